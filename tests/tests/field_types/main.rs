//! Every type that a field can have round-trips.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]
#![allow(
    clippy::box_collection,
    clippy::redundant_allocation,
    clippy::struct_field_names,
    clippy::type_complexity,
    clippy::vec_box,
    reason = "odd types are what is tested"
)]

mod aliases;
mod arrays;
mod as_string;
mod bytes;
mod collections;
mod constants;
mod full_range;
mod json_values;
mod maps;
mod newtypes;
mod nullable;
mod payloads;
mod rest;
mod scalars;
mod secrets;
mod shapes;
mod wide;

use std::fmt::Debug;

use protocol::{DecodePayload, Envelope, Header, Payload, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tests::Fact;

/// Writes a message, checks its payload's text, and reads it back in every order and through serde.
fn assert_written<P>(message: P, data: &str)
where
    P: for<'de> DecodePayload<'de> + Payload<Header = Header> + PartialEq + Debug + Clone,
    Envelope<P>: Serialize + DeserializeOwned,
{
    let envelope = message.wrap(Header::new("timmy", Timestamp::from_secs(7).unwrap()));
    let json = envelope.to_json().unwrap();
    let expected = format!(r#"{{"type":"{}","agent_id":"timmy","data":{data},"ts":7}}"#, envelope.payload.tag());
    assert_eq!(json, expected);
    assert_eq!(tests::in_every_order::<P>(&json).unwrap(), envelope);
    let tree = serde_json::to_value(&envelope).unwrap();
    assert_eq!(tree, serde_json::from_str::<serde_json::Value>(&json).unwrap());
    assert_eq!(serde_json::from_value::<Envelope<P>>(tree).unwrap(), envelope);
}

/// Reads the message whose payload is `data`.
fn decode<P>(data: &str) -> Result<P, Vec<Fact>>
where
    P: for<'de> DecodePayload<'de> + Payload<Header = Header> + PartialEq + Debug,
    Envelope<P>: DeserializeOwned,
{
    let tag = P::CONTRACT.messages().next().unwrap().tag;
    let text = format!(r#"{{"type": "{tag}", "agent_id": "timmy", "data": {data}, "ts": 7}}"#);
    tests::in_every_order::<P>(&text).map(|envelope| envelope.payload)
}

/// Returns the only issue of a payload that is refused.
fn fails<P>(data: &str) -> (String, String)
where
    P: for<'de> DecodePayload<'de> + Payload<Header = Header> + PartialEq + Debug,
    Envelope<P>: DeserializeOwned,
{
    let found = decode::<P>(data).unwrap_err();
    assert_eq!(found.len(), 1, "{data}: {found:?}");
    found.into_iter().next().unwrap()
}

fn fact(code: &str, path: &str) -> Fact {
    (code.to_owned(), path.to_owned())
}
