//! Checks that a description that was read is coherent: names are unique, and every type is used.

use std::collections::HashSet;

use super::SchemaError;
use super::node::Node;
use crate::export::Description;
use crate::export::description::{Kind, Type, TypeKind, Value};

type Result<T> = std::result::Result<T, SchemaError>;

pub(super) fn check(root: &Node<'_>, description: &Description) -> Result<()> {
    let mut tags = HashSet::new();
    if let Some(message) = description.messages.iter().find(|message| !tags.insert(&message.tag)) {
        return root.error(&format!("has two messages of the type `{}`", message.tag));
    }
    let definitions = root.need("$defs")?;
    let mut uses = Uses { description, definitions: &definitions, met: HashSet::new(), waiting: Vec::new() };
    for message in &description.messages {
        if let Some(name) = message.payload_type() {
            if !uses.is_struct(name)? {
                return definitions.need(name)?.error("is the payload of a message, and has no `properties`");
            }
        }
        uses.value(&message.payload)?;
    }
    description.header.fields().iter().try_for_each(|field| uses.value(&field.value))?;
    while let Some(name) = uses.waiting.pop() {
        let fields = description.type_named(name).map_or(&[][..], Type::fields);
        fields.iter().try_for_each(|field| uses.value(&field.value))?;
    }
    match description.types.iter().find(|described| !uses.met.contains(described.name.as_str())) {
        None => Ok(()),
        Some(described) => definitions.need(&described.name)?.error("is a type that nothing refers to"),
    }
}

/// A walk along all references.
struct Uses<'a> {
    description: &'a Description,
    definitions: &'a Node<'a>,
    met: HashSet<&'a str>,
    /// The types that are yet to be visited.
    waiting: Vec<&'a str>,
}

impl<'a> Uses<'a> {
    fn name(&mut self, name: &'a str) {
        if self.met.insert(name) {
            self.waiting.push(name);
        }
    }

    fn value(&mut self, value: &'a Value) -> Result<()> {
        let mut result = Ok(());
        value.visit(&mut |value| {
            if result.is_ok() {
                result = self.part(value);
            }
        });
        result
    }

    fn part(&mut self, value: &'a Value) -> Result<()> {
        match &value.kind {
            Kind::Map { key, .. } => match &key.kind {
                Kind::Named(name) if self.is_struct(name)? => {
                    self.definitions.need(name)?.error("is an object, and used as the key of another")
                }
                _ => Ok(()),
            },
            Kind::Named(name) => self.is_struct(name).map(|_| self.name(name)),
            _ => Ok(()),
        }
    }

    /// Whether the type is a struct; an error if it does not exist.
    fn is_struct(&self, name: &str) -> Result<bool> {
        match self.description.type_named(name) {
            Some(described) => Ok(matches!(described.kind, TypeKind::Struct(_))),
            None => self.definitions.error(&format!("has no type `{name}`")),
        }
    }
}
