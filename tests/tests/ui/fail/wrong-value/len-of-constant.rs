const LONGEST: usize = 280;

#[protocol::message(type = "bark")]
struct Bark {
    #[field(len(1..=LONGEST))]
    text: String,
}

fn main() {}
