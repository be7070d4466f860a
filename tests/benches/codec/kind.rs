//! The measured message types.

use serde::{Deserialize, Serialize};

/// Passes all message types and their tags to another macro.
macro_rules! for_each_kind {
    ($callback:ident) => {
        $callback! {
            AgentState = "agent_state",
            VisitorState = "visitor_state",
            Bark = "bark",
            Thought = "thought",
            SystemStatus = "system_status",
            ConnectionAck = "connection_ack",
            Error = "error",
            TaskUpdate = "task_update",
            MemoryFlash = "memory_flash",
            Scroll = "scroll",
            Roster = "roster",
        }
    };
}
pub(crate) use for_each_kind;

macro_rules! kinds {
    ($($kind:ident = $tag:literal,)*) => {
        /// A message type: the nine of the Matrix, and two for long strings and long lists.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub(crate) enum Kind {
            $(#[serde(rename = $tag)] $kind,)*
        }

        impl Kind {
            /// Returns the tag on the wire.
            pub(crate) const fn tag(self) -> &'static str {
                match self {
                    $(Self::$kind => $tag,)*
                }
            }
        }
    };
}
for_each_kind!(kinds);

impl Kind {
    /// The nine types of the Matrix.
    pub(crate) const NINE: [Self; 9] = [
        Self::AgentState,
        Self::VisitorState,
        Self::Bark,
        Self::Thought,
        Self::SystemStatus,
        Self::ConnectionAck,
        Self::Error,
        Self::TaskUpdate,
        Self::MemoryFlash,
    ];
}
