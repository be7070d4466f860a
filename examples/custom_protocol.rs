//! A protocol with an envelope of its own: `{"op": ..., "room": ..., "d": {...}, "seq": ...}`.
//!
//! Shows a header struct, custom keys for tag and payload, a relay that reads only the envelope, and messages of
//! undeclared types, which are kept and passed on unchanged.
//!
//! ```text
//! cargo run --example custom_protocol
//! ```

use std::error::Error;

use protocol::{Payload, protocol};

/// What the rooms of a game send each other.
#[protocol(tag = "op", content = "d", header = Route, unknown = capture)]
pub mod game {
    /// Where a message goes. These fields stand in the envelope, beside `op` and `d`.
    #[data(header)]
    pub struct Route {
        /// The room that it is for.
        #[field(pattern("^[a-z]+$"))]
        pub room: String,
        /// Counts the messages of a room.
        #[field(after_content)]
        pub seq: u32,
    }

    /// A player stands somewhere else.
    #[message(type = "move", rename_all = "camelCase")]
    pub struct Move {
        /// Who.
        #[field(len(1..=32))]
        pub player_name: String,
        /// Where to, from the left and from the top.
        pub new_place: (i32, i32),
    }

    /// Says nothing but "I am here"; it has no payload on the wire.
    #[message(type = "ping")]
    pub struct Ping;
}

use game::{Envelope, Message, MessageType, Move, Ping, Route};

const RECEIVED: [&str; 4] = [
    r#"{"op": "move", "room": "cellar", "d": {"playerName": "mira", "newPlace": [3, 4]}, "seq": 7}"#,
    r#"{"d": {"level": 11, "notes": ["loud", "long"]}, "op": "music", "seq": 8, "room": "attic"}"#,
    r#"{"op": "move", "room": "attic", "d": {"playerName": "", "newPlace": [3]}, "seq": 9}"#,
    r#"{"op": "ping", "room": "Attic", "seq": 10}"#,
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("to send:");
    let messages = [Message::from(Move::new("timmy", (1, 2))), Message::from(Ping)];
    for (message, seq) in messages.into_iter().zip(1..) {
        println!("  {}", message.wrap(Route::new("cellar", seq)).to_json()?);
    }

    println!("\nto route, by the envelope alone:");
    for line in RECEIVED {
        match route(line) {
            Ok(()) => {}
            Err(error) => println!("  {error}"),
        }
    }

    println!("\nto decode:");
    for line in RECEIVED {
        match Envelope::from_json(line) {
            Ok(envelope) => handle(&envelope)?,
            Err(error) => println!("  {}", error.to_string().replace('\n', "\n  ")),
        }
    }
    Ok(())
}

/// Peeking reads type and header. The payload is checked to be JSON but not decoded: it is a slice of the text.
fn route(line: &str) -> Result<(), protocol::Error> {
    let peeked = Message::peek(line)?;
    let room = &peeked.header().room;
    match peeked.message_type() {
        Some(MessageType::Move) => println!("  to {room}, urgent: {}", peeked.payload()),
        Some(MessageType::Ping) => println!("  to {room}: a sign of life"),
        None => println!("  to {room}, of a type we do not know ({}): {}", peeked.tag(), peeked.payload()),
    }
    Ok(())
}

/// Decoding reads the whole message. An invalid payload of a declared type is an error; an undeclared type is not.
fn handle(envelope: &Envelope) -> Result<(), protocol::Error> {
    match &envelope.payload {
        Message::Move(step) => println!("  {} goes to {:?}", step.player_name, step.new_place),
        Message::Ping(Ping) => println!("  {} is alive", envelope.header.room),
        Message::Unknown(unknown) => {
            println!("  {} is kept, and written as it came: {}", unknown.tag(), envelope.to_json()?);
        }
    }
    Ok(())
}
