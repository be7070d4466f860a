//! Attributes that are nearly ours: misspelt ones, keys written as attributes, and those of other crates.

use syn::{Attribute, Meta};

use super::vocabulary::{DEFAULT, FIELD_KEYS, SERDE};
use crate::diagnostics::{Errors, Macro, nearest, texts, written};

/// Crates whose field attributes say what ours say.
const RULE_CRATES: &[&str] = &["garde", "validate", "validator", "schemars", "ts", "typeshare"];

/// What an attribute inside an item was meant to be.
pub(crate) enum Meant {
    /// `#[filed(...)]`: read as `#[field(...)]`.
    Field,
    /// `#[others]`: read as `#[other]`.
    Other,
    /// One of ours in another form, or one of another crate; it has been reported and must be removed.
    Nothing,
}

/// Examines an attribute of a field or variant that is neither ours nor Rust's.
///
/// Not to be called if the item has derives of the user's own: the attribute may belong to one of them.
pub(crate) fn misnamed_helper(attribute: &Attribute, errors: &mut Errors) -> Option<Meant> {
    let name = attribute.path().get_ident()?.to_string();
    if RULE_CRATES.contains(&name.as_str()) {
        errors.push(attribute.path(), texts::rules_of_another_crate(&name));
        return Some(Meant::Nothing);
    }
    if name == SERDE {
        return None;
    }
    // `#[default]` belongs to Rust's own derive.
    if FIELD_KEYS.keys.contains(&name.as_str()) && name != DEFAULT {
        errors.push(attribute.path(), texts::key_as_attribute(&name, &written(&attribute.meta)));
        return Some(Meant::Nothing);
    }
    let meant = nearest(&name, &["field", "other"])?;
    errors.push(attribute.path(), texts::misspelt_attribute(&name, meant));
    Some(if meant == "field" { Meant::Field } else { Meant::Other })
}

/// Examines an attribute of an item in a protocol: `#[massage(...)]` is read as `#[message(...)]`.
pub(crate) fn misspelt_macro(attribute: &Attribute, errors: &mut Errors) -> Option<Macro> {
    let name = attribute.path().get_ident()?.to_string();
    // `#[massage = ...]` is none of our forms: it may belong to another macro.
    if matches!(attribute.meta, Meta::NameValue(_)) {
        return None;
    }
    let (meant, found) = match nearest(&name, &["message", "data"])? {
        "message" => ("message", Macro::Message),
        _ => ("data", Macro::Data),
    };
    errors.push(attribute.path(), texts::misspelt_attribute(&name, meant));
    Some(found)
}
