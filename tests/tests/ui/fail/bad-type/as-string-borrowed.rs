use std::borrow::Cow;

#[protocol::message(type = "bark")]
struct Bark<'a> {
    #[field(as_string)]
    texts: Vec<Cow<'a, str>>,
    #[field(as_string)]
    text: Option<Cow<'static, str>>,
}

fn main() {}
