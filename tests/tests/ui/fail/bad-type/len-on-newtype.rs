use protocol::{data, message};

#[data]
struct AgentId(String);

#[message(type = "bark")]
struct Bark {
    #[field(len(1..))]
    from: AgentId,
}

fn main() {}
