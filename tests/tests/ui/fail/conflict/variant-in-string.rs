#[protocol::data(untagged)]
enum Part {
    Number(u32),
    Digits(#[field(as_string)] u64),
}

#[protocol::data]
struct Place {
    x: u8,
}

#[protocol::data]
struct Quoted(#[field(as_string)] Place);

#[protocol::data(untagged)]
enum Reply {
    Quoted(protocol::Nullable<Quoted>),
    #[field(when = "x")]
    Place(Place),
}

fn main() {}
