#[protocol::data]
#[serde(transparent)]
struct AgentId {
    id: String,
}

fn main() {}
