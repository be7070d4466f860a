#[protocol::protocol(tag = "agent_id", content = "ts")]
mod chat {
    #[message(type = "bark")]
    pub struct Bark {
        pub text: String,
    }
}

fn main() {}
