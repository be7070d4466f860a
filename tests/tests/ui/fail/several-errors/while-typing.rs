#[protocol::protocol]
mod chat {
    #[message(type = "bark")]
    pub struct Bark {
        #[field(len(1..=280))]
        pub text: String,
        pub tone: Option<Tone>,
        pub te
    }

    #[data]
    pub enum Tone {
        Calm,
        #[other]
        Other(String),
    }

    #[message(type = "growl")]
    pub struct Growl {
        pub volume: u8,
    }
}

use chat::{Bark, Message, MessageType, Tone};
use protocol::Payload;

fn main() {
    let bark = Bark { tone: Some(Tone::Calm), ..Bark::new("Woof") };
    println!("{:?} {} {:?}", bark.clone().wrap("timmy").to_json(), MessageType::Bark, Message::from(bark));
    println!("{:?}", chat::Growl::new(3));
}
