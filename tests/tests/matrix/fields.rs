//! Tags, required and optional fields, round trips.

use protocol::Protocol;
use protocol::matrix::{self, Bark, CONTRACT, Message, MessageType};

use super::{assert_round_trip, decode, full};

const TAGS: [&str; 9] = [
    "agent_state",
    "visitor_state",
    "bark",
    "thought",
    "system_status",
    "connection_ack",
    "error",
    "task_update",
    "memory_flash",
];

/// The fields of each message, with `?` after optional ones.
const FIELDS: [&str; 9] = [
    "status mood? activity? energy? position?",
    "visitor_id presence name? position? looking_at?",
    "text tone? reply_to? duration_ms?",
    "thought_id text chain_id? confidence?",
    "status uptime_s agents_online visitors_online components",
    "connection_id protocol_version heartbeat_ms resumed? position? identity? role?",
    "code message path? fatal? issues? id?",
    "task_id title status progress? assignee? detail?",
    "memory_id summary importance tags recalled_from?",
];

#[test]
fn there_are_nine_in_order() {
    assert_eq!(MessageType::ALL.iter().map(|message_type| message_type.as_str()).collect::<Vec<_>>(), TAGS);
    assert_eq!(CONTRACT.messages().map(|message| message.tag).collect::<Vec<_>>(), TAGS);
    assert_eq!(Message::TYPES, MessageType::ALL);
    for (message, message_type) in full().iter().zip(MessageType::ALL) {
        assert_eq!(message.message_type(), *message_type);
        assert_eq!(message_type.to_string().parse::<MessageType>().unwrap(), *message_type);
    }
}

#[test]
fn the_contract_has_their_fields() {
    for (message, expected) in CONTRACT.messages().zip(FIELDS) {
        let fields: Vec<String> = message
            .payload()
            .fields()
            .iter()
            .map(|field| format!("{}{}", field.name, if field.is_required() { "" } else { "?" }))
            .collect();
        assert_eq!(fields.join(" "), expected, "{}", message.tag);
    }
    assert_eq!(
        (CONTRACT.name, CONTRACT.tag_key(), CONTRACT.content_key().unwrap_or_default()),
        ("matrix", "type", "data")
    );
    assert_eq!(
        CONTRACT.header().fields.iter().map(|field| field.name).collect::<Vec<_>>(),
        ["agent_id", "id", "ts", "seq"]
    );
}

#[test]
fn every_type_and_field_is_documented() {
    assert!(!CONTRACT.docs.is_empty());
    for message in CONTRACT.messages() {
        assert!(!message.payload().as_struct().unwrap().docs.is_empty(), "{}", message.tag);
        for field in message.payload().fields() {
            assert!(!field.docs.is_empty(), "{}.{}", message.tag, field.name);
        }
    }
}

#[test]
fn full_messages_round_trip() {
    for message in full() {
        assert_round_trip(message);
    }
}

#[test]
fn each_required_field_is_required_and_each_other_is_not() {
    for (message, expected) in full().iter().zip(FIELDS) {
        let tag = message.message_type().as_str();
        let data = serde_json::to_value(message).unwrap()["data"].clone();
        assert_eq!(data.as_object().unwrap().len(), expected.split(' ').count(), "every field of {tag} is written");
        for field in expected.split(' ') {
            let mut without = data.clone();
            without.as_object_mut().unwrap().remove(field.trim_end_matches('?')).unwrap();
            let result = decode(tag, &without.to_string());
            if field.ends_with('?') {
                assert!(result.is_ok(), "{tag} without {field}: {result:?}");
            } else {
                assert_eq!(result, Err(vec![("missing_field".to_owned(), format!("data.{field}"))]), "{tag}");
            }
        }
        let required: serde_json::Map<_, _> = data
            .as_object()
            .unwrap()
            .clone()
            .into_iter()
            .filter(|(key, _)| expected.split(' ').any(|field| field == key))
            .collect();
        let least = decode(tag, &serde_json::Value::from(required).to_string()).unwrap();
        assert_round_trip(least);
    }
}

#[test]
fn each_field_rejects_a_value_of_another_kind() {
    for message in full() {
        let tag = message.message_type().as_str();
        let data = serde_json::to_value(&message).unwrap()["data"].clone();
        for (field, value) in data.as_object().unwrap() {
            let wrong =
                if value.is_string() || value.is_array() { serde_json::json!(5) } else { serde_json::json!([true]) };
            let mut other = data.clone();
            other[field] = wrong;
            assert_eq!(
                decode(tag, &other.to_string()),
                Err(vec![("wrong_type".to_owned(), format!("data.{field}"))]),
                "{tag}"
            );
        }
    }
}

#[test]
fn unknown_types_are_rejected_and_unknown_fields_ignored() {
    assert_eq!(decode("growl", r#"{"text": "Grr"}"#), Err(vec![("unknown_type".to_owned(), "type".to_owned())]));
    assert_eq!(decode("bark", r#"{"text": "Woof", "loudness": 11}"#), Ok(Bark::new("Woof").into()));
}

#[test]
fn the_example_of_the_docs_can_be_read() {
    let text = r#"{"type": "agent_state", "agent_id": "timmy", "data": {"status": "idle"}, "ts": 1234567890}"#;
    let envelope = matrix::Envelope::from_json(text).unwrap();
    assert_eq!((envelope.header.agent_id.as_str(), envelope.header.ts.as_secs()), ("timmy", 1_234_567_890));
    assert!(matches!(envelope.payload, Message::AgentState(state) if state.mood.is_none()));
}
