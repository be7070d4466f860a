//! Checks a newtype: its field has neither a name nor a way to be absent.

use syn::{Ident, LitStr, Type};

use super::types::{arguments, is_item_itself, is_option, outer_name};
use crate::diagnostics::{Errors, texts};
use crate::model::StructKind;
use crate::parse::{ALIAS, DEFAULT, IS, RENAME, REST, RawField, RawStruct, Slot, is_newtype};

/// Checks the field of a newtype. What has no meaning there is dropped.
pub(crate) fn check_newtype(field: &mut RawField, kind: StructKind, name: &Ident, errors: &mut Errors) {
    let RawField { ty, keys, errors: field_errors, .. } = field;
    // Rule: the value is not a member of an object. Rejected: `struct AgentId(#[field(rename = "id")] String);`.
    if let Some(key) = std::mem::take(&mut keys.rename).key() {
        errors.push(key, texts::key_of_newtype(RENAME));
    }
    for alias in keys.aliases.drain(..) {
        errors.push(alias, texts::key_of_newtype(ALIAS));
    }
    if let Some(key) = std::mem::take(&mut keys.default).key() {
        errors.push(key, texts::key_of_newtype(DEFAULT));
    }
    // A mistake of the field, so that its type is no other.
    if let Some(key) = std::mem::take(&mut keys.is).key() {
        field_errors.push(key, texts::key_of_newtype(IS));
    }
    if let Some(key) = std::mem::take(&mut keys.rest).key() {
        errors.push(key, texts::key_of_newtype(REST));
    }
    // Rule: only a field can be absent. Rejected: `struct AgentId(Option<String>);`.
    if is_option(ty) && kind == StructKind::Message {
        errors.push(&*ty, texts::MESSAGE_OF_OPTION);
    } else if is_option(ty) {
        errors.push(&*ty, texts::newtype_of_option(&name.to_string()));
    } else if is_inside(ty, name) {
        errors.push(&*ty, texts::NEWTYPE_OF_ITSELF);
    }
}

/// Rule: only names have a case. Rejected: `#[data(rename_all = "camelCase")] struct AgentId(String);`.
pub(crate) fn check_case_of_newtype(rename_all: &Slot<LitStr>, item: &RawStruct, errors: &mut Errors) {
    if let Some(key) = rename_all.key().filter(|_| is_newtype(&item.item)) {
        errors.push(key, texts::RENAME_ALL_NEWTYPE);
    }
}

/// Whether the type is the newtype itself, with nothing but wrappers around it. Rejected: `struct Tree(Box<Tree>);`.
fn is_inside(ty: &Type, newtype: &Ident) -> bool {
    let is_wrapper = outer_name(ty).is_some_and(|name| name == "Box" || name == "Nullable");
    is_item_itself(ty, newtype) || is_wrapper && arguments(ty).into_iter().any(|inner| is_inside(inner, newtype))
}
