#[protocol::protocol(content = nested)]
mod chat {
    #[message(type = "bark", content = Flatten)]
    pub struct Bark {
        pub text: String,
    }
}

fn main() {}
