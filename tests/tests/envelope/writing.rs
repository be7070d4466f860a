//! `to_json`, `write_json`, `from_json`, `from_slice`, `validate`, `wrap`, `new`.

use protocol::matrix::{self, Bark, Message, Tone};
use protocol::{Envelope, Header, Payload, Timestamp};

use super::facts;

fn header() -> Header {
    Header::new("timmy", Timestamp::from_secs(7).unwrap())
}

const WOOF: &str = r#"{"type":"bark","agent_id":"timmy","data":{"text":"Woof","tone":"calm"},"ts":7}"#;

fn woof() -> Bark {
    Bark { tone: Some(Tone::Calm), ..Bark::new("Woof") }
}

#[test]
fn writes_a_message_and_the_enum_alike() {
    assert_eq!(woof().wrap(header()).to_json().unwrap(), WOOF);
    assert_eq!(Message::from(woof()).wrap(header()).to_json().unwrap(), WOOF);
    assert_eq!(Envelope::new(header(), woof()).to_json().unwrap(), WOOF);
    assert_eq!(matrix::Envelope::new(header(), woof().into()).to_json().unwrap(), WOOF);
}

#[test]
fn appends_to_a_buffer() {
    let envelope = woof().wrap(header());
    let mut buffer = b"[".to_vec();
    envelope.write_json(&mut buffer).unwrap();
    buffer.push(b',');
    envelope.write_json(&mut buffer).unwrap();
    buffer.push(b']');
    assert_eq!(String::from_utf8(buffer).unwrap(), format!("[{WOOF},{WOOF}]"));
}

#[test]
fn leaves_the_buffer_alone_when_the_message_is_invalid() {
    let mut buffer = vec![1, 2, 3];
    let error = Bark::new("").wrap(header()).write_json(&mut buffer).unwrap_err();
    assert_eq!((buffer, tests::facts(&error)), (vec![1, 2, 3], facts(&[("too_short", "data.text")])));
}

#[test]
fn reads_a_message_and_the_enum_alike() {
    assert_eq!(Bark::from_json(WOOF).unwrap(), woof().wrap(header()));
    assert_eq!(Envelope::<Bark>::from_json(WOOF).unwrap(), woof().wrap(header()));
    assert_eq!(Message::from_json(WOOF).unwrap(), Message::Bark(woof()).wrap(header()));
    assert_eq!(matrix::Envelope::from_json(WOOF).unwrap(), Message::Bark(woof()).wrap(header()));
    assert_eq!(Bark::from_slice(WOOF.as_bytes()).unwrap(), woof().wrap(header()));
    assert_eq!(matrix::Envelope::from_slice(WOOF.as_bytes()).unwrap().payload, Message::Bark(woof()));
}

#[test]
fn validates_the_header_with_the_message() {
    let envelope = woof().wrap("");
    assert!(envelope.payload.validate().is_ok());
    assert_eq!(tests::facts(&envelope.validate().unwrap_err()), facts(&[("too_short", "agent_id")]));
    assert!(woof().wrap("timmy").validate().is_ok());
    let error = Bark::new("").validate().unwrap_err();
    assert_eq!(tests::facts(&error), facts(&[("too_short", "data.text")]));
    assert_eq!(error.message_type(), Some("bark"));
    assert_eq!(Message::from(Bark::new("")).validate().unwrap_err(), error);
}

#[test]
fn says_nothing_of_positions_when_writing() {
    let error = Bark::new("").wrap("timmy").to_json().unwrap_err();
    tests::assert_explained(None, &error);
    assert_eq!(error.to_string(), "bark: data.text has 0 characters, at least 1 is required");
}

#[test]
fn knows_its_tag() {
    assert_eq!(woof().tag(), "bark");
    assert_eq!(Message::from(woof()).tag(), "bark");
    assert_eq!(Bark::CONTRACT.messages().map(|message| message.tag).collect::<Vec<_>>(), ["bark"]);
}

#[test]
fn reads_nothing_from_nothing() {
    for text in ["", " ", "\n"] {
        assert_eq!(tests::read::<Message>(text), Err(facts(&[("syntax", "")])), "{text:?}");
    }
    assert!(Message::from_slice(b"").is_err());
}

#[test]
fn turns_issues_into_an_error_message() {
    let error = Bark::from_json(r#"{"type": "bark", "data": {"text": ""}, "ts": -1}"#).unwrap_err();
    let reply =
        matrix::Error { issues: error.issues().to_vec(), ..matrix::Error::new("bad_message", error.to_string()) };
    let json = reply.clone().wrap(header()).to_json().unwrap();
    assert_eq!(tests::in_every_order::<matrix::Error>(&json).unwrap().payload, reply);
    assert_eq!(error.clone().into_issues(), error.issues());
}
