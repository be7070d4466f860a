//! Maps, with keys of every kind.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use protocol::{Payload, data, message};

use super::{assert_written, decode, fact, fails};

#[message(type = "maps")]
pub struct Maps {
    pub strings: Option<BTreeMap<String, u8>>,
    pub hashed: Option<HashMap<String, Vec<u8>>>,
    pub cows: Option<BTreeMap<Cow<'static, str>, bool>>,
    pub chars: Option<BTreeMap<char, u8>>,
    pub bytes: Option<BTreeMap<u8, u8>>,
    pub signed: Option<HashMap<i64, u8>>,
    pub big: Option<BTreeMap<u64, u8>>,
    pub kinds: Option<BTreeMap<Kind, u8>>,
    pub open: Option<HashMap<Open, u8>>,
    pub nested: Option<BTreeMap<i8, BTreeMap<String, Option<Place>>>>,
}

#[data]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Small,
    #[field(alias = "huge")]
    VeryBig,
}

#[data]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Open {
    Known,
    #[other]
    Other(String),
}

#[data]
pub struct Place {
    pub x: i8,
}

#[test]
fn maps_go_out_and_come_back() {
    assert_written(
        Maps { strings: Some([("a".into(), 1), (String::new(), 2)].into()), ..Maps::new() },
        r#"{"strings":{"":2,"a":1}}"#,
    );
    assert_written(
        Maps { strings: Some([].into()), hashed: Some([].into()), ..Maps::new() },
        r#"{"strings":{},"hashed":{}}"#,
    );
    assert_written(
        Maps { hashed: Some([("\"\n".into(), vec![1])].into()), ..Maps::new() },
        r#"{"hashed":{"\"\n":[1]}}"#,
    );
    assert_written(Maps { cows: Some([("é".into(), true)].into()), ..Maps::new() }, r#"{"cows":{"é":true}}"#);
    assert_written(Maps { chars: Some([('"', 1), ('🦀', 2)].into()), ..Maps::new() }, r#"{"chars":{"\"":1,"🦀":2}}"#);
    let nested = [(-1, [("a".to_owned(), None), ("b".to_owned(), Some(Place::new(1)))].into())].into();
    assert_written(Maps { nested: Some(nested), ..Maps::new() }, r#"{"nested":{"-1":{"a":null,"b":{"x":1}}}}"#);
}

#[test]
fn integer_keys_are_strings() {
    assert_written(
        Maps { bytes: Some([(0, 1), (255, 2), (10, 3)].into()), ..Maps::new() },
        r#"{"bytes":{"0":1,"10":3,"255":2}}"#,
    );
    assert_written(
        Maps { signed: Some([(-9_007_199_254_740_991, 1)].into()), ..Maps::new() },
        r#"{"signed":{"-9007199254740991":1}}"#,
    );
    for key in ["256", "-1"] {
        let (code, path) = fails::<Maps>(&format!(r#"{{"bytes": {{"{key}": 1}}}}"#));
        assert!(matches!(code.as_str(), "out_of_range" | "wrong_type"), "{code}");
        assert!(path.starts_with("data.bytes"), "{path}");
    }
    for key in ["", "a", "1.5", " 1", "1 ", "0x1", "١", "--1"] {
        let (code, path) = fails::<Maps>(&format!(r#"{{"bytes": {{"{key}": 1}}}}"#));
        assert_eq!(code, "wrong_type", "{key}");
        assert!(path.starts_with("data.bytes"), "{path}");
    }
    assert_eq!(decode::<Maps>(r#"{"bytes": {"\u0031": 1}}"#), Ok(Maps { bytes: Some([(1, 1)].into()), ..Maps::new() }));
}

#[test]
fn one_number_is_one_key_however_it_is_spelled() {
    for spelled in ["01", "+1", "1.0", "1e0", "-0"] {
        let result = decode::<Maps>(&format!(r#"{{"bytes": {{"1": 1, "{spelled}": 2}}}}"#));
        assert!(result.is_err(), "{spelled}: {result:?}");
    }
}

#[test]
fn integer_keys_stay_what_javascript_can_hold() {
    for key in [1_u64 << 53, u64::MAX] {
        assert!(decode::<Maps>(&format!(r#"{{"big": {{"{key}": 1}}}}"#)).is_err());
        let message = Maps { big: Some([(key, 1)].into()), ..Maps::new() };
        assert!(message.wrap("timmy").to_json().is_err());
    }
    assert_written(Maps { big: Some([((1 << 53) - 1, 1)].into()), ..Maps::new() }, r#"{"big":{"9007199254740991":1}}"#);
}

#[test]
fn enum_keys_are_names() {
    let kinds = Maps { kinds: Some([(Kind::Small, 1), (Kind::VeryBig, 2)].into()), ..Maps::new() };
    assert_written(kinds, r#"{"kinds":{"small":1,"very_big":2}}"#);
    assert_written(Maps { open: Some([(Open::Known, 1)].into()), ..Maps::new() }, r#"{"open":{"known":1}}"#);
    assert_written(
        Maps { open: Some([(Open::Other("x y".into()), 1)].into()), ..Maps::new() },
        r#"{"open":{"x y":1}}"#,
    );
    let (code, path) = fails::<Maps>(r#"{"kinds": {"tiny": 1}}"#);
    assert_eq!(code, "unknown_variant");
    assert!(path.starts_with("data.kinds"), "{path}");
}

#[test]
fn characters_as_keys_are_one_code_point() {
    for key in ["", "ab"] {
        let (_, path) = fails::<Maps>(&format!(r#"{{"chars": {{"{key}": 1}}}}"#));
        assert!(path.starts_with("data.chars"), "{path}");
    }
}

#[test]
fn values_of_maps_are_held_to_their_type() {
    assert_eq!(fails::<Maps>(r#"{"strings": {"a": 256}}"#), fact("out_of_range", "data.strings.a"));
    assert_eq!(fails::<Maps>(r#"{"strings": {"a": null}}"#), fact("wrong_type", "data.strings.a"));
    assert_eq!(fails::<Maps>(r#"{"nested": {"1": {"a": {}}}}"#).0, "missing_field");
    assert_eq!(fails::<Maps>(r#"{"strings": [["a", 1]]}"#), fact("wrong_type", "data.strings"));
}

#[test]
fn two_values_that_become_one_key_are_not_written() {
    let message = Maps { open: Some([(Open::Known, 1), (Open::Other("known".into()), 2)].into()), ..Maps::new() };
    let error = message.wrap("timmy").to_json().map_err(|error| tests::facts(&error));
    assert!(error.is_err(), "written with one key twice, which nobody reads: {error:?}");
}

#[test]
fn a_key_twice_is_named_as_declared_whichever_of_its_names_comes_second() {
    for entries in [r#"{"huge": 1, "very_big": 2}"#, r#"{"very_big": 1, "huge": 2}"#, r#"{"huge": 1, "huge": 2}"#] {
        let found = fails::<Maps>(&format!(r#"{{"kinds": {entries}}}"#));
        assert_eq!(found, fact("duplicate_key", "data.kinds.very_big"), "{entries}");
    }
}
