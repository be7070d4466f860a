#[protocol::protocol]
mod chat {
    #[message(type = "bark")]
    pub struct Bark {
        pub text: String,
    }

    pub te
}

fn main() {
    println!("{}", chat::MessageType::Bark);
}
