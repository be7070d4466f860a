//! Protocols in which fields of payloads stand beside tag and header, with tags inside of tags, and envelopes in fields.

use protocol::protocol;

/// An open one, with everything.
#[protocol(tag = "op", content = flatten, header = Frame, unknown = capture, version = "1.2.0", address = "/flat")]
pub mod flattened {
    use std::collections::BTreeMap;

    /// What every message has.
    #[data(header)]
    pub struct Frame {
        /// Which one of many.
        #[field(range(1..))]
        pub seq: u8,
        /// Whom it is for.
        #[field(len(1..=6), alias = "for")]
        pub to: Option<String>,
        /// When it was sent.
        #[field(after_content)]
        pub at: u32,
    }

    /// One step.
    ///
    /// In any direction.
    #[message(type = "move", example = Move { x: 2, y: -3, pace: 4, label: None })]
    pub struct Move {
        /// To the right.
        pub x: i8,
        /// Upwards.
        pub y: i8,
        /// How fast.
        #[field(default = 1, range(1..=9), alias = "speed")]
        pub pace: u8,
        /// What it is called.
        #[field(len(1..=4))]
        pub label: Option<String>,
    }

    /// Whether anybody is there.
    #[message(type = "ping")]
    pub struct Ping;

    /// A line, under a key of its own.
    #[message(type = "say", content = "said")]
    pub struct Say {
        /// What is said.
        #[field(len(1..=8))]
        pub text: String,
    }

    /// All of it may be left out.
    #[message(type = "hint", content = "hint")]
    pub struct Hint {
        /// How important it is.
        #[field(default = 3)]
        pub level: u8,
        /// More about it.
        pub more: Option<bool>,
    }

    /// Nothing, under a key of its own.
    #[message(type = "off", content = "off")]
    pub struct Off;

    /// How many there are.
    #[message(type = "count", content = "number")]
    pub struct Count(#[field(range(..=100))] pub u8);

    /// Whatever there is.
    #[message(type = "more")]
    pub struct More {
        /// Of what.
        pub id: u8,
        /// The rest of it.
        #[field(rest)]
        pub others: BTreeMap<String, u8>,
    }

    /// A figure, which has a tag of its own.
    #[message(type = "draw")]
    #[deprecated = "nobody draws"]
    pub struct Draw(pub Figure);

    /// A question, which has a tag of its own.
    #[message(type = "ask")]
    pub struct Ask(pub super::asked::Envelope);

    /// A task, which has a tag of its own, and its arguments under a key.
    #[message(type = "task")]
    pub struct Task(pub super::tasks::Envelope);

    /// Messages in messages.
    #[message(type = "relay")]
    pub struct Relay {
        /// One of another protocol.
        pub task: super::tasks::Envelope,
        /// Some of another protocol.
        #[field(len(..=3))]
        pub asked: Vec<super::asked::Envelope>,
        /// One of this protocol.
        pub inner: Option<Box<Envelope>>,
    }

    /// A figure.
    #[data(tag = "kind")]
    pub enum Figure {
        /// A circle.
        #[field(alias = "disc")]
        Circle {
            /// How wide it is.
            #[field(range(1..))]
            radius: u8,
        },
        /// A point.
        Point,
        /// A figure of a later version.
        #[other]
        Other(protocol::Unknown),
    }
}

/// Questions: some of them have a third tag.
#[protocol(tag = "what", content = flatten, header = Level, unknown = capture)]
pub mod asked {
    /// What every question has.
    #[data(header)]
    pub struct Level {
        /// How urgent it is.
        #[field(range(..=3))]
        pub level: u8,
        /// Who asks.
        #[field(after_content)]
        pub by: Option<String>,
    }

    /// Where something is.
    #[message(type = "where")]
    pub struct Where {
        /// The name of it.
        #[field(len(1..=5))]
        pub name: String,
    }

    /// How many there are of something, which a number tells.
    #[message(type = "many")]
    pub struct Many(pub Things);

    /// Things to be counted.
    #[data(tag = "thing")]
    pub enum Things {
        /// Sticks.
        #[field(rename = 1)]
        Sticks {
            /// How long they must be.
            #[field(default = 5)]
            length: u8,
        },
        /// Stones.
        #[field(rename = 2)]
        Stones,
    }
}

/// Tasks: with their arguments under a key.
#[protocol(tag = "task", content = "with", header = Weight, unknown = capture)]
pub mod tasks {
    /// What every task has.
    #[data(header)]
    pub struct Weight {
        /// How much there is to do.
        #[field(range(1..))]
        pub weight: Option<u8>,
    }

    /// Fetch something.
    #[message(type = "fetch")]
    pub struct Fetch {
        /// What.
        #[field(len(1..=5))]
        pub what: String,
    }

    /// Wait for a while.
    #[message(type = "wait")]
    pub struct Wait {
        /// For how long.
        #[field(default = 10)]
        pub seconds: u8,
    }

    /// Do nothing more.
    #[message(type = "stop")]
    pub struct Stop;
}

/// One with integers as types, and payloads under a key, except one.
#[protocol(tag = "op", content = "d", header = Sequence, unknown = capture)]
pub mod numbered {
    use protocol::Nullable;

    /// What counts messages.
    #[data(header)]
    pub struct Sequence {
        /// The number of the message.
        #[field(after_content)]
        pub s: Option<u32>,
    }

    /// The first message.
    #[message(type = 10, example = Hello::new(41_250_u32))]
    pub struct Hello {
        /// How often to say that one is there, in milliseconds.
        #[field(range(1..))]
        pub heartbeat_interval: u32,
    }

    /// One is there, and has seen this number.
    #[message(type = 1)]
    pub struct Heartbeat(pub Nullable<u32>);

    /// It was heard.
    #[message(type = 11)]
    pub struct HeartbeatAck;

    /// The session is over.
    #[message(type = -1)]
    pub struct Gone {
        /// Whether to come again.
        #[field(default)]
        pub resumable: bool,
    }

    /// What has happened, which another tag tells.
    #[message(type = 0, content = flatten)]
    pub struct Dispatch(pub super::tasks::Envelope);
}

/// A closed one, with integers as tags and secrets.
#[protocol(content = flatten, header = protocol::NoHeader, unknown_fields = reject)]
pub mod enclosed {
    /// Let somebody in.
    #[message(type = "login")]
    pub struct Login {
        /// The name.
        #[field(len(1..=8))]
        pub name: String,
        /// The word that lets them in.
        #[field(secret, len(4..=8))]
        pub word: String,
    }

    /// An operation, which a number tells.
    #[message(type = "operate")]
    pub struct Operate(pub Operation);

    /// A task, with its arguments under a key.
    #[message(type = "task")]
    pub struct Task(pub super::tasks::Envelope);

    /// Operations.
    #[data(tag = "code")]
    pub enum Operation {
        /// On.
        #[field(rename = 0)]
        On {
            /// How long.
            time: u64,
        },
        /// Off.
        #[field(rename = 1)]
        Off,
    }
}
