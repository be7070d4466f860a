//! What the adapter tells by itself.

use protocol::{Nullable, RawJson, Unknown, data};

use super::values::{Breakpoint, Capabilities, Module, Source};

/// Declares events by their names and bodies.
macro_rules! events {
    ($($event:literal $name:ident($body:ty),)*) => {
        #[data(tag = "event")]
        pub enum Event {
            Initialized {
                seq: u32,
                #[field(is = "event")]
                r#type: (),
            },
            $(#[field(rename = $event)]
            $name {
                seq: u32,
                #[field(is = "event")]
                r#type: (),
                body: $body,
            },)*
            #[other]
            Other(Unknown),
        }
    };
}

events! {
    "breakpoint" Breakpoint(BreakpointChanged),
    "capabilities" Capabilities(CapabilitiesChanged),
    "continued" Continued(Continued),
    "exited" Exited(Exited),
    "loadedSource" LoadedSource(SourceChanged),
    "module" Module(ModuleChanged),
    "output" Output(Output),
    "process" Process(Process),
    "stopped" Stopped(Stopped),
    "terminated" Terminated(Option<Terminated>),
    "thread" Thread(ThreadChanged),
}

#[data]
pub enum Change {
    Changed,
    New,
    Removed,
    #[other]
    Other(String),
}

#[data]
pub struct BreakpointChanged {
    pub reason: Change,
    pub breakpoint: Breakpoint,
}

#[data]
pub struct CapabilitiesChanged {
    pub capabilities: Capabilities,
}

#[data(rename_all = "camelCase")]
pub struct Continued {
    pub thread_id: i64,
    pub all_threads_continued: Option<bool>,
}

#[data(rename_all = "camelCase")]
pub struct Exited {
    pub exit_code: i32,
}

#[data]
pub struct SourceChanged {
    pub reason: Change,
    pub source: Source,
}

#[data]
pub struct ModuleChanged {
    pub reason: Change,
    pub module: Module,
}

#[data(rename_all = "camelCase")]
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

#[data(rename_all = "camelCase")]
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

#[data(rename_all = "camelCase")]
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
pub struct Terminated {
    pub restart: Option<Nullable<RawJson>>,
}

#[data(rename_all = "camelCase")]
pub struct ThreadChanged {
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
