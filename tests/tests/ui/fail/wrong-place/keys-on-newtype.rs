#[protocol::data]
struct AgentId(#[field(rename = "id", alias = "agent", default)] String);

#[protocol::data(rename_all = "camelCase")]
struct Seat(u8);

fn main() {}
