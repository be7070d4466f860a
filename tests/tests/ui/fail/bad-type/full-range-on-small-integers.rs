#[protocol::message(type = "bark")]
struct Bark {
    #[field(full_range)]
    id: u32,
    #[field(full_range)]
    names: Vec<String>,
}

fn main() {}
