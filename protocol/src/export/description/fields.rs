//! Fields, and what is said of them to people.

use super::collect::Collection;
use super::settled::settled;
use super::{Field, Value};
use crate::contract::{EnumInfo, FieldInfo, Rule};
use crate::diagnose;
use crate::export::json_tree::Json;
use crate::export::rust_links::without_rust_links;
use crate::json::Writer;

/// Describes a field.
pub(super) fn describe(collection: &mut Collection, field: &FieldInfo) -> Field {
    // A default that breaks the field's own rules is an error wherever it is needed: the field must be there after all.
    let default = field.default.and_then(|write| written(write, field));
    let checks: Vec<String> = field.rules.iter().filter_map(check_name).collect();
    let value = match collection.value(field.shape, field.rules) {
        // `None` is not written, and absent is how it is read: `null` says nothing more. But where absent reads as
        // something else, `null` alone says `None`.
        Value::Nullable(value) if field.default.is_none() => *value,
        value => value,
    };
    Field {
        name: field.name.to_owned(),
        aliases: field.aliases.iter().map(|&alias| alias.to_owned()).collect(),
        docs: docs_of_field(field, &checks, &value),
        deprecated: field.deprecated.is_some(),
        required: field.is_required() || field.default.is_some() && default.is_none(),
        default,
        value,
        checks,
        after_content: field.after_content,
    }
}

/// A check by its name, without what only the compiler needs.
fn check_name(rule: &Rule) -> Option<String> {
    let Rule::Check(check) = rule else { return None };
    let path = check.name.replace(' ', "");
    Some(path.rsplit("::").next().unwrap_or_default().to_owned())
}

/// The value of a default; `None` where it does not keep the rules.
fn written(write: fn(&mut Writer<'_>), field: &FieldInfo) -> Option<Json> {
    let mut bytes = Vec::new();
    write(&mut Writer::new(&mut bytes));
    let text = String::from_utf8(bytes).ok()?;
    let shape = (field.shape)();
    let value = diagnose::is_faultless(&text, shape, field.rules).then(|| Json::parse(&text).ok())?;
    value.map(|value| settled(value, shape))
}

fn docs_of_field(field: &FieldInfo, checks: &[String], value: &Value) -> String {
    let mut paragraphs = vec![docs_of(field.docs, field.deprecated)];
    if let Value::Any { foreign: Some(name) } = value {
        paragraphs.push(format!("What `{name}` accepts."));
    }
    paragraphs.extend(checks.iter().map(|check| format!("Also checked by `{check}`.")));
    joined(paragraphs)
}

/// A doc comment and the note of `#[deprecated]`.
pub(super) fn docs_of(docs: &str, deprecated: Option<&str>) -> String {
    let note = deprecated.filter(|note| !note.is_empty()).map(|note| format!("Deprecated: {note}"));
    joined(std::iter::once(without_rust_links(docs)).chain(note))
}

/// A doc comment and, where variants have comments of their own, a list of them.
pub(super) fn docs_of_enum(info: &EnumInfo) -> String {
    let mut list = Vec::new();
    for variant in info.variants {
        let docs = docs_of(variant.docs, variant.deprecated).replace('\n', " ");
        let deprecated = if variant.deprecated == Some("") { " Deprecated." } else { "" };
        if !docs.is_empty() || !deprecated.is_empty() {
            list.push(format!("- `{}`: {}", variant.name, format!("{docs}{deprecated}").trim_start()));
        }
    }
    joined([docs_of(info.docs, info.deprecated), list.join("\n")])
}

fn joined(paragraphs: impl IntoIterator<Item = String>) -> String {
    let paragraphs: Vec<String> = paragraphs.into_iter().filter(|paragraph| !paragraph.is_empty()).collect();
    paragraphs.join("\n\n")
}
