//! Fields that hold any JSON: as a tree, and as text.

use protocol::{Payload, RawJson, message};
use serde_json::{Value, json};

use super::{assert_written, decode, fact, fails};

#[message(type = "any")]
pub struct Any {
    pub tree: Option<Value>,
    pub raw: Option<RawJson>,
    pub trees: Option<Vec<Value>>,
}

#[message(type = "needed")]
pub struct Needed {
    pub tree: Value,
    pub raw: RawJson,
}

fn raw(text: &str) -> RawJson {
    RawJson::new(text).unwrap()
}

#[test]
fn trees_go_out_and_come_back() {
    for (tree, text) in [
        (json!(true), "true"),
        (json!(-5), "-5"),
        (json!(u64::MAX), "18446744073709551615"),
        (json!(i64::MIN), "-9223372036854775808"),
        (json!(0.5), "0.5"),
        (json!("é\"\n"), r#""é\"\n""#),
        (json!([]), "[]"),
        (json!({}), "{}"),
        (json!([null, [1, {"a": null}]]), r#"[null,[1,{"a":null}]]"#),
        (json!({"a": {"b": []}}), r#"{"a":{"b":[]}}"#),
    ] {
        assert_written(Any { tree: Some(tree), ..Any::new() }, &format!(r#"{{"tree":{text}}}"#));
    }
}

#[test]
fn a_required_tree_may_be_null_and_must_be_there() {
    assert_written(Needed::new(Value::Null, raw("null")), r#"{"tree":null,"raw":null}"#);
    assert_eq!(
        decode::<Needed>("{}"),
        Err(vec![fact("missing_field", "data.raw"), fact("missing_field", "data.tree")])
    );
    assert_eq!(decode::<Any>(r#"{"tree": null, "raw": null}"#), Ok(Any::new()));
    assert_eq!(decode::<Any>(r#"{"trees": [null]}"#).unwrap().trees, Some(vec![Value::Null]));
}

#[test]
fn a_tree_holds_what_serde_json_holds() {
    let error = fails::<Any>(r#"{"tree": [1e400]}"#);
    assert_eq!(error.0, "out_of_range");
    assert!(error.1.starts_with("data.tree"), "{}", error.1);
    assert!(decode::<Any>(r#"{"tree": 1e308}"#).is_ok());
}

#[test]
fn floats_in_a_tree_come_back_bit_for_bit() {
    for number in [-1.845_401_836_015_471_4e-278, 0.1 + 0.2, 1e23, 5e-324, f64::MAX, -0.0, 1.0 / 3.0, 7.038_531e-26] {
        let envelope = Any { tree: Some(json!([number])), ..Any::new() }.wrap("timmy");
        let read = tests::read::<Any>(&envelope.to_json().unwrap()).unwrap();
        let found = read.payload.tree.unwrap()[0].as_f64().unwrap();
        assert_eq!(found.to_bits(), number.to_bits(), "{number} came back as {found}");
    }
}

#[test]
fn text_is_kept_byte_for_byte() {
    for text in [
        "1.50",
        "1E400",
        "-0",
        r#"{ "b" :1 ,"a": [ ] , "b":2}"#,
        r#""\u0041\/""#,
        "123456789012345678901234567890",
        "[\n]",
    ] {
        let envelope = Any { raw: Some(raw(text)), ..Any::new() }.wrap("timmy");
        let json = envelope.to_json().unwrap();
        assert!(json.contains(&format!(r#""data":{{"raw":{text}}}"#)), "{json}");
        assert_eq!(tests::read::<Any>(&json).unwrap(), envelope);
        assert_eq!(envelope.payload.raw.as_ref().unwrap().as_str(), text);
    }
}

#[test]
fn white_space_around_raw_text_is_not_part_of_it() {
    assert_eq!(raw(" \n[1] ").as_str(), "[1]");
    let read =
        tests::read::<Any>(r#"{"type": "any", "agent_id": "timmy", "data": {"raw":  [ 1 ] }, "ts": 7}"#).unwrap();
    assert_eq!(read.payload.raw.unwrap().as_str(), "[ 1 ]");
    assert_ne!(raw("1.0"), raw("1"), "equal by text");
    assert_eq!(raw("1").clone(), raw("1"));
}

#[test]
fn raw_text_must_be_json() {
    for text in
        ["", " ", "{", "[1,]", "nul", "01", "'a'", "1 2", "[1]]", r#""\ud800""#, "\"\t\"", "\u{feff}1", "{\"a\"}"]
    {
        let error = RawJson::new(text).unwrap_err();
        assert_eq!((error.issues().len(), error.issues()[0].code.as_str()), (1, "syntax"), "{text:?}");
    }
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(RawJson::new(deep(127)).is_ok());
    for levels in [128, 100_000] {
        assert_eq!(RawJson::new(deep(levels)).unwrap_err().issues()[0].code.as_str(), "too_deep");
    }
}

#[test]
fn raw_text_is_not_written_deeper_than_it_can_be_read() {
    let deep = |levels: usize| raw(&format!("{}{}", "[".repeat(levels), "]".repeat(levels)));
    let deepest = Any { raw: Some(deep(125)), ..Any::new() }.wrap("timmy");
    assert_eq!(tests::read::<Any>(&deepest.to_json().unwrap()).unwrap(), deepest);
    let found = tests::refuse(&Any { raw: Some(deep(126)), ..Any::new() }.wrap("timmy"));
    assert_eq!(found[0].0, "too_deep", "{found:?}");
}

#[test]
fn raw_text_goes_through_serde() {
    let text = raw(r#"{"a":[1,null,"b"]}"#);
    assert_eq!(serde_json::to_value(&text).unwrap(), json!({"a": [1, null, "b"]}));
    assert_eq!(serde_json::from_value::<RawJson>(json!({"a": [1, null, "b"]})).unwrap(), text);
    assert_eq!(serde_json::from_str::<RawJson>(r#" {"a":[1,null,"b"]} "#).unwrap(), text);
    assert_eq!(serde_json::from_str::<RawJson>(r#"{"a": [1,  null]}"#).unwrap().as_str(), r#"{"a": [1,  null]}"#);
    assert!(serde_json::from_str::<RawJson>("{").is_err());
}
