//! What servers ask back before they answer.

use std::collections::BTreeMap;

use protocol::data;

use super::Object;
use super::content::{Role, SamplingBlock, Tool};

#[data(tag = "method", content = "params")]
pub enum InputRequest {
    #[field(rename = "elicitation/create")]
    Elicit(Elicit),
    #[field(rename = "roots/list")]
    ListRoots(Option<ListRoots>),
    #[field(rename = "sampling/createMessage")]
    CreateMessage(CreateMessage),
}

#[data(untagged)]
pub enum InputResponse {
    #[field(when = "action")]
    Elicited { action: Action, content: Option<BTreeMap<String, Answer>> },
    #[field(when = "roots")]
    Roots { roots: Vec<Root> },
    #[field(when = "model")]
    Message(CreatedMessage),
}

#[data]
pub enum Action {
    Accept,
    Decline,
    Cancel,
}

#[data(untagged)]
pub enum Answer {
    Text(String),
    Number(f64),
    Flag(bool),
    Choices(Vec<String>),
}

#[data]
pub struct ListRoots {
    #[field(rename = "_meta")]
    pub meta: Option<Object>,
}

#[data]
pub struct Root {
    #[field(pattern("^file://"))]
    pub uri: String,
    pub name: Option<String>,
    #[field(rename = "_meta")]
    pub meta: Option<Object>,
}

/// A form, which need not say that it is one, or an address.
#[data(untagged, rename_all_fields = "camelCase")]
pub enum Elicit {
    #[field(when = "url")]
    Address {
        #[field(is = "url")]
        mode: (),
        message: String,
        url: String,
    },
    #[field(when = "requestedSchema")]
    Form { mode: Option<FormMode>, message: String, requested_schema: FormSchema },
}

#[data]
pub enum FormMode {
    Form,
}

#[data]
pub struct FormSchema {
    #[field(is = "object")]
    pub r#type: (),
    #[field(rename = "$schema")]
    pub dialect: Option<String>,
    pub properties: BTreeMap<String, Property>,
    pub required: Option<Vec<String>>,
}

#[data(tag = "type", rename_all_fields = "camelCase")]
pub enum Property {
    String {
        title: Option<String>,
        description: Option<String>,
        min_length: Option<u32>,
        max_length: Option<u32>,
        format: Option<TextFormat>,
        default: Option<String>,
        r#enum: Option<Vec<String>>,
        one_of: Option<Vec<Choice>>,
    },
    Number(NumberProperty),
    Integer(NumberProperty),
    Boolean {
        title: Option<String>,
        description: Option<String>,
        default: Option<bool>,
    },
    Array {
        title: Option<String>,
        description: Option<String>,
        min_items: Option<u32>,
        max_items: Option<u32>,
        items: Choices,
        default: Option<Vec<String>>,
    },
}

#[data(rename_all = "kebab-case")]
pub enum TextFormat {
    Email,
    Uri,
    Date,
    DateTime,
}

#[data]
pub struct Choice {
    pub r#const: String,
    pub title: String,
}

#[data]
pub struct NumberProperty {
    pub title: Option<String>,
    pub description: Option<String>,
    pub minimum: Option<f64>,
    pub maximum: Option<f64>,
    pub default: Option<f64>,
}

#[data(untagged, rename_all_fields = "camelCase")]
pub enum Choices {
    #[field(when = "enum")]
    Names {
        #[field(is = "string")]
        r#type: (),
        r#enum: Vec<String>,
    },
    #[field(when = "anyOf")]
    Titled { any_of: Vec<Choice> },
}

#[data(rename_all = "camelCase")]
pub struct CreateMessage {
    pub messages: Vec<SamplingMessage>,
    pub model_preferences: Option<ModelPreferences>,
    pub system_prompt: Option<String>,
    pub include_context: Option<IncludedContext>,
    pub temperature: Option<f64>,
    pub max_tokens: u32,
    pub stop_sequences: Option<Vec<String>>,
    pub metadata: Option<Object>,
    pub tools: Option<Vec<Tool>>,
    pub tool_choice: Option<ToolChoice>,
}

#[data]
pub struct SamplingMessage {
    pub role: Role,
    pub content: OneOrMany,
    #[field(rename = "_meta")]
    pub meta: Option<Object>,
}

#[data(untagged)]
pub enum OneOrMany {
    One(SamplingBlock),
    Many(Vec<SamplingBlock>),
}

#[data(rename_all = "camelCase")]
pub struct CreatedMessage {
    pub role: Role,
    pub content: OneOrMany,
    pub model: String,
    /// Beside the declared ones, any of a provider.
    pub stop_reason: Option<StopReason>,
    #[field(rename = "_meta")]
    pub meta: Option<Object>,
}

#[data(rename_all = "camelCase")]
pub enum StopReason {
    EndTurn,
    StopSequence,
    MaxTokens,
    ToolUse,
    #[other]
    Other(String),
}

#[data(rename_all = "camelCase")]
pub struct ModelPreferences {
    pub hints: Option<Vec<ModelHint>>,
    #[field(range(0.0..=1.0))]
    pub cost_priority: Option<f64>,
    #[field(range(0.0..=1.0))]
    pub speed_priority: Option<f64>,
    #[field(range(0.0..=1.0))]
    pub intelligence_priority: Option<f64>,
}

#[data]
pub struct ModelHint {
    pub name: Option<String>,
}

#[data(rename_all = "camelCase")]
pub enum IncludedContext {
    None,
    ThisServer,
    AllServers,
}

#[data]
pub struct ToolChoice {
    pub mode: Option<ToolMode>,
}

#[data]
pub enum ToolMode {
    Auto,
    Required,
    None,
}
