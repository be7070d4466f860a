//! What a variant holds, under a key beside the tag.

use std::collections::BTreeMap;

use protocol::{NoHeader, Payload, data, message};

use super::{assert_reads, assert_refuses};

#[data(tag = "type", content = "value")]
pub enum Change {
    Moved {
        x: i64,
        #[field(default)]
        y: i64,
    },
    Renamed(#[field(len(2..))] String),
    Counted(BTreeMap<String, u32>),
    Tuned(Option<f64>),
    #[field(alias = "gone")]
    Removed,
    Nested(Box<Change>),
}

#[message(type = "test", header = NoHeader)]
pub struct Open {
    pub value: Change,
}

#[message(type = "test", header = NoHeader, unknown_fields = reject)]
pub struct Closed {
    pub value: Change,
}

#[test]
fn reads_tag_and_content_in_any_order() {
    for (text, written) in [
        (r#"{"value":{"x":1},"type":"moved"}"#, r#"{"type":"moved","value":{"x":1,"y":0}}"#),
        (r#"{"type":"renamed","value":"ab"}"#, r#"{"type":"renamed","value":"ab"}"#),
        (r#"{"value":{"a":1},"type":"counted"}"#, r#"{"type":"counted","value":{"a":1}}"#),
        (r#"{"type":"tuned"}"#, r#"{"type":"tuned"}"#),
        (r#"{"type":"tuned","value":null}"#, r#"{"type":"tuned"}"#),
        (r#"{"type":"tuned","value":0.5}"#, r#"{"type":"tuned","value":0.5}"#),
        (r#"{"type":"gone"}"#, r#"{"type":"removed"}"#),
        (
            r#"{"value":{"value":{"x":1,"y":2},"type":"moved"},"type":"nested"}"#,
            r#"{"type":"nested","value":{"type":"moved","value":{"x":1,"y":2}}}"#,
        ),
    ] {
        assert_reads::<Open>(text, written);
        assert_reads::<Closed>(text, written);
    }
}

#[test]
fn issues_have_the_path_of_the_content() {
    assert_refuses::<Open>(r#"{"type":"moved"}"#, &[("missing_field", "value")]);
    assert_refuses::<Open>(r#"{"type":"moved","value":[]}"#, &[("wrong_type", "value")]);
    assert_refuses::<Open>(
        r#"{"type":"moved","value":{"y":"a"}}"#,
        &[("missing_field", "value.x"), ("wrong_type", "value.y")],
    );
    assert_refuses::<Open>(r#"{"value":"a","type":"renamed"}"#, &[("too_short", "value")]);
    assert_refuses::<Open>(r#"{"type":"renamed","value":"ab","value":"ab"}"#, &[("duplicate_key", "value")]);
    assert_refuses::<Open>(r#"{"type":"counted","value":{"a":-1}}"#, &[("out_of_range", "value.a")]);
    assert_refuses::<Closed>(
        r#"{"type":"moved","value":{"x":1,"z":2},"x":3}"#,
        &[("unknown_field", "value.z"), ("unknown_field", "x")],
    );
    assert_refuses::<Closed>(r#"{"type":"removed","value":{}}"#, &[("unknown_field", "value")]);
    assert_refuses::<Open>(r#"{"type":"nested","value":{"type":"lost"}}"#, &[("unknown_variant", "value.type")]);
}

#[test]
fn content_of_a_variant_that_holds_nothing_is_an_unknown_key() {
    assert_reads::<Open>(r#"{"type":"removed","value":{"a":1}}"#, r#"{"type":"removed"}"#);
}

#[test]
fn writes_no_invalid_content() {
    let facts = tests::refuse(&Open::new(Change::Nested(Box::new(Change::Renamed("a".into())))).wrap(NoHeader));
    assert_eq!(facts, [("too_short".to_owned(), "data.value.value.value".to_owned())]);
}
