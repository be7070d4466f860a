#[protocol::message(type = "call")]
struct Call {
    #[field(is = "2.0", len(3))]
    jsonrpc: (),
    #[field(is = 1, default, as_string)]
    level: (),
    #[field(serde, is = true, check = std::convert::identity, secret)]
    ok: (),
}

fn main() {}
