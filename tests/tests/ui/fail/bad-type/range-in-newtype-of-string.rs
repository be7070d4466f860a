#[protocol::data]
struct AgentId(#[field(range(1..))] String);

fn main() {}
