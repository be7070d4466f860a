//! What the server answers to those who do everything right.

use serde_json::{Value, json};

use crate::client::{answer_in_session, answer_to, call, initialize, request};
use crate::mcp::REVISIONS;

#[test]
fn a_session_has_the_revision_of_the_client_or_the_latest() {
    let agreed = |revision: &str| answer_to(&initialize(revision)).unwrap().pointer("/result/protocolVersion").cloned();
    for revision in REVISIONS {
        assert_eq!(agreed(revision), Some(revision.into()));
    }
    for other in ["2024-11-05", "2030-01-01", ""] {
        assert_eq!(agreed(other), REVISIONS.first().copied().map(Value::from), "{other}");
    }
}

#[test]
fn a_ping_is_answered_at_any_time_under_its_id() {
    for id in ["7", r#""seven""#, "9223372036854775807"] {
        let answer = answer_to(&format!(r#"{{"id":{id},"method":"ping","jsonrpc":"2.0"}}"#)).unwrap();
        let expected: Value = serde_json::from_str(&format!(r#"{{"jsonrpc":"2.0","id":{id},"result":{{}}}}"#)).unwrap();
        assert_eq!(answer, expected);
    }
}

#[test]
fn tools_have_the_schemas_of_their_declarations() {
    let answer = answer_in_session(&request("tools/list", &json!({})));
    assert_eq!(
        answer.pointer("/result/tools/1/inputSchema"),
        Some(&json!({
            "type": "object",
            "description": "Throws dice.",
            "properties": {
                "count": {"type": "integer", "minimum": 1, "maximum": 100, "default": 1, "description": "How many dice are thrown."},
                "sides": {"type": "integer", "minimum": 2, "maximum": 1000, "default": 6, "description": "How many sides each of them has."},
            },
            "additionalProperties": false,
        }))
    );
}

#[test]
fn a_result_is_there_for_programs_and_for_models() {
    assert_eq!(
        call("add", &json!({"a": 1, "b": 2.5})),
        json!({"content": [{"type": "text", "text": r#"{"sum":3.5}"#}], "structuredContent": {"sum": 3.5}, "isError": false})
    );
}

#[test]
fn dice_show_one_of_their_sides() {
    let result = call("dice", &json!({"count": 100, "sides": 3}));
    let dice: Vec<u64> = serde_json::from_value(result.pointer("/structuredContent/dice").unwrap().clone()).unwrap();
    assert_eq!(dice.len(), 100);
    assert!(dice.iter().all(|shown| (1..=3).contains(shown)), "{dice:?}");
    assert_eq!(result.pointer("/structuredContent/total"), Some(&dice.iter().sum::<u64>().into()));
}

#[test]
fn what_is_wrong_with_arguments_is_told_to_the_model() {
    for (name, arguments, said) in [
        (
            "add",
            json!({"a": "1", "c": 2}),
            "b is missing\na is a string, expected a number\nc is not a known field, expected one of `a`, `b`",
        ),
        ("add", json!({"a": 1e308, "b": 1e308}), "sum is not finite; JSON has no NaN or infinity"),
        ("dice", json!({"sides": 1}), "sides is 1, expected 2 to 1000"),
    ] {
        let result = call(name, &arguments);
        assert_eq!(result, json!({"content": [{"type": "text", "text": said}], "isError": true}));
    }
}
