//! Reads and writes messages, checking the invariants of every message.

use std::fmt::Debug;

use protocol::{DecodePayload, Envelope, Payload};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Fact, assert_explained, facts, orders};

/// Reads a message. An error is checked to be well-formed and returned as its facts.
///
/// # Errors
///
/// The codes and paths of all issues, sorted.
///
/// # Panics
///
/// If an error is malformed, or if reading bytes differs from reading text.
pub fn read<P>(text: &str) -> Result<Envelope<P>, Vec<Fact>>
where
    P: for<'de> DecodePayload<'de> + PartialEq + Debug,
    P::Header: PartialEq + Debug,
{
    let result = Envelope::<P>::from_json(text).map_err(|error| {
        assert_explained(Some(text), &error);
        facts(&error)
    });
    let from_bytes = Envelope::<P>::from_slice(text.as_bytes()).map_err(|error| facts(&error));
    assert_eq!(from_bytes, result, "from bytes: {text}");
    result
}

/// Reads a message with its top-level keys in every order, directly and through serde, with the same
/// value or the same issues each time.
///
/// # Errors
///
/// The codes and paths of all issues, sorted.
///
/// # Panics
///
/// If the order or serde makes a difference.
pub fn in_every_order<P>(text: &str) -> Result<Envelope<P>, Vec<Fact>>
where
    P: for<'de> DecodePayload<'de> + PartialEq + Debug,
    P::Header: PartialEq + Debug,
    Envelope<P>: DeserializeOwned,
{
    let expected = read::<P>(text);
    for shuffled in orders(text) {
        let result = read::<P>(&shuffled);
        assert_eq!(result, expected, "{shuffled} against {text}");
        let through_serde = serde_json::from_str::<Envelope<P>>(&shuffled);
        assert_eq!(through_serde.ok(), result.ok(), "through serde: {shuffled}");
    }
    expected
}

/// Tries to write a message that must be rejected. Returns the codes and paths.
///
/// # Panics
///
/// If all or part of it is written, directly or through serde.
pub fn refuse<P>(envelope: &Envelope<P>) -> Vec<Fact>
where
    P: Payload + Debug,
    P::Header: Debug,
    Envelope<P>: Serialize,
{
    let Err(error) = envelope.to_json() else { panic!("{envelope:?} was written") };
    assert_explained(None, &error);
    let facts_found = facts(&error);

    let mut buffer = b"before".to_vec();
    assert_eq!(envelope.write_json(&mut buffer).map_err(|error| facts(&error)), Err(facts_found.clone()));
    assert_eq!(buffer, b"before", "half a message was written");
    assert_eq!(envelope.validate().map_err(|error| facts(&error)), Err(facts_found.clone()));
    assert!(serde_json::to_string(envelope).is_err(), "{envelope:?} was written through serde");
    assert!(serde_json::to_value(envelope).is_err(), "{envelope:?} became a value");
    facts_found
}
