//! What is asked of the other side, mostly of the adapter.
#![allow(missing_docs, reason = "what is not explained here has a name that says it")]

/// Each has its name in `command`, and beside it its `arguments`.
#[protocol::protocol(tag = "command", content = "arguments", header = protocol::NoHeader, unknown = capture)]
pub mod request {
    use std::collections::BTreeMap;

    use protocol::{Nullable, RawJson};

    use super::super::values;
    use super::super::values::{FunctionBreakpoint, SourceBreakpoint};

    /// Stop working on a request, or on what reports its progress.
    #[message(type = "cancel", content = flatten)]
    pub struct Cancel {
        /// With what.
        pub arguments: Option<CancelArguments>,
    }

    /// All breakpoints are set: go.
    #[message(type = "configurationDone", content = flatten)]
    pub struct ConfigurationDone {
        /// With what.
        pub arguments: Option<Nothing>,
    }

    /// End the session.
    #[message(type = "disconnect", content = flatten)]
    pub struct Disconnect {
        /// With what.
        pub arguments: Option<DisconnectArguments>,
    }

    /// What has been thrown?
    #[message(type = "exceptionInfo")]
    pub struct ExceptionInfo(pub OfThread);

    /// Run to the next line.
    #[message(type = "next")]
    pub struct Next(pub Step);

    /// Stop where you are.
    #[message(type = "pause")]
    pub struct Pause(pub OfThread);

    /// Run to the next line, into a call if there is one.
    #[message(type = "stepIn")]
    pub struct StepIn(pub Step);

    /// Run until the function returns.
    #[message(type = "stepOut")]
    pub struct StepOut(pub Step);

    /// Ask the program to end.
    #[message(type = "terminate", content = flatten)]
    pub struct Terminate {
        /// With what.
        pub arguments: Option<TerminateArguments>,
    }

    /// Which threads are there?
    #[message(type = "threads")]
    pub struct Threads;

    #[data]
    pub struct Nothing {}

    /// The first request: who the client is, and what it can do.
    #[message(type = "initialize", rename_all = "camelCase")]
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

    /// Start the program.
    #[message(type = "launch", rename_all = "camelCase")]
    pub struct Launch {
        pub no_debug: Option<bool>,
        #[field(rename = "__restart")]
        pub restart: Option<Nullable<RawJson>>,
        /// What the adapter adds.
        #[field(rest)]
        pub adapter: BTreeMap<String, RawJson>,
    }

    /// Debug a program that runs already.
    #[message(type = "attach")]
    pub struct Attach {
        #[field(rename = "__restart")]
        pub restart: Option<Nullable<RawJson>>,
        /// What the adapter adds.
        #[field(rest)]
        pub adapter: BTreeMap<String, RawJson>,
    }

    #[data(rename_all = "camelCase")]
    pub struct CancelArguments {
        pub request_id: Option<u32>,
        pub progress_id: Option<String>,
    }

    #[data(rename_all = "camelCase")]
    pub struct DisconnectArguments {
        pub restart: Option<bool>,
        pub terminate_debuggee: Option<bool>,
        pub suspend_debuggee: Option<bool>,
    }

    #[data]
    pub struct TerminateArguments {
        pub restart: Option<bool>,
    }

    /// Run on.
    #[message(type = "continue", rename_all = "camelCase")]
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

    /// Replace all breakpoints of a source.
    #[message(type = "setBreakpoints")]
    pub struct SetBreakpoints {
        pub source: values::Source,
        pub breakpoints: Option<Vec<SourceBreakpoint>>,
        #[deprecated = "by `breakpoints`"]
        pub lines: Option<Vec<u32>>,
        #[field(rename = "sourceModified")]
        pub source_modified: Option<bool>,
    }

    /// Replace all breakpoints of functions.
    #[message(type = "setFunctionBreakpoints")]
    pub struct SetFunctionBreakpoints {
        pub breakpoints: Vec<FunctionBreakpoint>,
    }

    /// On which exceptions to stop.
    #[message(type = "setExceptionBreakpoints", rename_all = "camelCase")]
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

    /// Who has called whom?
    #[message(type = "stackTrace", rename_all = "camelCase")]
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

    /// Which variables does a frame see?
    #[message(type = "scopes", rename_all = "camelCase")]
    pub struct Scopes {
        pub frame_id: i64,
    }

    /// What is in a scope, or in a variable?
    #[message(type = "variables", rename_all = "camelCase")]
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

    /// Give a variable another value.
    #[message(type = "setVariable", rename_all = "camelCase")]
    pub struct SetVariable {
        pub variables_reference: u32,
        pub name: String,
        pub value: String,
        pub format: Option<ValueFormat>,
    }

    /// What is the text of a source that the client cannot read by itself?
    #[message(type = "source", rename_all = "camelCase")]
    pub struct Source {
        pub source: Option<values::Source>,
        pub source_reference: u32,
    }

    /// Evaluate an expression in a frame.
    #[message(type = "evaluate", rename_all = "camelCase")]
    pub struct Evaluate {
        pub expression: String,
        pub frame_id: Option<i64>,
        pub context: Option<String>,
        pub format: Option<ValueFormat>,
    }

    /// The adapter asks the client to run a command in a terminal.
    #[message(type = "runInTerminal", rename_all = "camelCase")]
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
}
