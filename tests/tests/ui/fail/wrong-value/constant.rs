const VERSION: &str = "2.0";

#[protocol::message(type = "call")]
struct Call {
    #[field(is = VERSION)]
    jsonrpc: (),
    #[field(is = 1.5)]
    share: (),
    #[field(is = 9_007_199_254_740_992)]
    level: (),
    #[field(is)]
    nothing: (),
    #[field(is("2.0"))]
    form: (),
    #[field(is = 18446744073709551615)]
    large: (),
}

fn main() {}
