#[protocol::data]
struct Call {
    id: (u8, u8, u8, u8, u8),
}

fn main() {}
