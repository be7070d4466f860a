//! Lines for a server, and its answers.

use serde_json::{Value, json};

use crate::session::serve;

/// Answers these lines.
pub(crate) fn answers_to(lines: &[&[u8]]) -> Vec<Value> {
    let mut output = Vec::new();
    serve(lines.join(&b'\n').as_slice(), &mut output).unwrap();
    let output = String::from_utf8(output).unwrap();
    output.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The answer to a line at the beginning of a session, if there is one.
pub(crate) fn answer_to(line: &str) -> Option<Value> {
    answers_to(&[line.as_bytes()]).pop()
}

/// Asks for a session under this revision.
pub(crate) fn initialize(revision: &str) -> String {
    let client = json!({"name": "test", "version": "1"});
    let params = json!({"protocolVersion": revision, "capabilities": {"roots": {}}, "clientInfo": client});
    request("initialize", &params)
}

pub(crate) fn request(method: &str, params: &Value) -> String {
    json!({"jsonrpc": "2.0", "id": 7, "method": method, "params": params}).to_string()
}

/// The answer to a line in the middle of a session.
pub(crate) fn answer_in_session(line: &str) -> Value {
    let notification = r#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#;
    let lines = [initialize("2025-11-25"), notification.into(), line.into()];
    let answers = answers_to(&lines.each_ref().map(String::as_bytes));
    assert_eq!(answers.len(), 2, "{answers:?}");
    answers.into_iter().next_back().unwrap()
}

/// The result of a tool.
pub(crate) fn call(name: &str, arguments: &Value) -> Value {
    let mut answer = answer_in_session(&request("tools/call", &json!({"name": name, "arguments": arguments})));
    answer.pointer_mut("/result").unwrap().take()
}
