#[protocol::protocol]
mod chat {
    #[massage(type = "bark")]
    pub struct Bark {
        #[filed(len(1..))]
        pub text: String,
        pub tone: Tone,
    }

    #[date]
    pub enum Tone {
        Calm,
        #[others]
        Other(String),
    }
}

fn main() {
    let _ = chat::Message::Bark(chat::Bark::new("Woof", chat::Tone::Calm));
}
