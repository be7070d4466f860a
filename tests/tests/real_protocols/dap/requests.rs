//! What is asked of the other side, mostly of the adapter.

use std::collections::BTreeMap;

use protocol::{Nullable, RawJson, Unknown, data};

use super::values::{FunctionBreakpoint, Source, SourceBreakpoint};

/// Declares requests by their commands and arguments.
macro_rules! requests {
    ($($command:literal $name:ident($arguments:ty),)*) => {
        #[data(tag = "command")]
        pub enum Request {
            $(#[field(rename = $command)]
            $name {
                seq: u32,
                #[field(is = "request")]
                r#type: (),
                arguments: $arguments,
            },)*
            Threads {
                seq: u32,
                #[field(is = "request")]
                r#type: (),
            },
            #[other]
            Other(Unknown),
        }
    };
}

requests! {
    "attach" Attach(Attach),
    "cancel" Cancel(Option<Cancel>),
    "configurationDone" ConfigurationDone(Option<Nothing>),
    "continue" Continue(Continue),
    "disconnect" Disconnect(Option<Disconnect>),
    "evaluate" Evaluate(Evaluate),
    "exceptionInfo" ExceptionInfo(OfThread),
    "initialize" Initialize(Initialize),
    "launch" Launch(Launch),
    "next" Next(Step),
    "pause" Pause(OfThread),
    "runInTerminal" RunInTerminal(RunInTerminal),
    "scopes" Scopes(Scopes),
    "setBreakpoints" SetBreakpoints(SetBreakpoints),
    "setExceptionBreakpoints" SetExceptionBreakpoints(SetExceptionBreakpoints),
    "setFunctionBreakpoints" SetFunctionBreakpoints(SetFunctionBreakpoints),
    "setVariable" SetVariable(SetVariable),
    "source" Source(OfSource),
    "stackTrace" StackTrace(StackTrace),
    "stepIn" StepIn(Step),
    "stepOut" StepOut(Step),
    "terminate" Terminate(Option<Terminate>),
    "variables" Variables(Variables),
}

#[data]
pub struct Nothing {}

#[data(rename_all = "camelCase")]
pub struct Initialize {
    #[field(rename = "clientID")]
    pub client_id: Option<String>,
    pub client_name: Option<String>,
    #[field(rename = "adapterID")]
    pub adapter_id: String,
    pub locale: Option<String>,
    pub lines_start_at1: Option<bool>,
    pub columns_start_at1: Option<bool>,
    pub path_format: Option<PathFormat>,
    /// What the client supports.
    #[field(rest)]
    pub supports: BTreeMap<String, bool>,
}

#[data]
pub enum PathFormat {
    Path,
    Uri,
    #[other]
    Other(String),
}

#[data(rename_all = "camelCase")]
pub struct Launch {
    pub no_debug: Option<bool>,
    #[field(rename = "__restart")]
    pub restart: Option<Nullable<RawJson>>,
    /// What the adapter adds.
    #[field(rest)]
    pub adapter: BTreeMap<String, RawJson>,
}

#[data]
pub struct Attach {
    #[field(rename = "__restart")]
    pub restart: Option<Nullable<RawJson>>,
    /// What the adapter adds.
    #[field(rest)]
    pub adapter: BTreeMap<String, RawJson>,
}

#[data(rename_all = "camelCase")]
pub struct Cancel {
    pub request_id: Option<u32>,
    pub progress_id: Option<String>,
}

#[data(rename_all = "camelCase")]
pub struct Disconnect {
    pub restart: Option<bool>,
    pub terminate_debuggee: Option<bool>,
    pub suspend_debuggee: Option<bool>,
}

#[data]
pub struct Terminate {
    pub restart: Option<bool>,
}

#[data(rename_all = "camelCase")]
pub struct Continue {
    pub thread_id: i64,
    pub single_thread: Option<bool>,
}

#[data(rename_all = "camelCase")]
pub struct Step {
    pub thread_id: i64,
    pub single_thread: Option<bool>,
    /// Of `stepIn`.
    pub target_id: Option<i64>,
    pub granularity: Option<Granularity>,
}

#[data]
pub enum Granularity {
    Statement,
    Line,
    Instruction,
}

#[data(rename_all = "camelCase")]
pub struct OfThread {
    pub thread_id: i64,
}

#[data]
pub struct SetBreakpoints {
    pub source: Source,
    pub breakpoints: Option<Vec<SourceBreakpoint>>,
    #[deprecated = "by `breakpoints`"]
    pub lines: Option<Vec<u32>>,
    #[field(rename = "sourceModified")]
    pub source_modified: Option<bool>,
}

#[data]
pub struct SetFunctionBreakpoints {
    pub breakpoints: Vec<FunctionBreakpoint>,
}

#[data(rename_all = "camelCase")]
pub struct SetExceptionBreakpoints {
    pub filters: Vec<String>,
    pub filter_options: Option<Vec<ExceptionFilterOptions>>,
}

#[data(rename_all = "camelCase")]
pub struct ExceptionFilterOptions {
    pub filter_id: String,
    pub condition: Option<String>,
    pub mode: Option<String>,
}

#[data(rename_all = "camelCase")]
pub struct StackTrace {
    pub thread_id: i64,
    pub start_frame: Option<u32>,
    pub levels: Option<u32>,
    pub format: Option<ValueFormat>,
}

/// How values and frames are shown.
#[data]
pub struct ValueFormat {
    #[field(rest)]
    pub switches: BTreeMap<String, bool>,
}

#[data(rename_all = "camelCase")]
pub struct Scopes {
    pub frame_id: i64,
}

#[data(rename_all = "camelCase")]
pub struct Variables {
    pub variables_reference: u32,
    pub filter: Option<VariablesFilter>,
    pub start: Option<u32>,
    pub count: Option<u32>,
    pub format: Option<ValueFormat>,
}

#[data]
pub enum VariablesFilter {
    Indexed,
    Named,
}

#[data(rename_all = "camelCase")]
pub struct SetVariable {
    pub variables_reference: u32,
    pub name: String,
    pub value: String,
    pub format: Option<ValueFormat>,
}

#[data(rename_all = "camelCase")]
pub struct OfSource {
    pub source: Option<Source>,
    pub source_reference: u32,
}

#[data(rename_all = "camelCase")]
pub struct Evaluate {
    pub expression: String,
    pub frame_id: Option<i64>,
    pub context: Option<String>,
    pub format: Option<ValueFormat>,
}

#[data(rename_all = "camelCase")]
pub struct RunInTerminal {
    pub kind: Option<TerminalKind>,
    pub title: Option<String>,
    pub cwd: String,
    pub args: Vec<String>,
    /// Null takes a variable away.
    pub env: Option<BTreeMap<String, Nullable<String>>>,
    pub args_can_be_interpreted_by_shell: Option<bool>,
}

#[data]
pub enum TerminalKind {
    Integrated,
    External,
}
