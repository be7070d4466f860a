//! Requests and notifications: what they are called with.

use std::collections::BTreeMap;

use protocol::{RawJson, data};

use super::capabilities::{ClientCapabilities, Implementation};
use super::inputs::InputResponse;
use super::{Id, Object};

/// Declares calls by their methods and parameters, first those that are answered.
macro_rules! calls {
    ($($method:literal $name:ident($params:ty),)*; $($notification:literal $notified:ident($told:ty),)*) => {
        #[data(tag = "method")]
        pub enum Call {
            $(#[field(rename = $method)]
            $name {
                #[field(is = "2.0")]
                jsonrpc: (),
                id: Id,
                params: $params,
            },)*
            $(#[field(rename = $notification)]
            $notified {
                #[field(is = "2.0")]
                jsonrpc: (),
                params: $told,
            },)*
        }
    };
}

calls! {
    "completion/complete" Complete(Complete),
    "prompts/get" GetPrompt(GetPrompt),
    "prompts/list" ListPrompts(Page),
    "resources/list" ListResources(Page),
    "resources/read" ReadResource(ReadResource),
    "resources/templates/list" ListResourceTemplates(Page),
    "server/discover" Discover(Bare),
    "subscriptions/listen" Listen(Listen),
    "tools/call" CallTool(CallTool),
    "tools/list" ListTools(Page),
    ;
    "notifications/cancelled" Cancelled(Cancelled),
    "notifications/message" LogMessage(LogMessage),
    "notifications/progress" Progress(Progress),
    "notifications/prompts/list_changed" PromptsChanged(Option<Notification>),
    "notifications/resources/list_changed" ResourcesChanged(Option<Notification>),
    "notifications/resources/updated" ResourceUpdated(ResourceUpdated),
    "notifications/subscriptions/acknowledged" Acknowledged(Acknowledged),
    "notifications/tools/list_changed" ToolsChanged(Option<Notification>),
}

#[data]
pub struct RequestMeta {
    #[field(rename = "progressToken")]
    pub progress_token: Option<Id>,
    #[field(rename = "io.modelcontextprotocol/protocolVersion")]
    pub protocol_version: String,
    #[field(rename = "io.modelcontextprotocol/clientInfo")]
    pub client_info: Option<Implementation>,
    #[field(rename = "io.modelcontextprotocol/clientCapabilities")]
    pub client_capabilities: ClientCapabilities,
    #[field(rename = "io.modelcontextprotocol/logLevel")]
    pub log_level: Option<LogLevel>,
    #[field(rest)]
    pub rest: BTreeMap<String, RawJson>,
}

#[data]
pub struct NotificationMeta {
    #[field(rename = "io.modelcontextprotocol/subscriptionId")]
    pub subscription_id: Option<Id>,
    #[field(rest)]
    pub rest: BTreeMap<String, RawJson>,
}

/// Parameters without any of their own.
#[data]
pub struct Bare {
    #[field(rename = "_meta")]
    pub meta: RequestMeta,
}

#[data]
pub struct Page {
    #[field(rename = "_meta")]
    pub meta: RequestMeta,
    pub cursor: Option<String>,
}

#[data]
pub struct Complete {
    #[field(rename = "_meta")]
    pub meta: RequestMeta,
    #[field(rename = "ref")]
    pub reference: Reference,
    pub argument: Argument,
    pub context: Option<CompletionContext>,
}

#[data(tag = "type")]
pub enum Reference {
    #[field(rename = "ref/prompt")]
    Prompt { name: String, title: Option<String> },
    #[field(rename = "ref/resource")]
    Resource { uri: String },
}

#[data]
pub struct Argument {
    pub name: String,
    pub value: String,
}

#[data]
pub struct CompletionContext {
    pub arguments: Option<BTreeMap<String, String>>,
}

#[data(rename_all = "camelCase")]
pub struct GetPrompt {
    #[field(rename = "_meta")]
    pub meta: RequestMeta,
    pub name: String,
    pub arguments: Option<BTreeMap<String, String>>,
    pub input_responses: Option<BTreeMap<String, InputResponse>>,
    pub request_state: Option<String>,
}

#[data(rename_all = "camelCase")]
pub struct CallTool {
    #[field(rename = "_meta")]
    pub meta: RequestMeta,
    pub name: String,
    pub arguments: Option<Object>,
    pub input_responses: Option<BTreeMap<String, InputResponse>>,
    pub request_state: Option<String>,
}

#[data(rename_all = "camelCase")]
pub struct ReadResource {
    #[field(rename = "_meta")]
    pub meta: RequestMeta,
    pub uri: String,
    pub input_responses: Option<BTreeMap<String, InputResponse>>,
    pub request_state: Option<String>,
}

#[data]
pub struct Listen {
    #[field(rename = "_meta")]
    pub meta: RequestMeta,
    pub notifications: Filter,
}

#[data(rename_all = "camelCase")]
pub struct Filter {
    pub tools_list_changed: Option<bool>,
    pub prompts_list_changed: Option<bool>,
    pub resources_list_changed: Option<bool>,
    pub resource_subscriptions: Option<Vec<String>>,
}

#[data]
pub struct Notification {
    #[field(rename = "_meta")]
    pub meta: Option<NotificationMeta>,
}

#[data]
pub struct Acknowledged {
    #[field(rename = "_meta")]
    pub meta: Option<NotificationMeta>,
    pub notifications: Filter,
}

#[data]
pub struct ResourceUpdated {
    #[field(rename = "_meta")]
    pub meta: Option<NotificationMeta>,
    pub uri: String,
}

#[data]
pub struct Cancelled {
    #[field(rename = "_meta")]
    pub meta: Option<NotificationMeta>,
    #[field(rename = "requestId")]
    pub request_id: Id,
    pub reason: Option<String>,
}

#[data]
pub struct LogMessage {
    #[field(rename = "_meta")]
    pub meta: Option<NotificationMeta>,
    pub level: LogLevel,
    pub logger: Option<String>,
    pub data: RawJson,
}

#[data]
pub enum LogLevel {
    Debug,
    Info,
    Notice,
    Warning,
    Error,
    Critical,
    Alert,
    Emergency,
}

#[data(rename_all = "camelCase")]
pub struct Progress {
    #[field(rename = "_meta")]
    pub meta: Option<NotificationMeta>,
    pub progress_token: Id,
    pub progress: f64,
    pub total: Option<f64>,
    pub message: Option<String>,
}
