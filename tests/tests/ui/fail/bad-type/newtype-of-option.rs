#[protocol::data]
struct Nickname(Option<String>);

fn main() {}
