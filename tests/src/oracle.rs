//! The Matrix messages with serde's derive and `serde_json`: the reference that our codec is compared with.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Error, Number, Value};

/// The envelope, with its payload as a tree.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    ts: Number,
    data: Value,
    agent_id: String,
    #[serde(rename = "type")]
    message_type: String,
}

// Optional fields are options that must not be null: absent fields are not written.
macro_rules! structs {
    ($($name:ident { $($field:ident: $type:ty),* ; $($optional:ident: $inner:ty),* })*) => {$(
        #[derive(Debug, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[allow(clippy::struct_field_names, reason = "the wire's names")]
        struct $name {
            $($field: $type,)*
            $(#[serde(default, skip_serializing_if = "Option::is_none")] $optional: Option<$inner>,)*
        }
    )*};
}

structs! {
    Position { x: f64, y: f64, z: f64; }
    AgentState { status: String; mood: String, activity: String, energy: f64, position: Position }
    VisitorState { visitor_id: String, presence: String; name: String, position: Position, looking_at: String }
    Bark { text: String; tone: String, reply_to: String, duration_ms: u32 }
    Thought { thought_id: String, text: String; chain_id: String, confidence: f64 }
    SystemStatus { status: String, uptime_s: u64, agents_online: u32, visitors_online: u32, components: BTreeMap<String, String>; }
    ConnectionAck { connection_id: String, protocol_version: String, heartbeat_ms: u32, resumed: bool; }
    Issue { code: String, path: String, message: String; offset: u64, line: u32, column: u32 }
    ErrorMessage { code: String, message: String, fatal: bool, issues: Vec<Issue>; path: String }
    TaskUpdate { task_id: String, title: String, status: String; progress: f64, assignee: String, detail: String }
    MemoryFlash { memory_id: String, summary: String, importance: f64, tags: Vec<String>; recalled_from: Number }
}

/// Reads a payload into its struct and writes it again.
fn again<T: Serialize + DeserializeOwned>(data: Value) -> Result<Value, Error> {
    serde_json::from_value::<T>(data).and_then(serde_json::to_value)
}

/// Reads a message with serde and writes it again, with the envelope's keys in another order.
///
/// # Errors
///
/// If serde does not accept it as a message of that type.
pub fn rewrite(text: &str) -> Result<String, Error> {
    let mut envelope: Envelope = serde_json::from_str(text)?;
    let data = envelope.data.take();
    envelope.data = match envelope.message_type.as_str() {
        "agent_state" => again::<AgentState>(data),
        "visitor_state" => again::<VisitorState>(data),
        "bark" => again::<Bark>(data),
        "thought" => again::<Thought>(data),
        "system_status" => again::<SystemStatus>(data),
        "connection_ack" => again::<ConnectionAck>(data),
        "error" => again::<ErrorMessage>(data),
        "task_update" => again::<TaskUpdate>(data),
        "memory_flash" => again::<MemoryFlash>(data),
        other => Err(serde::de::Error::custom(format!("no such type: {other}"))),
    }?;
    serde_json::to_string(&envelope)
}

/// Returns a tree in which whole floats are integers: `serde_json` keeps them floats, and our codec writes `5`.
#[must_use]
pub fn with_whole_numbers(tree: Value) -> Value {
    match tree {
        Value::Number(number) => match number.as_f64().filter(|_| number.is_f64()) {
            Some(float) => serde_json::from_str(&float.to_string()).unwrap_or(Value::Number(number)),
            None => Value::Number(number),
        },
        Value::Array(items) => items.into_iter().map(with_whole_numbers).collect(),
        Value::Object(members) => members.into_iter().map(|(key, value)| (key, with_whole_numbers(value))).collect(),
        other => other,
    }
}
