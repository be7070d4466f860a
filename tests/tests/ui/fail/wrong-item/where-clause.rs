use std::borrow::Cow;

#[protocol::message(type = "bark")]
struct Bark<'a>
where
    'a: 'static,
{
    text: Cow<'a, str>,
}

fn main() {}
