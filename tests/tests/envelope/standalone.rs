//! `#[message]` outside a protocol.

use protocol::{Header, NoHeader, Payload, Timestamp, data, message};
use tests::in_every_order;

use super::facts;

/// With the default envelope.
#[message(type = "hello")]
pub struct Hello {
    pub name: String,
    pub mood: Option<Mood>,
}

#[data]
pub enum Mood {
    Good,
    Bad,
}

/// With a custom envelope.
#[message(type = "set-volume", tag = "kind", content = "args", header = protocol::NoHeader, rename_all = "camelCase")]
pub struct SetVolume {
    pub new_volume: u8,
    #[field(rename = "fade_ms")]
    pub fade_milliseconds: Option<u32>,
}

/// With a custom header.
#[message(type = "job", header = JobHeader)]
pub struct Job {
    pub steps: Vec<String>,
}

#[data(header)]
#[derive(Debug, Clone, PartialEq)]
pub struct JobHeader {
    pub id: u32,
}

impl From<u32> for JobHeader {
    fn from(id: u32) -> Self {
        Self::new(id)
    }
}

/// With a `new` written by hand.
#[message(type = "raw", new = false)]
pub struct Raw {
    pub bytes: Vec<u8>,
}

impl Raw {
    fn new() -> Self {
        Self { bytes: vec![1] }
    }
}

#[test]
fn travels_in_the_default_envelope() {
    let hello = Hello { mood: Some(Mood::Good), ..Hello::new("Ada") };
    let json = hello.clone().wrap(Header::new("timmy", Timestamp::from_secs(7).unwrap())).to_json().unwrap();
    assert_eq!(json, r#"{"type":"hello","agent_id":"timmy","data":{"name":"Ada","mood":"good"},"ts":7}"#);
    assert_eq!(in_every_order::<Hello>(&json).unwrap().payload, hello);
}

#[test]
fn travels_in_an_envelope_of_its_own() {
    let json = SetVolume { fade_milliseconds: Some(5), ..SetVolume::new(3) }.wrap(()).to_json().unwrap();
    assert_eq!(json, r#"{"kind":"set-volume","args":{"newVolume":3,"fade_ms":5}}"#);
    assert_eq!(in_every_order::<SetVolume>(&json).unwrap().header, NoHeader);
    let found = in_every_order::<SetVolume>(r#"{"kind": "set-volume", "args": {"new_volume": 3}}"#);
    assert_eq!(found, Err(facts(&[("missing_field", "args.newVolume")])));
    let json = Job::new(vec!["a".to_owned()]).wrap(4).to_json().unwrap();
    assert_eq!(json, r#"{"type":"job","id":4,"data":{"steps":["a"]}}"#);
    assert_eq!(in_every_order::<Job>(&json).unwrap().header.id, 4);
}

#[test]
fn leaves_new_to_the_user() {
    let json = Raw::new().wrap(Header::new("timmy", Timestamp::MIN)).to_json().unwrap();
    assert_eq!(json, r#"{"type":"raw","agent_id":"timmy","data":{"bytes":[1]},"ts":0}"#);
}

#[test]
fn ignores_unknown_fields() {
    let text = r#"{"type": "hello", "agent_id": "timmy", "data": {"name": "Ada", "x": 1}, "ts": 7, "y": 2}"#;
    assert_eq!(in_every_order::<Hello>(text).unwrap().payload, Hello::new("Ada"));
}

#[test]
fn rejects_unknown_fields_on_request() {
    #[message(type = "strict", unknown_fields = reject)]
    struct Strict {
        inner: Inner,
    }

    #[data]
    struct Inner {
        flag: bool,
    }

    let text = r#"{"type":"strict","agent_id":"timmy","data":{"inner":{"flag":true,"x":1},"y":2},"ts":7,"z":3}"#;
    let unknown = facts(&[("unknown_field", "data.inner.x"), ("unknown_field", "data.y"), ("unknown_field", "z")]);
    assert_eq!(in_every_order::<Strict>(text).map(|_| ()), Err(unknown));
}

#[test]
fn works_in_a_function_body() {
    #[message(type = "local")]
    struct Local {
        number: u8,
        #[field(default)]
        inner: Inner,
    }

    #[data]
    #[derive(Debug, Clone, PartialEq, Default)]
    struct Inner {
        #[field(default)]
        flag: bool,
    }

    let json = Local::new(3).wrap(Header::new("timmy", Timestamp::MIN)).to_json().unwrap();
    assert_eq!(json, r#"{"type":"local","agent_id":"timmy","data":{"number":3,"inner":{"flag":false}},"ts":0}"#);
    assert_eq!(in_every_order::<Local>(&json).unwrap().payload, Local::new(3));
}

#[test]
fn describes_itself_as_a_protocol_of_one() {
    assert_eq!(SetVolume::CONTRACT.name, "SetVolume");
    assert_eq!(
        (SetVolume::CONTRACT.tag_key(), SetVolume::CONTRACT.content_key().unwrap_or_default()),
        ("kind", "args")
    );
    let message = SetVolume::CONTRACT.message("set-volume").unwrap();
    let names: Vec<&str> = message.payload().fields().iter().map(|field| field.name).collect();
    assert_eq!(names, ["newVolume", "fade_ms"]);
    assert!(SetVolume::CONTRACT.message("other").is_none());
}

/// Both traits have methods for what is valid, and neither is in the other's way.
#[test]
fn is_valid_is_unambiguous_with_both_traits_in_scope() {
    use protocol::{Field, matrix::Bark};

    assert!(Bark::new("Woof").is_valid() && Bark::new("Woof").is_valid_value());
    assert!(!Bark::new("").is_valid() && !Bark::new("").is_valid_value());
}
