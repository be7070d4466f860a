/// What agents say.
#[protocol(address = "/api/chat/ws", version = "1.0.0")]
pub mod chat {
    use super::Tone;

    /// A short line.
    #[message(type = "bark")]
    pub struct Bark {
        pub text: String,
    }

    #[protocol::message(type = "ping")]
    #[derive(Debug, Clone, Copy)]
    pub struct Ping;

    #[data]
    pub struct Position {
        pub x: f64,
    }

    fn untouched() {}
}
