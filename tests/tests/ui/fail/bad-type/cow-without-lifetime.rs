use std::borrow::Cow;

#[protocol::message(type = "bark")]
struct Bark {
    text: Cow<str>,
}

fn main() {}
