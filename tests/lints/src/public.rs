//! What others see.

/// All that a protocol can have.
#[protocol::protocol(tag = "kind", unknown = capture, unknown_fields = reject, header = Head)]
pub mod chat {
    use std::borrow::Cow;
    use std::collections::BTreeMap;
    use std::net::Ipv4Addr;

    /// Who, and when.
    #[data(header)]
    pub struct Head {
        /// Who.
        #[field(len(1..=64))]
        pub from: String,
        /// When.
        #[field(after_content)]
        pub at: Option<u64>,
        /// Where.
        #[field(default, alias = "place")]
        pub room: u32,
    }

    /// A line.
    #[message(type = "line")]
    pub struct Line<'a> {
        /// What is said.
        #[field(len(1..=280), pattern("^a"), one_of("a", "ab"), check = is_short)]
        pub text: Cow<'a, str>,
        /// How loud.
        #[field(range(0.0..=3.0), default = 1.0)]
        pub loudness: f64,
        /// How often.
        #[field(default = Some(3))]
        #[allow(deprecated, reason = "an absent one is not `None`")]
        pub times: Option<u8>,
        /// In which steps.
        #[field(default, len(..=8), unique, each(range(1..3)))]
        pub steps: Vec<u8>,
        /// In which tones.
        #[field(keys(len(..3)), values(len(1..)))]
        pub tones: BTreeMap<String, Vec<Tone>>,
        /// By number.
        #[field(as_string)]
        pub id: u64,
        /// From where.
        #[field(serde)]
        pub address: Ipv4Addr,
        /// To whom.
        #[deprecated(since = "1.0.0", note = "everybody hears it")]
        pub to: Option<Tone>,
        /// Answers.
        pub answers: Option<Vec<Self>>,
    }

    /// Nothing.
    #[message(type = "ping")]
    pub struct Ping;

    /// More than anybody can remember.
    #[message(type = "position")]
    #[deprecated(since = "1.0.0", note = "too much")]
    #[must_use]
    pub struct Position {
        /// East.
        pub x: u8,
        /// North.
        pub y: u8,
        /// Up.
        pub z: u8,
        /// Heading.
        pub heading: u8,
        /// Pitch.
        pub pitch: bool,
        /// Roll.
        pub roll: bool,
        /// Speed.
        pub speed: u8,
        /// Mood.
        pub mood: Point,
        /// Floor.
        #[cfg(not(windows))]
        pub floor: u8,
        /// Room.
        pub room: u8,
    }

    /// On some machines.
    #[message(type = "windows")]
    #[cfg(windows)]
    pub struct Windows;

    /// A point.
    #[data]
    pub struct Point {
        /// East.
        pub x: u8,
    }

    /// A tone of voice.
    #[data]
    #[expect(clippy::exhaustive_enums, reason = "it is open by way of `Other`")]
    pub enum Tone {
        /// As always.
        Calm,
        /// Loud.
        #[deprecated(since = "1.0.0", note = "too loud")]
        Loud,
        /// On some machines.
        #[cfg(windows)]
        Windows,
        /// Another.
        #[other]
        Other(String),
    }

    impl Ping {
        /// An `impl` of the user's own, beside the generated one.
        #[must_use]
        #[inline]
        pub const fn again(self) -> Self {
            self
        }
    }

    /// Whether a line can be read at a glance.
    const fn is_short(text: &str) -> Result<(), &'static str> {
        if text.len() > 80 { Err("is long") } else { Ok(()) }
    }
}

/// Messages of one family, which share a part of their names.
#[protocol::protocol]
pub mod moves {
    /// A step.
    #[message(type = "step")]
    pub struct StepMove;

    /// A jump.
    #[message(type = "jump")]
    pub struct JumpMove {
        /// How far.
        pub far: f64,
    }

    /// A fall.
    #[message(type = "fall")]
    pub struct FallMove {
        /// The step before.
        pub before: Box<str_like::Text>,
    }

    /// What is not a string.
    pub mod str_like {
        /// Text.
        #[::protocol::data]
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Text {
            /// Text.
            pub text: String,
        }
    }
}

/// Messages whose types are integers.
#[protocol::protocol(tag = "op", content = "d", header = protocol::NoHeader, unknown = capture)]
pub mod gateway {
    /// It is there.
    #[message(type = 10)]
    pub struct Hello {
        /// How often.
        pub heartbeat_interval: u64,
    }

    /// It is gone.
    #[message(type = -1_000_000)]
    pub struct Gone;
}

/// A message on its own.
#[protocol::message(type = "alone", tag = "kind", content = "body", header = protocol::NoHeader)]
pub struct Alone {
    /// What.
    pub what: String,
    /// Values for others to give.
    #[field(check = is_odd)]
    pub number: Option<u8>,
    /// A list.
    #[field(check = is_sorted)]
    pub list: Vec<u8>,
}

/// Whether a number is odd.
///
/// # Errors
///
/// If it is even.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "checks are given references")]
const fn is_odd(number: &u8) -> Result<(), &'static str> {
    if *number & 1 == 1 { Ok(()) } else { Err("is even") }
}

/// Whether a list is sorted.
fn is_sorted(list: &[u8]) -> Result<(), String> {
    if list.is_sorted() { Ok(()) } else { Err("is not sorted".to_owned()) }
}

/// Fields of messages beside the tag.
#[protocol::protocol(tag = "kind", content = flatten, header = Numbered, unknown = capture)]
pub mod beside {
    use std::collections::BTreeMap;

    /// In each message.
    #[data(header)]
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Numbered {
        /// Counts messages.
        pub number: u32,
        /// When.
        #[field(after_content)]
        pub at: Option<u32>,
    }

    /// Moves.
    #[message(type = "walk")]
    pub struct Walk {
        /// How far.
        #[field(range(..=9))]
        pub steps: u8,
        /// Others.
        #[field(rest)]
        pub more: BTreeMap<String, u8>,
    }

    /// Says.
    #[message(type = "call", content = "body")]
    pub struct Call {
        /// What.
        pub text: String,
    }

    /// Holds others.
    #[message(type = "held")]
    pub struct Held(pub super::gateway::Envelope);
}

/// Types from outside.
#[protocol::protocol(tag = outside, header = Counted, unknown = capture)]
pub mod outside {
    /// In each message.
    #[data(header)]
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Counted {
        /// Counts messages.
        pub number: u32,
    }

    /// Moves.
    #[message(type = "walk")]
    pub struct Walk {
        /// How far.
        pub steps: u8,
    }

    /// Says.
    #[message(type = "call", content = flatten)]
    pub struct Call {
        /// What.
        pub text: String,
    }
}
