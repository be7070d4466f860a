//! Integer types under conditions, in other formats, in the usual envelope, and of random values.

use std::borrow::Cow;

use proptest::prelude::*;
use protocol::{Header, Payload, Timestamp, message, protocol};
use serde::Serialize;

use super::super::facts;
use super::gateway::{self, Hello};
use super::unknown::open;

/// With the usual keys, and outside a protocol.
#[message(type = 42)]
pub struct Answer {
    pub text: String,
}

/// The only message is not configured in.
#[protocol(unknown = capture, header = protocol::NoHeader)]
pub mod nothing {
    #[cfg(any())]
    #[message(type = 1)]
    pub struct Never {}
}

/// Of two messages with the same type, one is configured in.
#[protocol(header = protocol::NoHeader)]
pub mod conditional {
    #[cfg(any())]
    #[message(type = 1)]
    pub struct Never {}

    #[cfg(not(any()))]
    #[message(type = 0x1)]
    pub struct Always {}
}

/// Borrows from its text.
#[protocol(tag = "op", header = protocol::NoHeader)]
pub mod borrowed {
    use std::borrow::Cow;

    #[message(type = 2)]
    pub struct Gone<'a> {
        pub reason: Cow<'a, str>,
    }
}

/// The type is passed on by a macro.
macro_rules! passed_on {
    ($type:literal) => {
        #[protocol(header = protocol::NoHeader)]
        pub mod passed {
            #[message(type = $type)]
            pub struct Passed;
        }
    };
}
passed_on!(-3);

#[test]
fn stands_in_the_usual_envelope() {
    let header = Header::new("timmy", Timestamp::from_secs(7).unwrap());
    let text = r#"{"type":42,"agent_id":"timmy","data":{"text":"x"},"ts":7}"#;
    assert_eq!(Answer::new("x").wrap(header).to_json().unwrap(), text);
    assert_eq!(tests::in_every_order::<Answer>(text).unwrap().payload, Answer::new("x"));
    let other = text.replace("42", "41");
    assert_eq!(tests::in_every_order::<Answer>(&other), Err(facts(&[("unknown_type", "type")])));
}

#[test]
fn stays_an_integer_where_no_message_is_left() {
    let text = r#"{"type":1,"data":[]}"#;
    assert_eq!(tests::in_every_order::<nothing::Message>(text).unwrap().to_json().unwrap(), text);
    let named = tests::in_every_order::<nothing::Message>(r#"{"type":"1","data":[]}"#);
    assert_eq!(named, Err(facts(&[("wrong_type", "type")])));
}

#[test]
fn may_be_declared_twice_under_conditions() {
    let text = r#"{"type":1,"data":{}}"#;
    let read = tests::in_every_order::<conditional::Message>(text).unwrap().payload;
    assert_eq!(read, conditional::Always {}.into());
}

#[test]
fn borrows_from_the_text() {
    for text in tests::orders(r#"{"op":2,"data":{"reason":"gone for good"}}"#) {
        let borrowed::Message::Gone(gone) = borrowed::Message::from_json(&text).unwrap().payload;
        assert!(matches!(gone.reason, Cow::Borrowed("gone for good")), "{text}");
    }
}

#[test]
fn is_passed_on_by_macros() {
    assert_eq!(passed::Passed.wrap(()).to_json().unwrap(), r#"{"type":-3}"#);
}

/// What serde's derive makes of such a message.
#[derive(Serialize)]
struct Theirs {
    op: i64,
    d: Hello,
}

#[test]
fn goes_through_other_formats() {
    let cbor = |value: &gateway::Envelope| {
        let mut bytes = Vec::new();
        ciborium::into_writer(value, &mut bytes).unwrap();
        bytes
    };
    for (message, _) in super::each() {
        let envelope = message.wrap(());
        let bytes = rmp_serde::to_vec(&envelope).unwrap();
        assert_eq!(rmp_serde::from_slice::<gateway::Envelope>(&bytes).unwrap(), envelope);
        assert_eq!(ciborium::from_reader::<gateway::Envelope, _>(&*cbor(&envelope)).unwrap(), envelope);
    }
    let theirs = rmp_serde::to_vec_named(&Theirs { op: 10, d: Hello::new(1_u64) }).unwrap();
    assert_eq!(theirs, rmp_serde::to_vec_named(&Hello::new(1_u64).wrap(())).unwrap());
}

/// Spellings of an integer below 2^53.
fn spelling() -> impl Strategy<Value = (i64, String)> {
    let number = prop_oneof![-20..20_i64, -9_007_199_254_740_991..=9_007_199_254_740_991_i64];
    (number, 0..4_u8, 1..25_usize).prop_map(|(number, form, zeros)| {
        let text = match form {
            0 => number.to_string(),
            1 => format!("{number}.{}", "0".repeat(zeros)),
            // No number but zero begins with it.
            2 if number != 0 => format!("{number}{}e-{zeros}", "0".repeat(zeros)),
            _ => format!("{number}E+00"),
        };
        (number, text)
    })
}

proptest! {
    #[test]
    fn every_integer_is_read_and_written((number, text) in spelling(), first in any::<bool>()) {
        let digits = number.to_string();
        let (tag, payload) = (format!(r#""op":{text}"#), r#""d":{"heartbeat_interval":1}"#);
        let text = if first { format!("{{{tag},{payload}}}") } else { format!("{{{payload},{tag}}}") };
        let read = tests::read::<open::Message>(&text).unwrap();
        prop_assert_eq!(read.payload.tag(), &digits);
        prop_assert_eq!(read.payload.message_type().is_some(), [0, 10].contains(&number));
        let written = read.to_json().unwrap();
        let expected = if number == 0 { r#"{"op":0,"d":{}}"#.to_owned() } else { format!(r#"{{"op":{digits},{payload}}}"#) };
        prop_assert_eq!(&written, &expected);
        prop_assert_eq!(tests::in_every_order::<open::Message>(&written).unwrap(), read);
        let peeked = open::Message::peek(&text).unwrap();
        prop_assert_eq!(peeked.tag(), &digits);
    }

    #[test]
    fn what_was_changed_on_its_way_is_refused_with_reasons(edits in tests::mutate::edits()) {
        let bytes = tests::mutate::apply(r#"{"op":10,"d":{"heartbeat_interval":45000}}"#, &edits);
        let text = String::from_utf8_lossy(&bytes);
        let is_read = tests::read::<gateway::Message>(&text).is_ok();
        prop_assert_eq!(is_read, protocol::__private::is_faultless(&text, &gateway::CONTRACT));
    }
}
