#[protocol::message(type = "bark")]
struct Bark<'a> {
    text: &'a str,
}

fn main() {}
