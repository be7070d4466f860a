//! Protocols whose parts are counted.

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

/// The same protocol, with one struct more.
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

/// Derives are as they are written: `Message` has what every message has.
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

    /// Not ours: left alone.
    #[derive(Debug, PartialEq)]
    pub struct Plain(pub u8);

    pub const PLAIN: Plain = Plain(3);

    impl Copied {
        pub const fn twice(self) -> u8 {
            self.number * 2
        }
    }
}

/// Messages that cannot be compared, copied or shown.
#[protocol]
pub mod opaque {
    #[message(type = "hidden")]
    #[derive(Default)]
    pub struct Hidden {
        #[field(default)]
        pub number: u8,
    }
}
