//! Custom tag and content keys, and custom headers.

use protocol::contract::{Contract, Place};
use protocol::{NoHeader, Payload, Timestamp, protocol};
use tests::{in_every_order, refuse};

use super::facts;

/// Everything is custom.
#[protocol(tag = "op", content = "body", header = Meta)]
pub mod own {
    use protocol::Timestamp;

    /// A header with required, optional and defaulted fields on both sides of the content.
    #[data(header)]
    pub struct Meta {
        pub seq: u32,
        #[field(rename = "from", alias = "sender", len(1..=8))]
        pub origin: Option<String>,
        #[field(default = 1)]
        pub version: u8,
        #[field(after_content)]
        pub sent: Timestamp,
        #[field(after_content, as_string)]
        pub trace: Option<u64>,
        #[field(after_content)]
        pub route: Option<Route>,
    }

    #[data]
    pub struct Route {
        pub hops: Vec<String>,
    }

    #[message(type = "say")]
    pub struct Say {
        pub text: String,
        pub data: Option<u8>,
        #[field(rename = "op")]
        pub inner_op: Option<u8>,
    }

    #[message(type = "ping")]
    pub struct Ping;
}

/// No header.
#[protocol(header = protocol::NoHeader, unknown_fields = reject)]
pub mod bare {
    #[message(type = "say")]
    pub struct Say {
        pub text: String,
    }

    #[message(type = "ping")]
    pub struct Ping;
}

use own::{Meta, Say};

fn meta() -> Meta {
    Meta::new(1, Timestamp::from_secs(2).unwrap())
}

#[test]
fn has_its_own_keys() {
    let full = Meta {
        origin: Some("me".to_owned()),
        trace: Some(u64::MAX),
        route: Some(own::Route::new(vec![])),
        version: 2,
        ..meta()
    };
    let json = Say { data: Some(1), inner_op: Some(2), ..Say::new("hi") }.wrap(full.clone()).to_json().unwrap();
    let expected = concat!(
        r#"{"op":"say","seq":1,"from":"me","version":2,"body":{"text":"hi","data":1,"op":2},"#,
        r#""sent":2,"trace":"18446744073709551615","route":{"hops":[]}}"#
    );
    assert_eq!(json, expected);
    let envelope = in_every_order::<own::Message>(&json).unwrap();
    assert_eq!(envelope.header, full);
    assert_eq!(serde_json::to_string(&envelope).unwrap(), expected);
}

#[test]
fn leaves_out_what_is_none() {
    let json = own::Ping.wrap(meta()).to_json().unwrap();
    assert_eq!(json, r#"{"op":"ping","seq":1,"version":1,"sent":2}"#);
    assert_eq!(in_every_order::<own::Message>(&json).unwrap().header, meta());
}

#[test]
fn reads_optional_aliased_and_defaulted_header_fields() {
    let text = r#"{"sent": 2, "seq": 1, "op": "ping", "from": null, "trace": null}"#;
    assert_eq!(in_every_order::<own::Message>(text).unwrap().header, meta());
    let text = r#"{"sent": 2, "seq": 1, "op": "ping", "sender": "me", "version": 9}"#;
    let header = in_every_order::<own::Message>(text).unwrap().header;
    assert_eq!(header, Meta { origin: Some("me".to_owned()), version: 9, ..meta() });
    let found = in_every_order::<own::Message>(r#"{"sent": 2, "seq": 1, "op": "ping", "sender": "me", "from": "me"}"#)
        .unwrap_err();
    assert_eq!((found.len(), found[0].0.as_str()), (1, "duplicate_key"), "{found:?}");
}

#[test]
fn does_not_know_the_usual_keys() {
    let text = r#"{"type": "ping", "agent_id": "timmy", "data": {"text": "hi"}, "ts": 7}"#;
    let found = in_every_order::<own::Message>(text).unwrap_err();
    assert!(found.contains(&("missing_field".to_owned(), "op".to_owned())), "{found:?}");
}

#[test]
fn checks_header_rules_both_ways() {
    let long = Meta { origin: Some("123456789".to_owned()), ..meta() };
    assert_eq!(
        own::Envelope::new(long, own::Message::Ping(own::Ping)).to_json().map_err(|error| tests::facts(&error)),
        Err(facts(&[("too_long", "from")]))
    );
    let text = r#"{"op": "say", "seq": -1, "from": "", "version": "x", "body": {"text": 1}, "sent": 2, "trace": 5, "route": {}}"#;
    let expected = facts(&[
        ("out_of_range", "seq"),
        ("too_short", "from"),
        ("wrong_type", "version"),
        ("wrong_type", "body.text"),
        ("wrong_type", "trace"),
        ("missing_field", "route.hops"),
    ]);
    assert_eq!(in_every_order::<own::Message>(text), Err(expected));
}

#[test]
fn refuses_to_write_a_bad_default_header() {
    for agent_id in [String::new(), "x".repeat(65)] {
        let code = if agent_id.is_empty() { "too_short" } else { "too_long" };
        let envelope = protocol::matrix::Bark::new("Woof").wrap(agent_id);
        assert_eq!(refuse(&envelope), facts(&[(code, "agent_id")]));
    }
    let both = protocol::matrix::Bark::new("").wrap("");
    assert_eq!(refuse(&both), facts(&[("too_short", "agent_id"), ("too_short", "data.text")]));
    assert!(protocol::matrix::Bark::new("Woof").wrap("é".repeat(64)).to_json().is_ok());
}

#[test]
fn needs_no_header() {
    let json = bare::Say::new("hi").wrap(()).to_json().unwrap();
    assert_eq!(json, r#"{"type":"say","data":{"text":"hi"}}"#);
    assert_eq!(
        in_every_order::<bare::Message>(&json).unwrap(),
        bare::Message::from(bare::Say::new("hi")).wrap(NoHeader)
    );
    assert_eq!(bare::Ping.wrap(()).to_json().unwrap(), r#"{"type":"ping"}"#);
    let found = in_every_order::<bare::Message>(r#"{"type": "ping", "agent_id": "timmy", "ts": 7}"#);
    assert_eq!(found, Err(facts(&[("unknown_field", "agent_id"), ("unknown_field", "ts")])));
}

#[test]
fn makes_the_default_header_from_an_agent_id() {
    let before = Timestamp::now();
    for envelope in [own_bark("timmy"), protocol::matrix::Bark::new("Woof").wrap(String::from("timmy"))] {
        assert_eq!(envelope.header.agent_id, "timmy");
        assert!(before <= envelope.header.ts && envelope.header.ts <= Timestamp::now());
    }
    let header = protocol::Header::new("timmy", before);
    assert_eq!(protocol::matrix::Bark::new("Woof").wrap(header.clone()).header, header.into());
}

fn own_bark(agent_id: &str) -> protocol::Envelope<protocol::matrix::Bark> {
    protocol::matrix::Bark::new("Woof").wrap(agent_id)
}

#[test]
fn describes_its_keys_in_the_contract() {
    assert_eq!((own::CONTRACT.tag_key(), own::CONTRACT.content_key().unwrap_or_default()), ("op", "body"));
    let names: Vec<&str> = own::CONTRACT.header().fields.iter().map(|field| field.name).collect();
    assert_eq!(names, ["seq", "from", "version", "sent", "trace", "route"]);
    let after: Vec<bool> = own::CONTRACT.header().fields.iter().map(|field| field.after_content).collect();
    assert_eq!(after, [false, false, false, true, true, true]);
    assert!(bare::CONTRACT.header().fields.is_empty());
}

#[test]
fn describes_its_places_in_the_order_in_which_they_are_written() {
    let keys = |contract: &Contract| -> Vec<&str> {
        let keys = contract.envelope().map(|place| match place {
            Place::Tag(key) | Place::Content(key) => key,
            Place::HeaderField(field) => field.name,
            Place::TagWithin { .. } | Place::TagOutside { .. } | Place::PayloadFields => "",
        });
        keys.collect()
    };
    assert_eq!(keys(&own::CONTRACT), ["op", "seq", "from", "version", "body", "sent", "trace", "route"]);
    assert_eq!(keys(Say::CONTRACT), keys(&own::CONTRACT));
    assert_eq!(keys(&bare::CONTRACT), ["type", "data"]);
}
