//! What is answered to requests that succeed.
#![allow(missing_docs, reason = "what is not explained here has a name that says it")]

/// Each has the `command` of its request, and beside it its `body`.
#[protocol::protocol(tag = "command", content = "body", header = Answer, unknown = capture)]
pub mod response {
    use super::super::values::{Breakpoint, Capabilities, Scope, StackFrame, Thread, Variable, VariableHint};

    /// In each response.
    #[data(header)]
    pub struct Answer {
        /// The `seq` of the request.
        pub request_seq: u32,
        /// Failures are declared apart, since their bodies have nothing to do with the command.
        #[field(is = true)]
        pub success: (),
    }

    /// What the adapter can do.
    #[message(type = "initialize", content = flatten)]
    pub struct Initialize {
        /// What comes of it.
        pub body: Option<Capabilities>,
    }

    /// What has become of each breakpoint.
    #[message(type = "setBreakpoints")]
    pub struct SetBreakpoints(pub Breakpoints);

    /// What has become of each filter.
    #[message(type = "setExceptionBreakpoints", content = flatten)]
    pub struct SetExceptionBreakpoints {
        /// What comes of it.
        pub body: Option<ExceptionBreakpoints>,
    }

    /// What has become of each breakpoint.
    #[message(type = "setFunctionBreakpoints")]
    pub struct SetFunctionBreakpoints(pub Breakpoints);

    /// It is attached.
    #[message(type = "attach")]
    pub struct Attach;

    /// It will stop.
    #[message(type = "cancel")]
    pub struct Cancel;

    /// It goes.
    #[message(type = "configurationDone")]
    pub struct ConfigurationDone;

    /// The session is over.
    #[message(type = "disconnect")]
    pub struct Disconnect;

    /// It is started.
    #[message(type = "launch")]
    pub struct Launch;

    /// It runs.
    #[message(type = "next")]
    pub struct Next;

    /// It will stop.
    #[message(type = "pause")]
    pub struct Pause;

    /// It runs.
    #[message(type = "stepIn")]
    pub struct StepIn;

    /// It runs.
    #[message(type = "stepOut")]
    pub struct StepOut;

    /// It was asked to.
    #[message(type = "terminate")]
    pub struct Terminate;

    /// Whether more than one thread runs.
    #[message(type = "continue", rename_all = "camelCase")]
    pub struct Continue {
        pub all_threads_continued: Option<bool>,
    }

    /// The value of an expression.
    #[message(type = "evaluate", rename_all = "camelCase")]
    pub struct Evaluate {
        pub result: String,
        #[field(rename = "type")]
        pub kind: Option<String>,
        pub presentation_hint: Option<VariableHint>,
        pub variables_reference: u32,
        pub named_variables: Option<u32>,
        pub indexed_variables: Option<u32>,
        pub memory_reference: Option<String>,
    }

    /// What has been thrown.
    #[message(type = "exceptionInfo", rename_all = "camelCase")]
    pub struct ExceptionInfo {
        pub exception_id: String,
        pub description: Option<String>,
        pub break_mode: BreakMode,
        pub details: Option<ExceptionDetails>,
    }

    #[data(rename_all = "camelCase")]
    pub enum BreakMode {
        Never,
        Always,
        Unhandled,
        UserUnhandled,
    }

    #[data(rename_all = "camelCase")]
    pub struct ExceptionDetails {
        pub message: Option<String>,
        pub type_name: Option<String>,
        pub full_type_name: Option<String>,
        pub evaluate_name: Option<String>,
        pub stack_trace: Option<String>,
        pub inner_exception: Option<Vec<ExceptionDetails>>,
    }

    /// The process that runs.
    #[message(type = "runInTerminal", rename_all = "camelCase")]
    pub struct RunInTerminal {
        pub process_id: Option<u32>,
        pub shell_process_id: Option<u32>,
    }

    /// The scopes of a frame.
    #[message(type = "scopes")]
    pub struct Scopes {
        pub scopes: Vec<Scope>,
    }

    #[data]
    pub struct Breakpoints {
        pub breakpoints: Vec<Breakpoint>,
    }

    #[data]
    pub struct ExceptionBreakpoints {
        pub breakpoints: Option<Vec<Breakpoint>>,
    }

    /// The value that the variable has now.
    #[message(type = "setVariable", rename_all = "camelCase")]
    pub struct SetVariable {
        pub value: String,
        #[field(rename = "type")]
        pub kind: Option<String>,
        pub variables_reference: Option<u32>,
        pub named_variables: Option<u32>,
        pub indexed_variables: Option<u32>,
    }

    /// The text of a source.
    #[message(type = "source", rename_all = "camelCase")]
    pub struct Source {
        pub content: String,
        pub mime_type: Option<String>,
    }

    /// The frames of a thread, the innermost first.
    #[message(type = "stackTrace", rename_all = "camelCase")]
    pub struct StackTrace {
        pub stack_frames: Vec<StackFrame>,
        pub total_frames: Option<u32>,
    }

    /// All threads.
    #[message(type = "threads")]
    pub struct Threads {
        pub threads: Vec<Thread>,
    }

    /// What is in a scope or variable.
    #[message(type = "variables")]
    pub struct Variables {
        pub variables: Vec<Variable>,
    }
}
