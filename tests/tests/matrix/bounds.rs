//! The bounds of each field: a value just inside and one just outside at either end.

use serde_json::{Value, json};

use super::{decode, full};

/// Reads the full message of this type with one field replaced; returns the codes at that field.
fn with(tag: &str, field: &str, value: &Value) -> Vec<String> {
    let message = full().into_iter().find(|message| message.message_type().as_str() == tag).unwrap();
    let mut data = serde_json::to_value(&message).unwrap()["data"].clone();
    data[field] = value.clone();
    match decode(tag, &data.to_string()) {
        Ok(message) => {
            super::assert_round_trip(message);
            vec![]
        }
        Err(found) => {
            assert!(found.iter().all(|(_, path)| path.starts_with(&format!("data.{field}"))), "{found:?}");
            found.into_iter().map(|(code, _)| code).collect()
        }
    }
}

#[test]
fn strings_are_bounded_in_code_points() {
    for (tag, field, most) in [
        ("agent_state", "mood", 32),
        ("agent_state", "activity", 280),
        ("visitor_state", "visitor_id", 64),
        ("visitor_state", "name", 64),
        ("visitor_state", "looking_at", 64),
        ("bark", "text", 280),
        ("bark", "reply_to", 64),
        ("thought", "thought_id", 64),
        ("thought", "text", 2_000),
        ("thought", "chain_id", 64),
        ("connection_ack", "connection_id", 64),
        ("error", "code", 64),
        ("error", "message", 1_000),
        ("task_update", "task_id", 64),
        ("task_update", "title", 200),
        ("task_update", "assignee", 64),
        ("task_update", "detail", 2_000),
        ("memory_flash", "memory_id", 64),
        ("memory_flash", "summary", 1_000),
    ] {
        for letter in ["a", "é", "🦀", "\n"] {
            assert!(with(tag, field, &letter.into()).is_empty(), "{tag}.{field}");
            assert!(with(tag, field, &letter.repeat(most).into()).is_empty(), "{tag}.{field}");
            assert_eq!(with(tag, field, &letter.repeat(most + 1).into()), ["too_long"], "{tag}.{field}");
        }
        assert_eq!(with(tag, field, &"".into()), ["too_short"], "{tag}.{field}");
    }
    assert!(with("error", "path", &"".into()).is_empty());
    assert!(with("error", "path", &"a".repeat(10_000).into()).is_empty());
}

#[test]
fn shares_are_between_nought_and_one() {
    for (tag, field) in [
        ("agent_state", "energy"),
        ("thought", "confidence"),
        ("task_update", "progress"),
        ("memory_flash", "importance"),
    ] {
        for inside in [json!(0), json!(0.0), json!(-0.0), json!(1), json!(1.0), json!(0.5), json!(5e-324)] {
            assert!(with(tag, field, &inside).is_empty(), "{tag}.{field} {inside}");
        }
        for outside in [json!(-0.001), json!(1.001), json!(-1), json!(2), json!(1e300)] {
            assert_eq!(with(tag, field, &outside), ["out_of_range"], "{tag}.{field} {outside}");
        }
    }
}

#[test]
fn whole_numbers_are_bounded() {
    for (tag, field, least, most) in [
        ("bark", "duration_ms", 100, 60_000),
        ("connection_ack", "heartbeat_ms", 1_000, 120_000),
        ("system_status", "uptime_s", 0, (1_i64 << 53) - 1),
        ("system_status", "agents_online", 0, i64::from(u32::MAX)),
        ("system_status", "visitors_online", 0, i64::from(u32::MAX)),
    ] {
        for inside in [least, most] {
            assert!(with(tag, field, &inside.into()).is_empty(), "{tag}.{field} {inside}");
        }
        for outside in [least - 1, most + 1] {
            assert_eq!(with(tag, field, &outside.into()), ["out_of_range"], "{tag}.{field} {outside}");
        }
        assert_eq!(with(tag, field, &json!(1000.5)), ["wrong_type"], "{tag}.{field}");
    }
}

#[test]
fn versions_are_major_and_minor() {
    for version in ["0.0", "1.0", "10.42", "1.10"] {
        assert!(with("connection_ack", "protocol_version", &version.into()).is_empty(), "{version}");
    }
    for version in ["", "1", "1.", ".1", "1.0.0", "v1.0", "1.0 ", "1.0\n", "-1.0", "a.b", "1,0", "١.٠", " 1.0"] {
        assert_eq!(with("connection_ack", "protocol_version", &version.into()), ["pattern"], "{version:?}");
    }
}

#[test]
fn components_are_at_most_64_with_names_of_1_to_64() {
    let components = |count: usize| -> Value {
        (0..count).map(|number| (format!("c{number}"), json!("ok"))).collect::<serde_json::Map<_, _>>().into()
    };
    for inside in [components(0), components(64), json!({ "é".repeat(64): "down", "a": "degraded" })] {
        assert!(with("system_status", "components", &inside).is_empty());
    }
    assert_eq!(with("system_status", "components", &components(65)), ["too_long"]);
    assert_eq!(with("system_status", "components", &json!({"": "ok"})), ["too_short"]);
    assert_eq!(with("system_status", "components", &json!({ "a".repeat(65): "ok" })), ["too_long"]);
    assert_eq!(with("system_status", "components", &json!({"a": "fine"})), ["unknown_variant"]);
}

#[test]
fn issues_are_at_most_64() {
    let issue = json!({"code": "syntax", "path": "", "message": "is not JSON", "offset": 3});
    assert!(with("error", "issues", &json!([])).is_empty());
    assert!(with("error", "issues", &vec![issue.clone(); 64].into()).is_empty());
    assert_eq!(with("error", "issues", &vec![issue; 65].into()), ["too_long"]);
    assert_eq!(with("error", "issues", &json!([{"code": "new_code", "path": ""}])), ["missing_field"]);
    assert!(with("error", "issues", &json!([{"code": "new_code", "path": "", "message": ""}])).is_empty());
}

#[test]
fn tags_are_at_most_16_unique_and_short() {
    let tags = |count: usize| -> Value {
        (0..count).map(|number| Value::from(format!("t{number}"))).collect::<Vec<_>>().into()
    };
    for inside in [tags(0), tags(16), json!(["🦀".repeat(32)])] {
        assert!(with("memory_flash", "tags", &inside).is_empty());
    }
    assert_eq!(with("memory_flash", "tags", &tags(17)), ["too_long"]);
    assert_eq!(with("memory_flash", "tags", &json!([""])), ["too_short"]);
    assert_eq!(with("memory_flash", "tags", &json!(["a".repeat(33)])), ["too_long"]);
    assert_eq!(with("memory_flash", "tags", &json!(["a", "b", "a"])), ["not_unique"]);
}

#[test]
fn positions_have_three_finite_numbers() {
    for tag in ["agent_state", "visitor_state"] {
        assert!(with(tag, "position", &json!({"x": 0, "y": -1.5, "z": 1e308})).is_empty());
        assert_eq!(with(tag, "position", &json!({"x": 0, "y": 1})), ["missing_field"]);
        assert_eq!(with(tag, "position", &json!({"x": 0, "y": 1, "z": "2"})), ["wrong_type"]);
        assert_eq!(with(tag, "position", &json!([0, 1, 2])), ["wrong_type"]);
    }
}

#[test]
fn memories_are_recalled_from_a_timestamp() {
    for inside in [json!(0), json!(1.5), json!(253_402_300_799_i64)] {
        assert!(with("memory_flash", "recalled_from", &inside).is_empty());
    }
    for outside in [json!(-1), json!(253_402_300_800_i64)] {
        assert_eq!(with("memory_flash", "recalled_from", &outside), ["out_of_range"]);
    }
}
