use protocol::Payload;

#[protocol::protocol(header = Trace)]
mod chat {
    pub struct Trace {
        pub id: String,
    }

    #[message(type = "bark")]
    pub struct Bark {
        pub text: String,
    }
}

fn main() {
    println!("{:?}", chat::Message::from_json("").map(|envelope| envelope.header.id));
}
