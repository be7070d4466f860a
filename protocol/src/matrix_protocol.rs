//! The first protocol, declared with the macros of this crate.

/// The WebSocket protocol of the Matrix, a 3D world of agents and visitors.
///
/// Nine messages, all in the same envelope:
///
/// ```json
/// {"type": "agent_state", "agent_id": "timmy", "data": {"status": "idle"}, "ts": 1234567890}
/// ```
///
/// `agent_id` has 1 to 64 characters and names the agent that a message is from or about; `ts` is a
/// [`Timestamp`](crate::Timestamp). Unknown types are an error, unknown fields are ignored.
///
/// Agents and visitors are connected to the gateway, which passes everything on to all of them, and keeps the newest of
/// each state for those who come later. It numbers what it passes on (`seq`), so that a connection that broke goes on where
/// it was.
#[crate::protocol(
    address = "/api/world/ws",
    version = "1.1.0",
    header = Header,
    server = gateway,
    clients(agent, visitor),
    correlate = id
)]
pub mod matrix {
    use std::collections::BTreeMap;

    use crate::{Issue, IssueCode, Timestamp};

    /// Who sends a message, and when.
    #[data(header)]
    pub struct Header {
        /// The agent that the message is from or about.
        #[field(len(1..=64))]
        pub agent_id: String,
        /// The sender's own name for the message: an `error` about it has the same, and the same again is passed on once.
        #[field(len(1..=64))]
        pub id: Option<String>,
        /// When it was sent.
        #[field(after_content)]
        pub ts: Timestamp,
        /// The message's number, which the gateway writes: those of later messages are greater.
        #[field(after_content)]
        pub seq: Option<u64>,
    }

    /// From whatever the usual header is made from: an agent id, with the present time.
    impl<T> From<T> for Header
    where
        crate::Header: From<T>,
    {
        fn from(value: T) -> Self {
            let crate::Header { agent_id, ts } = value.into();
            Self::new(agent_id, ts)
        }
    }

    /// How an agent is: sent whenever something about it changes.
    #[message(
        type = "agent_state",
        from(agent = agent_id),
        keep = latest(agent_id),
        gone = AgentState::offline,
        rate(20 / s),
        example = AgentState {
            mood: Some("curious".to_owned()),
            activity: Some("Looks at the sea.".to_owned()),
            energy: Some(0.75),
            position: Some(Position::new(12.5, 0.0, -3.25)),
            ..AgentState::new(AgentStatus::Resting)
        }
    )]
    pub struct AgentState {
        /// What the agent is doing, in one word.
        pub status: AgentStatus,
        /// Its mood, in its own words.
        #[field(len(1..=32))]
        pub mood: Option<String>,
        /// What it is doing, in a sentence.
        #[field(len(1..=280))]
        pub activity: Option<String>,
        /// How much energy it has left, from 0 (none) to 1 (full).
        #[field(range(0.0..=1.0))]
        pub energy: Option<f64>,
        /// Where it stands.
        pub position: Option<Position>,
    }

    impl AgentState {
        /// The state of this agent once it has gone.
        #[must_use]
        pub const fn offline(&self) -> Self {
            Self { status: AgentStatus::Offline, mood: None, activity: None, energy: None, position: None }
        }
    }

    /// How a visitor is: sent when one comes, moves, looks around, or leaves.
    #[message(
        type = "visitor_state",
        from(visitor = visitor_id),
        keep = latest(visitor_id),
        ends(presence = Left),
        gone = VisitorState::left,
        rate(20 / s),
        example = VisitorState {
            name: Some("Ada".to_owned()),
            position: Some(Position::new(10.0, 0.0, -4.0)),
            looking_at: Some("timmy".to_owned()),
            ..VisitorState::new("visitor-7", Presence::Entered)
        }
    )]
    pub struct VisitorState {
        /// Who it is.
        #[field(len(1..=64))]
        pub visitor_id: String,
        /// Whether the visitor is there.
        pub presence: Presence,
        /// The name to show.
        #[field(len(1..=64))]
        pub name: Option<String>,
        /// Where the visitor stands.
        pub position: Option<Position>,
        /// The id of the agent that the visitor looks at.
        #[field(len(1..=64))]
        pub looking_at: Option<String>,
    }

    impl VisitorState {
        /// The state of this visitor once it has gone.
        #[must_use]
        pub fn left(&self) -> Self {
            Self { name: self.name.clone(), ..Self::new(self.visitor_id.clone(), Presence::Left) }
        }
    }

    /// A short line an agent says out loud.
    #[message(
        type = "bark",
        from(agent = agent_id),
        keep = recent,
        rate(5 / s, burst = 20),
        example = Bark {
            tone: Some(Tone::Excited),
            duration_ms: Some(4000),
            ..Bark::new("Welcome back!")
        }
    )]
    pub struct Bark {
        /// What is said.
        #[field(len(1..=280))]
        pub text: String,
        /// Tone of voice.
        pub tone: Option<Tone>,
        /// The id of the agent or visitor that is answered.
        #[field(len(1..=64))]
        pub reply_to: Option<String>,
        /// How long the line is shown, in milliseconds.
        #[field(range(100..=60000))]
        pub duration_ms: Option<u32>,
    }

    /// A thought of an agent, shown to those who may read minds.
    #[message(
        type = "thought",
        from(agent = agent_id),
        rate(5 / s, burst = 20),
        example = Thought {
            chain_id: Some("chain-3".to_owned()),
            confidence: Some(0.8),
            ..Thought::new("thought-12", "She was here yesterday.")
        }
    )]
    pub struct Thought {
        /// The thought's own id.
        #[field(len(1..=64))]
        pub thought_id: String,
        /// What is thought.
        #[field(len(1..=2000))]
        pub text: String,
        /// The id of the chain of thoughts that this one belongs to.
        #[field(len(1..=64))]
        pub chain_id: Option<String>,
        /// How sure the agent is, from 0 to 1.
        #[field(range(0.0..=1.0))]
        pub confidence: Option<f64>,
    }

    /// How the world's servers are.
    #[message(
        type = "system_status",
        from(gateway),
        keep = latest,
        example = SystemStatus::new(
            Health::Degraded,
            86_400,
            12,
            3,
            BTreeMap::from([("gateway".to_owned(), Health::Ok), ("memory".to_owned(), Health::Degraded)]),
        )
    )]
    pub struct SystemStatus {
        /// The state of the world as a whole.
        pub status: Health,
        /// For how long it has been up, in seconds.
        pub uptime_s: u64,
        /// How many agents are online.
        pub agents_online: u32,
        /// How many visitors are online.
        pub visitors_online: u32,
        /// The state of each component, by name.
        #[field(len(..=64), keys(len(1..=64)))]
        pub components: BTreeMap<String, Health>,
    }

    /// The gateway's first message on a new connection.
    #[message(
        type = "connection_ack",
        from(gateway),
        keep = no,
        example = ConnectionAck {
            position: Some("18f3a2c-1042".to_owned()),
            identity: Some("timmy".to_owned()),
            role: Some("agent".to_owned()),
            ..ConnectionAck::new("connection-1", "1.1", 30_000)
        }
    )]
    pub struct ConnectionAck {
        /// The connection's id.
        #[field(len(1..=64))]
        pub connection_id: String,
        /// The version of this protocol that the gateway speaks, `MAJOR.MINOR`.
        #[field(pattern("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$"))]
        pub protocol_version: String,
        /// How often to send a sign of life, in milliseconds.
        #[field(range(1000..=120000))]
        pub heartbeat_ms: u32,
        /// An earlier connection goes on.
        #[field(default)]
        pub resumed: bool,
        /// Where the connection begins, for a later one to go on from, with the `seq` of the last message in place of its own:
        /// `18f3a2c-1042`.
        #[field(len(1..=64))]
        pub position: Option<String>,
        /// Who has connected.
        #[field(len(1..=64))]
        pub identity: Option<String>,
        /// In which role: `agent` or `visitor`.
        #[field(len(1..=64))]
        pub role: Option<String>,
    }

    /// Something went wrong.
    #[message(
        type = "error",
        from(gateway),
        keep = no,
        reply,
        example = Error {
            path: Some("data.text".to_owned()),
            issues: vec![Issue::new(IssueCode::MissingField, "data.text", "is missing")],
            ..Error::new("invalid_message", "The message was refused.")
        }
    )]
    pub struct Error {
        /// What kind of error it is, for programs.
        #[field(len(1..=64))]
        pub code: String,
        /// What happened, for people.
        #[field(len(1..=1000))]
        pub message: String,
        /// The place in the message that was to blame: `data.text`.
        pub path: Option<String>,
        /// The connection is closed after this.
        #[field(default)]
        pub fatal: bool,
        /// What was wrong with the message that caused this.
        #[field(default, len(..=64))]
        pub issues: Vec<Issue>,
        /// The `id` of that message, if it had one.
        #[field(len(1..=64))]
        pub id: Option<String>,
    }

    /// How a task is getting on.
    #[message(
        type = "task_update",
        from(agent, gateway),
        keep = latest(task_id),
        ends(status = Done | Failed | Cancelled),
        rate(20 / s),
        example = TaskUpdate {
            progress: Some(0.5),
            assignee: Some("timmy".to_owned()),
            ..TaskUpdate::new("task-42", "Water the plants", TaskStatus::Running)
        }
    )]
    pub struct TaskUpdate {
        /// The task's id.
        #[field(len(1..=64))]
        pub task_id: String,
        /// What is to be done.
        #[field(len(1..=200))]
        pub title: String,
        /// Where it stands.
        pub status: TaskStatus,
        /// How much of it is done, from 0 to 1.
        #[field(range(0.0..=1.0))]
        pub progress: Option<f64>,
        /// The id of the agent that does it.
        #[field(len(1..=64))]
        pub assignee: Option<String>,
        /// What is happening right now.
        #[field(len(1..=2000))]
        pub detail: Option<String>,
    }

    /// A memory that comes back to an agent.
    #[message(
        type = "memory_flash",
        from(agent = agent_id),
        rate(5 / s, burst = 20),
        example = MemoryFlash {
            recalled_from: Timestamp::from_secs(1_234_567_890),
            ..MemoryFlash::new("memory-5", "The day the bridge was opened.", 0.9, vec!["bridge".to_owned()])
        }
    )]
    pub struct MemoryFlash {
        /// The memory's id.
        #[field(len(1..=64))]
        pub memory_id: String,
        /// What is remembered.
        #[field(len(1..=1000))]
        pub summary: String,
        /// How much it matters, from 0 to 1.
        #[field(range(0.0..=1.0))]
        pub importance: f64,
        /// What it is about.
        #[field(len(..=16), unique, each(len(1..=32)))]
        pub tags: Vec<String>,
        /// When it was made.
        pub recalled_from: Option<Timestamp>,
    }

    /// A place in the world, in metres from its middle.
    #[data]
    pub struct Position {
        /// East.
        pub x: f64,
        /// Up.
        pub y: f64,
        /// South.
        pub z: f64,
    }

    /// What an agent is doing.
    #[data]
    pub enum AgentStatus {
        /// Nothing in particular.
        Idle,
        /// Thinking.
        Thinking,
        /// Saying something.
        Speaking,
        /// At work on a task.
        Working,
        /// Gathering energy.
        Resting,
        /// Not in the world.
        Offline,
        /// A status of a later version.
        #[other]
        Other(String),
    }

    /// A tone of voice.
    #[data]
    pub enum Tone {
        /// Even and quiet.
        Calm,
        /// High and fast.
        Excited,
        /// Short and hard.
        Stern,
        /// A tone of a later version.
        #[other]
        Other(String),
    }

    /// Whether a visitor is in the world.
    #[data]
    pub enum Presence {
        /// Has just come.
        Entered,
        /// Is there.
        Present,
        /// Has just gone.
        Left,
    }

    /// The state of the world or of a part of it.
    #[data]
    pub enum Health {
        /// As it should be.
        Ok,
        /// Works, but slowly or not in full.
        Degraded,
        /// Does not work.
        Down,
    }

    /// Where a task stands.
    #[data]
    pub enum TaskStatus {
        /// Not begun.
        Pending,
        /// Begun.
        Running,
        /// Finished.
        Done,
        /// Ended without its result.
        Failed,
        /// Given up on purpose.
        Cancelled,
    }
}
