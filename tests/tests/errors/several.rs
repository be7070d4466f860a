//! Everything that is wrong, at once.

use protocol::Payload;

use super::world::{Bark, Item, Message};
use super::{bark, error, in_order};

const BROKEN: &str = r#"{"text": 5, "tone": "loud", "tags": ["a", "", "abcd", 7, "Z", "a"], "volume": -1, "side": "up", "odd": 2, "by_name": {"k": {"id": 300, "label": []}, "l": 5}, "x": 1, "items": [{"id": 1}, {}, {"id": null, "y": 1}]}"#;

const ISSUES: [(&str, &str); 17] = [
    ("too_long", "data.tags"),
    ("wrong_type", "data.text"),
    ("unknown_variant", "data.tone"),
    ("too_short", "data.tags[1]"),
    ("too_long", "data.tags[2]"),
    ("wrong_type", "data.tags[3]"),
    ("pattern", "data.tags[4]"),
    ("out_of_range", "data.volume"),
    ("not_one_of", "data.side"),
    ("check", "data.odd"),
    ("out_of_range", "data.by_name.k.id"),
    ("wrong_type", "data.by_name.k.label"),
    ("wrong_type", "data.by_name.l"),
    ("unknown_field", "data.x"),
    ("missing_field", "data.items[1].id"),
    ("wrong_type", "data.items[2].id"),
    ("unknown_field", "data.items[2].y"),
];

#[test]
fn finds_everything_in_one_pass_wherever_the_tag_is() {
    for text in tests::orders(&bark(BROKEN)) {
        let error = error(&text);
        let found = in_order(&error);
        for issue in ISSUES {
            // If an item has the wrong type, the rules of the whole list are not checked.
            assert!(found.contains(&issue) || issue == ISSUES[0], "{issue:?} in {error}");
        }
        let known = |found: &(&str, &str)| ISSUES.contains(found) || found.0 == "not_unique";
        assert!(found.iter().all(known), "{error}");
        assert_eq!(error.message_type(), Some("bark"));
        assert!(!error.is_truncated());
    }
}

#[test]
fn finds_nothing_else_in_what_is_no_json() {
    let text = bark(BROKEN);
    let whole = error(&text).issues().len();
    // Some of them end as a whole text does.
    for end in (1..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let cut = error(&text[..end]);
        assert_eq!(in_order(&cut), [("syntax", "")], "{cut}");
    }
    for behind in ["}", "]", ",}", " {}"] {
        let longer = error(&format!("{text}{behind}"));
        assert_eq!(in_order(&longer), [("syntax", "")], "{longer}");
    }
    // One issue too many ends the walk before it comes to the end of the text.
    let many = bark(&format!(r#"{{"items": [{}]}}"#, ["{}"; 200].join(",")));
    let (broken, many) = (error(&format!("{many},}}")), error(&many));
    assert_eq!((in_order(&broken), broken.is_truncated()), (vec![("syntax", "")], false));
    assert_eq!((many.issues().len(), many.is_truncated()), (100, true));
    assert!(whole > 1);
}

#[test]
fn gives_issues_in_the_order_of_the_text() {
    for text in tests::orders(&bark(BROKEN)) {
        let error = error(&text);
        assert!(error.issues().is_sorted_by_key(|issue| issue.offset), "{error:?}");
    }
}

#[test]
fn finds_header_and_payload_mistakes_together() {
    let text = r#"{"agent_id": "", "data": {"text": ""}, "type": "bark", "ts": "now", "extra": 1}"#;
    let expected =
        [("too_short", "agent_id"), ("too_short", "data.text"), ("wrong_type", "ts"), ("unknown_field", "extra")];
    assert_eq!(in_order(&error(text)), expected);
}

#[test]
fn finds_header_mistakes_beside_an_unknown_type() {
    let text = r#"{"agent_id": "", "data": {"text": ""}, "type": "growl", "ts": "now"}"#;
    assert_eq!(in_order(&error(text)), [("too_short", "agent_id"), ("unknown_type", "type"), ("wrong_type", "ts")]);
}

#[test]
fn finds_the_same_when_writing() {
    let item = |id| Item::new(id);
    let message = Bark {
        tags: Some(vec!["a".into(), String::new(), "abcd".into(), "Z".into()]),
        volume: Some(f64::INFINITY),
        side: Some("up".into()),
        odd: Some(2),
        by_name: Some([("k".to_owned(), item(1))].into()),
        ..Bark::new("")
    };
    let expected = [
        ("too_short", "data.text"),
        ("too_short", "data.tags[1]"),
        ("too_long", "data.tags[2]"),
        ("pattern", "data.tags[3]"),
        ("not_finite", "data.volume"),
        ("not_one_of", "data.side"),
        ("check", "data.odd"),
    ];
    let envelope = Message::from(message).wrap("");
    let error = envelope.to_json().unwrap_err();
    tests::assert_explained(None, &error);
    assert_eq!(in_order(&error)[0], ("too_short", "agent_id"));
    assert_eq!(in_order(&error)[1..], expected);
}

#[test]
fn duplicates_and_other_mistakes_are_reported_together() {
    let text = bark(r#"{"text": "", "odd": 2, "text": "", "by_name": {"k": {"id": 1}, "k": {"id": 400}}}"#);
    let error = error(&text);
    let found = in_order(&error);
    for issue in [
        ("too_short", "data.text"),
        ("check", "data.odd"),
        ("duplicate_key", "data.text"),
        ("duplicate_key", "data.by_name.k"),
    ] {
        assert!(found.contains(&issue), "{issue:?} in {error}");
    }
}
