//! The measured protocol, declared with `#[protocol]`: once with owned strings, once with borrowed ones.

macro_rules! declare {
    ($name:ident, $text:ty $(, $lifetime:lifetime)?) => {
        #[protocol::protocol]
        pub(crate) mod $name {
            #[allow(unused_imports, reason = "only one of the two protocols borrows")]
            use std::borrow::Cow;
            use std::collections::BTreeMap;

            use protocol::Timestamp;

            #[message(type = "agent_state")]
            pub(crate) struct AgentState $(<$lifetime>)? {
                pub(crate) status: AgentStatus,
                #[field(len(1..=32))]
                pub(crate) mood: Option<$text>,
                #[field(len(1..=280))]
                pub(crate) activity: Option<$text>,
                #[field(range(0.0..=1.0))]
                pub(crate) energy: Option<f64>,
                pub(crate) position: Option<Position>,
            }

            #[message(type = "visitor_state")]
            pub(crate) struct VisitorState $(<$lifetime>)? {
                #[field(len(1..=64))]
                pub(crate) visitor_id: $text,
                pub(crate) presence: Presence,
                #[field(len(1..=64))]
                pub(crate) name: Option<$text>,
                pub(crate) position: Option<Position>,
                #[field(len(1..=64))]
                pub(crate) looking_at: Option<$text>,
            }

            #[message(type = "bark")]
            pub(crate) struct Bark $(<$lifetime>)? {
                #[field(len(1..=280))]
                pub(crate) text: $text,
                pub(crate) tone: Option<Tone>,
                #[field(len(1..=64))]
                pub(crate) reply_to: Option<$text>,
                #[field(range(100..=60000))]
                pub(crate) duration_ms: Option<u32>,
            }

            #[message(type = "thought")]
            pub(crate) struct Thought $(<$lifetime>)? {
                #[field(len(1..=64))]
                pub(crate) thought_id: $text,
                #[field(len(1..=2000))]
                pub(crate) text: $text,
                #[field(len(1..=64))]
                pub(crate) chain_id: Option<$text>,
                #[field(range(0.0..=1.0))]
                pub(crate) confidence: Option<f64>,
            }

            #[message(type = "system_status")]
            pub(crate) struct SystemStatus $(<$lifetime>)? {
                pub(crate) status: Health,
                pub(crate) uptime_s: u64,
                pub(crate) agents_online: u32,
                pub(crate) visitors_online: u32,
                #[field(len(..=64), keys(len(1..=64)))]
                pub(crate) components: BTreeMap<$text, Health>,
            }

            #[message(type = "connection_ack")]
            pub(crate) struct ConnectionAck $(<$lifetime>)? {
                #[field(len(1..=64))]
                pub(crate) connection_id: $text,
                #[field(pattern("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$"))]
                pub(crate) protocol_version: $text,
                #[field(range(1000..=120000))]
                pub(crate) heartbeat_ms: u32,
                #[field(default)]
                pub(crate) resumed: bool,
            }

            #[message(type = "error")]
            pub(crate) struct Error $(<$lifetime>)? {
                #[field(len(1..=64))]
                pub(crate) code: $text,
                #[field(len(1..=1000))]
                pub(crate) message: $text,
                pub(crate) path: Option<$text>,
                #[field(default)]
                pub(crate) fatal: bool,
                #[field(default, len(..=64))]
                pub(crate) issues: Vec<Issue $(<$lifetime>)?>,
            }

            #[message(type = "task_update")]
            pub(crate) struct TaskUpdate $(<$lifetime>)? {
                #[field(len(1..=64))]
                pub(crate) task_id: $text,
                #[field(len(1..=200))]
                pub(crate) title: $text,
                pub(crate) status: TaskStatus,
                #[field(range(0.0..=1.0))]
                pub(crate) progress: Option<f64>,
                #[field(len(1..=64))]
                pub(crate) assignee: Option<$text>,
                #[field(len(1..=2000))]
                pub(crate) detail: Option<$text>,
            }

            #[message(type = "memory_flash")]
            pub(crate) struct MemoryFlash $(<$lifetime>)? {
                #[field(len(1..=64))]
                pub(crate) memory_id: $text,
                #[field(len(1..=1000))]
                pub(crate) summary: $text,
                #[field(range(0.0..=1.0))]
                pub(crate) importance: f64,
                #[field(len(..=16), unique, each(len(1..=32)))]
                pub(crate) tags: Vec<$text>,
                pub(crate) recalled_from: Option<Timestamp>,
            }

            #[message(type = "scroll")]
            pub(crate) struct Scroll $(<$lifetime>)? {
                #[field(len(1..=16384))]
                pub(crate) text: $text,
                #[field(len(1..=64))]
                pub(crate) author: $text,
            }

            #[message(type = "roster")]
            pub(crate) struct Roster $(<$lifetime>)? {
                #[field(len(..=256))]
                pub(crate) entries: Vec<Entry $(<$lifetime>)?>,
            }

            #[data]
            pub(crate) struct Entry $(<$lifetime>)? {
                #[field(len(1..=64))]
                pub(crate) id: $text,
                pub(crate) level: u32,
                pub(crate) present: bool,
            }

            #[data]
            pub(crate) struct Issue $(<$lifetime>)? {
                pub(crate) code: $text,
                pub(crate) path: $text,
                pub(crate) message: $text,
                pub(crate) offset: Option<u64>,
                pub(crate) line: Option<u32>,
                pub(crate) column: Option<u32>,
            }

            #[data]
            pub(crate) struct Position {
                pub(crate) x: f64,
                pub(crate) y: f64,
                pub(crate) z: f64,
            }

            #[data]
            pub(crate) enum AgentStatus { Idle, Thinking, Speaking, Working, Resting, Offline, #[other] Other(String) }

            #[data]
            pub(crate) enum Tone { Calm, Excited, Stern, #[other] Other(String) }

            #[data]
            pub(crate) enum Presence { Entered, Present, Left }

            #[data]
            pub(crate) enum Health { Ok, Degraded, Down }

            #[data]
            pub(crate) enum TaskStatus { Pending, Running, Done, Failed, Cancelled }
        }
    };
}

declare!(owned, String);
declare!(borrowed, Cow<'a, str>, 'a);
