//! The `$comment` keyword: what validators do not need, but reading a contract back from its schema does.
//!
//! Strict validators reject custom keywords (`x-...`); all of them accept `$comment`.

use super::roles;
use crate::export::Description;
use crate::export::description::{TagPlace, UnionMember, UntaggedMember, Variant, Whole};
use crate::export::json_tree::Json;

/// The start of the comment on every schema written here. The number is the version of the schema's form.
pub(crate) const WRITTEN_BY: &str = "Protocol contract, form 1. Name: ";

/// The same on the schema of a document.
pub(crate) const DOCUMENT: &str = "Protocol contract, form 1. Document: ";

/// The text between the name and the key of the payload.
pub(crate) const CONTENT_KEY: &str = ". Payload: ";

/// The separator between two notes.
pub(crate) const SEPARATOR: char = '\n';

/// The prefixes of the notes.
pub(crate) const CHECKS: &str = "checks: ";
pub(crate) const ALIAS_OF: &str = "alias of ";
pub(crate) const INTEGER: &str = "integer ";
pub(crate) const FOREIGN: &str = "foreign: ";
pub(crate) const UNTAGGED: &str = "untagged ";
pub(crate) const TAG: &str = "tag ";
pub(crate) const MESSAGE_TYPE: &str = "message type ";
pub(crate) const ALIASES: &str = "aliases ";
pub(crate) const REST: &str = "rest ";
pub(crate) const SECRET_DEFAULT: &str = "secret default";
pub(crate) const NEWTYPE: &str = "newtype";

/// Returns the comment that identifies the schema, and holds what it does not express elsewhere.
pub(super) fn heading(description: &Description) -> String {
    let heading = if description.document.is_some() {
        format!("{DOCUMENT}{}", description.name)
    } else {
        format!("{WRITTEN_BY}{}{CONTENT_KEY}{}", description.name, description.content_key())
    };
    match roles::note(&description.roles) {
        Some(note) => format!("{heading}{SEPARATOR}{note}"),
        None => heading,
    }
}

/// Returns the note for the custom checks.
pub(super) fn of_checks(names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| format!("{CHECKS}{}", names.join(", ")))
}

/// Returns the note on the property of an alias: `alias of "number"`.
pub(super) fn alias_of(name: &str) -> String {
    format!("{ALIAS_OF}{}", Json::from(name).to_line())
}

/// Returns the note on the other members of an object: `rest more`.
pub(super) fn rest(name: &str) -> String {
    format!("{REST}{name}")
}

/// Returns the note for the bounds of an integer in a string, which a pattern does not show.
pub(super) fn of_integer(whole: Whole) -> String {
    format!("{INTEGER}{}..={}", whole.min, whole.max)
}

/// Returns the note for the name of a foreign type.
pub(super) fn of_foreign(name: &str) -> String {
    format!("{FOREIGN}{name}")
}

/// Returns the note that maps an enum's aliases to its values: `aliases {"terrible": "bad"}`.
pub(super) fn of_variants(variants: &[Variant]) -> Option<Json> {
    let pairs = variants
        .iter()
        .flat_map(|variant| variant.aliases.iter().map(|alias| (alias.clone(), Json::from(variant.name.as_str()))));
    let pairs: Vec<_> = pairs.collect();
    (!pairs.is_empty()).then(|| format!("{ALIASES}{}", Json::Object(pairs).to_line()).into())
}

/// Returns the note for the tag of a union: `tag "type"`, or `message type "op"`, or `message type ["metadata","type"]` for
/// one inside of a field.
///
/// A tag from outside is in none of the objects, so the note says which it is of each: `message type {"PushMessage":"push"}`.
pub(super) fn of_tag(tag: &TagPlace, members: &[UnionMember], of_messages: bool) -> String {
    let tag = match (tag, tag.field()) {
        (TagPlace::Outside, _) => {
            Json::Object(members.iter().map(|member| (member.name.clone(), member.mark.to_json())).collect())
        }
        (_, Some(field)) => Json::strings([field, tag.name()]),
        (_, None) => tag.name().into(),
    };
    format!("{}{}", if of_messages { MESSAGE_TYPE } else { TAG }, tag.to_line())
}

/// Returns the note for the keys that tell the members of an untagged union apart: `untagged ["result",null]`.
pub(super) fn of_keys(members: &[UntaggedMember]) -> String {
    let key = |member: &UntaggedMember| member.when.as_deref().map_or(Json::Null, Json::from);
    format!("{UNTAGGED}{}", Json::Array(members.iter().map(key).collect()).to_line())
}

/// Appends a note to the notes of a schema.
pub(super) fn push(schema: &mut Json, note: Option<String>) {
    let (Json::Object(members), Some(note)) = (schema, note) else { return };
    let earlier = members.iter().position(|(key, _)| key == "$comment").map(|place| members.remove(place).1);
    let text = match earlier.as_ref().and_then(Json::as_str) {
        Some(earlier) => format!("{earlier}{SEPARATOR}{note}"),
        None => note,
    };
    members.push(("$comment".to_owned(), text.into()));
}
