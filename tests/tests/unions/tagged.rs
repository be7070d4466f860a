//! Fields beside the tag.

use std::borrow::Cow;

use protocol::{Envelope, NoHeader, Payload, data, message};

use super::{assert_reads, assert_refuses, text_of};

#[data(tag = "type")]
pub enum Item {
    /// What was said.
    Message {
        #[field(len(1..=5))]
        role: String,
        #[field(default = 3)]
        times: u8,
        tone: Option<String>,
    },
    #[field(rename = "call.made", alias = "call")]
    Call {
        #[field(check = even)]
        count: u32,
        #[field(pattern("^[a-z]+$"))]
        role: String,
    },
    List {
        items: Vec<Item>,
        next: Option<Box<Item>>,
    },
    Divider,
}

fn even(count: &u32) -> Result<(), String> {
    if count.is_multiple_of(2) { Ok(()) } else { Err(format!("{count} is odd")) }
}

#[message(type = "test", header = NoHeader)]
pub struct Open {
    pub value: Item,
}

#[message(type = "test", header = NoHeader, unknown_fields = reject)]
pub struct Closed {
    pub value: Item,
}

#[test]
fn reads_the_tag_anywhere_and_writes_it_first() {
    let written = r#"{"type":"message","role":"user","times":3,"tone":"calm"}"#;
    for text in [
        written,
        r#"{"role":"user","times":3,"tone":"calm","type":"message"}"#,
        r#"{"tone":"calm","type":"message","role":"user"}"#,
        r#"{"type":"message","tone":"calm","role":"user"}"#,
        r#"{"type":"message" , "role":"user","tone":"calm"}"#,
        r#"{"role":"user" , "ty\u0070e" : "message" , "tone":"calm"}"#,
        r#" { "type" : "message" , "tone" : "calm", "role" : "user" } "#,
        r#"{"\u0074ype":"mess\u0061ge","role":"user","tone":"calm"}"#,
    ] {
        let read = assert_reads::<Open>(text, written).value;
        assert_eq!(read, Item::Message { role: "user".into(), times: 3, tone: Some("calm".into()) });
        assert_reads::<Closed>(text, written);
    }
}

#[test]
fn reads_the_tag_among_unknown_keys() {
    for text in [
        r#"{"role":"user","type":"message","more":[],"other":{"type":"call"}}"#,
        r#"{"more":{"type":"call"},"type":"message","role":"user"}"#,
        r#"{"role":"user","more":1,"other":2,"type":"message"}"#,
    ] {
        assert_reads::<Open>(text, r#"{"type":"message","role":"user","times":3}"#);
        assert!(Envelope::<Closed>::from_json(&text_of(text)).is_err(), "{text}");
    }
}

#[test]
fn reads_aliases_of_the_tag() {
    for tag in ["call", "call.made"] {
        let text = format!(r#"{{"type":"{tag}","count":2,"role":"a"}}"#);
        assert_reads::<Open>(&text, r#"{"type":"call.made","count":2,"role":"a"}"#);
    }
}

#[test]
fn a_variant_without_fields_is_its_tag() {
    assert_eq!(assert_reads::<Closed>(r#"{"type":"divider"}"#, r#"{"type":"divider"}"#).value, Item::Divider);
    assert_reads::<Open>(r#"{"more":1,"type":"divider"}"#, r#"{"type":"divider"}"#);
    assert_refuses::<Closed>(r#"{"more":1,"type":"divider"}"#, &[("unknown_field", "more")]);
}

#[test]
fn unions_hold_themselves() {
    let text = r#"{"type":"list","items":[{"type":"divider"},{"items":[],"type":"list"}],"next":{"type":"divider"}}"#;
    let written =
        r#"{"type":"list","items":[{"type":"divider"},{"type":"list","items":[]}],"next":{"type":"divider"}}"#;
    assert_reads::<Closed>(text, written);
    assert_refuses::<Closed>(
        r#"{"type":"list","items":[{"type":"divider"},{"type":"call","count":1}],"next":{}}"#,
        &[("check", "items[1].count"), ("missing_field", "items[1].role"), ("missing_field", "next.type")],
    );
}

#[test]
fn issues_are_those_of_the_variant_that_the_tag_names() {
    assert_refuses::<Open>(
        r#"{"type":"message","role":"","times":256}"#,
        &[("out_of_range", "times"), ("too_short", "role")],
    );
    assert_refuses::<Open>(r#"{"role":"A","count":3,"type":"call"}"#, &[("check", "count"), ("pattern", "role")]);
    assert_refuses::<Open>(r#"{"type":"message"}"#, &[("missing_field", "role")]);
    assert_refuses::<Open>(r#"{"type":"message","role":"a","role":"a"}"#, &[("duplicate_key", "role")]);
    assert_refuses::<Closed>(r#"{"type":"message","role":"a","count":2}"#, &[("unknown_field", "count")]);
}

#[test]
fn refuses_a_tag_that_names_no_variant() {
    assert_refuses::<Open>(r#"{"type":"mesage","role":7}"#, &[("unknown_variant", "type")]);
    assert_refuses::<Open>(r#"{"type":1}"#, &[("wrong_type", "type")]);
    assert_refuses::<Open>(r#"{"type":null}"#, &[("wrong_type", "type")]);
    assert_refuses::<Closed>(r#"{"role":7}"#, &[("missing_field", "type")]);
    assert_refuses::<Open>("{}", &[("missing_field", "type")]);
    assert_refuses::<Open>(r#""message""#, &[("wrong_type", "")]);
    assert_refuses::<Open>("null", &[("wrong_type", "")]);
    let error = Envelope::<Open>::from_json(&text_of(r#"{"type":"mesage"}"#)).unwrap_err();
    assert_eq!(error.issues()[0].message, r#"is "mesage", did you mean `message`?"#);
}

#[test]
fn refuses_a_second_tag() {
    for text in [
        r#"{"type":"divider","type":"divider"}"#,
        r#"{"type":"divider","type":7}"#,
        r#"{"a":1,"type":"divider","b":2,"type":"message"}"#,
    ] {
        assert_refuses::<Open>(text, &[("duplicate_key", "type")]);
    }
}

#[test]
fn writes_no_invalid_variant() {
    let call = Item::Call { count: 3, role: "A".into() };
    let items = vec![Item::Divider, call];
    let facts = tests::refuse(&Open::new(Item::List { items, next: None }).wrap(NoHeader));
    let paths: Vec<_> = facts.iter().map(|(code, path)| (code.as_str(), path.as_str())).collect();
    assert_eq!(paths, [("check", "data.value.items[1].count"), ("pattern", "data.value.items[1].role")]);
}

#[test]
fn what_is_nested_too_deep_is_refused_and_not_written() {
    let mut item = Item::Divider;
    for _ in 0..200 {
        item = Item::List { items: Vec::new(), next: Some(Box::new(item)) };
    }
    assert_eq!(tests::refuse(&Open::new(item).wrap(NoHeader))[0].0, "too_deep");
    let text = format!("{}{}", r#"{"type":"list","items":["#.repeat(100), "]}".repeat(100));
    assert!(Envelope::<Open>::from_json(&text_of(&text)).is_err());
}

#[data(tag = "kind", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Borrowed<'a> {
    LongText { text: Cow<'a, str>, count: u8 },
    Parts(Parts<'a>),
}

#[data]
pub struct Parts<'a> {
    pub parts: Vec<Cow<'a, str>>,
}

#[message(type = "test", header = NoHeader)]
pub struct Borrowing<'a> {
    pub value: Borrowed<'a>,
}

#[test]
fn variants_borrow_from_the_text() {
    let owned = {
        let text = text_of(r#"{"kind":"LONG_TEXT","count":1,"text":"abc"}"#);
        let read = Envelope::<Borrowing<'_>>::from_json(&text).unwrap();
        assert!(matches!(&read.payload.value, Borrowed::LongText { text: Cow::Borrowed("abc"), count: 1 }));
        read.payload.value.into_owned()
    };
    assert_eq!(owned, Borrowed::LongText { text: "abc".into(), count: 1 });
    let text = text_of(r#"{"parts":["a","b"],"kind":"PARTS"}"#);
    let read = Envelope::<Borrowing<'_>>::from_json(&text).unwrap().payload.into_owned();
    assert_eq!(read.value, Borrowed::Parts(Parts { parts: vec!["a".into(), "b".into()] }));
    assert_eq!(read.wrap(NoHeader).to_json().unwrap(), text_of(r#"{"kind":"PARTS","parts":["a","b"]}"#));
}

#[data(tag = "t")]
pub enum Conditional {
    #[cfg(not(test))]
    Absent { a: u8 },
    Present {
        #[cfg(not(test))]
        a: u8,
        b: u8,
    },
    #[cfg(test)]
    Tested,
}

#[message(type = "test", header = NoHeader)]
pub struct UnderCfg {
    pub value: Conditional,
}

#[test]
fn variants_and_fields_may_be_conditional() {
    assert_reads::<UnderCfg>(r#"{"t":"present","b":1}"#, r#"{"t":"present","b":1}"#);
    assert_reads::<UnderCfg>(r#"{"t":"tested"}"#, r#"{"t":"tested"}"#);
    assert_refuses::<UnderCfg>(r#"{"t":"absent","a":1}"#, &[("unknown_variant", "t")]);
}

#[data(tag = "n", rename_all = "lowercase")]
pub enum Many {
    A { a: u8 },
    B { a: u8 },
    C { a: u8 },
    D { a: u8 },
    E { a: u8 },
    F { a: u8 },
    G { a: u8 },
    H { a: u8 },
    I { a: u8 },
    J,
}

#[message(type = "test", header = NoHeader)]
pub struct OfMany {
    pub value: Many,
}

#[test]
fn an_enum_may_have_many_variants() {
    for name in ["a", "e", "i"] {
        let written = format!(r#"{{"n":"{name}","a":1}}"#);
        assert_reads::<OfMany>(&written, &written);
        assert_reads::<OfMany>(&format!(r#"{{"a":1,"n":"{name}"}}"#), &written);
        assert_refuses::<OfMany>(&format!(r#"{{"n":"{name}","n":"{name}","a":1}}"#), &[("duplicate_key", "n")]);
    }
    assert_refuses::<OfMany>(r#"{"n":"k","a":1}"#, &[("unknown_variant", "n")]);
}
