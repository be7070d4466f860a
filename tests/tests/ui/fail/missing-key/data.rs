#[protocol::protocol]
mod chat {
    #[message(type = "bark")]
    pub struct Bark {
        pub tone: Tone,
        pub at: Option<Position>,
    }

    #[message(type = "growl")]
    pub struct Growl {
        pub tones: Vec<Tone>,
    }

    pub enum Tone {
        Calm,
    }

    pub struct Position {
        pub x: f64,
    }
}

fn main() {
    let bark = chat::Bark::new(chat::Tone::Calm);
    println!("{:?} {}", bark.clone(), bark == bark.clone());
}
