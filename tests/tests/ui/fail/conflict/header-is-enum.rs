use protocol::Payload;

#[protocol::protocol(header = Trace)]
mod chat {
    #[data]
    pub enum Trace {
        Short,
    }

    #[message(type = "bark")]
    pub struct Bark {
        pub text: String,
    }
}

fn main() {
    println!("{}", chat::Message::from_json("").is_ok());
}
