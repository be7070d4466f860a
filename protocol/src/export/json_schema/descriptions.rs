//! The `description` keyword: doc comments, and facts that no keyword expresses.

use crate::export::description::{
    Field, Kind, Type, check_in_words, foreign_in_words, in_backticks, sentence, values_in_words,
};
use crate::export::json_tree::Json;

/// Returns the doc comment on a field, and the checks that only Rust performs.
pub(super) fn of_field(field: &Field) -> Option<Json> {
    let foreign = match &field.value.unless_null().kind {
        Kind::Foreign { type_name } => Some(foreign_in_words(type_name, in_backticks)),
        _ => None,
    };
    let checks = field.checks().iter().map(|check| check_in_words(check, in_backticks));
    let sentences = foreign.into_iter().chain(checks).map(|words| sentence(&words));
    joined(std::iter::once(with_note(&field.docs, field.deprecated.as_deref())).chain(sentences))
}

/// Returns the doc comment on a type and, if its variants have comments, a list of them.
pub(super) fn of_type(described: &Type) -> Option<Json> {
    joined([with_note(&described.docs, described.deprecated.as_deref()), values_in_words(described.variants())])
}

/// Joins a doc comment and the note of `#[deprecated]`.
fn with_note(docs: &str, deprecated: Option<&str>) -> String {
    let note = deprecated.filter(|note| !note.is_empty()).map(|note| format!("Deprecated: {note}"));
    let parts = std::iter::once(docs.to_owned()).chain(note).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("\n\n")
}

fn joined(paragraphs: impl IntoIterator<Item = String>) -> Option<Json> {
    let paragraphs: Vec<String> = paragraphs.into_iter().filter(|paragraph| !paragraph.is_empty()).collect();
    (!paragraphs.is_empty()).then(|| paragraphs.join("\n\n").into())
}
