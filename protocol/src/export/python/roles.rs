//! Writes what a module says of roles and of states: who may send which message, who receives it, and which state it is.

use super::layout::{Code, WIDTH, statement, string, width};
use super::role_names::{from, has_states, to};
use super::types::Types;
use crate::export::description::{Keep, MessageRoles, Roles};

/// Writes everything; nothing for a protocol that says nothing.
pub(super) fn roles(types: &Types<'_>) -> String {
    let roles = &types.description.roles;
    if types.description.document.is_some() {
        return String::new();
    }
    let mut code = String::new();
    for role in roles.all() {
        let sent = format!("What the role `{role}` may send.");
        code.push_str(&union(&from(role), &members(types, |tag| roles.may_send(role, tag)), &sent));
        let received = format!("What the role `{role}` receives.");
        code.push_str(&union(&to(role), &members(types, |tag| roles.receives(role, tag)), &received));
    }
    if roles.server.is_some() {
        code.push_str(&encode_as(types, roles));
    }
    if has_states(roles) {
        code.push_str(&states(types, roles));
    }
    code
}

/// Returns the classes of the messages that a selection holds for, in order.
fn members<'t>(types: &'t Types<'_>, is_one: impl Fn(&str) -> bool) -> Vec<&'t str> {
    let messages = types.description.messages.iter().zip(types.payloads());
    messages.filter(|(message, _)| is_one(&message.tag)).map(|(_, (name, _))| name).collect()
}

fn union(name: &str, members: &[&str], docs: &str) -> String {
    let members = if members.is_empty() { vec!["typing.Never"] } else { members.to_vec() };
    let flat = format!("{name}: typing.TypeAlias = {}", members.join(" | "));
    let inside = format!("    {}", members.join(" | "));
    let declared = if width(&flat) <= WIDTH {
        flat
    } else if width(&inside) <= WIDTH {
        format!("{name}: typing.TypeAlias = (\n{inside}\n)")
    } else {
        format!("{name}: typing.TypeAlias = (\n    {}\n)", members.join("\n    | "))
    };
    format!("\n\n{declared}\n\"\"\"{docs}\"\"\"\n")
}

fn encode_as(types: &Types<'_>, roles: &Roles) -> String {
    let overload = |role: &str| {
        let role_type = Code::subscript("role: typing.Literal", vec![Code::atom(string(role))]);
        let parameters = vec![role_type, Code::atom(format!("envelope: Envelope[{}]", from(role)))];
        let head = Code::call("def encode_as", parameters).at(0, 0, " -> str: ...".len());
        format!("\n\n@typing.overload\n{head} -> str: ...\n")
    };
    let overloads: String = roles.all().map(overload).collect();
    let entries = roles.all().map(|role| {
        let members = members(types, |tag| roles.may_send(role, tag)).into_iter().map(Code::atom).collect();
        (string(role), Code::tuple(members))
    });
    let annotation = Code::atom("dict[str, tuple[type[Payload], ...]]");
    let table = statement(0, "_SENDERS", Some(&annotation), Some(&Code::dict(entries.collect())));
    format!("\n\n{table}{overloads}{ENCODE_AS}")
}

const ENCODE_AS: &str = r#"

def encode_as(role: str, envelope: Envelope[typing.Any]) -> str:
    """Validate a message that the role may send, and write it as JSON.

    Raises `TypeError` if the role may not send it, which type checkers rule out.
    """
    if not isinstance(envelope.payload, _SENDERS.get(role, ())):
        raise TypeError(f"{role} may not send {envelope.message_type}")
    return envelope.to_json()
"#;

fn states(types: &Types<'_>, roles: &Roles) -> String {
    let header = types.header();
    let messages = || types.description.messages.iter().zip(types.payloads());
    let keys = messages().filter_map(|(message, (_, payload))| {
        let MessageRoles { keep: Keep::Latest(fields), .. } = roles.of(&message.tag) else { return None };
        let attributes = types.attributes(payload.fields());
        let places = fields.into_iter().filter_map(|field| {
            let known = if field.in_header { &header } else { &attributes };
            let (_, attribute) = known.iter().find(|(known, _)| known.name == field.name)?;
            Some(if field.in_header { attribute.clone() } else { format!("payload.{attribute}") })
        });
        Some((string(&message.tag), Code::tuple(places.map(|place| Code::atom(string(&place))).collect())))
    });
    let ends = messages().filter_map(|(message, (_, payload))| {
        let (field, over) = roles.of(&message.tag).ends?;
        let attributes = types.attributes(payload.fields());
        let (_, attribute) = attributes.iter().find(|(known, _)| known.name == field)?;
        // The members of enums are equal to their values.
        let over = over.iter().map(|value| Code::atom(value.as_str().map_or_else(|| value.to_line(), string)));
        Some((string(&message.tag), Code::tuple(vec![Code::atom(string(attribute)), Code::tuple(over.collect())])))
    });
    let keys = Code::dict(keys.collect());
    let annotation = Code::atom("dict[str, tuple[str, ...]]");
    let keys = statement(0, "_STATE_KEYS", Some(&annotation), Some(&keys));
    let annotation = Code::atom("dict[str, tuple[str, tuple[object, ...]]]");
    let ends = statement(0, "_STATE_ENDS", Some(&annotation), Some(&Code::dict(ends.collect())));
    format!("\n\n{keys}{ends}{STATES}")
}

const STATES: &str = r#"

def state_key(envelope: Envelope[Payload]) -> str | None:
    """Return what a message replaces the older ones of; `None` for an event.

    The key is the type of the message and the values of its key fields.
    """
    value: object
    fields = _STATE_KEYS.get(str(envelope.message_type))
    if fields is None:
        return None
    parts = [str(envelope.message_type)]
    for field in fields:
        value = envelope
        for name in field.split("."):
            value = getattr(value, name)
        parts.append(str(value))
    return "/".join(part.replace("~", "~0").replace("/", "~1") for part in parts)


def is_over(envelope: Envelope[Payload]) -> bool:
    """Whether this is a state that is over."""
    field, values = _STATE_ENDS.get(str(envelope.message_type), ("", ()))
    return bool(values) and getattr(envelope.payload, field) in values
"#;
