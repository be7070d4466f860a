//! The nine messages of the Matrix.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod bounds;
mod enums;
mod fields;

use std::collections::BTreeMap;

use protocol::matrix::{
    AgentState, AgentStatus, Bark, ConnectionAck, Error, Health, MemoryFlash, Message, Position, Presence,
    SystemStatus, TaskStatus, TaskUpdate, Thought, Tone, VisitorState,
};
use protocol::{Header, Payload, Timestamp};
use tests::{Fact, oracle};

fn full_acknowledgement() -> ConnectionAck {
    ConnectionAck {
        resumed: true,
        position: Some("18f3a2c-1042".into()),
        identity: Some("timmy".into()),
        role: Some("agent".into()),
        ..ConnectionAck::new("c1", "1.1", 30_000)
    }
}

fn header() -> Header {
    Header::new("timmy", Timestamp::from_secs(1_234_567_890).unwrap())
}

fn position() -> Position {
    Position::new(1.5, -0.0, 1e10)
}

/// Every message with every field.
fn full() -> [Message; 9] {
    let issues = Bark::new("").validate().unwrap_err().into_issues();
    [
        AgentState {
            mood: Some("calm".into()),
            activity: Some("Looks at the sea.".into()),
            energy: Some(0.75),
            position: Some(position()),
            ..AgentState::new(AgentStatus::Thinking)
        }
        .into(),
        VisitorState {
            name: Some("Ada".into()),
            position: Some(position()),
            looking_at: Some("timmy".into()),
            ..VisitorState::new("v1", Presence::Entered)
        }
        .into(),
        Bark {
            tone: Some(Tone::Excited),
            reply_to: Some("v1".into()),
            duration_ms: Some(2_500),
            ..Bark::new("Woof! 🐕")
        }
        .into(),
        Thought { chain_id: Some("c1".into()), confidence: Some(0.1 + 0.2), ..Thought::new("t1", "Hm.\n\"Hm.\"") }
            .into(),
        SystemStatus::new(
            Health::Degraded,
            (1 << 53) - 1,
            u32::MAX,
            0,
            BTreeMap::from([("db".into(), Health::Down), ("é".into(), Health::Ok)]),
        )
        .into(),
        full_acknowledgement().into(),
        Error {
            path: Some("data.text".into()),
            fatal: true,
            issues,
            id: Some("timmy-1".into()),
            ..Error::new("bad_message", "It was bad.")
        }
        .into(),
        TaskUpdate {
            progress: Some(1.0),
            assignee: Some("timmy".into()),
            detail: Some("Done.".into()),
            ..TaskUpdate::new("t1", "Fetch", TaskStatus::Done)
        }
        .into(),
        MemoryFlash {
            recalled_from: Timestamp::from_micros(1_500_000),
            ..MemoryFlash::new("m1", "A stick.", 0.5, vec!["stick".into(), "joy".into()])
        }
        .into(),
    ]
}

/// Reads a payload of a type, in every order of the envelope's keys.
fn decode(tag: &str, data: &str) -> Result<Message, Vec<Fact>> {
    let text = format!(r#"{{"type": "{tag}", "agent_id": "timmy", "data": {data}, "ts": 1234567890}}"#);
    tests::in_every_order::<Message>(&text).map(|envelope| envelope.payload)
}

/// Returns the facts of a message that is refused when written.
fn refused(message: impl Into<Message>) -> Vec<Fact> {
    tests::refuse(&message.into().wrap(header()))
}

/// Checks that the message is valid in both directions and round-trips.
fn assert_round_trip(message: impl Into<Message>) {
    let envelope = message.into().wrap(header());
    let json = envelope.to_json().unwrap();
    assert_eq!(tests::in_every_order::<Message>(&json).unwrap(), envelope);
    let tree: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(oracle::with_whole_numbers(serde_json::to_value(&envelope).unwrap()), tree);
}
