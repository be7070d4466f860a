//! What the server answers to messages that are wrong.

use serde_json::{Value, json};

use crate::client::{answer_in_session, answer_to, answers_to, initialize, request};
use crate::session::{LONGEST, serve};

/// The code of an error, its id, and the codes and paths of its issues.
fn summary(answer: &Value) -> (i64, Value, Vec<(String, String)>) {
    let issues = answer.pointer("/error/data/issues").and_then(Value::as_array).cloned().unwrap_or_default();
    let part = |issue: &Value, name| issue.get(name).and_then(Value::as_str).unwrap().to_owned();
    (
        answer.pointer("/error/code").and_then(Value::as_i64).unwrap(),
        answer.get("id").cloned().unwrap(),
        issues.iter().map(|issue| (part(issue, "code"), part(issue, "path"))).collect(),
    )
}

fn issues(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|&(code, path)| (code.into(), path.into())).collect()
}

#[test]
fn a_text_that_is_no_json_is_a_parse_error() {
    for line in [&b"{"[..], b"", b"\xff", b"{} {}", b"{\"id\":7,}"] {
        let answers = answers_to(&[line, b""]);
        let [answer] = answers.as_slice() else { panic!("{answers:?}") };
        assert_eq!(summary(answer), (-32700, Value::Null, issues(&[("syntax", "")])));
    }
}

#[test]
fn json_that_is_no_message_is_an_invalid_request() {
    for (line, id, expected) in [
        ("[]", Value::Null, issues(&[("wrong_type", "")])),
        (r#"{"id":7}"#, 7.into(), issues(&[("missing_field", "")])),
        (
            r#"{"jsonrpc":"1.0","id":"a","method":7}"#,
            "a".into(),
            issues(&[("not_one_of", "jsonrpc"), ("wrong_type", "method")]),
        ),
        (r#"{"jsonrpc":"2.0","id":[],"method":"ping"}"#, Value::Null, issues(&[("wrong_type", "id")])),
        (r#"{"jsonrpc":"2.0","id":7,"method":"ping","params":3}"#, 7.into(), issues(&[("wrong_type", "params")])),
    ] {
        assert_eq!(summary(&answer_to(line).unwrap()), (-32600, id, expected), "{line}");
    }
}

#[test]
fn an_unknown_method_is_not_found() {
    let answer = answer_to(&request("server/discover", &json!({}))).unwrap();
    assert_eq!(summary(&answer), (-32601, 7.into(), vec![]));
}

#[test]
fn parameters_that_are_not_those_of_the_method_are_listed() {
    let answer = answer_in_session(&request("tools/call", &json!({"name": 7, "arguments": []})));
    let expected = issues(&[("wrong_type", "params.arguments"), ("wrong_type", "params.name")]);
    assert_eq!(summary(&answer), (-32602, 7.into(), expected));
    let answer = answer_in_session(&request("tools/call", &json!({"name": "subtract"})));
    assert_eq!(summary(&answer), (-32602, 7.into(), vec![]));
}

#[test]
fn a_session_begins_once_and_before_tools() {
    let answer = answer_to(&request("tools/list", &json!({}))).unwrap();
    assert_eq!(summary(&answer), (-32600, 7.into(), vec![]));
    let answer = answer_in_session(&initialize("2025-11-25"));
    assert_eq!(summary(&answer), (-32600, 7.into(), vec![]));
}

#[test]
fn a_line_that_is_too_long_ends_the_session() {
    let ping = |length: usize| {
        let ping = r#"{"jsonrpc":"2.0","id":7,"method":"ping"}"#;
        format!("{ping}{}\n", " ".repeat(length - ping.len()))
    };
    let mut output = Vec::new();
    serve(ping(LONGEST - 1).as_bytes(), &mut output).unwrap();
    assert_eq!(output, b"{\"jsonrpc\":\"2.0\",\"result\":{},\"id\":7}\n");
    assert_eq!(serve(ping(LONGEST).as_bytes(), &mut output).unwrap_err().to_string(), "a line is too long");
}

#[test]
fn what_is_no_request_is_not_answered() {
    for line in [
        r#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7}}"#,
        r#"{"jsonrpc":"2.0","method":"tools/call"}"#,
        r#"{"jsonrpc":"2.0","id":7,"result":{}}"#,
        r#"{"jsonrpc":"2.0","id":7,"error":{"code":-1,"message":"no"}}"#,
    ] {
        assert_eq!(answer_to(line), None, "{line}");
    }
}
