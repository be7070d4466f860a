#[protocol::protocol]
#[protocol::protocol]
mod chat {
    #[message(type = "bark")]
    pub struct Bark {
        pub text: String,
    }
}

fn main() {}
