#[protocol::data]
struct Call {
    name: String,
}

#[protocol::data(tag = "type")]
enum Item {
    Call(#[field(default)] Call),
}

#[protocol::data(tag = "type", content = "value")]
enum Value {
    Text(#[field(rename = "text", alias = "line", len(1..))] String),
}

fn main() {}
