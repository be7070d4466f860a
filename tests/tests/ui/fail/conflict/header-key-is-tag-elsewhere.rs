#[protocol::data(header)]
struct Header {
    kind: String,
}

#[protocol::message(type = "bark", tag = "kind", header = Header)]
struct Bark {
    text: String,
}

fn main() {}
