#[protocol::message(type = "call")]
struct Call {
    #[field(is = "2.0")]
    jsonrpc: String,
    #[field(is = 1)]
    level: Option<u8>,
}

fn main() {
    let _ = Call::new();
}
