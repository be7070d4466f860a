//! What is answered to requests that succeed.

use protocol::{Unknown, data};

use super::values::{Breakpoint, Capabilities, Scope, StackFrame, Thread, Variable, VariableHint};

/// Declares responses by their commands, first those without a body.
macro_rules! responses {
    ($($empty:literal $nothing:ident,)*; $($command:literal $name:ident($body:ty),)*) => {
        #[data(tag = "command")]
        pub enum Response {
            $(#[field(rename = $empty)]
            $nothing {
                seq: u32,
                #[field(is = "response")]
                r#type: (),
                request_seq: u32,
                #[field(is = true)]
                success: (),
            },)*
            $(#[field(rename = $command)]
            $name {
                seq: u32,
                #[field(is = "response")]
                r#type: (),
                request_seq: u32,
                #[field(is = true)]
                success: (),
                body: $body,
            },)*
            #[other]
            Other(Unknown),
        }
    };
}

responses! {
    "attach" Attach,
    "cancel" Cancel,
    "configurationDone" ConfigurationDone,
    "disconnect" Disconnect,
    "launch" Launch,
    "next" Next,
    "pause" Pause,
    "stepIn" StepIn,
    "stepOut" StepOut,
    "terminate" Terminate,
    ;
    "continue" Continue(Continued),
    "evaluate" Evaluate(Evaluated),
    "exceptionInfo" ExceptionInfo(ExceptionInfo),
    "initialize" Initialize(Option<Capabilities>),
    "runInTerminal" RunInTerminal(RunInTerminal),
    "scopes" Scopes(Scopes),
    "setBreakpoints" SetBreakpoints(Breakpoints),
    "setExceptionBreakpoints" SetExceptionBreakpoints(Option<ExceptionBreakpoints>),
    "setFunctionBreakpoints" SetFunctionBreakpoints(Breakpoints),
    "setVariable" SetVariable(SetVariable),
    "source" Source(Content),
    "stackTrace" StackTrace(StackTrace),
    "threads" Threads(Threads),
    "variables" Variables(Variables),
}

#[data(rename_all = "camelCase")]
pub struct Continued {
    pub all_threads_continued: Option<bool>,
}

#[data(rename_all = "camelCase")]
pub struct Evaluated {
    pub result: String,
    #[field(rename = "type")]
    pub kind: Option<String>,
    pub presentation_hint: Option<VariableHint>,
    pub variables_reference: u32,
    pub named_variables: Option<u32>,
    pub indexed_variables: Option<u32>,
    pub memory_reference: Option<String>,
}

#[data(rename_all = "camelCase")]
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

#[data(rename_all = "camelCase")]
pub struct RunInTerminal {
    pub process_id: Option<u32>,
    pub shell_process_id: Option<u32>,
}

#[data]
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

#[data(rename_all = "camelCase")]
pub struct SetVariable {
    pub value: String,
    #[field(rename = "type")]
    pub kind: Option<String>,
    pub variables_reference: Option<u32>,
    pub named_variables: Option<u32>,
    pub indexed_variables: Option<u32>,
}

#[data(rename_all = "camelCase")]
pub struct Content {
    pub content: String,
    pub mime_type: Option<String>,
}

#[data(rename_all = "camelCase")]
pub struct StackTrace {
    pub stack_frames: Vec<StackFrame>,
    pub total_frames: Option<u32>,
}

#[data]
pub struct Threads {
    pub threads: Vec<Thread>,
}

#[data]
pub struct Variables {
    pub variables: Vec<Variable>,
}
