//! Protocols whose messages are arrays, also inside of each other.

use protocol::protocol;

/// An open one, with everything.
#[protocol(tag = 1, content = flatten, header = Hop, unknown = capture, version = "1.2.0", address = "/rows")]
pub mod rows {
    use protocol::Nullable;

    /// What every message has.
    #[data(header)]
    pub struct Hop {
        /// From where.
        #[field(len(1..=6))]
        pub from: Option<String>,
        /// How far it has come.
        #[field(default = 1, range(1..))]
        pub hops: u8,
    }

    /// One step.
    #[message(type = "move", example = Move { x: 2, y: None, pace: 4, label: None })]
    pub struct Move {
        /// To the right.
        pub x: i8,
        /// Upwards.
        pub y: Option<i8>,
        /// How fast.
        #[field(default = 1, range(1..=9))]
        pub pace: u8,
        /// What it is called.
        #[field(len(1..=4))]
        pub label: Option<Nullable<String>>,
    }

    /// Whether anybody is there.
    #[message(type = "ping")]
    pub struct Ping;

    /// A line, which is one element.
    #[message(type = "say", content = 3)]
    pub struct Say {
        /// What is said.
        #[field(len(1..=8))]
        pub text: String,
    }

    /// All of it may be left out.
    #[message(type = "hint", content = 3)]
    pub struct Hint {
        /// How important it is.
        #[field(default = 3)]
        pub level: u8,
        /// More about it.
        pub more: Option<bool>,
    }

    /// How many there are.
    #[message(type = "count", content = 3)]
    #[deprecated = "nobody counts"]
    pub struct Count(#[field(range(..=100))] pub u8);

    /// Whatever there is.
    #[message(type = "more")]
    pub struct More {
        /// Of what.
        #[field(secret, len(4..=8))]
        pub word: String,
        /// The rest of it.
        #[field(rest, each(range(..=9)))]
        pub others: Vec<u8>,
    }

    /// A call, which has a tag of its own.
    #[message(type = "call")]
    pub struct Call(pub super::calls::Envelope);

    /// Messages in messages.
    #[message(type = "relay")]
    pub struct Relay {
        /// Some of another protocol.
        #[field(len(..=3))]
        pub calls: Vec<super::calls::Envelope>,
        /// One of this protocol.
        pub inner: Option<Box<Envelope>>,
        /// One of another protocol, or a number.
        pub either: Option<Either>,
    }

    /// Told apart by what it looks like.
    #[data(untagged)]
    pub enum Either {
        /// A message.
        Call(super::calls::Envelope),
        /// A number.
        Number(u8),
    }
}

/// Calls, of which a number tells what they are.
#[protocol(tag = 0, content = 1, header = Level, unknown = capture)]
pub mod calls {
    /// What every call has.
    #[data(header)]
    pub struct Level {
        /// How urgent it is.
        #[field(range(..=3))]
        pub level: Option<u8>,
    }

    /// Boots.
    #[message(type = 1)]
    pub struct Boot {
        /// What is booted.
        #[field(len(1..=5))]
        pub model: String,
    }

    /// Waits for a while.
    #[message(type = 2)]
    pub struct Wait {
        /// For how long.
        #[field(default = 10)]
        pub seconds: u8,
    }

    /// Does nothing more.
    #[message(type = -3)]
    pub struct Stop;
}

/// A closed one, with the payload behind tag and header.
#[protocol(tag = 3, content = 4, header = Topic, unknown_fields = reject)]
pub mod channels {
    /// Where a message belongs.
    #[data(header)]
    pub struct Topic {
        /// The reference of the message that joined the channel.
        #[field(len(..=4))]
        pub join_ref: Option<String>,
        /// The reference of the message.
        pub r#ref: Option<String>,
        /// The channel.
        #[field(len(1..=6))]
        pub topic: String,
    }

    /// Joins a channel.
    #[message(type = "phx_join")]
    pub struct Join {
        /// Who joins.
        #[field(len(1..=8))]
        pub user: String,
        /// Where they sit.
        pub seat: Option<u8>,
    }

    /// An answer.
    #[message(type = "phx_reply")]
    pub struct Reply {
        /// How it went.
        pub status: Status,
    }

    /// How it went.
    #[data]
    pub enum Status {
        /// Well.
        Ok,
        /// Not well.
        Error,
    }

    /// Leaves the channel.
    #[message(type = "phx_leave")]
    pub struct Leave {
        /// Why.
        pub reason: Option<String>,
    }

    /// Is there.
    #[message(type = "heartbeat")]
    pub struct Heartbeat;
}
