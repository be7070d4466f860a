//! What arguments and bodies are made of.
#![allow(missing_docs, reason = "what is not explained here has a name that says it")]

use std::collections::BTreeMap;

use protocol::{Nullable, RawJson, data};

/// What an adapter can do: most of it a switch.
#[data(rename_all = "camelCase")]
pub struct Capabilities {
    pub exception_breakpoint_filters: Option<Vec<ExceptionBreakpointsFilter>>,
    pub completion_trigger_characters: Option<Vec<String>>,
    pub supported_checksum_algorithms: Option<Vec<ChecksumAlgorithm>>,
    #[field(rest)]
    pub supports: BTreeMap<String, bool>,
}

#[data(rename_all = "camelCase")]
pub struct ExceptionBreakpointsFilter {
    pub filter: String,
    pub label: String,
    pub description: Option<String>,
    pub default: Option<bool>,
    pub supports_condition: Option<bool>,
    pub condition_description: Option<String>,
}

#[data(rename_all = "camelCase")]
pub struct ErrorMessage {
    pub id: i32,
    pub format: String,
    pub variables: Option<BTreeMap<String, String>>,
    pub send_telemetry: Option<bool>,
    pub show_user: Option<bool>,
    pub url: Option<String>,
    pub url_label: Option<String>,
}

#[data(rename_all = "camelCase")]
pub struct Source {
    pub name: Option<String>,
    pub path: Option<String>,
    pub source_reference: Option<u32>,
    pub presentation_hint: Option<Emphasis>,
    pub origin: Option<String>,
    pub sources: Option<Vec<Source>>,
    pub adapter_data: Option<Nullable<RawJson>>,
    pub checksums: Option<Vec<Checksum>>,
}

#[data]
pub enum Emphasis {
    Normal,
    Emphasize,
    Deemphasize,
}

#[data]
pub struct Checksum {
    pub algorithm: ChecksumAlgorithm,
    pub checksum: String,
}

#[data]
pub enum ChecksumAlgorithm {
    #[field(rename = "MD5")]
    Md5,
    #[field(rename = "SHA1")]
    Sha1,
    #[field(rename = "SHA256")]
    Sha256,
    #[field(rename = "timestamp")]
    Timestamp,
}

#[data(rename_all = "camelCase")]
pub struct SourceBreakpoint {
    pub line: u32,
    pub column: Option<u32>,
    pub condition: Option<String>,
    pub hit_condition: Option<String>,
    pub log_message: Option<String>,
    pub mode: Option<String>,
}

#[data(rename_all = "camelCase")]
pub struct FunctionBreakpoint {
    pub name: String,
    pub condition: Option<String>,
    pub hit_condition: Option<String>,
}

#[data(rename_all = "camelCase")]
pub struct Breakpoint {
    pub id: Option<i64>,
    pub verified: bool,
    pub message: Option<String>,
    pub source: Option<Source>,
    pub line: Option<u32>,
    pub column: Option<u32>,
    pub end_line: Option<u32>,
    pub end_column: Option<u32>,
    pub instruction_reference: Option<String>,
    pub offset: Option<i64>,
    pub reason: Option<UnverifiedReason>,
}

#[data]
pub enum UnverifiedReason {
    Pending,
    Failed,
}

#[data(rename_all = "camelCase")]
pub struct StackFrame {
    pub id: i64,
    pub name: String,
    pub source: Option<Source>,
    pub line: u32,
    pub column: u32,
    pub end_line: Option<u32>,
    pub end_column: Option<u32>,
    pub can_restart: Option<bool>,
    pub instruction_pointer_reference: Option<String>,
    pub module_id: Option<ModuleId>,
    pub presentation_hint: Option<FrameHint>,
}

#[data]
pub enum FrameHint {
    Normal,
    Label,
    Subtle,
}

#[data(untagged)]
pub enum ModuleId {
    Number(i64),
    Text(String),
}

#[data(rename_all = "camelCase")]
pub struct Module {
    pub id: ModuleId,
    pub name: String,
    pub path: Option<String>,
    pub is_optimized: Option<bool>,
    pub is_user_code: Option<bool>,
    pub version: Option<String>,
    pub symbol_status: Option<String>,
    pub symbol_file_path: Option<String>,
    pub date_time_stamp: Option<String>,
    pub address_range: Option<String>,
}

#[data]
pub struct Thread {
    pub id: i64,
    pub name: String,
}

#[data(rename_all = "camelCase")]
pub struct Scope {
    pub name: String,
    pub presentation_hint: Option<String>,
    pub variables_reference: u32,
    pub named_variables: Option<u32>,
    pub indexed_variables: Option<u32>,
    pub expensive: bool,
    pub source: Option<Source>,
    pub line: Option<u32>,
    pub column: Option<u32>,
    pub end_line: Option<u32>,
    pub end_column: Option<u32>,
}

#[data(rename_all = "camelCase")]
pub struct Variable {
    pub name: String,
    pub value: String,
    #[field(rename = "type")]
    pub kind: Option<String>,
    pub presentation_hint: Option<VariableHint>,
    pub evaluate_name: Option<String>,
    pub variables_reference: u32,
    pub named_variables: Option<u32>,
    pub indexed_variables: Option<u32>,
    pub memory_reference: Option<String>,
}

#[data]
pub struct VariableHint {
    pub kind: Option<String>,
    pub attributes: Option<Vec<String>>,
    pub visibility: Option<String>,
    pub lazy: Option<bool>,
}
