use protocol::{Payload, protocol};

#[protocol(unknown = captrue)]
mod chat {
    #[message(type = 4.2)]
    pub struct Bark {
        #[field(lenght(1..=280))]
        pub text: String,
    }

    #[message(type = "ping")]
    pub struct Ping {
        #[field(range(10..=5))]
        pub count: u32,
    }

    #[message(type = "ping")]
    pub struct Pong {
        pub count: u32,
    }

    #[message(type = "mood")]
    pub struct Mood {
        pub tone: Tone,
    }

    #[data]
    pub enum Tone {
        Calm,
        Loud(u8),
    }
}

use chat::{Bark, Envelope, Message, MessageType, Mood, Ping, Pong, Tone};

fn main() {
    let line = Bark::new("Woof").wrap("timmy").to_json().unwrap();
    let copy: Bark = Bark { text: "Wuff".to_owned() }.clone();
    println!("{copy:?} {} {}", MessageType::Bark, Message::from(Ping::new(3)).message_type());
    match Envelope::from_json(&line).unwrap().payload {
        Message::Bark(bark) => println!("{}", bark.text),
        Message::Ping(Ping { count }) | Message::Pong(Pong { count }) => println!("{count}"),
        Message::Mood(mood) => println!("{:?}", mood.tone == Tone::Calm),
    }
    let message = Message::from(Mood::new(Tone::Calm));
    println!("{:?}", Mood::try_from(message));
}
