//! Builds the objects and arrays of structs, field by field.

use std::collections::HashMap;

use super::{Builder, MOST_BYTES, MOST_WITH_OPTIONS};
use crate::export::description::{Field, TypeKind};
use crate::export::json_tree::quoted;

/// No value was found for a required field.
#[derive(Debug)]
pub(in crate::export::example) struct NoExample;

impl<'a> Builder<'a> {
    /// Builds the object or the array of a struct, or one of a union; `None` if a required field has no example.
    pub(in crate::export::example) fn object(&mut self, name: &'a str) -> Option<String> {
        if let Some(made) = self.made.get(name) {
            return Some(made.clone());
        }
        if self.open.contains(&name) {
            return None;
        }
        let described = *self.types.get(name)?;
        if let TypeKind::Union { members, .. } = &described.kind {
            return members.iter().find_map(|member| self.object(&member.name));
        }
        self.open.push(name);
        let members = self.members(described.fields());
        self.open.pop();
        let made = match &described.kind {
            TypeKind::Array(fields) => as_array(fields, &members.ok()?),
            _ => as_object(described.fields(), &members.ok()?),
        };
        let is_example = made.len() <= MOST_BYTES && described.accepts(&made);
        if is_example {
            self.made.insert(name, made.clone());
        }
        is_example.then_some(made)
    }

    /// Returns the value of each field, by field name; optional fields without an example are left out. Required
    /// fields come first, so that no time is spent on the others if a required one has no example.
    pub(in crate::export::example) fn members(
        &mut self,
        fields: &'a [Field],
    ) -> Result<HashMap<&'a str, String>, NoExample> {
        let mut members = HashMap::new();
        let mut bytes = 0;
        let outside = (self.room, self.spare);
        let (required, optional): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| field.is_required());
        for field in required.into_iter().chain(optional) {
            (self.room, self.spare) = (MOST_BYTES, MOST_WITH_OPTIONS.saturating_sub(bytes));
            let member = self.member(field);
            (self.room, self.spare) = outside;
            if let Some(member) = member? {
                bytes += field.name.len() + member.len();
                members.insert(field.name.as_str(), member);
            }
        }
        Ok(members)
    }

    fn member(&mut self, field: &'a Field) -> Result<Option<String>, NoExample> {
        // An example shows what is declared.
        if field.is_rest() || field.is_unit() {
            return Ok(None);
        }
        let default = field.default_text().filter(|_| !field.has_secret_default()).map(str::to_owned);
        let value = match default {
            // A required value that has no other example is `null`, if it may be.
            None if field.is_required() => self.item(&field.value, &field.name),
            None => self.value(&field.value, &field.name),
            default => default,
        };
        match value {
            None if field.is_required() => Err(NoExample),
            value => Ok(value),
        }
    }
}

/// Returns the object of these members, in the order of the fields.
fn as_object(fields: &[Field], members: &HashMap<&str, String>) -> String {
    let members = fields
        .iter()
        .filter_map(|field| members.get(field.name.as_str()).map(|value| format!("{}:{value}", quoted(&field.name))));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

/// Returns the array of these elements, in which `null` stands for one that is absent before others.
fn as_array(fields: &[Field], elements: &HashMap<&str, String>) -> String {
    let mut items: Vec<Option<&str>> =
        fields.iter().map(|field| elements.get(field.name.as_str()).map(String::as_str)).collect();
    items.truncate(items.iter().rposition(Option::is_some).map_or(0, |last| last + 1));
    let items: Vec<&str> = items.into_iter().map(|item| item.unwrap_or("null")).collect();
    format!("[{}]", items.join(","))
}
