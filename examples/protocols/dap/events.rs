//! What the adapter tells by itself.
#![allow(missing_docs, reason = "what is not explained here has a name that says it")]

/// Each has its name in `event`, and beside it its `body`.
#[protocol::protocol(tag = "event", content = "body", header = protocol::NoHeader, unknown = capture)]
pub mod event {
    use protocol::{Nullable, RawJson};

    use super::super::values;
    use super::super::values::Source;

    /// Debugging has ended.
    #[message(type = "terminated", content = flatten)]
    pub struct Terminated {
        /// What comes of it.
        pub body: Option<TerminatedBody>,
    }

    /// The adapter is ready to be configured.
    #[message(type = "initialized")]
    pub struct Initialized;

    #[data]
    pub enum Change {
        Changed,
        New,
        Removed,
        #[other]
        Other(String),
    }

    /// A breakpoint has changed by itself.
    #[message(type = "breakpoint")]
    pub struct Breakpoint {
        pub reason: Change,
        pub breakpoint: values::Breakpoint,
    }

    /// The adapter can do more than it has said.
    #[message(type = "capabilities")]
    pub struct Capabilities {
        pub capabilities: values::Capabilities,
    }

    /// The program runs, although nobody has asked for it.
    #[message(type = "continued", rename_all = "camelCase")]
    pub struct Continued {
        pub thread_id: i64,
        pub all_threads_continued: Option<bool>,
    }

    /// The program has ended.
    #[message(type = "exited", rename_all = "camelCase")]
    pub struct Exited {
        pub exit_code: i32,
    }

    /// A source was loaded, changed or removed.
    #[message(type = "loadedSource")]
    pub struct LoadedSource {
        pub reason: Change,
        pub source: Source,
    }

    /// A module was loaded, changed or removed.
    #[message(type = "module")]
    pub struct Module {
        pub reason: Change,
        pub module: values::Module,
    }

    /// The program, or the debugger, says something.
    #[message(type = "output", rename_all = "camelCase")]
    pub struct Output {
        pub category: Option<Category>,
        pub output: String,
        pub group: Option<Group>,
        pub variables_reference: Option<u32>,
        pub source: Option<Source>,
        pub line: Option<u32>,
        pub column: Option<u32>,
        pub data: Option<Nullable<RawJson>>,
        pub location_reference: Option<u32>,
    }

    #[data]
    pub enum Category {
        Console,
        Important,
        Stdout,
        Stderr,
        Telemetry,
        #[other]
        Other(String),
    }

    #[data(rename_all = "camelCase")]
    pub enum Group {
        Start,
        StartCollapsed,
        End,
    }

    /// What is debugged.
    #[message(type = "process", rename_all = "camelCase")]
    pub struct Process {
        pub name: String,
        pub system_process_id: Option<u32>,
        pub is_local_process: Option<bool>,
        pub start_method: Option<StartMethod>,
        pub pointer_size: Option<u32>,
    }

    #[data(rename_all = "camelCase")]
    pub enum StartMethod {
        Launch,
        Attach,
        AttachForSuspendedLaunch,
    }

    /// A thread stands still.
    #[message(type = "stopped", rename_all = "camelCase")]
    pub struct Stopped {
        pub reason: StopReason,
        pub description: Option<String>,
        pub thread_id: Option<i64>,
        pub preserve_focus_hint: Option<bool>,
        pub text: Option<String>,
        pub all_threads_stopped: Option<bool>,
        pub hit_breakpoint_ids: Option<Vec<i64>>,
    }

    #[data(rename_all = "lowercase")]
    pub enum StopReason {
        Step,
        Breakpoint,
        Exception,
        Pause,
        Entry,
        Goto,
        #[field(rename = "function breakpoint")]
        FunctionBreakpoint,
        #[field(rename = "data breakpoint")]
        DataBreakpoint,
        #[field(rename = "instruction breakpoint")]
        InstructionBreakpoint,
        #[other]
        Other(String),
    }

    #[data]
    pub struct TerminatedBody {
        pub restart: Option<Nullable<RawJson>>,
    }

    /// A thread begins or ends.
    #[message(type = "thread", rename_all = "camelCase")]
    pub struct Thread {
        pub reason: ThreadReason,
        pub thread_id: i64,
    }

    #[data]
    pub enum ThreadReason {
        Started,
        Exited,
        #[other]
        Other(String),
    }
}
