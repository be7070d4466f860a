//! Rules in words, for docstrings.

use super::types::Types;
use crate::export::description::{Field, Kind, check_in_words, foreign_in_words, rules_in_words, sentence};

fn code(text: &str) -> String {
    format!("`{text}`")
}

/// Returns the part of a field's docstring that follows its doc comment.
pub(super) fn of_field(field: &Field, attribute: &str) -> String {
    // The rule on the wire form of a timestamp does not apply to a `datetime`.
    let is_time = field.value.unless_null().kind == Kind::Timestamp;
    let mut words = if is_time { Vec::new() } else { rules_in_words(&field.value, code) };
    if attribute != field.name {
        words.push(format!("{} on the wire", code(&field.name)));
    }
    if !field.aliases.is_empty() {
        words.push(read_too(&field.aliases));
    }
    let mut sentences: Vec<String> = words.iter().map(|words| sentence(words)).collect();
    sentences.extend(field.deprecated.as_deref().map(deprecated));
    sentences.join(" ")
}

/// Describes the aliases of a name.
pub(super) fn read_too(aliases: &[String]) -> String {
    let aliases: Vec<String> = aliases.iter().map(|alias| code(alias)).collect();
    format!("also read as {}", aliases.join(", "))
}

/// Formats the note of `#[deprecated]`.
pub(super) fn deprecated(note: &str) -> String {
    if note.is_empty() { "Deprecated.".to_owned() } else { sentence(&format!("deprecated: {note}")) }
}

/// Lists what only Rust code can decide.
pub(super) fn unchecked(types: &Types<'_>) -> Vec<String> {
    let structs = types.payloads().chain(types.structs());
    let structs = structs.map(|(name, described)| (name, types.attributes(described.fields())));
    let all = [("Envelope", types.header())].into_iter().chain(structs);
    all.flat_map(|(name, fields)| {
        let reasons = fields.into_iter().filter_map(|(field, attribute)| Some((attribute, reason(field)?)));
        reasons.map(|(attribute, reason)| format!("- `{name}.{attribute}`: {reason}")).collect::<Vec<_>>()
    })
    .collect()
}

fn reason(field: &Field) -> Option<String> {
    let value = field.value.unless_null();
    match &value.kind {
        Kind::Foreign { type_name } => Some(foreign_in_words(type_name, code)),
        _ => value.checks.first().map(|check| check_in_words(check, code)),
    }
}
