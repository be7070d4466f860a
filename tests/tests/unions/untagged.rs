//! Enums whose variants are told apart by what they look like.

use std::borrow::Cow;
use std::collections::BTreeMap;

use protocol::{Envelope, NoHeader, Payload, RawJson, data, message};

use super::{assert_reads, assert_refuses, text_of};

#[data(untagged)]
pub enum Id {
    Number(#[field(range(..100))] i64),
    Text(#[field(len(1..=5), pattern("^[a-z]"))] String),
    Both(bool),
}

#[data(untagged)]
pub enum Frame {
    #[field(when = "result")]
    Reply {
        id: Id,
        result: BTreeMap<String, u8>,
    },
    #[field(when = "error")]
    Failure {
        id: Option<Id>,
        error: Fault,
        #[field(default = 1)]
        times: u8,
    },
    #[field(when = "method")]
    Call(Call),
    Event {
        name: String,
    },
    Batch(Vec<Frame>),
}

#[data]
pub struct Call {
    #[field(rename = "method")]
    pub name: String,
    pub params: Option<Params>,
}

#[data]
pub struct Fault {
    pub code: i32,
}

#[data(untagged)]
pub enum Params {
    Named(BTreeMap<String, Id>),
    Listed(Vec<Id>),
}

#[message(type = "test", header = NoHeader)]
pub struct OfId {
    pub value: Id,
}

#[message(type = "test", header = NoHeader, unknown_fields = reject)]
pub struct OfFrame {
    pub value: Frame,
}

#[test]
fn the_kind_of_json_decides() {
    assert_eq!(assert_reads::<OfId>("7", "7").value, Id::Number(7));
    assert_eq!(assert_reads::<OfId>("-7.0", "-7").value, Id::Number(-7));
    assert_eq!(assert_reads::<OfId>(r#""\u0061b""#, r#""ab""#).value, Id::Text("ab".into()));
    assert_eq!(assert_reads::<OfId>("true", "true").value, Id::Both(true));
}

#[test]
fn issues_are_those_of_the_variant_of_that_kind() {
    assert_refuses::<OfId>("7.5", &[("wrong_type", "")]);
    assert_refuses::<OfId>("100", &[("out_of_range", "")]);
    assert_refuses::<OfId>(r#""""#, &[("too_short", "")]);
    assert_refuses::<OfId>(r#""A""#, &[("pattern", "")]);
    assert_refuses::<OfId>("null", &[("wrong_type", "")]);
    assert_refuses::<OfId>("[]", &[("wrong_type", "")]);
    let error = Envelope::<OfId>::from_json(&text_of("{}")).unwrap_err();
    assert_eq!(error.issues()[0].message, "is an object, expected a boolean or a number or a string");
    let facts = tests::refuse(&OfId::new(Id::Text("ABC".into())).wrap(NoHeader));
    assert_eq!(facts, [("pattern".to_owned(), "data.value".to_owned())]);
}

#[test]
fn a_key_tells_objects_apart() {
    for (text, written) in [
        (r#"{"id":1,"result":{"a":1}}"#, r#"{"id":1,"result":{"a":1}}"#),
        (r#"{"result":{},"id":"a"}"#, r#"{"id":"a","result":{}}"#),
        (r#"{"error":{"code":-1}}"#, r#"{"error":{"code":-1},"times":1}"#),
        (r#"{"method":"go","params":[1,"a"]}"#, r#"{"method":"go","params":[1,"a"]}"#),
        (r#"{"params":{"a":1},"method":"go"}"#, r#"{"method":"go","params":{"a":1}}"#),
        (r#"{"name":"a"}"#, r#"{"name":"a"}"#),
        (r#"[{"name":"a"},{"method":"go"},[]]"#, r#"[{"name":"a"},{"method":"go"},[]]"#),
    ] {
        assert_reads::<OfFrame>(text, written);
    }
}

#[test]
fn the_first_declared_key_decides() {
    assert_refuses::<OfFrame>(r#"{"id":1,"error":{"code":1},"result":{}}"#, &[("unknown_field", "error")]);
    // `null` counts as present.
    assert_refuses::<OfFrame>(r#"{"id":1,"result":null}"#, &[("wrong_type", "result")]);
    assert_refuses::<OfFrame>(r#"{"method":1}"#, &[("wrong_type", "method")]);
    assert_refuses::<OfFrame>(r#"{"error":{},"id":{}}"#, &[("missing_field", "error.code"), ("wrong_type", "id")]);
    assert_refuses::<OfFrame>(r#"[{"id":1}]"#, &[("missing_field", "[0].name"), ("unknown_field", "[0].id")]);
    assert_refuses::<OfFrame>("7", &[("wrong_type", "")]);
}

#[data(untagged)]
pub enum Keyed {
    #[field(when = "a")]
    A { a: u8 },
    #[field(when = "b")]
    B { b: u8 },
}

#[message(type = "test", header = NoHeader)]
pub struct OfKeyed {
    pub value: Keyed,
}

#[test]
fn an_object_with_none_of_the_keys_is_refused() {
    assert_refuses::<OfKeyed>(r#"{"c":1}"#, &[("missing_field", "")]);
    let error = Envelope::<OfKeyed>::from_json(&text_of(r#"{"c":1}"#)).unwrap_err();
    assert_eq!(error.issues()[0].message, "has none of the keys by which it would be recognised: `a`, `b`");
    assert_refuses::<OfKeyed>(r#"{"a":1,"a":2}"#, &[("duplicate_key", "a")]);
}

#[data(untagged)]
pub enum Rest {
    Text(#[field(len(..=3))] String),
    Any(RawJson),
}

#[message(type = "test", header = NoHeader)]
pub struct OfRest {
    pub value: Rest,
}

#[test]
fn the_last_variant_may_take_what_is_left() {
    for text in ["[1.50]", "null", "{}", "true", r#""abc""#] {
        let read = tests::in_every_order::<OfRest>(&text_of(text)).unwrap();
        assert_eq!(read.to_json().unwrap(), text_of(text));
    }
    assert_refuses::<OfRest>(r#""abcd""#, &[("too_long", "")]);
}

#[data(untagged)]
pub enum Borrowed<'a> {
    Text(Cow<'a, str>),
    Parts(Vec<Cow<'a, str>>),
    Named { text: Cow<'a, str> },
}

#[message(type = "test", header = NoHeader)]
pub struct Borrowing<'a> {
    pub value: Borrowed<'a>,
}

#[test]
fn variants_borrow_from_the_text() {
    let owned = {
        let text = text_of(r#""abc""#);
        let read = Envelope::<Borrowing<'_>>::from_json(&text).unwrap();
        assert!(matches!(read.payload.value, Borrowed::Text(Cow::Borrowed("abc"))));
        read.payload.value.into_owned()
    };
    assert_eq!(owned, Borrowed::Text("abc".into()));
}
