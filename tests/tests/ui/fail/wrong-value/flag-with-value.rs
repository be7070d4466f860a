#[protocol::message(type = "bark")]
struct Bark {
    #[field(as_string = true)]
    id: u64,
}

fn main() {}
