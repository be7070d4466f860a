//! The protocols whose generated items are tested.

use protocol::protocol;

/// A protocol of two messages.
#[protocol]
pub mod two {
    #[message(type = "bark")]
    pub struct Bark {
        pub text: String,
        pub loud: Option<bool>,
        #[field(default = 1)]
        pub times: u8,
        pub tone: Tone,
    }

    #[message(type = "ping")]
    pub struct Ping;

    #[data]
    pub enum Tone {
        Calm,
        Loud,
    }
}

/// The same protocol with one more struct.
#[protocol]
pub mod three {
    #[message(type = "bark")]
    pub struct Bark {
        pub text: String,
        pub loud: Option<bool>,
        #[field(default = 1)]
        pub times: u8,
        pub tone: Tone,
    }

    #[message(type = "ping")]
    pub struct Ping;

    #[message(type = "pong")]
    pub struct Pong;

    #[data]
    pub enum Tone {
        Calm,
        Loud,
    }
}

/// Derives are taken as written: `Message` has those that every message has.
#[protocol]
pub mod listed {
    #[message(type = "copied")]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
    pub struct Copied {
        pub number: u8,
    }

    #[message(type = "shown")]
    #[derive(Debug, Clone)]
    pub struct Shown {
        pub number: u8,
    }

    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[data]
    pub enum Level {
        Low,
        High,
    }

    /// Not ours: left unchanged.
    #[derive(Debug, PartialEq)]
    pub struct Plain(pub u8);

    pub const PLAIN: Plain = Plain(3);

    impl Copied {
        pub const fn twice(self) -> u8 {
            self.number * 2
        }
    }
}

/// Messages that cannot be compared, copied or printed.
#[protocol]
pub mod opaque {
    #[message(type = "hidden")]
    #[derive(Default)]
    pub struct Hidden {
        #[field(default)]
        pub number: u8,
    }
}
