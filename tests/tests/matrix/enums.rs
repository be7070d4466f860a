//! The enums of the Matrix: which are open, and the names of their values.

use protocol::matrix::{AgentState, AgentStatus, Bark, Health, Message, Presence, TaskStatus, TaskUpdate, Tone};

use super::{assert_round_trip, decode, refused};

/// Checks the wire names of an enum, in both directions.
macro_rules! assert_names {
    ($($value:expr => $name:literal),* $(,)?) => {$(
        assert_eq!($value.as_str(), $name);
        assert_eq!($value.to_string(), $name);
        assert_eq!(serde_json::to_value(&$value).unwrap(), $name);
        assert_eq!(serde_json::from_value::<_>($name.into()).ok(), Some($value));
    )*};
}

#[test]
fn values_have_their_names() {
    assert_names! {
        AgentStatus::Idle => "idle",
        AgentStatus::Thinking => "thinking",
        AgentStatus::Speaking => "speaking",
        AgentStatus::Working => "working",
        AgentStatus::Resting => "resting",
        AgentStatus::Offline => "offline",
        AgentStatus::Other("dreaming".to_owned()) => "dreaming",
        Tone::Calm => "calm",
        Tone::Excited => "excited",
        Tone::Stern => "stern",
        Tone::Other("sly".to_owned()) => "sly",
        Presence::Entered => "entered",
        Presence::Present => "present",
        Presence::Left => "left",
        Health::Ok => "ok",
        Health::Degraded => "degraded",
        Health::Down => "down",
        TaskStatus::Pending => "pending",
        TaskStatus::Running => "running",
        TaskStatus::Done => "done",
        TaskStatus::Failed => "failed",
        TaskStatus::Cancelled => "cancelled",
    }
}

#[test]
fn agent_status_and_tone_are_open() {
    for name in ["dreaming", "", "Idle", "🦀"] {
        let status = AgentStatus::Other(name.to_owned());
        assert_eq!(
            decode("agent_state", &format!(r#"{{"status": "{name}"}}"#)),
            Ok(AgentState::new(status.clone()).into())
        );
        assert_round_trip(AgentState::new(status));
        assert_round_trip(Bark { tone: Some(Tone::Other(name.to_owned())), ..Bark::new("Woof") });
    }
}

#[test]
fn presence_health_and_task_status_are_closed() {
    for (tag, data, path) in [
        ("visitor_state", r#"{"visitor_id": "v", "presence": "gone"}"#, "data.presence"),
        ("task_update", r#"{"task_id": "t", "title": "x", "status": "other"}"#, "data.status"),
        (
            "system_status",
            r#"{"status": "fine", "uptime_s": 1, "agents_online": 1, "visitors_online": 1, "components": {}}"#,
            "data.status",
        ),
        (
            "system_status",
            r#"{"status": "ok", "uptime_s": 1, "agents_online": 1, "visitors_online": 1, "components": {"db": "OK"}}"#,
            "data.components.db",
        ),
    ] {
        assert_eq!(decode(tag, data), Err(vec![("unknown_variant".to_owned(), path.to_owned())]));
    }
}

#[test]
fn invalid_messages_are_not_written() {
    let messages: [(Message, &str, &str); 4] = [
        (Bark::new("").into(), "too_short", "data.text"),
        (
            AgentState { energy: Some(f64::NAN), ..AgentState::new(AgentStatus::Idle) }.into(),
            "not_finite",
            "data.energy",
        ),
        (Bark { duration_ms: Some(99), ..Bark::new("Woof") }.into(), "out_of_range", "data.duration_ms"),
        (
            TaskUpdate { progress: Some(1.5), ..TaskUpdate::new("t", "x", TaskStatus::Done) }.into(),
            "out_of_range",
            "data.progress",
        ),
    ];
    for (message, code, path) in messages {
        assert_eq!(refused(message), [(code.to_owned(), path.to_owned())]);
    }
}
