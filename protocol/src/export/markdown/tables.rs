//! The tables: fields with their types and rules, enums with their values.

use super::headings::Headings;
use super::prose::{cell, cell_and_rest, code};
use super::types::type_of;
use crate::export::description::{Field, Presence, Variant, rules_in_words};
use crate::export::json_tree::Json;

/// A table that grows row by row, and what did not fit into its cells.
pub(super) struct Table {
    rows: Vec<String>,
    below: Vec<String>,
}

impl Table {
    /// A table of fields.
    pub(super) fn of_fields() -> Self {
        Self::new(&["field", "type", "required", "rules", "description"])
    }

    fn new(columns: &[&str]) -> Self {
        let mut table = Self { rows: Vec::new(), below: Vec::new() };
        table.row(columns.iter().map(ToString::to_string));
        table.rows.push("|---".repeat(columns.len()) + "|");
        table
    }

    /// Adds a row of finished Markdown.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells: Vec<String> = cells.into_iter().map(|text| cell(&text)).collect();
        self.rows.push(format!("| {} |", cells.join(" | ")).replace("|  |", "| |"));
    }

    /// Adds a field.
    pub(super) fn field(&mut self, field: &Field, headings: &Headings) {
        // Where an absent field reads as a default, `null` is a value of its own, if it is one at all.
        let has_default = matches!(field.presence, Presence::Default { .. });
        let shown = if has_default { &field.value } else { field.value.unless_null() };
        let aliases = field.aliases.iter().map(|alias| format!("also read as {}", code(alias)));
        let rules: Vec<String> = rules_in_words(&field.value, code).into_iter().chain(aliases).collect();
        let name = code(&field.name);
        let description = self.description(&name, &field.docs, field.deprecated.as_deref());
        self.row([name, type_of(shown, headings), required(field), rules.join("; "), description]);
    }

    /// The description in the row of `name`; what is no single paragraph goes below the table.
    fn description(&mut self, name: &str, docs: &str, deprecated: Option<&str>) -> String {
        let (first, rest) = cell_and_rest(docs);
        if !rest.is_empty() {
            self.below.push(format!("{name}:\n\n{rest}"));
        }
        [deprecated.map(deprecation), Some(first)]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The table, then what goes below it.
    pub(super) fn into_blocks(self) -> Vec<String> {
        std::iter::once(self.rows.join("\n")).chain(self.below).collect()
    }
}

/// The fields of a struct.
pub(super) fn fields(fields: &[Field], headings: &Headings) -> Vec<String> {
    let mut table = Table::of_fields();
    for field in fields {
        table.field(field, headings);
    }
    table.into_blocks()
}

/// The values of an enum.
pub(super) fn values(variants: &[Variant]) -> Vec<String> {
    let mut table = Table::new(&["value", "description"]);
    for Variant { name, aliases, docs, deprecated } in variants {
        let value = quoted(name);
        let description = table.description(&value, docs, deprecated.as_deref());
        let aliases = aliases.iter().map(|alias| format!("Also read as {}.", quoted(alias)));
        let description = std::iter::once(description).chain(aliases).collect::<Vec<_>>().join(" ");
        table.row([value, description]);
    }
    table.into_blocks()
}

/// `**Deprecated**: use `tell`.`
pub(super) fn deprecation(note: &str) -> String {
    let note = note.trim_end_matches('.');
    if note.is_empty() { "**Deprecated.**".to_owned() } else { format!("**Deprecated**: {note}.") }
}

/// A string as JSON has it, as code.
fn quoted(text: &str) -> String {
    code(&Json::from(text).to_line())
}

fn required(field: &Field) -> String {
    match &field.presence {
        Presence::Required => "yes".to_owned(),
        Presence::Optional => "no".to_owned(),
        Presence::Default { text, .. } => format!("no, default {}", code(text)),
    }
}
