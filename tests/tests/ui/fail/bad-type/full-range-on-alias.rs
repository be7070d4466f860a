type Name = String;

#[protocol::message(type = "bark")]
struct Bark {
    #[field(full_range)]
    name: Name,
}

fn main() {}
