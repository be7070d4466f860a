//! Positions: offsets in bytes, lines and columns from 1, columns in code points.

use protocol::Payload;

use super::{bark, error, world};

/// Returns the position of the first issue: offset, line, column.
fn place(text: &str) -> (usize, u32, u32) {
    let issue = error(text).issues()[0].clone();
    (usize::try_from(issue.offset.unwrap()).unwrap(), issue.line.unwrap(), issue.column.unwrap())
}

#[test]
fn a_broken_rule_is_at_the_value() {
    for (data, at) in [
        (r#"{"text":  ""}"#, "\"\"}"),
        (r#"{"text": "a", "tone": "loud"}"#, "\"loud\""),
        (r#"{"text": "a", "volume":	1.5 }"#, "1.5"),
        (r#"{"text": "a", "tags": ["a", "B"]}"#, "\"B\""),
        (r#"{"text": "a", "odd": 2}"#, "2}"),
        (r#"{"text": "a", "by_name": {"k": {"id": 256}}}"#, "256"),
        (r#"{"text": [], "tone": null}"#, "[]"),
        (r#"{"text": "a", "tags": ["a", "b", "c", "d", "e"]}"#, "[\"a\""),
    ] {
        let text = bark(data);
        assert_eq!(place(&text).0, text.find(at).unwrap(), "{text}");
    }
}

#[test]
fn a_missing_field_is_at_its_object() {
    let text = bark(r#"  {"tone": null}"#);
    assert_eq!(place(&text).0, text.find("{\"tone").unwrap());
    let text = bark(r#"{"text": "a", "items": [{"id": 1}, {"label": "x"}]}"#);
    assert_eq!(place(&text).0, text.find("{\"label").unwrap());
    let text = r#"  {"type": "bark", "data": {"text": "a"}, "ts": 7}"#;
    assert_eq!(place(text), (2, 1, 3));
}

#[test]
fn an_unknown_or_duplicate_key_is_at_the_key() {
    for (data, at) in [
        (r#"{"text": "a",  "extra" : 1}"#, "\"extra\""),
        (r#"{"text": "a", "items": [{"id": 1,"x":1}]}"#, "\"x\""),
        (r#"{"text": "a", "tone": null, "t\u0065xt": "b"}"#, r#""t\u0065xt""#),
        (r#"{"text": "a", "by_name": {"k": {"id": 1}, "l": {"id": 2}, "k":  {"id": 3}}}"#, "\"k\":  "),
    ] {
        let text = bark(data);
        assert_eq!(place(&text).0, text.find(at).unwrap(), "{text}");
    }
    let text = bark(r#"{"text": "a"}"#).replace("\"ts\"", "\"tz\"");
    let unknown = error(&text).issues().iter().find(|issue| issue.path == "tz").cloned().unwrap();
    assert_eq!(unknown.offset, u64::try_from(text.find("\"tz\"").unwrap()).ok());
}

#[test]
fn lines_and_columns_start_at_one() {
    assert_eq!(place("x"), (0, 1, 1));
    assert_eq!(place("\nx"), (1, 2, 1));
    assert_eq!(place("\r\n  x"), (4, 2, 3));
    assert_eq!(place(""), (0, 1, 1));
    assert_eq!(place("{\n\n"), (3, 3, 1));
}

#[test]
fn lines_count_in_a_text_of_many() {
    let text = "{\n  \"type\": \"bark\",\n  \"agent_id\": \"timmy\",\n  \"data\": {\n    \"text\": \"\",\n    \"odd\": 2\n  },\n  \"ts\": -1\n}\n";
    let error = error(text);
    let places: Vec<_> = error.issues().iter().map(|issue| (issue.path.as_str(), issue.line, issue.column)).collect();
    assert_eq!(places, [("data.text", Some(5), Some(13)), ("data.odd", Some(6), Some(12)), ("ts", Some(8), Some(9))]);
}

#[test]
fn columns_count_code_points_and_offsets_bytes() {
    let text = r#"{"type": "bark", "agent_id": "é日🦀", "data": {"text": ""}, "ts": 7}"#;
    let (offset, line, column) = place(text);
    assert_eq!(offset, text.find("\"\"}").unwrap());
    assert_eq!((line, column), (1, u32::try_from(text[..offset].chars().count()).unwrap() + 1));
    assert_eq!(offset + 1 - usize::try_from(column).unwrap(), "é日🦀".len() - 3);
}

#[test]
fn columns_count_from_the_last_line_break() {
    let text = "{\"type\": \"bark\", \"agent_id\": \"日\",\n\"extra🦀\": 1, \"data\": {\"text\": \"\"}, \"ts\": 7}";
    let error = error(text);
    let places: Vec<_> = error.issues().iter().map(|issue| (issue.line, issue.column)).collect();
    assert_eq!(places, [(Some(2), Some(1)), (Some(2), Some(31))]);
}

#[test]
fn a_payload_before_its_tag_is_placed_in_the_whole_text() {
    let text = bark(r#"{"text": "a", "items": [{"id": 1}, {"id": -1, "label": 7}], "side": "up"}"#);
    for shuffled in tests::orders(&text) {
        let error = error(&shuffled);
        let places: Vec<_> =
            error.issues().iter().map(|issue| usize::try_from(issue.offset.unwrap()).unwrap()).collect();
        let expected: Vec<_> = ["-1,", "7}]", "\"up\""].iter().map(|at| shuffled.find(at).unwrap()).collect();
        assert_eq!(places, expected, "{shuffled}");
    }
}

#[test]
fn a_syntax_error_is_where_the_text_stops_making_sense() {
    for (text, offset) in [
        (r#"{"type": "bark", }"#, 17),
        (r#"{"type" "bark"}"#, 8),
        (r#"{"type": bark}"#, 9),
        (r#"{"type": "bark""#, 15),
        (r#"{"type": "bark"} x"#, 17),
        ("{,}", 1),
        ("[1 2]", 3),
    ] {
        assert_eq!(place(text).0, offset, "{text}");
    }
}

#[test]
fn positions_are_right_from_bytes_too() {
    let text = bark(r#"{"text": "é", "odd": 2}"#);
    let from_bytes = world::Message::from_slice(text.as_bytes()).unwrap_err();
    assert_eq!(from_bytes, error(&text));
    let mut bytes = text.into_bytes();
    let at = bytes.iter().position(|byte| *byte == 0xc3).unwrap();
    bytes[at + 1] = b'x';
    let error = world::Message::from_slice(&bytes).unwrap_err();
    assert_eq!(error.issues()[0].offset, u64::try_from(at).ok());
    assert_eq!((error.issues()[0].line, error.issues()[0].column), (Some(1), u32::try_from(at + 1).ok()));
}
