//! Checks a protocol's header, if its struct is in the protocol's module, where the macro can see it.

use proc_macro2::Ident;
use syn::Type;

use super::names::spelled;
use super::types::outer_name;
use crate::diagnostics::{Errors, texts};
use crate::model::{DataType, Envelope, Struct, StructKind};
use crate::parse::{RawItem, RawModuleItem};

/// Rules: the header is under `#[data(header)]`, and its keys are not those of the envelope.
/// Rejected: `tag = "kind", header = Header` with `struct Header { kind: u8 }`.
pub(crate) fn check_header<'a>(
    envelope: &Envelope,
    mut data_types: impl Iterator<Item = &'a mut DataType>,
    errors: &mut Errors,
) {
    let Some((ty, name)) = envelope.header.as_ref().and_then(|ty| local_name(ty).map(|name| (ty, name))) else {
        return;
    };
    let Some(header) = data_types.find_map(|data_type| match data_type {
        DataType::Struct(structure) if structure.declaration.ident == *name => Some(structure),
        _ => None,
    }) else {
        return;
    };
    if header.kind == StructKind::Header {
        check_keys(envelope, header, errors);
    } else {
        errors.push(ty, texts::not_a_header(&name.to_string()));
        // Treated as a header from here on, so that this is the only error about it.
        header.kind = StructKind::Header;
        header.declaration.broken = true;
    }
}

/// Rule: a header is a struct under `#[data(header)]`. Rejected: `header = Bark`, where `Bark` is a message.
///
/// A type that can never be a header is dropped, so that this is the only error about it.
pub(crate) fn check_header_type(envelope: &mut Envelope, items: &[RawModuleItem], errors: &mut Errors) {
    let Some((ty, name)) = envelope.header.as_ref().and_then(|ty| local_name(ty).map(|name| (ty, name))) else {
        return;
    };
    let text = items.iter().find_map(|item| match item {
        RawModuleItem::Message(message) => {
            message.item.ident().filter(|ident| *ident == name).map(|name| texts::message_as_header(&name.to_string()))
        }
        RawModuleItem::Data(data) if matches!(data.item, RawItem::Enum(_)) => {
            data.item.ident().filter(|ident| *ident == name).map(|name| texts::enum_as_header(&name.to_string()))
        }
        _ => None,
    });
    if let Some(text) = text {
        errors.push(ty, text);
        envelope.header = None;
    }
}

fn check_keys(envelope: &Envelope, header: &mut Struct, errors: &mut Errors) {
    if envelope.is_array {
        return;
    }
    let before = errors.count();
    for field in header.fields.iter().filter(|field| !field.is_rest()) {
        for (key, what) in envelope.keys() {
            if field.name == *key || field.aliases.contains(key) {
                errors.push(&field.ident, texts::header_key(key, what));
            }
        }
    }
    header.declaration.broken |= errors.count() > before;
}

/// Returns the name of a type that is written as a local one: `Header` or `self::Header`.
pub(super) fn local_name(ty: &Type) -> Option<&Ident> {
    let name = outer_name(ty)?;
    match ty {
        Type::Path(path) => {
            let is_local = path.path.leading_colon.is_none()
                && path.path.segments.iter().rev().skip(1).all(|segment| spelled(&segment.ident) == "self");
            is_local.then_some(name)
        }
        _ => None,
    }
}
