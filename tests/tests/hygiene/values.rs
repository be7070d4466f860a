//! Values in scope with the names of fields: in a pattern such a name means the value, not a new variable.

use protocol::Payload;

/// Values of each kind that a name in a pattern can refer to.
pub mod in_the_way {
    #![allow(non_upper_case_globals, non_camel_case_types, reason = "they are called like fields")]
    #![allow(dead_code, unused_imports, reason = "they are only there to be in the way")]

    pub static volume: u8 = 5;
    pub const times: u8 = 3;
    pub struct place;
    pub struct pair(pub u8);
    pub enum Kind {
        kind,
        loud(u8),
    }
    pub use Kind::{kind, loud};
}

/// Values next to the messages, and imported ones.
#[protocol::protocol(header = Head, unknown = capture)]
pub mod stats {
    #![allow(
        non_upper_case_globals,
        dead_code,
        reason = "they are called like fields, and are only there to be in the way"
    )]

    use super::in_the_way::*;
    use std::borrow::Cow;

    pub static size: u8 = 5;
    pub const json: u8 = 1;
    pub const count: usize = 2;
    pub static r#type: u8 = 1;

    #[data(header)]
    pub struct Head {
        pub volume: u8,
        pub size: Option<u8>,
        #[field(after_content)]
        pub times: u8,
    }

    #[message(type = "stats", example = Stats::new(1, 2, 3, 4, 5, 6, "seven", [8, 9], 10))]
    pub struct Stats<'a> {
        pub volume: u8,
        pub times: u8,
        pub place: u8,
        pub pair: u8,
        pub kind: u8,
        pub size: u8,
        #[field(len(1..), check = is_loud)]
        pub loud: Cow<'a, str>,
        /// Its type means the constant, whatever else has that name.
        pub count: [u8; count],
        pub r#type: u8,
    }

    #[message(type = "silence")]
    pub struct Silence {
        pub volume: Option<u8>,
        #[field(default = times, range(1..))]
        pub times: u8,
        #[field(default = size)]
        pub size: u8,
        pub inside: Option<Inside>,
    }

    #[data]
    pub struct Inside {
        pub volume: u8,
        pub json: Vec<u8>,
        pub place: Option<u8>,
    }

    fn is_loud(text: &str) -> Result<(), &'static str> {
        if text == "quiet" { Err("is quiet") } else { Ok(()) }
    }
}

/// A message outside a protocol, where the macro sees nothing else.
#[protocol::message(type = "alone")]
pub struct Alone {
    pub beside: u8,
    #[cfg(unix)]
    pub often: u8,
    #[cfg(not(unix))]
    pub often: u8,
}

#[allow(non_upper_case_globals, reason = "it is called like a field")]
static beside: u8 = 1;
#[allow(non_upper_case_globals, reason = "it is called like a field")]
const often: u8 = 2;

#[test]
fn values_called_like_fields_do_no_harm() {
    use stats::{Envelope, Head, Message, Stats};
    let stats = Stats::new(1, 2, 3, 4, 5, 6, "seven", [8, 9], 10);
    let json = stats.wrap(Head::new(11, 12)).to_json().unwrap();
    let expected = r#"{"type":"stats","volume":11,"data":{"volume":1,"times":2,"place":3,"pair":4,"kind":5,"size":6,"loud":"seven","count":[8,9],"type":10},"times":12}"#;
    assert_eq!(json, expected);
    let envelope = Envelope::from_json(&json).unwrap();
    assert!(matches!(&envelope.payload, Message::Stats(stats) if stats.loud == "seven"));
    assert_eq!(Message::peek(&json).unwrap().header(), &Head::new(11, 12));
    assert!(stats::CONTRACT.check_examples().is_ok());
}

#[test]
fn defaults_mean_the_values_in_scope() {
    let silence = stats::Silence { inside: Some(stats::Inside::new(1, vec![2])), ..stats::Silence::new() };
    assert_eq!((silence.volume, silence.times, silence.size), (None, 3, 5));
    assert!(silence.validate().is_ok());
}

#[test]
fn values_outside_of_protocols_do_no_harm() {
    let alone = Alone::new(beside, often);
    let json = alone.clone().wrap("timmy").to_json().unwrap();
    assert_eq!(protocol::Envelope::<Alone>::from_json(&json).unwrap().payload, alone);
}
