//! `check --protocol`: the protocols of others, each with samples.

use std::fs;

use serde_json::Value;

use crate::program::{check, sample};
use crate::protocols::{PROTOCOLS, find};

/// All but that of the Matrix, whose samples are generated.
fn names() -> impl Iterator<Item = &'static str> {
    PROTOCOLS.iter().map(|protocol| protocol.name).filter(|name| *name != "matrix")
}

fn samples(name: &str) -> String {
    sample(&format!("protocols/{name}.jsonl"))
}

#[test]
fn samples_are_accepted() {
    for name in names() {
        let outcome = check(&["--protocol", name, &samples(name)], "");
        assert_eq!((outcome.status, outcome.errors.as_str()), (Some(0), ""), "{name}: {}", outcome.output);
    }
}

#[test]
fn samples_come_back_equal() {
    for name in names() {
        let protocol = find(name).unwrap();
        let text = fs::read_to_string(samples(name)).unwrap();
        assert!((10..=20).contains(&text.lines().count()), "{name}");
        for line in text.lines() {
            let written = (protocol.rewrite)(line).unwrap_or_else(|error| panic!("{name}: {error}\n{line}"));
            let [read, written] = [line, &written].map(|text| serde_json::from_str::<Value>(text).unwrap());
            assert_eq!(with_whole_numbers(read), with_whole_numbers(written), "{name}");
        }
    }
}

/// Numbers are compared by their value: `0.0` is `0`.
fn with_whole_numbers(value: Value) -> Value {
    match value {
        Value::Number(number) if number.as_f64() == Some(0.0) => 0.into(),
        Value::Array(items) => items.into_iter().map(with_whole_numbers).collect(),
        Value::Object(members) => members.into_iter().map(|(key, value)| (key, with_whole_numbers(value))).collect(),
        other => other,
    }
}

/// For each protocol a broken message, and what is said of it.
const BROKEN: &[(&str, &str, &str)] = &[
    (
        "dap",
        r#"{"seq":1,"type":"request","command":"stackTrace","arguments":{"threadId":"7"}}"#,
        "1:74: unknown: arguments.threadId is a string, expected a whole number",
    ),
    (
        "discord_gateway",
        r#"{"op":10,"d":{"heartbeat_interval":0}}"#,
        "1:36: 10: d.heartbeat_interval is 0, expected at least 1",
    ),
    (
        "matrix_events",
        r#"{"type":"m.receipt","content":[]}"#,
        "1:31: m.receipt: content is an array, expected an object",
    ),
    (
        "openai_realtime",
        r#"{"type":"input_audio_buffer.append","audio":1}"#,
        "1:45: input_audio_buffer.append: audio is a number, expected a string",
    ),
    (
        "twitch_eventsub",
        r#"{"metadata":{"message_type":"hello"},"payload":{}}"#,
        "1:29: unknown: metadata.message_type is \"hello\", expected one of `session_welcome`, `session_keepalive`, `session_reconnect`, `notification`, `revocation`",
    ),
    (
        "vtube_studio",
        r#"{"apiName":"VTubeStudioPublicAPI","apiVersion":"1.0","requestID":"a","messageType":"AuthenticationRequest"}"#,
        "1:1: AuthenticationRequest: data is missing",
    ),
    (
        "graphql",
        r#"{"type":"subscribe","id":"","payload":{"query":"{ dogs }"}}"#,
        "1:26: subscribe: id has 0 characters, at least 1 is required",
    ),
    ("json_rpc", r#"{"jsonrpc":"1.0","method":"wag"}"#, r#"1:12: unknown: jsonrpc is "1.0", expected "2.0""#),
    (
        "lavalink",
        r#"{"op":"event","type":"WebSocketClosedEvent","guildId":"1","code":99,"reason":"","byRemote":true}"#,
        "1:66: event: code is 99, expected 1000 to 4999",
    ),
    (
        "mcp",
        r#"{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":5}}"#,
        "1:64: unknown: params.name is a number, expected a string",
    ),
    ("nostr_relay", r#"["CLOSED","barks"]"#, "1:1: CLOSED: [2] (`message`) is missing"),
    (
        "phoenix",
        r#"[null,"1","phoenix","phx_reply",{"status":"fine","response":{}}]"#,
        "1:43: phx_reply: [4].status is \"fine\", expected one of `ok`, `error`",
    ),
    (
        "signalr",
        r#"{"type":3,"invocationId":"1","result":null,"error":"no"}"#,
        "1:44: unknown: error is not a known field, expected one of `type`, `headers`, `invocationId`, `result`",
    ),
];

#[test]
fn a_broken_message_is_refused_with_a_sentence() {
    for (name, text, said) in BROKEN {
        let outcome = check(&["--protocol", name, "-"], text);
        assert_eq!((outcome.status, outcome.issues()), (Some(1), vec![format!("-:{said}").as_str()]), "{name}");
    }
}

#[test]
fn an_unknown_protocol_is_wrong_usage() {
    let outcome = check(&["--protocol", "cats", "-"], "");
    assert_eq!((outcome.status, outcome.output.as_str()), (Some(2), ""));
    assert!(outcome.errors.contains("[possible values: matrix, dap,"), "{}", outcome.errors);
}
