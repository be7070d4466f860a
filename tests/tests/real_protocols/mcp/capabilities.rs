//! Who speaks, and what they can do.

use std::collections::BTreeMap;

use protocol::{RawJson, data};

use super::Object;

#[data(rename_all = "camelCase")]
pub struct Implementation {
    pub name: String,
    pub title: Option<String>,
    pub version: String,
    pub description: Option<String>,
    pub website_url: Option<String>,
    pub icons: Option<Vec<Icon>>,
}

#[data(rename_all = "camelCase")]
pub struct Icon {
    pub src: String,
    pub mime_type: Option<String>,
    pub sizes: Option<Vec<String>>,
    pub theme: Option<Theme>,
}

#[data]
pub enum Theme {
    Light,
    Dark,
}

#[data]
pub struct ClientCapabilities {
    pub experimental: Option<BTreeMap<String, Object>>,
    pub roots: Option<Object>,
    pub sampling: Option<Sampling>,
    pub elicitation: Option<Elicitation>,
    pub extensions: Option<BTreeMap<String, Object>>,
    /// Those of the client's own.
    #[field(rest)]
    pub rest: BTreeMap<String, RawJson>,
}

#[data]
pub struct Sampling {
    pub context: Option<Object>,
    pub tools: Option<Object>,
}

#[data]
pub struct Elicitation {
    pub form: Option<Object>,
    pub url: Option<Object>,
}

#[data]
pub struct ServerCapabilities {
    pub experimental: Option<BTreeMap<String, Object>>,
    pub logging: Option<Object>,
    pub completions: Option<Object>,
    pub prompts: Option<Listed>,
    pub resources: Option<Resources>,
    pub tools: Option<Listed>,
    pub extensions: Option<BTreeMap<String, Object>>,
    /// Those of the server's own.
    #[field(rest)]
    pub rest: BTreeMap<String, RawJson>,
}

#[data(rename_all = "camelCase")]
pub struct Listed {
    pub list_changed: Option<bool>,
}

#[data(rename_all = "camelCase")]
pub struct Resources {
    pub subscribe: Option<bool>,
    pub list_changed: Option<bool>,
}
