use std::borrow::Cow;

#[protocol::message(type = "bark")]
struct Bark<'__de> {
    text: Cow<'__de, str>,
}

fn main() {}
