#[protocol::message(type = "bark")]
struct Bark {
    #[field(as_string)]
    id: u32,
}

fn main() {}
