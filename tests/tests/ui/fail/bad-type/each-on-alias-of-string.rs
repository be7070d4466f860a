type Words = String;

#[protocol::message(type = "bark")]
struct Bark {
    #[field(each(len(1..)))]
    words: Words,
}

fn main() {}
