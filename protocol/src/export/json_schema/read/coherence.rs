//! Checks that a description that was read is coherent: names are unique, and every type is there and used.

use std::collections::HashSet;

use super::SchemaError;
use crate::export::Description;
use crate::export::description::{Kind, Message, Type, TypeKind, Value};
use crate::export::json_tree::Json;

type Result<T> = std::result::Result<T, SchemaError>;

/// Checks that all messages of a protocol were found.
pub(super) fn messages(root: &Json, description: &Description) -> Result<()> {
    let alternatives = root.get("oneOf").map_or(0, |alternatives| alternatives.items().len());
    if alternatives > description.messages.len() + usize::from(description.unknown.is_some()) {
        return Err(SchemaError::at("oneOf", "has an entry that is not a reference to a message among `$defs`"));
    }
    if description.messages.is_empty() && description.document.is_none() {
        return Err(SchemaError::at("", "has no messages"));
    }
    Ok(())
}

/// Checks the names of types, once it is certain that nothing was left out.
pub(super) fn types(description: &Description) -> Result<()> {
    let mut tags = HashSet::new();
    if let Some(message) = description.messages.iter().find(|message| !tags.insert(&message.tag)) {
        return Err(SchemaError::at("", &format!("has two messages of the type `{}`", message.tag)));
    }
    for message in &description.messages {
        let Some(name) = message.payload_type() else { continue };
        if !matches!(named(description, name)?.kind, TypeKind::Struct(_) | TypeKind::Newtype(_)) {
            return Err(refused(name, "is not what the payload of a message is written as here"));
        }
    }
    let used = used_types(description)?;
    match description.types.iter().find(|described| !used.contains(described.name.as_str())) {
        None => Ok(()),
        Some(described) => Err(refused(&described.name, "is a type that nothing refers to")),
    }
}

/// Follows all references, from the payloads and the header on, or from the value of a document.
fn used_types(description: &Description) -> Result<HashSet<&str>> {
    let mut used = HashSet::new();
    let mut waiting: Vec<&str> = description.messages.iter().filter_map(Message::payload_type).collect();
    let mut keys = Vec::new();
    if let Some(value) = &description.document {
        value.visit(&mut |value| note_type(value, &mut waiting, &mut keys));
    }
    let mut described = Some(&description.header);
    loop {
        for value in described.into_iter().flat_map(Type::values) {
            value.visit(&mut |value| note_type(value, &mut waiting, &mut keys));
        }
        if let Some(Type { kind: TypeKind::Union { members, .. }, .. }) = described {
            waiting.extend(members.iter().map(|member| member.name.as_str()));
        }
        let Some(name) = waiting.pop() else { break };
        described = used.insert(name).then(|| named(description, name)).transpose()?;
    }
    for key in keys {
        match key {
            Kind::Named(name) if is_object(&named(description, name)?.kind) => {
                return Err(refused(name, "is no string, and used as the key of an object"));
            }
            _ => {}
        }
    }
    Ok(used)
}

const fn is_object(kind: &TypeKind) -> bool {
    matches!(kind, TypeKind::Struct(_) | TypeKind::Array(_) | TypeKind::Union { .. } | TypeKind::Untagged(_))
}

/// Notes the type that a value refers to, or the kind of a map's keys.
fn note_type<'a>(value: &'a Value, waiting: &mut Vec<&'a str>, keys: &mut Vec<&'a Kind>) {
    match &value.kind {
        Kind::Named(name) => waiting.push(name),
        Kind::Map { key, .. } => keys.push(&key.kind),
        _ => {}
    }
}

fn named<'a>(description: &'a Description, name: &str) -> Result<&'a Type> {
    description.type_named(name).ok_or_else(|| SchemaError::at("$defs", &format!("has no type `{name}`")))
}

fn refused(name: &str, fault: &str) -> SchemaError {
    SchemaError::at(&format!("$defs.{name}"), fault)
}
