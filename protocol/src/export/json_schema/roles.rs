//! The note about roles: what a schema cannot express, but a comparison of versions needs.

use crate::export::description::{Keep, KeyField, MessageRoles, Rate, Roles, Sender};
use crate::export::json_tree::Json;

/// The beginning of the note.
pub(super) const ROLES: &str = "roles ";

/// Returns the note about roles and state, if there is anything to say.
///
/// ```text
/// roles {"server": "gateway", "clients": ["agent"], "messages": {"bark": {"from": {"agent": "header.agent_id"}}}}
/// ```
pub(super) fn note(roles: &Roles) -> Option<String> {
    let messages = roles.messages.iter().map(|message| (message.tag.clone(), written(message))).collect();
    let note = Json::object([
        ("server", roles.server.as_deref().map(Json::from)),
        ("clients", filled(&roles.clients)),
        ("correlate", roles.correlate.as_deref().map(Json::from)),
        ("messages", Some(Json::Object(messages))),
    ]);
    (!roles.are_none()).then(|| format!("{ROLES}{}", note.to_line()))
}

fn written(message: &MessageRoles) -> Json {
    let identity = |sender: &Sender| sender.identity.as_ref().map_or(Json::Null, |field| place(field).into());
    let from = message.from.iter().map(|sender| (sender.role.clone(), identity(sender)));
    let keep = match &message.keep {
        Keep::Latest(fields) => Some(Json::Array(fields.iter().map(|field| place(field).into()).collect())),
        Keep::Recent => None,
        Keep::No => Some("no".into()),
    };
    let ends = message.ends.as_ref();
    let ends = ends.map(|(field, values)| Json::Object(vec![(field.clone(), Json::Array(values.clone()))]));
    let rate = message.rate.map(|Rate { count, seconds, burst }| {
        Json::Array([count, seconds, burst].map(|number| Json::Number(number.to_string())).to_vec())
    });
    Json::object([
        ("from", (!message.from.is_empty()).then(|| Json::Object(from.collect()))),
        ("to", filled(&message.to)),
        ("keep", keep),
        ("ends", ends),
        ("gone", message.has_gone.then_some(Json::Bool(true))),
        ("rate", rate),
        ("reply", message.is_reply.then_some(Json::Bool(true))),
        ("replies", filled(&message.replies)),
    ])
}

fn filled(names: &[String]) -> Option<Json> {
    (!names.is_empty()).then(|| Json::strings(names.iter().map(String::as_str)))
}

/// Returns the place of a field: `header.agent_id`.
fn place(field: &KeyField) -> String {
    format!("{}.{}", if field.in_header { "header" } else { "payload" }, field.name)
}

/// Reads the note back.
pub(super) fn read(note: &str) -> Roles {
    let Ok(note) = Json::parse(note) else { return Roles::default() };
    let messages = note.get("messages").map_or(&[][..], Json::members);
    Roles {
        server: text(note.get("server")),
        clients: texts(note.get("clients")),
        correlate: text(note.get("correlate")),
        messages: messages.iter().map(|(tag, message)| read_message(tag, message)).collect(),
    }
}

fn read_message(tag: &str, message: &Json) -> MessageRoles {
    let from = message.get("from").map_or(&[][..], Json::members);
    let sender =
        |(role, field): &(String, Json)| Sender { role: role.clone(), identity: field.as_str().and_then(read_place) };
    let keep = match message.get("keep") {
        Some(Json::Array(fields)) => {
            Keep::Latest(fields.iter().filter_map(Json::as_str).filter_map(read_place).collect())
        }
        Some(_) => Keep::No,
        None => Keep::Recent,
    };
    let ends = message.get("ends").and_then(|ends| ends.members().first());
    MessageRoles {
        tag: tag.to_owned(),
        from: from.iter().map(sender).collect(),
        to: texts(message.get("to")),
        keep,
        ends: ends.map(|(field, values)| (field.clone(), values.items().to_vec())),
        has_gone: message.get("gone").is_some(),
        rate: message.get("rate").and_then(read_rate),
        is_reply: message.get("reply").is_some(),
        replies: texts(message.get("replies")),
    }
}

fn read_place(text: &str) -> Option<KeyField> {
    let (place, name) = text.split_once('.')?;
    Some(KeyField { name: name.to_owned(), in_header: place == "header" })
}

fn read_rate(rate: &Json) -> Option<Rate> {
    let numbers: Vec<u32> = rate.items().iter().filter_map(|number| number.to_line().parse().ok()).collect();
    match numbers.as_slice() {
        [count, seconds, burst] => Some(Rate { count: *count, seconds: *seconds, burst: *burst }),
        _ => None,
    }
}

fn text(value: Option<&Json>) -> Option<String> {
    value.and_then(Json::as_str).map(ToOwned::to_owned)
}

fn texts(list: Option<&Json>) -> Vec<String> {
    list.map_or(&[][..], Json::items).iter().filter_map(Json::as_str).map(ToOwned::to_owned).collect()
}
