#[protocol::data(integer, tag = "type", content = "value", rename_all = "camelCase")]
enum Op {
    Heartbeat = 1,
}

#[protocol::data(integer)]
struct Held {
    op: u8,
}

fn main() {}
