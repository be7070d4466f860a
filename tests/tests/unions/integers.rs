//! Tags that are integers.

use protocol::{NoHeader, Unknown, data, message};

use super::{assert_reads, assert_refuses};

#[data(tag = "op")]
pub enum Closed {
    #[field(rename = 3)]
    Call { name: String },
    #[field(rename = 35)]
    Longer { name: Option<String> },
    #[field(rename = -1)]
    Gone,
}

#[data(tag = "op", content = "d")]
pub enum Open {
    #[field(rename = 0)]
    Dispatch(u8),
    #[other]
    Other(Unknown),
}

#[message(type = "test", header = NoHeader)]
pub struct OfClosed {
    pub value: Closed,
}

#[message(type = "test", header = NoHeader)]
pub struct OfOpen {
    pub value: Open,
}

#[test]
fn reads_integers_in_any_spelling() {
    for number in ["3", "3.0", "30e-1", "0.3e1"] {
        assert_reads::<OfClosed>(&format!(r#"{{"op":{number},"name":"a"}}"#), r#"{"op":3,"name":"a"}"#);
        assert_reads::<OfClosed>(&format!(r#"{{"name":"a", "op" : {number} }}"#), r#"{"op":3,"name":"a"}"#);
    }
    assert_reads::<OfClosed>(r#"{"op":35}"#, r#"{"op":35}"#);
    assert_reads::<OfClosed>(r#"{"op":-1}"#, r#"{"op":-1}"#);
    assert_reads::<OfOpen>(r#"{"d":7,"op":0}"#, r#"{"op":0,"d":7}"#);
}

#[test]
fn refuses_other_tags() {
    assert_refuses::<OfClosed>(r#"{"op":4}"#, &[("unknown_variant", "op")]);
    assert_refuses::<OfClosed>(r#"{"op":3.5}"#, &[("wrong_type", "op")]);
    assert_refuses::<OfClosed>(r#"{"op":"3","name":"a"}"#, &[("wrong_type", "op")]);
    assert_refuses::<OfClosed>(r#"{"op":1e30}"#, &[("unknown_variant", "op")]);
    assert_refuses::<OfOpen>(r#"{"op":"0"}"#, &[("wrong_type", "op")]);
    assert_refuses::<OfOpen>(r#"{"op":0.5}"#, &[("wrong_type", "op")]);
}

#[test]
fn keeps_unknown_integers() {
    let text = r#"{"d":[1],"op":9007199254740993}"#;
    let read = tests::in_every_order::<OfOpen>(&super::text_of(text)).unwrap();
    assert_eq!(read.to_json().unwrap(), super::text_of(text));
}
