#[protocol::message(type = "call")]
struct Call {
    jsonrpc: (),
}

fn main() {
    let _ = Call::new(());
}
