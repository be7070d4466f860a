//! Texts for those who come from serde: which of our keys does what theirs did.

use crate::diagnostics::Place;

/// `#[serde]` with nothing that could be named.
pub(crate) const SERDE_ATTRIBUTE: &str = "`#[serde]` has no effect here; `#[field(...)]` says what is on the wire";

/// `#[serde(rename = "a")]`
pub(crate) fn serde_key(key: &str, place: Place) -> String {
    let instead = match place {
        Place::Item(_) => on_item(key),
        Place::Field => on_field(key),
        Place::Variant => on_variant(key),
    };
    format!("`#[serde({key})]` has no effect here; {instead}")
}

fn on_item(key: &str) -> &'static str {
    match key {
        "rename_all" => "write `rename_all = \"...\"` in `#[message(...)]` or `#[data(...)]`",
        "rename" => "a message is named by `#[message(type = \"...\")]`, and data types have no name on the wire",
        "tag" | "content" => "write it in `#[data(...)]` or, for messages, in `#[protocol(...)]`",
        "deny_unknown_fields" => "write `#[protocol(unknown_fields = reject)]`",
        "default" => "write `#[field(default)]` on the fields",
        "crate" => "write `crate = path` in our attribute",
        "transparent" => "a struct with one unnamed field under `#[data]`, `struct Name(String);`, is what is inside",
        "from" | "try_from" | "into" => "implement serde's traits for the type, and use it with `#[field(serde)]`",
        _ => "there is no equivalent",
    }
}

fn on_field(key: &str) -> &'static str {
    match key {
        "rename" => "write `#[field(rename = \"...\")]`",
        "alias" => "write `#[field(alias = \"...\")]`",
        "default" => "write `#[field(default)]` or `#[field(default = ...)]`",
        "with" | "serialize_with" | "deserialize_with" => {
            "write `#[field(serde)]` on a field whose type implements serde's traits"
        }
        "skip_serializing_if" => "a field of type `Option<...>` is omitted when it is `None`",
        "skip" | "skip_serializing" | "skip_deserializing" => "every field of a message is on the wire",
        "flatten" => {
            "write `#[field(rest)]` on a map of the members that no field declares; a data type stands in a field of its own"
        }
        "borrow" => "a field of type `Cow<'a, str>` borrows without an attribute",
        _ => "`#[field(...)]` says what is on the wire",
    }
}

fn on_variant(key: &str) -> &'static str {
    match key {
        "rename" => "write `#[field(rename = \"...\")]`",
        "alias" => "write `#[field(alias = \"...\")]`",
        "other" => "write `#[other]` on a variant that holds a `String`",
        _ => "`#[field(...)]` says what is on the wire",
    }
}
