#[protocol::data(array)]
struct Call {
    id: u8,
    #[field(rest)]
    more: std::collections::BTreeMap<String, u8>,
}

fn main() {}
