#[protocol(tag = "op", header = Trace, unknown = capture)]
pub mod chat {
    #[message]
    pub use other::greetings::{Bye as Goodbye, Hello};

    #[data(header)]
    pub struct Trace {
        pub id: String,
    }

    #[cfg(unix)]
    #[message]
    pub use other::partings::Farewell;

    #[message(type = "say")]
    pub struct Say<'a> {
        pub text: std::borrow::Cow<'a, str>,
    }
}
