//! Valid messages and values, in parts that can be changed.

use protocol::contract::{Contract, Describe, FieldInfo, MessageInfo, Place, Rule};
use serde_json::Value;

use super::quote;
use crate::built;

/// A message as the members of its envelope and of its payload: key and value, both as JSON text.
#[derive(Debug, Clone)]
pub(super) struct Sample {
    contract: &'static Contract,
    pub(super) tag: &'static str,
    pub(super) header: Vec<(FieldInfo, String)>,
    pub(super) payload: Vec<(String, String)>,
    /// The payload if it is something else than an object of fields.
    whole: Option<String>,
}

impl Sample {
    /// Creates a message with only its required fields.
    pub(super) fn least(contract: &'static Contract, message: MessageInfo) -> Self {
        Self::with(contract, message, FieldInfo::is_required)
    }

    /// Creates a message with all its fields.
    pub(super) fn full(contract: &'static Contract, message: MessageInfo) -> Self {
        Self::with(contract, message, |_| true)
    }

    fn with(contract: &'static Contract, message: MessageInfo, wanted: fn(&FieldInfo) -> bool) -> Self {
        let header = contract.header().fields.iter().filter(|field| wanted(field));
        let header = header.filter_map(|field| Some((*field, value(field)?))).collect();
        let whole = message.payload().as_struct().is_none();
        let whole = whole.then(|| example(message.name, message.payload, Vec::new())).flatten();
        Self { contract, tag: message.tag, header, payload: members(message.payload().fields(), wanted), whole }
    }

    /// Returns the message with this member of the payload replaced or added.
    pub(super) fn saying(&self, key: &str, value: &str) -> Self {
        Self { payload: replaced(&self.payload, key, value), ..self.clone() }
    }

    /// Returns the message without this member of the payload.
    pub(super) fn not_saying(&self, key: &str) -> Self {
        let mut changed = self.clone();
        changed.payload.retain(|(name, _)| *name != key);
        changed
    }

    /// Returns the members of the envelope, key and value, in the order in which they are written.
    pub(super) fn envelope(&self) -> Vec<(String, String)> {
        let members = self.contract.envelope().filter_map(|place| match place {
            Place::Tag(key) => Some((key, quote(self.tag))),
            Place::HeaderField(field) => {
                let (_, value) = self.header.iter().find(|(given, _)| given.name == field.name)?;
                Some((field.name, value.clone()))
            }
            Place::Content(key) => (self.whole.is_some() || !self.payload.is_empty()).then(|| (key, self.content())),
            // Cases of such protocols are made as those of documents are.
            Place::TagWithin { .. } | Place::TagOutside { .. } | Place::PayloadFields => None,
        });
        members.map(|(key, value)| (key.to_owned(), value)).collect()
    }

    /// Returns the payload.
    pub(super) fn content(&self) -> String {
        self.whole.clone().unwrap_or_else(|| object(&self.payload))
    }

    /// Returns the text.
    pub(super) fn text(&self) -> String {
        object(&self.envelope())
    }

    /// Returns the text with this member of the envelope replaced or added.
    pub(super) fn text_with(&self, key: &str, value: &str) -> String {
        object(&replaced(&self.envelope(), key, value))
    }

    /// Returns the text without this member of the envelope.
    pub(super) fn text_without(&self, key: &str) -> String {
        let mut members = self.envelope();
        members.retain(|(name, _)| name != key);
        object(&members)
    }
}

/// Returns the members of a struct that are wanted.
pub(super) fn members(fields: &[FieldInfo], wanted: fn(&FieldInfo) -> bool) -> Vec<(String, String)> {
    let fields = fields.iter().filter(|field| wanted(field));
    fields.filter_map(|field| Some((field.name.to_owned(), value(field)?))).collect()
}

/// Returns the members with this one replaced or added.
pub(super) fn replaced(members: &[(String, String)], key: &str, value: &str) -> Vec<(String, String)> {
    let mut members = members.to_vec();
    match members.iter_mut().find(|(name, _)| name == key) {
        Some((_, old)) => value.clone_into(old),
        None => members.push((key.to_owned(), value.to_owned())),
    }
    members
}

/// Returns an object of these members.
pub(super) fn object(members: &[(String, String)]) -> String {
    let members: Vec<String> = members.iter().map(|(key, value)| format!("{}:{value}", quote(key))).collect();
    format!("{{{}}}", members.join(","))
}

/// Returns a valid value for a field.
pub(super) fn value(field: &FieldInfo) -> Option<String> {
    example(field.name, field.shape, field.rules().to_vec())
}

/// Returns a valid value of this shape. Leaks a little memory, which does not matter in a short program.
pub(super) fn example(name: &'static str, shape: Describe, rules: Vec<Rule>) -> Option<String> {
    built::example(built::ruled(rules.leak(), FieldInfo::new(name, shape)))
}

/// Returns a list or map with exactly `count` entries, which satisfy the rules for what is inside.
pub(super) fn of_length(name: &'static str, shape: Describe, rules: &[Rule], count: usize) -> Option<String> {
    let inner = rules.iter().filter(|rule| !matches!(rule, Rule::Length { .. })).copied();
    let rules = inner.chain([Rule::Length { min: count, max: count }]).collect();
    example(name, shape, rules)
}

/// Returns the items of a list, each as JSON text.
pub(super) fn items(list: &str) -> Vec<String> {
    serde_json::from_str::<Vec<Value>>(list).unwrap_or_default().iter().map(Value::to_string).collect()
}
