//! `$comment`: what validators need not know, but a reader of the schema who wants the contract back does.
//!
//! Keywords of our own (`x-...`) are refused by strict validators; `$comment` is taken by all.

use crate::export::Description;
use crate::export::description::{Variant, Whole};
use crate::export::json_tree::Json;

/// What the comment of every schema of ours begins with. The number is that of the form of the schema.
pub(crate) const WRITTEN_BY: &str = "Protocol contract, form 1. Name: ";

/// What stands between the name and the key of the payload.
pub(crate) const CONTENT_KEY: &str = ". Payload: ";

/// What stands between two notes.
pub(crate) const SEPARATOR: char = '\n';

/// What the notes begin with.
pub(crate) const CHECKS: &str = "checks: ";
pub(crate) const ALIAS_OF: &str = "alias of ";
pub(crate) const INTEGER: &str = "integer ";
pub(crate) const FOREIGN: &str = "foreign: ";
pub(crate) const ALIASES: &str = "aliases ";

/// What tells a schema of ours from others, and holds what it does not say elsewhere.
pub(super) fn heading(description: &Description) -> String {
    format!("{WRITTEN_BY}{}{CONTENT_KEY}{}", description.name, description.content)
}

/// The user's own checks.
pub(super) fn of_checks(names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| format!("{CHECKS}{}", names.join(", ")))
}

/// Whose other name a property is: `alias of "number"`.
pub(super) fn alias_of(name: &str) -> String {
    format!("{ALIAS_OF}{}", Json::from(name).to_line())
}

/// The bounds of an integer in a string, which a pattern does not show.
pub(super) fn of_integer(whole: Whole) -> String {
    format!("{INTEGER}{}..={}", whole.min, whole.max)
}

/// The name of a foreign type.
pub(super) fn of_foreign(name: &str) -> String {
    format!("{FOREIGN}{name}")
}

/// Which of an enum's strings are other names of which: `aliases {"terrible": "bad"}`.
pub(super) fn of_variants(variants: &[Variant]) -> Option<Json> {
    let pairs = variants
        .iter()
        .flat_map(|variant| variant.aliases.iter().map(|alias| (alias.clone(), Json::from(variant.name.as_str()))));
    let pairs: Vec<_> = pairs.collect();
    (!pairs.is_empty()).then(|| format!("{ALIASES}{}", Json::Object(pairs).to_line()).into())
}

/// Puts a note on a schema, below those that it has.
pub(super) fn push(schema: &mut Json, note: Option<String>) {
    let (Json::Object(members), Some(note)) = (schema, note) else { return };
    let earlier = members.iter().position(|(key, _)| key == "$comment").map(|place| members.remove(place).1);
    let text = match earlier.as_ref().and_then(Json::as_str) {
        Some(earlier) => format!("{earlier}{SEPARATOR}{note}"),
        None => note,
    };
    members.push(("$comment".to_owned(), text.into()));
}
