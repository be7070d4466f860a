//! Checks a protocol's header, if its struct is in the protocol's module, where the macro can see it.

use proc_macro2::Ident;
use syn::Type;

use super::names::spelled;
use super::types::outer_name;
use crate::diagnostics::{Errors, texts};
use crate::model::{DataType, Envelope, Presence, Struct, StructKind};
use crate::parse::{RawItem, RawModuleItem};

/// Rules: the header is under `#[data(header)]`, and its keys are not those of the envelope.
/// Rejected: `tag = "kind", header = Header` with `struct Header { kind: u8 }`.
pub(crate) fn check_header<'a>(
    envelope: &Envelope,
    data_types: impl Iterator<Item = &'a mut DataType>,
    errors: &mut Errors,
) {
    let Some((ty, name)) = envelope.header.as_ref().and_then(|ty| local_name(ty).map(|name| (ty, name))) else {
        return;
    };
    let mut structs: Vec<&mut Struct> = data_types
        .filter_map(|data_type| if let DataType::Struct(structure) = data_type { Some(structure) } else { None })
        .collect();
    let Some(at) = structs.iter().position(|structure| structure.declaration.ident == *name) else {
        return;
    };
    let header = structs.swap_remove(at);
    if header.kind == StructKind::Header {
        check_keys(envelope, header, errors);
        check_tag_field(envelope, header, &structs, errors);
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

/// Rule: where a message type stands in a field of the header, that is a required one, and its struct does not have the key
/// itself. Rejected: `tag = "/metadata/type"` with `struct Metadata { r#type: String }`. (Of structs elsewhere a constant
/// knows, and whether it is a struct.)
fn check_tag_field(envelope: &Envelope, header: &mut Struct, others: &[&mut Struct], errors: &mut Errors) {
    let (Some(name), key) = (envelope.tag_field(), envelope.tag_key()) else { return };
    let before = errors.count();
    match header.fields.iter().find(|field| field.name == name && !field.is_rest()) {
        None => errors.push(envelope.header.as_ref(), texts::tag_field_missing(name)),
        Some(field) if !matches!(field.presence, Presence::Required) => {
            errors.push(&field.ident, texts::tag_field_optional(name));
        }
        Some(field) => {
            let local = local_name(&field.ty);
            let holder = others.iter().find(|structure| local.is_some_and(|name| structure.declaration.ident == *name));
            let fields = holder.into_iter().flat_map(|structure| &structure.fields).filter(|field| !field.is_rest());
            for field in fields.filter(|field| field.name == key || field.aliases.iter().any(|alias| alias == key)) {
                errors.push(&field.ident, texts::tag_field_declares_tag(name, key));
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
