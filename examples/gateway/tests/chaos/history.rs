//! What happened, one event on each line.

use serde::{Deserialize, Serialize};

/// Something that a producer or a reader, or the nemesis, has noticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Event {
    /// Somebody sends a message, perhaps again. `is_own` is whether it speaks as itself.
    Sent { who: String, id: String, is_own: bool },
    /// The sender has got its message back, with its number.
    Echoed { who: String, id: String, epoch: String, seq: u64, state: Option<String> },
    /// A reader has connected; what it knew still counts if it has resumed. It is told all events after `seq`, or after the
    /// first one that it receives.
    Joined { reader: String, resumed: bool, epoch: String, seq: Option<u64> },
    /// A reader has received a message.
    Received { reader: String, seq: u64, from: String, id: Option<String>, state: Option<String> },
    /// A reader was told that it has missed so many events.
    Missed { reader: String, events: u64 },
    /// A reader has read everything there is, after the last message.
    Done { reader: String },
    /// The nemesis has done something.
    Harm { how: String },
}

/// Reads a history.
pub(crate) fn read(lines: &str) -> Vec<Event> {
    lines.lines().map(|line| serde_json::from_str(line).expect("the history is well-formed")).collect()
}
