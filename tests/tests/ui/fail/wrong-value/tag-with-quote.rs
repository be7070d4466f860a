#[protocol::protocol(tag = "the \"type\"")]
mod chat {
    #[message(type = "bark")]
    pub struct Bark {
        pub text: String,
    }
}

fn main() {}
