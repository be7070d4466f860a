//! What was probably meant.

use std::str::FromStr;

use super::{bark, error, world};

#[test]
fn names_the_nearest_type() {
    for (found, meant) in [("brak", "bark"), ("Bark", "bark"), ("thougt", "thought"), ("thoughts", "thought")] {
        let text = format!(r#"{{"type": "{found}", "agent_id": "timmy", "ts": 7}}"#);
        let message = error(&text).issues()[0].message.clone();
        assert!(message.contains(found) && message.contains(&format!("`{meant}`")), "{message}");
    }
}

#[test]
fn lists_the_types_where_none_is_near() {
    let shown = error(r#"{"type": "xyzzy", "agent_id": "timmy", "ts": 7}"#).to_string();
    assert!(shown.contains("xyzzy") && shown.contains("bark") && shown.contains("thought"), "{shown}");
    let parsed = world::MessageType::from_str("brak").unwrap_err();
    assert!(parsed.to_string().contains("bark"), "{parsed}");
}

#[test]
fn names_the_nearest_field() {
    for (data, meant) in [
        (r#"{"text": "a", "volum": 1}"#, "volume"),
        (r#"{"text": "a", "items": [{"id": 1, "lable": "x"}]}"#, "label"),
        (r#"{"text": "a", "by_name": {"k": {"id": 1, "labels": "x"}}}"#, "label"),
    ] {
        let message = error(&bark(data)).issues()[0].message.clone();
        assert!(message.contains(meant), "{message}");
    }
    let text = bark(r#"{"text": "a"}"#).replace("agent_id", "agentid");
    let error = error(&text);
    let unknown = error.issues().iter().find(|issue| issue.code.as_str() == "unknown_field").unwrap();
    assert!(unknown.message.contains("agent_id"), "{error}");
}

#[test]
fn names_the_nearest_variant_or_lists_them() {
    let near = error(&bark(r#"{"text": "a", "tone": "clam"}"#)).to_string();
    assert!(near.contains("calm") && near.contains("clam"), "{near}");
    let far = error(&bark(r#"{"text": "a", "tone": "purple"}"#)).to_string();
    assert!(["calm", "excited", "stern"].iter().all(|known| far.contains(known)), "{far}");
}

#[test]
fn shows_hostile_names_on_one_line_and_not_at_length() {
    let long = "x".repeat(100_000);
    for name in [long.as_str(), "a\\nb", "\\u001b[31m", "\\u0000", "\\\"", "\\u2028"] {
        for text in [
            format!(r#"{{"type": "{name}", "agent_id": "timmy", "ts": 7}}"#),
            bark(&format!(r#"{{"text": "a", "tone": "{name}"}}"#)),
            bark(&format!(r#"{{"text": "a", "side": "{name}"}}"#)),
        ] {
            let shown = error(&text).to_string();
            assert!(shown.len() < 1_000, "{} bytes are shown", shown.len());
            assert!(!shown.contains('\u{1b}') && !shown.contains('\0'), "{shown:?}");
            assert_eq!(shown.lines().count(), 1, "{shown:?}");
        }
    }
}

#[test]
fn answers_a_long_unknown_name_quickly() {
    let text = bark(&format!(r#"{{"text": "a", "{}": 1}}"#, "volume".repeat(200_000)));
    assert_eq!(error(&text).issues()[0].code.as_str(), "unknown_field");
}
