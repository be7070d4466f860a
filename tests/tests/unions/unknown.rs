//! Values of undeclared variants, kept whole.

use protocol::{Envelope, NoHeader, Unknown, data, message};

use super::{assert_reads, assert_refuses, text_of};

#[data(tag = "type")]
pub enum Item {
    Known {
        a: u8,
    },
    #[other]
    Other(Unknown),
}

#[message(type = "test", header = NoHeader, unknown_fields = reject)]
pub struct Test {
    pub value: Item,
}

#[test]
fn an_unknown_object_is_written_back_as_it_was() {
    for text in
        [r#"{"type":"new"}"#, r#"{"type":"new","b":1.50,"c":[ {"d":1e3} ]}"#, r#"{"c":"\u0041","type":"new","d":null}"#]
    {
        let read = tests::in_every_order::<Test>(&text_of(text)).unwrap();
        assert_eq!(read.to_json().unwrap(), text_of(text));
        assert_eq!(serde_json::to_string(&read).unwrap(), text_of(text));
        let Item::Other(unknown) = read.payload.value else { panic!("{text} is unknown") };
        assert_eq!((unknown.tag(), unknown.payload()), ("new", text));
    }
    // Whitespace stays too.
    let text = text_of(r#"{ "b" : 1, "type" : "new" }"#);
    assert_eq!(Envelope::<Test>::from_json(&text).unwrap().to_json().unwrap(), text);
}

#[test]
fn a_known_tag_must_fit() {
    assert_reads::<Test>(r#"{"a":1,"type":"known"}"#, r#"{"type":"known","a":1}"#);
    assert_refuses::<Test>(r#"{"type":"known"}"#, &[("missing_field", "a")]);
    assert_refuses::<Test>(r#"{"type":"known","a":1,"b":2}"#, &[("unknown_field", "b")]);
}

#[test]
fn an_object_without_a_tag_is_refused() {
    assert_refuses::<Test>(r#"{"a":1}"#, &[("missing_field", "type")]);
    assert_refuses::<Test>(r#"{"type":7}"#, &[("wrong_type", "type")]);
    assert_refuses::<Test>("[]", &[("wrong_type", "")]);
}
