#[protocol::protocol(tag = "op", content = flatten, header = protocol::NoHeader)]
mod chat {
    #[message(type = "bark")]
    pub struct Bark {
        pub op: String,
        #[field(alias = "op")]
        pub text: String,
    }

    #[message(type = "say", content = "data")]
    pub struct Say {
        pub op: String,
    }
}

fn main() {}
