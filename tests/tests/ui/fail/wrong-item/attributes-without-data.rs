#[protocol::protocol]
mod chat {
    #[message(type = "bark")]
    pub struct Bark {
        pub text: String,
    }

    pub struct Position {
        #[field(range(0.0..=1.0))]
        pub x: f64,
    }
}

fn main() {}
