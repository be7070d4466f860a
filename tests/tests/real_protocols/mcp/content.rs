//! What servers offer, and what messages are made of.

use std::collections::BTreeMap;

use protocol::{Nullable, RawJson, data};

use super::Object;
use super::capabilities::Icon;

#[data]
pub enum Role {
    User,
    Assistant,
}

#[data(rename_all = "camelCase")]
pub struct Annotations {
    pub audience: Option<Vec<Role>>,
    #[field(range(0.0..=1.0))]
    pub priority: Option<f64>,
    pub last_modified: Option<String>,
}

#[data(tag = "type", rename_all_fields = "camelCase")]
pub enum ContentBlock {
    Text(Text),
    Image(Media),
    Audio(Media),
    ResourceLink(Resource),
    Resource(Embedded),
}

#[data(tag = "type", rename_all_fields = "camelCase")]
pub enum SamplingBlock {
    Text(Text),
    Image(Media),
    Audio(Media),
    ToolUse {
        id: String,
        name: String,
        input: Object,
        #[field(rename = "_meta")]
        meta: Option<Object>,
    },
    ToolResult {
        tool_use_id: String,
        content: Vec<ContentBlock>,
        structured_content: Option<Nullable<RawJson>>,
        is_error: Option<bool>,
        #[field(rename = "_meta")]
        meta: Option<Object>,
    },
}

#[data]
pub struct Text {
    pub text: String,
    pub annotations: Option<Annotations>,
    #[field(rename = "_meta")]
    pub meta: Option<Object>,
}

/// An image or a sound.
#[data(rename_all = "camelCase")]
pub struct Media {
    #[field(format(base64))]
    pub data: String,
    pub mime_type: String,
    pub annotations: Option<Annotations>,
    #[field(rename = "_meta")]
    pub meta: Option<Object>,
}

#[data]
pub struct Embedded {
    pub resource: ResourceContents,
    pub annotations: Option<Annotations>,
    #[field(rename = "_meta")]
    pub meta: Option<Object>,
}

#[data(untagged, rename_all_fields = "camelCase")]
pub enum ResourceContents {
    #[field(when = "text")]
    Text {
        uri: String,
        mime_type: Option<String>,
        text: String,
        #[field(rename = "_meta")]
        meta: Option<Object>,
    },
    #[field(when = "blob")]
    Blob {
        uri: String,
        mime_type: Option<String>,
        #[field(format(base64))]
        blob: String,
        #[field(rename = "_meta")]
        meta: Option<Object>,
    },
}

#[data(rename_all = "camelCase")]
pub struct Resource {
    pub uri: String,
    pub name: String,
    pub title: Option<String>,
    pub description: Option<String>,
    pub mime_type: Option<String>,
    pub annotations: Option<Annotations>,
    /// Bytes.
    pub size: Option<u64>,
    pub icons: Option<Vec<Icon>>,
    #[field(rename = "_meta")]
    pub meta: Option<Object>,
}

#[data(rename_all = "camelCase")]
pub struct ResourceTemplate {
    pub uri_template: String,
    pub name: String,
    pub title: Option<String>,
    pub description: Option<String>,
    pub mime_type: Option<String>,
    pub annotations: Option<Annotations>,
    pub icons: Option<Vec<Icon>>,
    #[field(rename = "_meta")]
    pub meta: Option<Object>,
}

#[data]
pub struct Prompt {
    pub name: String,
    pub title: Option<String>,
    pub description: Option<String>,
    pub arguments: Option<Vec<PromptArgument>>,
    pub icons: Option<Vec<Icon>>,
    #[field(rename = "_meta")]
    pub meta: Option<Object>,
}

#[data]
pub struct PromptArgument {
    pub name: String,
    pub title: Option<String>,
    pub description: Option<String>,
    pub required: Option<bool>,
}

#[data]
pub struct PromptMessage {
    pub role: Role,
    pub content: ContentBlock,
}

#[data(rename_all = "camelCase")]
pub struct Tool {
    pub name: String,
    pub title: Option<String>,
    pub description: Option<String>,
    pub input_schema: InputSchema,
    pub output_schema: Option<OutputSchema>,
    pub annotations: Option<ToolAnnotations>,
    pub icons: Option<Vec<Icon>>,
    #[field(rename = "_meta")]
    pub meta: Option<Object>,
}

/// A JSON Schema of an object.
#[data]
pub struct InputSchema {
    #[field(is = "object")]
    pub r#type: (),
    #[field(rename = "$schema")]
    pub dialect: Option<String>,
    pub properties: Option<BTreeMap<String, Subschema>>,
    pub required: Option<Vec<String>>,
    #[field(rest)]
    pub keywords: BTreeMap<String, RawJson>,
}

/// Any JSON Schema.
#[data]
pub struct OutputSchema {
    #[field(rename = "$schema")]
    pub dialect: Option<String>,
    #[field(rest)]
    pub keywords: BTreeMap<String, RawJson>,
}

/// A JSON Schema, or whether anything at all is valid.
#[data(untagged)]
pub enum Subschema {
    Anything(bool),
    Keywords(Object),
}

#[data(rename_all = "camelCase")]
pub struct ToolAnnotations {
    pub title: Option<String>,
    pub read_only_hint: Option<bool>,
    pub destructive_hint: Option<bool>,
    pub idempotent_hint: Option<bool>,
    pub open_world_hint: Option<bool>,
}
