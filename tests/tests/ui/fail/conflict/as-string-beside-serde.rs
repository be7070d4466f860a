#[protocol::message(type = "bark")]
struct Bark {
    #[field(serde, as_string)]
    id: u64,
}

fn main() {}
