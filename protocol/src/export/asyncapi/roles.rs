//! The operations of one role, as its application sees them: what it receives from whom, and what it sends to whom.

use super::dialect::key;
use crate::export::Description;
use crate::export::description::{Keep, KeyField, MessageRoles, Rate, Roles, type_case};
use crate::export::json_tree::Json;

/// A message: its name in the document, and its type.
pub(super) type Named<'a> = (&'a str, &'a str);

/// Returns the operations of the role's application. Messages must be referenced through the channel.
pub(super) fn operations(description: &Description, role: &str, messages: &[Named<'_>]) -> Json {
    let roles = &description.roles;
    let others: Vec<&str> = if roles.server.as_deref() == Some(role) {
        roles.clients.iter().map(String::as_str).collect()
    } else {
        roles.server.iter().map(String::as_str).collect()
    };
    let operations = others.into_iter().flat_map(|other| {
        let is_server = roles.server.as_deref() == Some(role);
        // What a client receives comes from the server, whoever sent it first.
        let sent_by_client = |client: &str, tag: &str| roles.may_send(client, tag);
        let client = if is_server { other } else { role };
        let up: Vec<Named<'_>> = messages.iter().copied().filter(|(_, tag)| sent_by_client(client, tag)).collect();
        let to_client = |tag: &str| roles.receivers(&roles.of(tag)).iter().any(|receiver| receiver == client);
        let down: Vec<Named<'_>> = messages.iter().copied().filter(|(_, tag)| to_client(tag)).collect();
        let (up_action, down_action) = if is_server { ("receive", "send") } else { ("send", "receive") };
        [(up_action, up.clone(), Some(up)), (down_action, down, None)].map(|(action, listed, requests)| {
            let preposition = if action == "send" { "To" } else { "From" };
            let name = format!("{action}{preposition}{}", key(&type_case(other)));
            let reply = requests.and_then(|requests| reply(description, client, &requests, messages));
            let security = (action == up_action).then(|| security(client));
            (name, operation(description, action, &listed, (security, reply)))
        })
    });
    Json::Object(operations.collect())
}

fn operation(
    description: &Description,
    action: &str,
    messages: &[Named<'_>],
    (security, reply): (Option<Json>, Option<Json>),
) -> Json {
    Json::object([
        ("action", Some(action.into())),
        ("channel", Some(channel(description))),
        ("security", security),
        ("messages", Some(references(description, messages))),
        ("reply", reply),
    ])
}

fn channel(description: &Description) -> Json {
    reference(&format!("#/channels/{}", key(&description.name)))
}

fn references(description: &Description, messages: &[Named<'_>]) -> Json {
    let channel = format!("#/channels/{}", key(&description.name));
    Json::Array(messages.iter().map(|(name, _)| reference(&format!("{channel}/messages/{name}"))).collect())
}

fn reference(target: &str) -> Json {
    Json::object([("$ref", Some(target.into()))])
}

/// Returns what answers these messages of a client; `None` if nothing does.
fn reply(description: &Description, client: &str, requests: &[Named<'_>], messages: &[Named<'_>]) -> Option<Json> {
    let roles = &description.roles;
    let answers = |tag: &str| {
        let is_named = requests.iter().any(|(_, request)| roles.of(request).replies.iter().any(|reply| reply == tag));
        roles.of(tag).is_reply || is_named
    };
    let is_received = |tag: &str| roles.receivers(&roles.of(tag)).iter().any(|receiver| receiver == client);
    let replies: Vec<Named<'_>> =
        messages.iter().copied().filter(|(_, tag)| answers(tag) && is_received(tag)).collect();
    (!replies.is_empty() && !requests.is_empty()).then(|| {
        Json::object([("channel", Some(channel(description))), ("messages", Some(references(description, &replies)))])
    })
}

fn security(client: &str) -> Json {
    Json::Array(vec![reference(&format!("#/components/securitySchemes/{}", token(client)))])
}

/// Returns the name of the scheme by which a role shows who it is.
fn token(client: &str) -> String {
    format!("{}Token", key(client))
}

/// Returns the schemes by which clients show who they are.
pub(super) fn security_schemes(roles: &Roles) -> Json {
    let scheme = |client: &String| {
        let scheme = Json::object([("type", Some("http".into())), ("scheme", Some("bearer".into()))]);
        (token(client), scheme)
    };
    Json::Object(roles.clients.iter().map(scheme).collect())
}

/// Adds to a message what it says of roles and of its state.
pub(super) fn extend(message: &mut Json, roles: &Roles, tag: &str) {
    let MessageRoles { from, keep, rate, .. } = roles.of(tag);
    if let Some(field) = &roles.correlate {
        let location = format!("$message.payload#/{}", field.replace('~', "~0").replace('/', "~1"));
        message.push("correlationId", Json::object([("location", Some(location.into()))]));
    }
    message.push("x-from", Json::strings(from.into_iter().map(|sender| sender.role)));
    message.push("x-keep", kept(&keep));
    if let Some(Rate { count, seconds, burst }) = rate {
        let numbers = [("count", count), ("seconds", seconds), ("burst", burst)];
        message.push("x-rate", Json::object(numbers.map(|(name, number)| (name, Some(Json::integer(number))))));
    }
}

fn kept(keep: &Keep) -> Json {
    let pointer = |field: &KeyField| field.name.clone();
    match keep {
        Keep::Latest(fields) => Json::object([("latest", Some(Json::strings(fields.iter().map(pointer))))]),
        Keep::Recent => "recent".into(),
        Keep::No => "no".into(),
    }
}
