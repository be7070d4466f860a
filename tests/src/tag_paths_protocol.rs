//! Protocols whose tags stand inside of a field of the header.

use protocol::protocol;

/// An open one, with payloads in all places.
#[protocol(tag = "/meta/kind", content = "body", header = Frame, unknown = capture, version = "2.0.0", address = "/traced")]
pub mod traced {
    /// What every message has.
    #[data(header)]
    pub struct Frame {
        /// Of this protocol.
        #[field(is = "1.0")]
        pub version: (),
        /// What it is.
        #[field(alias = "about")]
        pub meta: Meta,
        /// When it was sent.
        #[field(after_content, range(..=99))]
        pub at: Option<u8>,
    }

    /// What is known of a message.
    #[data]
    pub struct Meta {
        /// Which one.
        #[field(len(1..=4), alias = "no")]
        pub id: String,
        /// How often it was passed on.
        #[field(default = 1, range(1..=9))]
        pub hops: u8,
    }

    /// A line.
    #[message(type = "say", example = Say { text: "hello".to_owned() })]
    pub struct Say {
        /// What is said.
        #[field(len(1..=8))]
        pub text: String,
    }

    /// Whether anybody is there.
    #[message(type = "ping")]
    pub struct Ping;

    /// All of it may be left out.
    #[message(type = "hint")]
    pub struct Hint {
        /// How important it is.
        #[field(default = 3)]
        pub level: u8,
    }

    /// A step, beside the header. It has a field with the key of the tag.
    #[message(type = "move", content = flatten)]
    pub struct Move {
        /// To the right.
        pub x: i8,
        /// How.
        #[field(len(..=4))]
        pub kind: Option<String>,
    }

    /// How many there are.
    #[message(type = "count", content = "number")]
    pub struct Count(#[field(range(..=100))] pub u8);

    /// What happened, which has a tag of its own.
    #[message(type = "topic")]
    pub struct Topic(pub super::topics::Envelope);

    /// The same beside the header.
    #[message(type = "beside", content = flatten)]
    pub struct Beside(pub super::topics::Envelope);
}

/// What happened.
#[protocol(tag = "/topic/type", content = "event", header = About, unknown = capture)]
pub mod topics {
    use std::collections::BTreeMap;

    /// What it is about.
    #[data(header)]
    pub struct About {
        /// What it is about.
        pub topic: Subject,
    }

    /// A topic.
    #[data]
    pub struct Subject {
        /// What it is called.
        #[field(len(1..=5))]
        pub name: String,
        /// More about it.
        #[field(rest)]
        pub more: BTreeMap<String, u8>,
    }

    /// It was opened.
    #[message(type = "open")]
    pub struct Open {
        /// By whom.
        #[field(len(1..=5))]
        pub by: String,
    }

    /// It was shut.
    #[message(type = "shut", content = flatten)]
    pub struct Shut {
        /// Why.
        pub why: Option<String>,
    }
}

/// A closed one, whose types are integers.
#[protocol(tag = "/head/op", content = flatten, header = Before, unknown_fields = reject)]
pub mod coded {
    /// What every message has.
    #[data(header)]
    pub struct Before {
        /// Of this protocol.
        #[field(is = 7)]
        pub version: (),
        /// How many messages came before.
        pub seq: Serial,
        /// What it is; behind the payload.
        #[field(after_content)]
        pub head: Head,
    }

    /// The number of a message.
    #[data]
    pub struct Serial(#[field(range(..=200))] pub u8);

    /// Nothing but the type.
    #[data]
    pub struct Head {
        /// Whether it is urgent.
        pub urgent: Option<bool>,
    }

    /// A line.
    #[message(type = 1)]
    pub struct Line {
        /// What is said.
        #[field(len(1..=8))]
        pub text: String,
    }

    /// Nothing.
    #[message(type = -2)]
    pub struct Nothing;
}
