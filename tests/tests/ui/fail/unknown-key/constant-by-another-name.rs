#[protocol::message(type = "call")]
struct Call {
    #[field(literal = "2.0")]
    jsonrpc: (),
}

fn main() {}
