type Words = String;

#[protocol::message(type = "bark")]
struct Bark {
    #[field(unique)]
    words: Words,
}

fn main() {}
