//! Whole messages that show what a message is.

use super::settled::settled;
use crate::contract::{Contract, MessageInfo, Shape};
use crate::diagnose;
use crate::export::json_tree::Json;

/// The declared payloads that keep their rules, each in an envelope; where there are none, a message that is made from
/// the description.
pub(super) fn of(contract: &Contract, message: &MessageInfo) -> Vec<Json> {
    let Some(made) = contract.example(message.tag).and_then(|text| Json::parse(&text).ok()) else { return Vec::new() };
    let payload = Shape::Struct(*message.payload);
    let declared = message.examples().into_iter().filter(|example| diagnose::is_faultless(example, &payload, &[]));
    let declared: Vec<Json> = declared
        .filter_map(|example| Json::parse(&example).ok())
        .map(|example| with_content(&made, contract, &settled(example, &payload)))
        .collect();
    if declared.is_empty() { vec![settled_payload(&made, contract, &payload)] } else { declared }
}

/// The message with another payload, and its header settled.
fn with_content(message: &Json, contract: &Contract, payload: &Json) -> Json {
    let header = Shape::Struct(*contract.header());
    let message = settled(message.clone(), &header);
    let members = message.members().iter().map(|(key, value)| {
        let value = if key == contract.content { payload } else { value };
        (key.clone(), value.clone())
    });
    Json::Object(members.collect())
}

/// The message with its own payload settled, where it has one.
fn settled_payload(message: &Json, contract: &Contract, payload: &Shape) -> Json {
    let content = message.members().iter().find(|(key, _)| key == contract.content);
    let content = content.map_or(Json::Null, |(_, content)| settled(content.clone(), payload));
    with_content(message, contract, &content)
}
