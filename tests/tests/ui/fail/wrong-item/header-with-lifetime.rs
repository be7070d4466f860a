use std::borrow::Cow;

#[protocol::data(header)]
struct Header<'a> {
    from: Cow<'a, str>,
}

fn main() {}
