#[protocol::protocol(content = flatten)]
mod chat {
    #[message(type = "bark")]
    pub struct Bark(String);
}

fn main() {}
