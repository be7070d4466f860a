//! Attributes that are nearly ours: misspelt, keys written as attributes, or those of other crates.

use syn::{Attribute, Meta};

use super::vocabulary::{DEFAULT, FIELD_KEYS, SERDE};
use crate::diagnostics::{Errors, Macro, nearest, texts, written};

/// The crates whose attributes on fields say what ours say.
const RULE_CRATES: &[&str] = &["garde", "validate", "validator", "schemars", "ts", "typeshare"];

/// What an attribute inside an item was meant to be.
pub(crate) enum Meant {
    /// `#[filed(...)]`: read as what it should be.
    Field,
    /// `#[others]`: likewise.
    Other,
    /// Something of ours in another form, or something of another crate; reported, and to be taken off.
    Nothing,
}

/// Looks at an attribute of a field or variant that is neither ours nor Rust's.
///
/// Not where the item has derives of the user's own: it may belong to one of them.
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

/// Looks at an attribute of a protocol's item: `#[massage(...)]` is read as `#[message(...)]`.
pub(crate) fn misspelt_macro(attribute: &Attribute, errors: &mut Errors) -> Option<Macro> {
    let name = attribute.path().get_ident()?.to_string();
    // An attribute without a list may be a marker of somebody else's.
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
