#[protocol::data]
struct Call {
    name: String,
    #[field(rename = "type")]
    kind: String,
}

#[protocol::data(tag = "type")]
enum Item {
    Call(Call),
}

fn main() {}
