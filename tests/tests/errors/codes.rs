//! Each code, with its path and JSON Pointer.

use protocol::{Issue, IssueCode, Payload};

use super::world::{Bark, Message};
use super::{bark, error, in_order};

#[test]
fn each_mistake_has_its_code_and_path() {
    for (data, code, path, pointer) in [
        (r#"{"tone": "calm"}"#, "missing_field", "data.text", "/data/text"),
        (r#"{"text": 5}"#, "wrong_type", "data.text", "/data/text"),
        (r#"{"text": "a", "x": 1}"#, "unknown_field", "data.x", "/data/x"),
        (r#"{"text": "a", "tone": "loud"}"#, "unknown_variant", "data.tone", "/data/tone"),
        (r#"{"text": "a", "text": "b"}"#, "duplicate_key", "data.text", "/data/text"),
        (r#"{"text": ""}"#, "too_short", "data.text", "/data/text"),
        (r#"{"text": "a", "tags": ["abcd"]}"#, "too_long", "data.tags[0]", "/data/tags/0"),
        (r#"{"text": "a", "volume": 1.5}"#, "out_of_range", "data.volume", "/data/volume"),
        (r#"{"text": "a", "volume": 1e400}"#, "out_of_range", "data.volume", "/data/volume"),
        (r#"{"text": "a", "tags": ["a", "b", "A"]}"#, "pattern", "data.tags[2]", "/data/tags/2"),
        (r#"{"text": "a", "side": "up"}"#, "not_one_of", "data.side", "/data/side"),
        (r#"{"text": "a", "odd": 2}"#, "check", "data.odd", "/data/odd"),
        (
            r#"{"text": "a", "by_name": {"a b": {"id": "x"}}}"#,
            "wrong_type",
            r#"data.by_name["a b"].id"#,
            "/data/by_name/a b/id",
        ),
        (
            r#"{"text": "a", "by_name": {"a/b~c": {}}}"#,
            "missing_field",
            r#"data.by_name["a/b~c"].id"#,
            "/data/by_name/a~1b~0c/id",
        ),
        (
            r#"{"text": "a", "by_name": {"a.b[0]": {}}}"#,
            "missing_field",
            r#"data.by_name["a.b[0]"].id"#,
            "/data/by_name/a.b[0]/id",
        ),
        (
            r#"{"text": "a", "by_name": {"\"\\": {}}}"#,
            "missing_field",
            r#"data.by_name["\"\\"].id"#,
            "/data/by_name/\"\\/id",
        ),
        (r#"{"text": "a", "by_name": {"": {}}}"#, "missing_field", r#"data.by_name[""].id"#, "/data/by_name//id"),
        (r#"{"text": "a", "by_name": {"é": {}}}"#, "missing_field", "data.by_name.é.id", "/data/by_name/é/id"),
        (r#"{"text": "a", "by_name": {"]": {}}}"#, "missing_field", r#"data.by_name["]"].id"#, "/data/by_name/]/id"),
    ] {
        let error = error(&bark(data));
        assert_eq!(in_order(&error), [(code, path)], "{data}");
        assert_eq!(error.issues()[0].pointer(), pointer, "{data}");
        assert_eq!(error.message_type(), Some("bark"));
    }
}

#[test]
fn a_repeated_item_is_not_unique() {
    let error = error(&bark(r#"{"text": "a", "tags": ["a", "b", "a"]}"#));
    assert_eq!(error.issues().len(), 1);
    assert_eq!(error.issues()[0].code, IssueCode::NotUnique);
    assert!(error.issues()[0].path.starts_with("data.tags"), "{error}");
}

#[test]
fn an_unknown_type_is_at_its_value() {
    let text = r#"{"data": {"anything": 1}, "type":   "growl", "agent_id": "timmy", "ts": 7}"#;
    let error = error(text);
    assert_eq!(in_order(&error), [("unknown_type", "type")]);
    assert_eq!(error.issues()[0].pointer(), "/type");
    assert_eq!(error.issues()[0].offset, Some(u64::try_from(text.find("\"growl\"").unwrap()).unwrap()));
}

#[test]
fn what_is_not_finite_is_named_when_writing() {
    let message = Bark { volume: Some(f64::NAN), ..Bark::new("a") };
    let error = message.wrap("timmy").to_json().unwrap_err();
    assert_eq!(in_order(&error), [("not_finite", "data.volume")]);
    assert_eq!(error.issues()[0].pointer(), "/data/volume");
}

#[test]
fn a_text_with_a_syntax_error_has_that_one_issue() {
    for text in [
        r#"{"type": "bark", "agent_id": "", "data": {"text": 5}, "ts": -1"#,
        r#"{"type": "growl", "agent_id": 5, "data": {"text": 5,}, "ts": -1}"#,
        r#"{"type": "bark", "type": "bark", "data": nul}"#,
        r#"{"type": "bark" "agent_id": "x"}"#,
        "{'type': 1}",
        "nonsense",
    ] {
        assert_eq!(
            error(text).issues().iter().map(|issue| issue.code.as_str()).collect::<Vec<_>>(),
            ["syntax"],
            "{text}"
        );
    }
}

#[test]
fn codes_are_an_open_data_type() {
    for (code, name) in [
        (IssueCode::Syntax, "syntax"),
        (IssueCode::MissingField, "missing_field"),
        (IssueCode::WrongType, "wrong_type"),
        (IssueCode::UnknownType, "unknown_type"),
        (IssueCode::UnknownField, "unknown_field"),
        (IssueCode::UnknownVariant, "unknown_variant"),
        (IssueCode::DuplicateKey, "duplicate_key"),
        (IssueCode::TooShort, "too_short"),
        (IssueCode::TooLong, "too_long"),
        (IssueCode::OutOfRange, "out_of_range"),
        (IssueCode::Pattern, "pattern"),
        (IssueCode::Format, "format"),
        (IssueCode::NotOneOf, "not_one_of"),
        (IssueCode::NotUnique, "not_unique"),
        (IssueCode::NotFinite, "not_finite"),
        (IssueCode::TooDeep, "too_deep"),
        (IssueCode::Check, "check"),
        (IssueCode::Other("of_tomorrow".to_owned()), "of_tomorrow"),
    ] {
        assert_eq!((code.as_str(), code.to_string().as_str()), (name, name));
        assert_eq!(serde_json::to_value(&code).unwrap(), name);
        assert_eq!(serde_json::from_value::<IssueCode>(name.into()).unwrap(), code);
    }
}

#[test]
fn an_issue_is_a_data_type() {
    let issue = error(&bark(r#"{"text": ""}"#)).issues()[0].clone();
    let value = serde_json::to_value(&issue).unwrap();
    assert_eq!(value["code"], "too_short");
    assert_eq!((&value["path"], &value["line"]), (&"data.text".into(), &1.into()));
    assert_eq!(serde_json::from_value::<Issue>(value).unwrap(), issue);
    let without = Message::from(Bark::new("")).validate().unwrap_err().issues()[0].clone();
    let value = serde_json::to_value(&without).unwrap();
    assert_eq!(
        value.as_object().unwrap().keys().collect::<Vec<_>>().len(),
        3,
        "absent positions are not written: {value}"
    );
}
