#[protocol::data(array)]
struct Call {
    #[field(rest)]
    before: Vec<u8>,
    #[field(rest, default, len(..=3), each(range(..=9)))]
    more: Vec<u8>,
}

fn main() {}
