//! The document around the schemas: general information, the channel, its messages, and who sends them.

use super::dialect::{key, reference};
use super::roles;
use crate::contract::ServerInfo;
use crate::export::Description;
use crate::export::description::{Type, UnionMember};
use crate::export::example;
use crate::export::json_tree::Json;
use crate::export::manifest::license;

/// The version of the specification, as code generators expect it.
const ASYNCAPI: &str = "3.0.0";

/// Writes the document, for the application in one role if there is one.
pub(super) fn write(description: &Description, schemas: Json, role: Option<&str>) -> Json {
    let mut messages: Vec<(String, Json)> = description
        .payloads()
        .map(|(message, payload)| {
            let examples = example::messages(description, message);
            let names = (message.tag.as_str(), payload.rust_name.as_str(), message.name.as_str());
            (key(&payload.rust_name), self::message(names, payload, examples))
        })
        .chain(whole_messages(description))
        .chain(description.unknown.as_deref().map(unknown_message))
        .collect();
    if role.is_some() {
        for (_, message) in &mut messages {
            if let Some(tag) = tag_of(message) {
                roles::extend(message, &description.roles, &tag);
            }
        }
    }
    let tags: Vec<Option<String>> = messages.iter().map(|(_, message)| tag_of(message)).collect();
    let names: Vec<&str> = messages.iter().map(|(name, _)| name.as_str()).collect();
    let tagged: Vec<(&str, &str)> =
        names.iter().zip(&tags).filter_map(|(name, tag)| Some((*name, tag.as_deref()?))).collect();
    let operations = match role {
        Some(role) => roles::operations(description, role, &tagged),
        None => operations(description, &names),
    };
    let components = Json::object([
        ("messages", Some(Json::Object(messages.clone()))),
        ("schemas", Some(schemas)),
        ("securitySchemes", role.map(|_| roles::security_schemes(&description.roles))),
    ]);
    Json::object([
        ("asyncapi", Some(ASYNCAPI.into())),
        ("info", Some(info(description))),
        ("servers", servers(description)),
        ("defaultContentType", Some("application/json".into())),
        ("channels", Some(one(&key(&description.name), channel(description, &names)))),
        ("operations", Some(operations)),
        ("components", Some(components)),
    ])
}

/// Returns the type of a message; one of an undeclared type has none.
fn tag_of(message: &Json) -> Option<String> {
    message.get("name").and_then(Json::as_str).map(ToOwned::to_owned)
}

fn info(description: &Description) -> Json {
    Json::object([
        ("title", Some(format!("The {} protocol", description.name).into())),
        ("version", Some(description.version.as_str().into())),
        ("description", text(&description.docs)),
        ("license", license(description).map(|name| Json::object([("name", Some(name.into()))]))),
    ])
}

/// Returns the servers by their names. The address of the channel is behind their paths.
fn servers(description: &Description) -> Option<Json> {
    let servers = description.contract.map_or(&[][..], |contract| contract.servers);
    let server = |server: &ServerInfo| {
        let described = Json::object([
            ("host", Some(server.host().into())),
            ("protocol", Some(server.scheme().into())),
            ("pathname", text(server.path().trim_end_matches('/'))),
        ]);
        (key(server.name), described)
    };
    (!servers.is_empty()).then(|| Json::Object(servers.iter().map(server).collect()))
}

/// Returns an object with one member, whose key is only known at run time.
fn one(key: &str, value: Json) -> Json {
    Json::Object(vec![(key.to_owned(), value)])
}

// "Bark": {"name": "bark", "title": "Bark", "summary": "..", "payload": {"$ref": ".."}, "examples": [{"payload": {..}}]}
fn message((tag, title, schema): (&str, &str, &str), described: &Type, examples: Vec<Json>) -> Json {
    let docs = described.docs.as_str();
    let (summary, more) = docs.split_once("\n\n").map_or((docs, false), |(summary, _)| (summary, true));
    let examples: Vec<Json> = examples.into_iter().map(|example| Json::object([("payload", Some(example))])).collect();
    Json::object([
        ("name", Some(tag.into())),
        ("title", Some(title.into())),
        ("summary", text(&summary.replace('\n', " "))),
        ("description", if more { text(docs) } else { None }),
        ("deprecated", described.deprecated.is_some().then_some(Json::Bool(true))),
        ("payload", Some(reference(schema))),
        ("examples", (!examples.is_empty()).then_some(Json::Array(examples))),
    ])
}

/// Returns the messages that are described as a whole, since fields of payloads stand beside the tag.
fn whole_messages(description: &Description) -> Vec<(String, Json)> {
    let Some(whole) = description.whole_messages() else { return Vec::new() };
    let message = |member: &UnionMember| {
        let described = description.type_named(&member.name)?;
        let tag = member.mark.to_string();
        let declared = description.contract.and_then(|contract| contract.message(&tag));
        let name = declared.map_or(described.rust_name.as_str(), |declared| declared.name);
        let examples = example::of_member(description, member);
        Some((key(name), message((&tag, name, &member.name), described, examples)))
    };
    let unknown = || {
        let said = "A message of a type that is not declared, kept as it came.";
        (
            "UnknownMessage".to_owned(),
            Json::object([("title", Some("UnknownMessage".into())), ("summary", Some(said.into()))]),
        )
    };
    whole.members.iter().filter_map(message).chain(whole.open.then(unknown)).collect()
}

/// Returns the message for undeclared types, if the protocol accepts them.
fn unknown_message(name: &str) -> (String, Json) {
    let message = Json::object([
        ("title", Some(name.into())),
        ("summary", Some("A message of a type that is not declared, kept as it came.".into())),
        ("payload", Some(reference(name))),
    ]);
    (key(name), message)
}

fn channel(description: &Description, names: &[&str]) -> Json {
    let messages = names.iter().map(|name| {
        let target = format!("#/components/messages/{name}");
        ((*name).to_owned(), Json::object([("$ref", Some(target.into()))]))
    });
    Json::object([
        ("address", Some(description.address.as_str().into())),
        ("parameters", parameters(&description.address)),
        ("messages", Some(Json::Object(messages.collect()))),
    ])
}

/// Returns the parameters of an address: the names in braces, as in `/api/{world}/ws`.
fn parameters(address: &str) -> Option<Json> {
    let names = address.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    let parameters: Vec<_> = names.map(|(name, _)| (name.to_owned(), Json::Object(Vec::new()))).collect();
    (!parameters.is_empty()).then_some(Json::Object(parameters))
}

/// Returns the operations. Both sides may send every message, since a contract does not say who sends what. Messages
/// must be referenced through the channel.
fn operations(description: &Description, names: &[&str]) -> Json {
    let channel = format!("#/channels/{}", key(&description.name));
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
        (format!("{action}{}", key(title.strip_suffix("Message").unwrap_or(title))), operation)
    };
    Json::Object(vec![operation("send"), operation("receive")])
}

fn text(text: &str) -> Option<Json> {
    (!text.is_empty()).then(|| text.into())
}
