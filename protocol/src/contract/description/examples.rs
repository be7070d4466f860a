//! Whole messages that show what a message is.

use crate::contract::json_tree::Json;
use crate::contract::{Contract, MessageInfo, Shape};
use crate::diagnose;

/// The declared payloads that keep their rules, each in an envelope; where there are none, a message that is made from
/// the description.
pub(super) fn of(contract: &Contract, message: &MessageInfo) -> Vec<Json> {
    let Some(made) = contract.example(message.tag).and_then(|text| Json::parse(&text).ok()) else { return Vec::new() };
    let payload = Shape::Struct(*message.payload);
    let declared = message.examples().into_iter().filter(|example| diagnose::is_faultless(example, &payload, &[]));
    let declared: Vec<Json> = declared
        .filter_map(|example| Json::parse(&example).ok())
        .map(|example| with_content(&made, contract.content, &example))
        .collect();
    if declared.is_empty() { vec![made] } else { declared }
}

/// The message with another payload.
fn with_content(message: &Json, content: &str, payload: &Json) -> Json {
    let members = message.members().iter().map(|(key, value)| {
        let value = if key == content { payload } else { value };
        (key.clone(), value.clone())
    });
    Json::Object(members.collect())
}
