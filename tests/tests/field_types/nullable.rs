//! Fields that may be `null`, and fields that may also be absent.

use std::borrow::Cow;
use std::collections::BTreeMap;

use protocol::{Envelope, IntoOwned, Nullable, Payload, data, message};
use serde_json::{Value, json};

use super::{assert_written, decode, fact, fails};

#[message(type = "nulls")]
pub struct Nulls {
    #[field(len(1..=3))]
    pub name: Nullable<String>,
    #[field(len(..=2), each(range(1..)))]
    pub list: Option<Nullable<Vec<Nullable<u8>>>>,
    #[field(as_string)]
    pub serial: Option<Nullable<u64>>,
    pub any: Option<Nullable<Value>>,
    pub boxed: Option<Box<Nullable<bool>>>,
    pub by_name: Option<BTreeMap<String, Nullable<Leaf>>>,
}

#[data]
pub struct Leaf {
    pub next: Nullable<Box<Leaf>>,
}

#[test]
fn a_required_null_goes_out_and_comes_back() {
    assert_written(Nulls::new(Nullable::Null), r#"{"name":null}"#);
    assert_written(Nulls::new("abc".to_owned().into()), r#"{"name":"abc"}"#);
}

#[test]
fn absent_null_and_a_value_are_three_values() {
    let named = || Nulls::new(Nullable::Null);
    assert_written(
        Nulls {
            list: Some(Nullable::Null),
            serial: Some(Nullable::Null),
            any: Some(Nullable::Null),
            boxed: Some(Box::new(Nullable::Null)),
            by_name: Some(BTreeMap::from([("a".to_owned(), Nullable::Null)])),
            ..named()
        },
        r#"{"name":null,"list":null,"serial":null,"any":null,"boxed":null,"by_name":{"a":null}}"#,
    );
    let leaf = Leaf::new(Nullable::Value(Box::new(Leaf::new(Nullable::Null))));
    assert_written(
        Nulls {
            list: Some(vec![Nullable::Null, 1.into()].into()),
            serial: Some(u64::MAX.into()),
            any: Some(json!([null]).into()),
            boxed: Some(Box::new(true.into())),
            by_name: Some(BTreeMap::from([("a".to_owned(), leaf.into())])),
            ..named()
        },
        r#"{"name":null,"list":[null,1],"serial":"18446744073709551615","any":[null],"boxed":true,"by_name":{"a":{"next":{"next":null}}}}"#,
    );
}

#[test]
fn a_field_that_may_be_null_must_be_there() {
    assert_eq!(fails::<Nulls>("{}"), fact("missing_field", "data.name"));
    let leaf = r#"{"name": null, "by_name": {"a": {}}}"#;
    assert_eq!(fails::<Nulls>(leaf), fact("missing_field", "data.by_name.a.next"));
    assert!(Nulls::CONTRACT.messages().all(|message| message.payload().fields()[0].is_required()));
    assert!(Nulls::CONTRACT.messages().all(|message| !message.payload().fields()[1].is_required()));
}

#[test]
fn rules_apply_to_the_value_inside() {
    assert_eq!(fails::<Nulls>(r#"{"name": ""}"#), fact("too_short", "data.name"));
    assert_eq!(fails::<Nulls>(r#"{"name": "abcd"}"#), fact("too_long", "data.name"));
    assert_eq!(fails::<Nulls>(r#"{"name": null, "list": [null, 0]}"#), fact("out_of_range", "data.list[1]"));
    assert_eq!(fails::<Nulls>(r#"{"name": null, "list": [1, 1, 1]}"#), fact("too_long", "data.list"));
    assert_eq!(fails::<Nulls>(r#"{"name": null, "serial": 5}"#), fact("wrong_type", "data.serial"));
    assert_eq!(fails::<Nulls>(r#"{"name": null, "boxed": 5}"#), fact("wrong_type", "data.boxed"));
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "how checks are called")]
fn even(number: &u8) -> Result<(), String> {
    if number.is_multiple_of(2) { Ok(()) } else { Err(format!("{number} is odd")) }
}

#[message(type = "checked")]
pub struct Checked {
    #[field(check = even)]
    pub one: Nullable<u8>,
    #[field(check = even)]
    pub other: Option<Nullable<u8>>,
}

#[test]
fn checks_are_called_with_the_value_inside() {
    assert_written(Checked { other: Some(2.into()), ..Checked::new(Nullable::Null) }, r#"{"one":null,"other":2}"#);
    assert_eq!(fails::<Checked>(r#"{"one": 1}"#), fact("check", "data.one"));
    assert_eq!(fails::<Checked>(r#"{"one": null, "other": 3}"#), fact("check", "data.other"));
    assert!(decode::<Checked>(r#"{"one": 2, "other": null}"#).is_ok());
}

#[message(type = "any")]
pub struct Anything {
    pub any: Option<Value>,
}

#[test]
fn an_option_of_any_value_takes_null_for_none() {
    assert_eq!(decode::<Anything>(r#"{"any": null}"#).unwrap(), Anything { any: None });
}

#[message(type = "borrowed")]
#[derive(Debug, PartialEq)]
pub struct Borrowed<'a> {
    pub text: Nullable<Cow<'a, str>>,
}

#[test]
fn a_borrowed_value_can_be_made_owned() {
    let line = String::from(r#"{"type":"borrowed","agent_id":"a","data":{"text":"x"},"ts":7}"#);
    let borrowed = Envelope::<Borrowed<'_>>::from_json(&line).unwrap().payload;
    assert!(matches!(borrowed.text, Nullable::Value(Cow::Borrowed("x"))));
    let owned: Borrowed<'static> = IntoOwned::into_owned(borrowed);
    drop(line);
    assert_eq!(owned.text.into_option().as_deref(), Some("x"));
}

#[test]
fn converts_to_and_from_options() {
    let mut nullable = Nullable::from(Some(1));
    assert_eq!((nullable, Option::from(nullable)), (1.into(), Some(1)));
    if let Some(value) = nullable.as_option_mut() {
        *value += 1;
    }
    assert_eq!(nullable.map(|value| value * 2).as_option(), Some(&4));
    assert!(Nullable::<u8>::default().is_null() && Nullable::<u8>::from(None).is_null());
}

#[test]
fn serde_sees_an_option() {
    let values = vec![Nullable::Null, Nullable::Value(1)];
    let json = serde_json::to_string(&values).unwrap();
    assert_eq!(json, "[null,1]");
    assert_eq!(serde_json::from_str::<Vec<Nullable<u8>>>(&json).unwrap(), values);
}

#[data(untagged)]
#[derive(Debug, Clone, PartialEq)]
enum Gap {
    Width(u8),
    Open(Nullable<bool>),
}

#[message(type = "gaps")]
#[derive(Debug, Clone, PartialEq)]
struct Gaps {
    gap: Option<Gap>,
    boxed: Option<Box<Gap>>,
    #[field(as_string)]
    text: Option<Gap>,
}

#[test]
fn an_untagged_enum_keeps_the_null_that_is_one_of_its_values() {
    let null = Gap::Open(Nullable::Null);
    assert_written(Gaps { gap: None, boxed: None, text: None }, "{}");
    assert_written(
        Gaps { gap: Some(null.clone()), boxed: Some(Box::new(null.clone())), text: Some(Gap::Width(3)) },
        r#"{"gap":null,"boxed":null,"text":"3"}"#,
    );
    // In a string, as outside of it, other languages have one `null`.
    for text in [r#"{"text":null}"#, r#"{"text":"null"}"#] {
        assert_eq!(decode::<Gaps>(text), Ok(Gaps { gap: None, boxed: None, text: None }), "{text}");
    }
}
