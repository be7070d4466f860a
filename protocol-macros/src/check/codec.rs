//! Checks how a field is read and written: as its type says, or as one of its keys does.

use proc_macro2::Ident;
use syn::Type;

use super::names::spelled;
use super::types::{any_lifetime, inner_text, is_unit, may_hold_64_bit};
use crate::diagnostics::{Errors, texts, written};
use crate::model::{Codec, Constant, StructKind};
use crate::parse::{
    AFTER_CONTENT, ALIAS, AS_STRING, CHECK, DEFAULT, FULL_RANGE, RENAME, REST, RawFieldKeys, RawRuleBody, SECRET,
    SERDE, Slot,
};

/// Returns how the field is read and written; conflicting keys are reported, and conflicting rules dropped.
pub(crate) fn check_codec(
    keys: &mut RawFieldKeys,
    name: &Ident,
    ty: &Type,
    kind: StructKind,
    errors: &mut Errors,
) -> Codec {
    if keys.is.key().is_some() {
        return check_constant(keys, name, ty, errors);
    }
    if keys.rest.key().is_some() {
        check_beside_rest(keys, kind, errors);
        return Codec::Rest;
    }
    if keys.serde.key().is_some() {
        check_beside_serde(keys, errors);
        return Codec::Serde;
    }
    if let Some(key) = keys.full_range.key() {
        return check_full_range(key, keys, ty, errors);
    }
    if keys.as_string.key().is_none() {
        return Codec::Plain;
    }
    // Rule: what is in a string may be escaped, and so is not in the text to be borrowed. Rejected:
    // `#[field(as_string)] text: Cow<'a, str>`.
    if any_lifetime(ty) {
        errors.push(ty, texts::borrowed_as_string(&written(ty)));
    }
    Codec::AsString
}

/// Rules: only 64-bit integers lose digits as JSON numbers, and not in strings. Rejected:
/// `#[field(full_range)] id: u32`, `#[field(full_range, as_string)] id: u64`.
fn check_full_range(key: &Ident, keys: &RawFieldKeys, ty: &Type, errors: &mut Errors) -> Codec {
    if !may_hold_64_bit(ty) {
        let what_for = "`u64` and `i64`, also in lists and the values of maps";
        errors.push(key, texts::does_not_apply(FULL_RANGE, &inner_text(ty), what_for));
    } else if keys.as_string.key().is_some() {
        errors.push(key, texts::FULL_RANGE_AS_STRING);
    }
    Codec::FullRange
}

/// Rule: only serde knows what is inside a foreign value. Rejected: `#[field(serde, len(1..))]`.
fn check_beside_serde(keys: &mut RawFieldKeys, errors: &mut Errors) {
    for rule in keys.rules.drain(..) {
        errors.push(&rule.key, texts::beside_serde(&rule.key.to_string()));
    }
    for (written, key) in [(AS_STRING, keys.as_string.key()), (FULL_RANGE, keys.full_range.key())] {
        if let Some(key) = key {
            errors.push(key, texts::beside_serde(written));
        }
    }
}

/// Rule: what `rest` holds are members of the object around it, so that the map has no value of its own to name or to
/// measure; in an array likewise. Rejected: `#[field(rest, rename = "more")]`, `#[field(rest, len(..=3))]`.
fn check_beside_rest(keys: &mut RawFieldKeys, kind: StructKind, errors: &mut Errors) {
    let is_array = kind.is_array();
    let beside_rest = if is_array { texts::beside_rest_of_array } else { texts::beside_rest };
    keys.rules.retain(|rule| {
        let is_of_parts = match rule.body {
            RawRuleBody::Values(_) => !is_array,
            RawRuleBody::Each(_) => is_array,
            _ => false,
        };
        if !is_of_parts {
            errors.push(&rule.key, beside_rest(&rule.key.to_string()));
        }
        is_of_parts
    });
    let others = [
        (RENAME, keys.rename.key()),
        (AFTER_CONTENT, keys.after_content.key()),
        (DEFAULT, keys.default.key()),
        (AS_STRING, keys.as_string.key()),
        (FULL_RANGE, keys.full_range.key()),
        (SERDE, keys.serde.key()),
        (CHECK, keys.check.key()),
        (SECRET, keys.secret.key()),
    ];
    for (written, key) in others {
        if let Some(key) = key {
            errors.push(key, beside_rest(written));
        }
    }
    for alias in keys.aliases.drain(..) {
        errors.push(alias, beside_rest(ALIAS));
    }
    (keys.rename, keys.default, keys.check) = Default::default();
    keys.after_content = Slot::default();
}

/// Rules: a constant is not held, and nothing else is said of it. Rejected: `#[field(is = "2.0")] jsonrpc: String`,
/// `#[field(is = 1, range(1..))]`.
fn check_constant(keys: &mut RawFieldKeys, name: &Ident, ty: &Type, errors: &mut Errors) -> Codec {
    if !is_unit(ty) {
        errors.push(ty, texts::constant_of_a_type(&spelled(name), &written(ty)));
    }
    for rule in keys.rules.drain(..) {
        errors.push(&rule.key, texts::beside_constant(&rule.key.to_string()));
    }
    let others = [
        (DEFAULT, keys.default.key()),
        (AS_STRING, keys.as_string.key()),
        (FULL_RANGE, keys.full_range.key()),
        (REST, keys.rest.key()),
        (SERDE, keys.serde.key()),
        (CHECK, keys.check.key()),
        (SECRET, keys.secret.key()),
    ];
    for (written, key) in others {
        if let Some(key) = key {
            errors.push(key, texts::beside_constant(written));
        }
    }
    (keys.default, keys.check) = Default::default();
    // Without a value that could be read, the declaration is broken anyway.
    Codec::Constant(keys.is.value().cloned().unwrap_or(Constant::Bool(true)))
}
