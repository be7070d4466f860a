//! Protocols whose types come from outside. A text of theirs has the type on its first line, as a request has a header.

use protocol::{DecodePayloadAs, Envelope, Error, protocol};

/// A closed list of types, as those of webhooks.
#[protocol(tag = outside, content = flatten, header = Delivery, version = "1.1.0", address = "/hooks")]
pub mod hooks {
    /// What every message has.
    #[data(header)]
    pub struct Delivery {
        /// Which one.
        #[field(len(1..=4), alias = "no")]
        pub id: String,
        /// When it was sent.
        #[field(range(..=99))]
        pub at: Option<u8>,
    }

    /// Someone likes it.
    #[message(type = "star", example = Star::new("created"))]
    pub struct Star {
        /// What was done.
        #[field(len(1..=8))]
        pub action: String,
        /// How many there are.
        #[field(default = 1)]
        pub stars: u32,
    }

    /// Whether anybody is there.
    #[message(type = "ping")]
    pub struct Ping;

    /// Changes, under a key of their own.
    #[message(type = "push", content = "body")]
    pub struct Push {
        /// Where to.
        #[field(rename = "ref", len(1..))]
        pub reference: String,
        /// What was pushed.
        pub commits: Vec<Commit>,
    }

    /// A change.
    #[data]
    pub struct Commit {
        /// Its hash.
        #[field(pattern("^[0-9a-f]+$"))]
        pub hash: String,
    }

    /// A step, with a second tag in the same object.
    #[message(type = "step")]
    pub struct Step(pub Progress);

    /// How far it is.
    #[data(tag = "state")]
    pub enum Progress {
        /// It has begun.
        Begun,
        /// It goes on.
        Running {
            /// How much of it is done.
            #[field(range(..=100))]
            percent: u8,
        },
    }
}

/// An open list of types, as those of the subjects of a queue. Other keys than those declared are issues.
#[protocol(tag = outside, content = "body", header = Trace, unknown = capture, unknown_fields = reject)]
pub mod subjects {
    /// What every message has.
    #[data(header)]
    pub struct Trace {
        /// Which one.
        pub id: u32,
        /// When it was sent.
        #[field(after_content)]
        pub ts: protocol::Timestamp,
    }

    /// Someone is there.
    #[message(type = "room.joined")]
    pub struct Joined {
        /// Who.
        #[field(len(1..=8))]
        pub name: String,
    }

    /// All of it may be left out.
    #[message(type = "room.hint")]
    pub struct Hint {
        /// How important it is.
        #[field(default = 3)]
        pub level: u8,
    }

    /// How many there are.
    #[message(type = "room.count")]
    pub struct Count(#[field(range(..=9))] pub u8);

    /// Someone has gone, beside the header.
    #[message(type = "room.left", content = flatten)]
    pub struct Left {
        /// Who.
        pub name: String,
        /// Why.
        pub why: Option<String>,
    }
}

/// Returns the type of a text and what is behind its line.
fn parts(text: &str) -> (&str, &str) {
    text.split_once('\n').unwrap_or((text, ""))
}

/// Reads a text whose first line is the type.
///
/// # Errors
///
/// As [`Envelope::from_json_as`].
pub fn read_told<'de, P: DecodePayloadAs<'de>>(text: &'de str) -> Result<Envelope<P>, Error> {
    let (message_type, json) = parts(text);
    Envelope::from_json_as(message_type, json)
}

/// Writes a message as a text whose first line is the type.
///
/// # Errors
///
/// As [`Envelope::to_json`].
pub fn write_told<P: protocol::Payload>(envelope: &Envelope<P>) -> Result<String, Error> {
    Ok(format!("{}\n{}", envelope.payload.tag(), envelope.to_json()?))
}
