type Id = u32;

#[protocol::message(type = "bark")]
struct Bark {
    #[field(as_string)]
    id: Id,
}

fn main() {}
