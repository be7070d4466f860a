//! Undeclared keys: ignored, or an error with the closest declared name.

use tests::{in_every_order, read};

use super::protocols::{strict, wire};
use super::{envelope, facts};

/// Values of every kind, for an unknown key.
const ANYTHING: [&str; 9] = [
    "null",
    "true",
    "-1.5e-3",
    r#""a\ud83d\ude00\n""#,
    "[]",
    "{}",
    r#"[[{"a": []}]]"#,
    r#"{"type": "x", "type": 1}"#,
    "1e400",
];

#[test]
fn ignores_unknown_keys_in_any_position() {
    for value in ANYTHING {
        for data in [
            format!(r#"{{"text": "hi", "extra": {value}, "at": {{"x": 1, "y": 2}}}}"#),
            format!(r#"{{"extra": {value}, "text": "hi", "at": {{"x": 1, "extra": {value}, "y": 2, "": {value}}}}}"#),
        ] {
            let text = format!(r#"{{"type": "note", "agent_id": "timmy", "data": {data}, "ts": 7, "extra": {value}}}"#);
            for shuffled in tests::orders(&text) {
                let expected = wire::Note { at: Some(wire::Point::new(1.0, 2.0)), ..wire::Note::new("hi") };
                assert_eq!(
                    read::<wire::Message>(&shuffled).unwrap().payload,
                    wire::Message::Note(expected),
                    "{shuffled}"
                );
            }
        }
    }
}

#[test]
fn ignores_unknown_keys_through_serde() {
    let text = r#"{"extra": [1], "type": "note", "agent_id": "timmy", "data": {"text": "hi", "x": {}}, "ts": 7}"#;
    assert!(in_every_order::<wire::Message>(text).is_ok());
}

#[test]
fn ignores_unknown_keys_that_come_twice() {
    let text = r#"{"type": "ping", "a": 1, "agent_id": "timmy", "a": 2, "ts": 7}"#;
    assert_eq!(in_every_order::<wire::Message>(text).unwrap().payload, wire::Message::Ping(wire::Ping));
}

#[test]
fn checks_ignored_values_as_strictly_as_kept_ones() {
    for value in [
        "01",
        "1.",
        ".5",
        "+1",
        "NaN",
        "tru",
        "'a'",
        "[1,]",
        "{\"a\"}",
        r#""\ud800""#,
        r#""\ude00x""#,
        r#""\x""#,
        "\"\t\"",
        "\"\u{0}\"",
        r#"{"\ud800": 1}"#,
        "-",
        "1e",
        "[1 2]",
        "",
    ] {
        for text in [
            format!(r#"{{"type": "ping", "extra": {value}, "agent_id": "timmy", "ts": 7}}"#),
            format!(r#"{{"extra": {value}, "type": "ping", "agent_id": "timmy", "ts": 7}}"#),
            format!(r#"{{"data": {{"extra": {value}}}, "type": "ping", "agent_id": "timmy", "ts": 7}}"#),
            envelope("tuning", &format!(r#"{{"extra": {value}}}"#)),
        ] {
            let found = read::<wire::Message>(&text).unwrap_err();
            assert_eq!((found.len(), found[0].0.as_str()), (1, "syntax"), "{text}: {found:?}");
        }
    }
}

#[test]
fn rejects_unknown_keys_of_the_envelope() {
    for value in ANYTHING {
        let text =
            format!(r#"{{"type": "note", "agent_id": "timmy", "data": {{"text": "hi"}}, "ts": 7, "extra": {value}}}"#);
        assert_eq!(in_every_order::<strict::Message>(&text), Err(facts(&[("unknown_field", "extra")])));
        assert_eq!(in_every_order::<strict::Note>(&text), Err(facts(&[("unknown_field", "extra")])));
    }
}

#[test]
fn rejects_unknown_keys_of_the_payload_and_of_every_data_type_below() {
    for (data, path) in [
        (r#"{"text": "hi", "extra": 1}"#, "data.extra"),
        (r#"{"text": "hi", "at": {"x": 1, "y": 2, "z": 3}}"#, "data.at.z"),
        (r#"{"text": "hi", "at": {"x": 1, "y": 2, "label": {"text": "a", "z": 3}}}"#, "data.at.label.z"),
        (r#"{"text": "hi", "list": [{"x": 1, "y": 2}, {"x": 1, "z": 3, "y": 2}]}"#, "data.list[1].z"),
        (r#"{"text": "hi", "map": {"a": null, "b": {"z": 3, "x": 1, "y": 2}}}"#, "data.map.b.z"),
        (r#"{"text": "hi", "pair": [{"x": 1, "y": 2}, {"x": 1, "y": 2, "z": 3}]}"#, "data.pair[1].z"),
    ] {
        let text = envelope("note", data);
        assert_eq!(in_every_order::<strict::Message>(&text), Err(facts(&[("unknown_field", path)])));
        assert_eq!(in_every_order::<strict::Note>(&text), Err(facts(&[("unknown_field", path)])));
    }
    assert_eq!(
        in_every_order::<strict::Message>(&envelope("ping", r#"{"extra": 1}"#)),
        Err(facts(&[("unknown_field", "data.extra")]))
    );
}

#[test]
fn rejects_unknown_keys_in_a_payload_read_by_serde_alone() {
    assert!(serde_json::from_str::<strict::Note>(r#"{"text": "hi", "extra": 1}"#).is_err());
    assert!(serde_json::from_str::<strict::Note>(r#"{"text": "hi", "at": {"x": 1, "y": 2, "z": 3}}"#).is_err());
    assert!(serde_json::from_str::<strict::Message>(r#"{"type": "ping", "extra": 1}"#).is_err());
    assert!(serde_json::from_str::<wire::Note>(r#"{"text": "hi", "extra": 1}"#).is_ok());
}

#[test]
fn peeks_no_further_than_the_envelope_for_unknown_keys() {
    let text = envelope("note", r#"{"text": "hi", "extra": 1}"#);
    let peeked = strict::Message::peek(&text).unwrap();
    assert_eq!(tests::facts(&peeked.decode().unwrap_err()), facts(&[("unknown_field", "data.extra")]));
    assert!(strict::Message::peek(r#"{"type": "ping", "agent_id": "timmy", "ts": 7, "extra": 1}"#).is_err());
}

#[test]
fn leaves_maps_and_values_open() {
    let text = envelope("note", r#"{"text": "hi", "any": {"x": {"y": 1}}, "map": {"anything": {"x": 1, "y": 2}}}"#);
    assert!(in_every_order::<strict::Message>(&text).is_ok());
}

#[test]
fn names_every_unknown_key_once() {
    let text = r#"{"type": "note", "a": 1, "agent_id": "timmy", "data": {"text": "hi", "b": 1}, "ts": 7}"#;
    assert_eq!(
        in_every_order::<strict::Message>(text),
        Err(facts(&[("unknown_field", "a"), ("unknown_field", "data.b")]))
    );
}

#[test]
fn suggests_the_nearest_declared_name() {
    for (text, name) in [
        (envelope("note", r#"{"text": "hi", "coumt": 1}"#), "count"),
        (envelope("note", r#"{"text": "hi", "at": {"x": 1, "y": 2, "lable": {"text": ""}}}"#), "label"),
        (r#"{"type": "ping", "agent_id": "timmy", "ts": 7, "agentid": "x"}"#.to_owned(), "agent_id"),
    ] {
        let error = strict::Envelope::from_json(&text).unwrap_err();
        assert!(error.issues()[0].message.contains(&format!("`{name}`")), "{error}");
    }
}
