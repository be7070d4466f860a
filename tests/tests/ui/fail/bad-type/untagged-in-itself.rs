#[protocol::data(untagged)]
enum Json {
    Text(String),
    Inner(Box<Json>),
    Maybe(Option<Box<Self>>),
    List(Vec<Json>),
}

fn main() {}
