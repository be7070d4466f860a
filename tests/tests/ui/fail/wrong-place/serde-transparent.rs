#[protocol::data]
#[serde(transparent)]
struct AgentId {
    id: String,
}

#[protocol::data]
#[serde(from = "String")]
struct Seat {
    number: u8,
}

fn main() {}
