//! The same messages as types with serde's derived impls, for all candidates that are built on serde.
//!
//! `S` selects the string type: `String`, or [`Borrowed`](super::text::Borrowed).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::kind::Kind;
use super::open_enum::open_enum;

/// A whole message of a type known beforehand.
#[derive(Serialize, Deserialize)]
pub(crate) struct Known<P> {
    #[serde(rename = "type")]
    pub(crate) kind: Kind,
    pub(crate) agent_id: String,
    pub(crate) data: P,
    pub(crate) ts: f64,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct AgentState<S> {
    status: AgentStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    mood: Option<S>,
    #[serde(skip_serializing_if = "Option::is_none")]
    activity: Option<S>,
    #[serde(skip_serializing_if = "Option::is_none")]
    energy: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<Position>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct VisitorState<S> {
    visitor_id: S,
    presence: Presence,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<S>,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<Position>,
    #[serde(skip_serializing_if = "Option::is_none")]
    looking_at: Option<S>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Bark<S> {
    text: S,
    #[serde(skip_serializing_if = "Option::is_none")]
    tone: Option<Tone>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_to: Option<S>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duration_ms: Option<u32>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Thought<S> {
    thought_id: S,
    text: S,
    #[serde(skip_serializing_if = "Option::is_none")]
    chain_id: Option<S>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<f64>,
}

#[derive(Serialize, Deserialize)]
#[serde(bound(deserialize = "S: Deserialize<'de> + Ord"))]
pub(crate) struct SystemStatus<S> {
    status: Health,
    uptime_s: u64,
    agents_online: u32,
    visitors_online: u32,
    components: BTreeMap<S, Health>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct ConnectionAck<S> {
    connection_id: S,
    protocol_version: S,
    heartbeat_ms: u32,
    #[serde(default)]
    resumed: bool,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Error<S> {
    code: S,
    message: S,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<S>,
    #[serde(default)]
    fatal: bool,
    #[serde(default = "Vec::new")]
    issues: Vec<Issue<S>>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct TaskUpdate<S> {
    task_id: S,
    title: S,
    status: TaskStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    progress: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assignee: Option<S>,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<S>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct MemoryFlash<S> {
    memory_id: S,
    summary: S,
    importance: f64,
    tags: Vec<S>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recalled_from: Option<f64>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Scroll<S> {
    text: S,
    author: S,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Roster<S> {
    entries: Vec<Entry<S>>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Entry<S> {
    id: S,
    level: u32,
    present: bool,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Issue<S> {
    code: S,
    path: S,
    message: S,
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<u32>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Position {
    x: f64,
    y: f64,
    z: f64,
}

open_enum!(AgentStatus {
    Idle = "idle",
    Thinking = "thinking",
    Speaking = "speaking",
    Working = "working",
    Resting = "resting",
    Offline = "offline",
});

open_enum!(Tone { Calm = "calm", Excited = "excited", Stern = "stern" });

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Presence {
    Entered,
    Present,
    Left,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Health {
    Ok,
    Degraded,
    Down,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum TaskStatus {
    Pending,
    Running,
    Done,
    Failed,
    Cancelled,
}
