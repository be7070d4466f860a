use std::borrow::Cow;

#[protocol::message(type = "bark")]
struct Bark {
    text: Cow<'_, str>,
}

fn main() {}
