use std::borrow::Cow;

#[protocol::message(type = "bark")]
struct Bark {
    text: Cow<'a, str>,
    tones: Vec<Cow<'b, str>>,
}

fn main() {}
