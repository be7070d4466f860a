//! The tables: fields with their types and rules, and enum values.

use super::headings::Headings;
use super::prose::{cell, cell_and_rest, code};
use crate::export::description::{
    Field, IntegerVariant, Kind, Presence, UntaggedMember, Value, Variant, rules_in_words,
};
use crate::export::json_tree::Json;

/// A table built row by row, and the text that did not fit in its cells.
pub(super) struct Table {
    rows: Vec<String>,
    below: Vec<String>,
}

const FIELD_COLUMNS: [&str; 5] = ["field", "type", "required", "rules", "description"];

impl Table {
    /// Creates a table of fields.
    pub(super) fn of_fields() -> Self {
        Self::new(&FIELD_COLUMNS)
    }

    fn new(columns: &[&str]) -> Self {
        let mut table = Self { rows: Vec::new(), below: Vec::new() };
        table.row(columns.iter().map(ToString::to_string));
        table.rows.push("|---".repeat(columns.len()) + "|");
        table
    }

    /// Adds a row of formatted Markdown.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells: Vec<String> = cells.into_iter().map(|text| cell(&text)).collect();
        self.rows.push(format!("| {} |", cells.join(" | ")).replace("|  |", "| |"));
    }

    /// Adds a row for a field.
    pub(super) fn field(&mut self, field: &Field, headings: &Headings) {
        let cells = self.cells(field, headings);
        self.row(cells);
    }

    /// Returns the cells of a field's row.
    fn cells(&mut self, field: &Field, headings: &Headings) -> [String; FIELD_COLUMNS.len()] {
        let null_is_absent = matches!(field.presence, Presence::Optional | Presence::Payload { .. });
        let value = field.entry().unwrap_or(&field.value);
        let shown = if null_is_absent { value.unless_null() } else { value };
        let aliases = field.aliases.iter().map(|alias| format!("also read as {}", code(alias)));
        let rules: Vec<String> = rules_in_words(value, code).into_iter().chain(aliases).collect();
        let name = if field.is_rest() { "any other".to_owned() } else { code(&field.name) };
        let description = self.description(&name, &field.docs, field.deprecated.as_deref());
        [name, type_of(shown, headings), required(field), rules.join("; "), description]
    }

    /// Returns the description for the row of `name`; text beyond a single paragraph goes below the table.
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

    /// Creates a table of elements, which begin with their positions.
    pub(super) fn of_elements() -> Self {
        let columns: Vec<&str> = ["position"].into_iter().chain(FIELD_COLUMNS).collect();
        Self::new(&columns)
    }

    /// Adds the field at this position.
    pub(super) fn element(&mut self, index: usize, field: &Field, headings: &Headings) {
        let cells = self.cells(field, headings);
        let position = if field.is_rest() { format!("from {index}") } else { index.to_string() };
        self.row([position].into_iter().chain(cells));
    }

    /// Whether there is nothing but the head.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.len() == 2
    }

    /// Returns the table, then the text below it.
    pub(super) fn into_blocks(self) -> Vec<String> {
        std::iter::once(self.rows.join("\n")).chain(self.below).collect()
    }
}

/// Writes a table of a struct's fields.
pub(super) fn fields(fields: &[Field], headings: &Headings) -> Vec<String> {
    let mut table = Table::of_fields();
    for field in fields {
        table.field(field, headings);
    }
    table.into_blocks()
}

/// Writes a table of the fields of an array, with their positions.
pub(super) fn elements<'a>(fields: impl Iterator<Item = (usize, &'a Field)>, headings: &Headings) -> Vec<String> {
    let mut table = Table::of_elements();
    for (index, field) in fields {
        table.element(index, field, headings);
    }
    table.into_blocks()
}

/// Writes a table of an enum's values.
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

/// Writes a table of the values of an enum of integers.
pub(super) fn integers(variants: &[IntegerVariant]) -> Vec<String> {
    let mut table = Table::new(&["value", "name", "description"]);
    for IntegerVariant { integer, name, docs, deprecated } in variants {
        let value = code(&integer.to_string());
        let description = table.description(&value, docs, deprecated.as_deref());
        table.row([value, code(name), description]);
    }
    table.into_blocks()
}

/// Writes a list of the members of an untagged union.
pub(super) fn untagged(members: &[UntaggedMember], headings: &Headings) -> String {
    let member = |UntaggedMember { when, value }: &UntaggedMember| {
        let words = std::iter::once(type_of(value, headings)).chain(rules_in_words(value, code)).collect::<Vec<_>>();
        let key = when.as_ref().map(|key| format!(", with the key {}", code(key))).unwrap_or_default();
        format!("- {}{key}", words.join(", "))
    };
    members.iter().map(member).collect::<Vec<_>>().join("\n")
}

/// Formats a deprecation note: `**Deprecated**: use `tell`.`
pub(super) fn deprecation(note: &str) -> String {
    let note = note.trim_end_matches('.');
    if note.is_empty() { "**Deprecated.**".to_owned() } else { format!("**Deprecated**: {note}.") }
}

/// Formats a string as JSON in a code span.
fn quoted(text: &str) -> String {
    code(&Json::from(text).to_line())
}

fn required(field: &Field) -> String {
    match &field.presence {
        Presence::Required => "yes".to_owned(),
        Presence::Optional
        | Presence::OptionalElement
        | Presence::OptionalBesideNull
        | Presence::Payload { .. }
        | Presence::Rest => "no".to_owned(),
        Presence::Default { is_secret: true, .. } => "no, by a secret default".to_owned(),
        Presence::Default { text, .. } => format!("no, default {}", code(text)),
    }
}

/// Returns the type of a value and its rules.
pub(super) fn value_in_words(value: &Value, headings: &Headings) -> String {
    let rules = rules_in_words(value, code);
    std::iter::once(type_of(value, headings)).chain(rules).collect::<Vec<_>>().join("; ")
}

/// Returns the type of a value.
fn type_of(value: &Value, headings: &Headings) -> String {
    let inside = |value: &Value| type_of(value, headings);
    match &value.kind {
        Kind::Bool | Kind::Constant(Json::Bool(_)) => "boolean".to_owned(),
        Kind::Integer(_) | Kind::Constant(Json::Number(_)) => "integer".to_owned(),
        Kind::IntegerString(_) => "integer in a string".to_owned(),
        Kind::Float32 | Kind::Float64 => "number".to_owned(),
        Kind::String | Kind::Char | Kind::Constant(_) => "string".to_owned(),
        Kind::Timestamp => "number of seconds since 1970".to_owned(),
        Kind::Any | Kind::Raw | Kind::Foreign { .. } => "any JSON".to_owned(),
        Kind::InString(value) => format!("JSON in a string: {}", inside(value)),
        Kind::Nullable(value) => format!("{} or `null`", inside(value)),
        Kind::List { item, .. } => format!("list of {}", in_list(inside(item))),
        Kind::Tuple(items) => format!("array: {}", items.iter().map(inside).collect::<Vec<_>>().join(", ")),
        Kind::Map { key, value } => match &key.kind {
            Kind::Named(_) => format!("object of {}, by {}", in_list(inside(value)), inside(key)),
            Kind::Integer(_) => format!("object of {}, by integer", in_list(inside(value))),
            _ => format!("object of {}, by name", in_list(inside(value))),
        },
        Kind::Named(name) => headings.link(name),
    }
}

/// Parenthesises a type of several words, so that `list of (string or null)` is not read as `(list of string) or null`.
fn in_list(name: String) -> String {
    if name.contains([',', ':']) || name.ends_with("or `null`") { format!("({name})") } else { name }
}
