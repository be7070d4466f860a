#[protocol::data(tag = "type")]
enum Item {
    Nothing,
    #[other]
    Other(String),
}

#[protocol::data(tag = "type", content = "value")]
enum Value {
    #[other]
    #[field(rename = "other")]
    Other(#[field(len(1..))] protocol::Unknown),
}

fn main() {}
