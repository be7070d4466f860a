//! Rules in words, for docstrings.

use super::types::Types;
use crate::export::description::{
    Field, Kind, Type, Value, aliases_in_words, check_in_words, foreign_in_words, in_backticks, rules_in_words,
    sentence,
};

/// Returns the part of a field's docstring that follows its doc comment.
pub(super) fn of_field(field: &Field, attribute: &str) -> String {
    // The rule on the wire form of a timestamp does not apply to a `datetime`.
    let is_time = field.value.unless_null().kind == Kind::Timestamp;
    let mut words = if is_time { Vec::new() } else { rules_in_words(&field.value, in_backticks) };
    words.extend((is_time && field.value.is_secret()).then(|| "secret".to_owned()));
    if field.is_rest() {
        let parts = if matches!(field.value.kind, Kind::List { .. }) { "elements" } else { "members" };
        words.push(format!("holds the {parts} that no other field declares"));
    } else if attribute != field.name {
        words.push(format!("{} on the wire", in_backticks(&field.name)));
    }
    words.extend(aliases_in_words(&field.aliases));
    let mut sentences: Vec<String> = words.iter().map(|words| sentence(words)).collect();
    sentences.extend(field.deprecated.as_deref().map(deprecated));
    sentences.join(" ")
}

/// Returns the part of a newtype's docstring that follows its doc comment.
pub(super) fn of_newtype(described: &Type, value: &Value) -> String {
    let deprecated = described.deprecated.as_deref().map(deprecated);
    [of_rules(value)].into_iter().filter(|words| !words.is_empty()).chain(deprecated).collect::<Vec<_>>().join(" ")
}

/// Returns the rules of a value, as sentences.
pub(super) fn of_rules(value: &Value) -> String {
    rules_in_words(value, in_backticks).iter().map(|words| sentence(words)).collect::<Vec<_>>().join(" ")
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
        Kind::Foreign { type_name } => Some(foreign_in_words(type_name, in_backticks)),
        _ => value.checks.first().map(|check| check_in_words(check, in_backticks)),
    }
}
