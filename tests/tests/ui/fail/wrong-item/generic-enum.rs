#[protocol::data]
enum Tone<'a> {
    Calm,
    Other(&'a str),
}

fn main() {}
