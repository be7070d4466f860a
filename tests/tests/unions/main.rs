//! Enums whose variants hold something, told apart by a tag in their object.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, unreachable_pub, reason = "tests")]
#![allow(clippy::trivially_copy_pass_by_ref, reason = "how checks are called")]

mod content;
mod exports;
mod flattened;
mod integer_enums;
mod integers;
mod tagged;
mod unknown;
mod untagged;

use std::fmt::Debug;

use protocol::{DecodePayload, Envelope, NoHeader, Payload};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tests::Fact;

/// Returns the text of a message with this payload.
fn text_of(payload: &str) -> String {
    format!(r#"{{"type":"test","data":{{"value":{payload}}}}}"#)
}

/// Reads a message with this value in every order of keys and through serde, and checks that it is written as
/// `written`, from which the same is read.
fn assert_reads<P>(value: &str, written: &str) -> P
where
    P: for<'de> DecodePayload<'de> + Payload<Header = NoHeader> + PartialEq + Debug,
    Envelope<P>: Serialize + DeserializeOwned,
{
    let read = tests::in_every_order::<P>(&text_of(value)).unwrap_or_else(|facts| panic!("{value}: {facts:?}"));
    let json = read.to_json().unwrap();
    assert_eq!(json, text_of(written), "{value}");
    assert_eq!(tests::in_every_order::<P>(&json).unwrap(), read, "{json}");
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
    assert_eq!(serde_json::from_value::<Envelope<P>>(serde_json::to_value(&read).unwrap()).unwrap(), read);
    read.payload
}

/// Checks that a message with this value is refused, with these codes and paths.
fn assert_refuses<P>(value: &str, issues: &[(&str, &str)])
where
    P: for<'de> DecodePayload<'de> + Payload<Header = NoHeader> + PartialEq + Debug,
    Envelope<P>: DeserializeOwned,
{
    let path = |path: &str| match path {
        "" => "data.value".to_owned(),
        item if item.starts_with('[') => format!("data.value{item}"),
        key => format!("data.value.{key}"),
    };
    let expected: Vec<Fact> = issues.iter().map(|(code, at)| ((*code).to_owned(), path(at))).collect();
    assert_eq!(tests::in_every_order::<P>(&text_of(value)), Err(expected), "{value}");
}
