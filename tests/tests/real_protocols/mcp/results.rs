//! What requests are answered with.

use std::collections::BTreeMap;

use protocol::{Nullable, RawJson, data};

use super::Id;
use super::capabilities::{Implementation, ServerCapabilities};
use super::content::{ContentBlock, Prompt, PromptMessage, Resource, ResourceContents, ResourceTemplate, Tool};
use super::inputs::InputRequest;

/// Declares results by the key that only they have. All of them are open.
macro_rules! outcomes {
    ($($key:literal $name:ident { $($field:ident: $type:ty),* },)*) => {
        #[data(untagged, rename_all_fields = "camelCase")]
        pub enum Outcome {
            $(#[field(when = $key)]
            $name {
                #[field(rename = "_meta")]
                meta: Option<ResultMeta>,
                result_type: ResultType,
                $($field: $type,)*
                #[field(rest)]
                rest: BTreeMap<String, RawJson>,
            },)*
            Empty {
                #[field(rename = "_meta")]
                meta: Option<ResultMeta>,
                result_type: ResultType,
                #[field(rest)]
                rest: BTreeMap<String, RawJson>,
            },
        }
    };
}

outcomes! {
    "inputRequests" InputRequired {
        input_requests: BTreeMap<String, InputRequest>, request_state: Option<String>
    },
    "requestState" TryAgain { request_state: String },
    "completion" Completed { completion: Completion },
    "supportedVersions" Discovered {
        supported_versions: Vec<String>, capabilities: ServerCapabilities, instructions: Option<String>,
        ttl_ms: Option<u64>, cache_scope: Option<CacheScope>
    },
    "messages" GotPrompt { description: Option<String>, messages: Vec<PromptMessage> },
    "content" CalledTool {
        content: Vec<ContentBlock>, structured_content: Option<Nullable<RawJson>>, is_error: Option<bool>
    },
    "contents" ReadResource {
        contents: Vec<ResourceContents>, ttl_ms: Option<u64>, cache_scope: Option<CacheScope>
    },
    "prompts" Prompts {
        prompts: Vec<Prompt>, next_cursor: Option<String>, ttl_ms: Option<u64>, cache_scope: Option<CacheScope>
    },
    "resources" Resources {
        resources: Vec<Resource>, next_cursor: Option<String>, ttl_ms: Option<u64>, cache_scope: Option<CacheScope>
    },
    "resourceTemplates" ResourceTemplates {
        resource_templates: Vec<ResourceTemplate>, next_cursor: Option<String>, ttl_ms: Option<u64>,
        cache_scope: Option<CacheScope>
    },
    "tools" Tools {
        tools: Vec<Tool>, next_cursor: Option<String>, ttl_ms: Option<u64>, cache_scope: Option<CacheScope>
    },
}

#[data]
pub enum ResultType {
    Complete,
    InputRequired,
    #[other]
    Other(String),
}

#[data]
pub struct ResultMeta {
    #[field(rename = "io.modelcontextprotocol/serverInfo")]
    pub server_info: Option<Implementation>,
    /// In the answer to `subscriptions/listen`.
    #[field(rename = "io.modelcontextprotocol/subscriptionId")]
    pub subscription_id: Option<Id>,
    #[field(rest)]
    pub rest: BTreeMap<String, RawJson>,
}

#[data]
pub struct Completion {
    #[field(len(..=100))]
    pub values: Vec<String>,
    pub total: Option<u64>,
    #[field(rename = "hasMore")]
    pub has_more: Option<bool>,
}

#[data]
pub enum CacheScope {
    Public,
    Private,
}
