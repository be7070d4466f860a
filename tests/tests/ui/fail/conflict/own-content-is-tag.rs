#[protocol::protocol(tag = "op", content = flatten)]
mod chat {
    #[message(type = "bark", content = "op")]
    pub struct Bark {
        pub text: String,
    }

    #[message(type = "say", content = "ts")]
    pub struct Say {
        pub text: String,
    }

    #[message(type = "hum", content = "a\"b")]
    pub struct Hum {
        pub text: String,
    }
}

fn main() {}
