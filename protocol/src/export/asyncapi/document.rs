//! The document around the schemas: what it is about, the channel, its messages, and who sends them.

use super::dialect::reference;
use crate::contract::{Contract, MessageInfo};
use crate::export::Description;
use crate::export::description::Message;
use crate::export::json_tree::Json;
use crate::export::rust_links::without_rust_links;

/// The version of the specification. 3.1.0 added nothing to what is written here, but tools remark on 3.0.0 as outdated.
const ASYNCAPI: &str = "3.1.0";

pub(super) fn write(contract: &Contract, description: &Description, schemas: Json) -> Json {
    let messages: Vec<(String, Json)> = contract
        .messages()
        .zip(&description.messages)
        .map(|(message, described)| (message.payload.name.to_owned(), self::message(&message, described)))
        .chain(description.unknown.as_deref().map(unknown_message))
        .collect();
    let names: Vec<&str> = messages.iter().map(|(name, _)| name.as_str()).collect();
    let components = Json::object([("messages", Some(Json::Object(messages.clone()))), ("schemas", Some(schemas))]);
    Json::object([
        ("asyncapi", Some(ASYNCAPI.into())),
        ("info", Some(info(contract))),
        ("defaultContentType", Some("application/json".into())),
        ("channels", Some(one(contract.name, channel(contract, &names)))),
        ("operations", Some(operations(contract, description, &names))),
        ("components", Some(components)),
    ])
}

fn info(contract: &Contract) -> Json {
    Json::object([
        ("title", Some(format!("The {} protocol", contract.name).into())),
        ("version", Some(contract.version.into())),
        ("description", text(&without_rust_links(contract.docs))),
    ])
}

/// An object of one member, whose key is not known here.
fn one(key: &str, value: Json) -> Json {
    Json::Object(vec![(key.to_owned(), value)])
}

// "Bark": {"name": "bark", "title": "Bark", "summary": "..", "payload": {"$ref": ".."}, "examples": [{"payload": {..}}]}
fn message(message: &MessageInfo, described: &Message) -> Json {
    let docs = without_rust_links(message.payload.docs);
    let (summary, more) = docs.split_once("\n\n").map_or((docs.as_str(), false), |(summary, _)| (summary, true));
    let examples = described.examples.iter().map(|example| Json::object([("payload", Some(example.clone()))]));
    Json::object([
        ("name", Some(described.tag.as_str().into())),
        ("title", Some(message.payload.name.into())),
        ("summary", text(&summary.replace('\n', " "))),
        ("description", if more { text(&docs) } else { None }),
        ("deprecated", message.payload.deprecated.is_some().then_some(Json::Bool(true))),
        ("payload", Some(reference(&described.name))),
        ("examples", (!described.examples.is_empty()).then(|| Json::Array(examples.collect()))),
    ])
}

/// A message of a type that is not declared, where the protocol takes such messages.
fn unknown_message(name: &str) -> (String, Json) {
    let message = Json::object([
        ("title", Some(name.into())),
        ("summary", Some("A message of a type that is not declared, kept as it came.".into())),
        ("payload", Some(reference(name))),
    ]);
    (name.to_owned(), message)
}

fn channel(contract: &Contract, names: &[&str]) -> Json {
    let messages = names.iter().map(|name| {
        let target = format!("#/components/messages/{name}");
        ((*name).to_owned(), Json::object([("$ref", Some(target.into()))]))
    });
    Json::object([
        ("address", Some(contract.address.into())),
        ("parameters", parameters(contract.address)),
        ("messages", Some(Json::Object(messages.collect()))),
    ])
}

/// The names in braces in an address: `/api/{world}/ws`.
fn parameters(address: &str) -> Option<Json> {
    let names = address.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    let parameters: Vec<_> = names.map(|(name, _)| (name.to_owned(), Json::Object(Vec::new()))).collect();
    (!parameters.is_empty()).then_some(Json::Object(parameters))
}

/// Both sides may send every message: a contract does not say who sends what. The messages must be named by way of the channel.
fn operations(contract: &Contract, description: &Description, names: &[&str]) -> Json {
    let channel = format!("#/channels/{}", contract.name);
    let messages = names.iter().map(|name| Json::object([("$ref", Some(format!("{channel}/messages/{name}").into()))]));
    let messages = Json::Array(messages.collect());
    let operation = |action: &str| {
        let channel = Json::object([("$ref", Some(channel.as_str().into()))]);
        let operation = Json::object([
            ("action", Some(action.into())),
            ("channel", Some(channel)),
            ("messages", Some(messages.clone())),
        ]);
        let title = &description.title;
        (format!("{action}{}", title.strip_suffix("Message").unwrap_or(title)), operation)
    };
    Json::Object(vec![operation("send"), operation("receive")])
}

fn text(text: &str) -> Option<Json> {
    (!text.is_empty()).then(|| text.into())
}
