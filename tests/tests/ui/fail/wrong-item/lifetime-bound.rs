use std::borrow::Cow;

#[protocol::message(type = "bark")]
struct Bark<'a, 'b: 'a> {
    text: Cow<'a, str>,
    tone: Cow<'b, str>,
}

fn main() {}
