//! Key order, duplicate keys, arrays instead of objects.

use tests::{in_every_order, read};

use super::protocols::wire::{Envelope, Message, Note, Ping, Point};
use super::{envelope, facts};

fn note() -> Note {
    Note { count: Some(5), at: Some(Point::new(1.0, -2.0)), ..Note::new("hi") }
}

#[test]
fn reads_the_same_value_in_every_order() {
    let text = envelope("note", r#"{"text": "hi", "count": 5, "at": {"y": -2, "x": 1}}"#);
    let read = in_every_order::<Message>(&text).unwrap();
    assert_eq!(read.payload, Message::Note(note()));
    assert_eq!((read.header.agent_id.as_str(), read.header.ts.as_secs()), ("timmy", 7));
    assert_eq!(in_every_order::<Note>(&text).unwrap().payload, note());
}

#[test]
fn finds_the_same_issues_in_every_order() {
    let text = r#"{"type": "note", "agent_id": "", "data": {"text": 5, "count": 1.5, "at": {"x": 1}}, "ts": -1}"#;
    let expected = facts(&[
        ("too_short", "agent_id"),
        ("wrong_type", "data.text"),
        ("wrong_type", "data.count"),
        ("missing_field", "data.at.y"),
        ("out_of_range", "ts"),
    ]);
    assert_eq!(in_every_order::<Message>(text), Err(expected.clone()));
    assert_eq!(in_every_order::<Note>(text), Err(expected));
}

#[test]
fn finds_missing_header_fields_in_every_order() {
    assert_eq!(
        in_every_order::<Message>(r#"{"type": "ping"}"#),
        Err(facts(&[("missing_field", "agent_id"), ("missing_field", "ts")]))
    );
    let text = r#"{"agent_id": "timmy", "data": {"text": "hi"}, "ts": 7}"#;
    assert_eq!(in_every_order::<Message>(text), Err(facts(&[("missing_field", "type")])));
    assert_eq!(in_every_order::<Note>(text), Err(facts(&[("missing_field", "type")])));
}

#[test]
fn reads_a_payload_before_its_type_wherever_that_is() {
    let expected = Message::Note(Note::new("hi"));
    for behind in [
        r#""type":"note","agent_id":"timmy","ts":7}"#,
        r#""agent_id":"timmy","ts":7,"type":"note"}"#,
        "\"agent_id\": \"timmy\", \"type\": \"note\", \"ts\": 7}\n",
        "\n  \"agent_id\" : \"timmy\",\n  \"ts\" : 7,\n  \"type\" : \"note\"\n}\n",
        r#""ty\u0070e":"note","agent_id":"timmy","ts":7}"#,
        r#""type":"n\u006fte","agent_id":"timmy","ts":7}"#,
        r#""type":"note","agent_id":"timmy","more":{"a":1,"type":"ping"},"ts":7}"#,
        r#""type":"note","agent_id":"timmy","ts":7,"more":[1,"type","ping"]}"#,
        r#""type":"note","agent_id":"timmy","ts":7,"more":[{"b":2,"type":"ping"}]}"#,
        r#""type":"note","agent_id":"timmy","ts":7,"more":",\"type\":\"ping\""}"#,
        r#""agent_id":"timmy","ts":7,"more":"}","type":"note"}"#,
    ] {
        let text = format!(r#"{{"data":{{"text":"hi"}},{behind}"#);
        assert_eq!(read::<Message>(&text).unwrap().payload, expected, "{text}");
        assert_eq!(read::<Note>(&text).unwrap().payload, Note::new("hi"), "{text}");
    }
    // This payload is valid for either type.
    let text = r#"{"data":{},"agent_id":"timmy","ts":7,"type":"ping","type":"tuning"}"#;
    assert_eq!(in_every_order::<Message>(text), Err(facts(&[("duplicate_key", "type")])));
}

#[test]
fn is_not_misled_by_a_type_inside_the_payload() {
    for inner in [
        r#""type": "ping""#,
        r#""type": "nothing""#,
        r#""type": 5"#,
        r#""data": {"type": "ping"}, "type": {"type": []}"#,
    ] {
        let text = envelope("note", &format!(r#"{{"text": "hi", {inner}}}"#));
        assert_eq!(in_every_order::<Message>(&text).unwrap().payload, Message::Note(Note::new("hi")));
    }
    let text = envelope("note", r#"{"text": "\"type\": \"ping\"}", "at": null}"#);
    assert_eq!(in_every_order::<Message>(&text).unwrap().payload, Message::Note(Note::new(r#""type": "ping"}"#)));
}

#[test]
fn reads_keys_with_escapes_as_the_keys_they_are() {
    let text = r#"{"t\u0079pe": "n\u006Fte", "agent\u005fid": "timmy", "d\u0061ta": {"te\u0078t": "hi", "c\u006funt": 5}, "\u0074s": 7}"#;
    let expected = Note { count: Some(5), ..Note::new("hi") };
    assert_eq!(in_every_order::<Message>(text).unwrap().payload, Message::Note(expected));
}

#[test]
fn takes_no_value_for_a_key() {
    for text in [
        r#"{"type":"note","agent_id":"timmy","data":{"text" :"count":5},"ts":7}"#,
        r#"{"type":"note","agent_id":"timmy","data":{"n":"count":5,"text":"hi"},"ts":7}"#,
        r#"{"type" :"agent_id":"timmy","data":{"text":"hi"},"ts":7}"#,
        r#"{"type":"note","agent_id" :"ts":7,"data":{"text":"hi"}}"#,
        r#"{"agent_id":"timmy","ts":7,"data" :"type":"note"}"#,
    ] {
        let found = read::<Message>(text).unwrap_err();
        assert!(found.iter().any(|(code, _)| code == "syntax"), "{text}: {found:?}");
        assert!(Message::peek(text).is_err(), "{text}");
    }
}

#[test]
fn takes_keys_by_their_exact_name() {
    for key in ["Type", "TYPE", " type", "type ", "type\\u0000", "typ", "types"] {
        let text = format!(r#"{{"{key}": "ping", "agent_id": "timmy", "ts": 7}}"#);
        assert_eq!(read::<Message>(&text), Err(facts(&[("missing_field", "type")])), "{key}");
    }
    let text = envelope("note", r#"{"Text": "hi"}"#);
    assert_eq!(in_every_order::<Message>(&text), Err(facts(&[("missing_field", "data.text")])));
}

#[test]
fn takes_white_space_everywhere_between() {
    let text = " \t\r\n{ \"type\" :\n\"note\" ,\t\"agent_id\"\r\n: \"timmy\" , \"data\" : { \"text\" : \"hi\" , \"list\" : [ ] , \"map\" : { } } , \"ts\" : 7 } \n";
    let expected = Note { list: Some(vec![]), map: Some([].into()), ..Note::new("hi") };
    assert_eq!(in_every_order::<Message>(text).unwrap().payload, Message::Note(expected));
}

#[test]
fn rejects_a_duplicate_of_each_key_of_the_envelope() {
    for (key, value) in [("type", r#""note""#), ("agent_id", r#""timmy""#), ("data", r#"{"text": "hi"}"#), ("ts", "7")]
    {
        for spelling in [key.to_owned(), format!("\\u{:04x}{}", u32::from(key.as_bytes()[0]), &key[1..])] {
            let text = format!(
                r#"{{"type": "note", "agent_id": "timmy", "data": {{"text": "hi"}}, "ts": 7, "{spelling}": {value}}}"#
            );
            assert_eq!(in_every_order::<Message>(&text), Err(facts(&[("duplicate_key", key)])));
            assert_eq!(in_every_order::<Note>(&text), Err(facts(&[("duplicate_key", key)])));
        }
    }
}

#[test]
fn rejects_two_different_types() {
    for (first, second) in [("note", "ping"), ("ping", "note"), ("note", "nothing"), ("nothing", "note")] {
        let text = format!(
            r#"{{"type": "{first}", "agent_id": "timmy", "data": {{"text": "hi"}}, "ts": 7, "type": "{second}"}}"#
        );
        for shuffled in tests::orders(&text) {
            let found = read::<Message>(&shuffled).unwrap_err();
            assert!(found.contains(&("duplicate_key".to_owned(), "type".to_owned())), "{shuffled}: {found:?}");
        }
    }
}

#[test]
fn rejects_duplicate_keys_of_the_payload_and_below() {
    for (data, path) in [
        (r#"{"text": "hi", "text": "hi"}"#, "data.text"),
        (r#"{"text": "hi", "at": {"x": 1, "y": 2, "x": 1}}"#, "data.at.x"),
        (r#"{"text": "hi", "list": [{"x": 1, "y": 2}, {"x": 1, "y": 2, "y": 2}]}"#, "data.list[1].y"),
        (r#"{"text": "hi", "map": {"a": {"x": 1, "y": 2}, "b": {"y": 2, "y": 2, "x": 1}}}"#, "data.map.b.y"),
        (r#"{"text": "hi", "count": null, "count": null}"#, "data.count"),
    ] {
        let text = envelope("note", data);
        assert_eq!(in_every_order::<Message>(&text), Err(facts(&[("duplicate_key", path)])));
    }
}

#[test]
fn rejects_duplicate_keys_of_maps() {
    for map in
        [r#"{"a": {"x": 1, "y": 2}, "a": {"x": 1, "y": 2}}"#, r#"{"a": {"x": 1, "y": 2}, "\u0061": {"x": 3, "y": 4}}"#]
    {
        let text = envelope("note", &format!(r#"{{"text": "hi", "map": {map}}}"#));
        assert_eq!(in_every_order::<Message>(&text), Err(facts(&[("duplicate_key", "data.map.a")])));
    }
    let text = envelope("moods", r#"{"by_mood": {"odd": 1, "Odd-One": 2}}"#);
    let found = in_every_order::<Message>(&text).unwrap_err();
    assert_eq!((found.len(), found[0].0.as_str()), (1, "duplicate_key"), "two spellings of one key: {found:?}");
}

#[test]
fn reads_a_field_by_an_alias_and_writes_its_name() {
    for key in ["count", "n", "number"] {
        let text = envelope("note", &format!(r#"{{"text": "hi", "{key}": 5}}"#));
        let read = in_every_order::<Message>(&text).unwrap();
        assert!(read.to_json().unwrap().contains(r#""count":5"#));
    }
}

#[test]
fn rejects_a_name_and_its_alias_together() {
    for (first, second) in [("count", "n"), ("n", "count"), ("n", "number"), ("number", "number")] {
        let text = envelope("note", &format!(r#"{{"text": "hi", "{first}": 5, "{second}": 5}}"#));
        let found = in_every_order::<Message>(&text).unwrap_err();
        assert_eq!((found.len(), found[0].0.as_str()), (1, "duplicate_key"), "{first} and {second}: {found:?}");
    }
}

#[test]
fn rejects_an_array_where_an_object_is_expected() {
    for (data, path) in [
        (r#"["hi"]"#, "data"),
        ("[]", "data"),
        (r#"{"text": "hi", "at": [1, 2]}"#, "data.at"),
        (r#"{"text": "hi", "list": [[1, 2]]}"#, "data.list[0]"),
        (r#"{"text": "hi", "map": []}"#, "data.map"),
        (r#"{"text": "hi", "map": {"a": [1, 2]}}"#, "data.map.a"),
    ] {
        assert_eq!(in_every_order::<Message>(&envelope("note", data)), Err(facts(&[("wrong_type", path)])));
    }
    assert_eq!(in_every_order::<Message>(&envelope("ping", "[]")), Err(facts(&[("wrong_type", "data")])));
    for text in [r#"["note", "timmy", {"text": "hi"}, 7]"#, "[]", "null", "7", "\"note\"", "true"] {
        assert_eq!(read::<Message>(text), Err(facts(&[("wrong_type", "")])), "{text}");
        assert_eq!(read::<Ping>(text), Err(facts(&[("wrong_type", "")])), "{text}");
    }
}

#[test]
fn rejects_an_object_where_an_array_is_expected() {
    let text = envelope("note", r#"{"text": "hi", "list": {"0": {"x": 1, "y": 2}}}"#);
    assert_eq!(in_every_order::<Message>(&text), Err(facts(&[("wrong_type", "data.list")])));
}

#[test]
fn writes_tag_header_content_and_ts_in_that_order() {
    let text = r#"{"type":"note","agent_id":"timmy","data":{"text":"hi","count":5,"at":{"x":1.0,"y":-2.0}},"ts":7}"#;
    let header = read::<Message>(text).unwrap().header;
    let written = Envelope::new(header.clone(), Message::Note(note())).to_json().unwrap();
    assert_eq!(
        tests::members(&written).iter().map(|member| &member[..5]).collect::<Vec<_>>(),
        ["\"type", "\"agen", "\"data", "\"ts\":"]
    );
    assert_eq!(read::<Message>(&written).unwrap().payload, Message::Note(note()));
    assert_eq!(protocol::Envelope::new(header, note()).to_json().unwrap(), written);
}

#[test]
fn rejects_duplicate_keys_in_values_of_any_shape() {
    use protocol::RawJson;
    use serde_json::Value;

    #[protocol::data]
    struct Kept {
        value: Option<Value>,
        raw: Option<RawJson>,
    }

    for value in [r#"{"a":1,"a":1}"#, r#"[{"b":{"a":1,"\u0061":2}}]"#] {
        let error = Kept::from_json(&format!(r#"{{"value":{value}}}"#)).unwrap_err();
        assert_eq!(error.to_string(), "value contains an object with a duplicate key (line 1, column 10)");
        assert_eq!(tests::facts(&error), facts(&[("duplicate_key", "value")]));
        let kept = Kept::from_json(&format!(r#"{{"raw":{value}}}"#)).unwrap();
        assert_eq!(kept.raw.as_ref().map(RawJson::as_str), Some(value));
    }
    assert!(Kept::from_json(r#"{"value":[{"a":1},{"a":{"a":2}}]}"#).is_ok());
}
