//! A message with a lifetime is included.

use std::borrow::Cow;

#[protocol::protocol]
mod greetings {
    #[message(type = "say")]
    pub struct Say<'a> {
        pub text: super::Cow<'a, str>,
    }
}

#[protocol::protocol]
mod chat {
    #[message]
    pub use super::greetings::Say;

    #[message(type = "bark")]
    pub struct Bark {}
}

fn main() {}
