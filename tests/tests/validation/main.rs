//! Rules on fields: each at, below and above its bound, through `Option` and `Box`, in lists and maps.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]
#![allow(
    clippy::box_collection,
    clippy::redundant_allocation,
    clippy::struct_field_names,
    clippy::trivially_copy_pass_by_ref,
    clippy::type_complexity,
    clippy::vec_box,
    reason = "odd types are what is tested"
)]

mod bounds;
mod checks;
mod defaults;
mod foreign;
mod formats;
mod nested;
mod protocols;
mod strings;

use std::fmt::Debug;

use protocol::{DecodePayload, Envelope, Header, Payload, Timestamp};
use serde::Serialize;
use tests::{Fact, oracle};

fn header() -> Header {
    Header::new("timmy", Timestamp::from_secs(7).unwrap())
}

/// Makes facts from `(code, path)` pairs.
fn facts(expected: &[(&str, &str)]) -> Vec<Fact> {
    let mut facts: Vec<Fact> = expected.iter().map(|(code, path)| ((*code).to_owned(), (*path).to_owned())).collect();
    facts.sort();
    facts
}

/// Reads the message whose payload is `data`, in every order of the envelope's keys.
fn decode<P>(data: &str) -> Result<P, Vec<Fact>>
where
    P: for<'de> DecodePayload<'de> + Payload<Header = Header> + PartialEq + Debug,
    Envelope<P>: serde::de::DeserializeOwned,
{
    let tag = P::CONTRACT.messages().next().unwrap().tag;
    let text = format!(r#"{{"type": "{tag}", "agent_id": "timmy", "data": {data}, "ts": 7}}"#);
    tests::in_every_order::<P>(&text).map(|envelope| envelope.payload)
}

/// Checks that the message is valid in both directions and round-trips.
fn assert_valid<P>(message: P)
where
    P: for<'de> DecodePayload<'de> + Payload<Header = Header> + PartialEq + Debug + Clone,
    Envelope<P>: Serialize + serde::de::DeserializeOwned,
{
    message.validate().unwrap();
    let json = message.clone().wrap(header()).to_json().unwrap();
    assert_eq!(tests::in_every_order::<P>(&json).unwrap().payload, message);
    assert_eq!(
        oracle::with_whole_numbers(serde_json::to_value(message.wrap(header())).unwrap()),
        oracle::with_whole_numbers(serde_json::from_str(&json).unwrap())
    );
}

/// Checks that the message is refused when written, for these reasons.
fn assert_invalid<P>(message: P, expected: &[(&str, &str)])
where
    P: Payload<Header = Header> + Debug,
    Envelope<P>: Serialize,
{
    assert!(message.validate().is_err(), "{message:?} is valid");
    assert_eq!(tests::refuse(&message.wrap(header())), facts(expected));
}
