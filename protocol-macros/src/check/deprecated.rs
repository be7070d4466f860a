//! Checks that nothing requires what is deprecated.

use proc_macro2::Ident;

use super::types::{arguments, outer_name};
use crate::diagnostics::{Errors, texts};
use crate::model::{DataType, Declaration, Item, Presence, Struct};

/// Rule: a type that is not deprecated does not require one that is. Rejected: `#[deprecated] struct Old`,
/// `struct New { old: Old }`.
pub(crate) fn check_deprecated(items: &mut [Item], errors: &mut Errors) {
    let going: Vec<Ident> = items
        .iter()
        .filter_map(declaration)
        .filter(|item| item.deprecated.is_some())
        .map(|item| item.ident.clone())
        .collect();
    for structure in items.iter_mut().filter_map(structure_mut).filter(|item| item.declaration.deprecated.is_none()) {
        let before = errors.count();
        for field in &structure.fields {
            let needs_value = matches!(field.presence, Presence::Required) && field.deprecated.is_none();
            if let (true, Some(name)) = (needs_value, required_name(&field.ty).filter(|name| going.contains(name))) {
                let text = texts::requires_deprecated(&structure.declaration.ident.to_string(), &name.to_string());
                errors.push(&field.ty, text);
            }
        }
        structure.declaration.broken |= errors.count() > before;
    }
}

/// Returns the name of a type of which a value is required: `Old` for `Old` and `Box<Old>`, nothing for `Vec<Old>`.
fn required_name(ty: &syn::Type) -> Option<&Ident> {
    let name = outer_name(ty)?;
    match arguments(ty)[..] {
        [] => Some(name),
        [held] if name == "Box" => required_name(held),
        _ => None,
    }
}

fn declaration(item: &Item) -> Option<&Declaration> {
    match item {
        Item::Message(message) => Some(&message.structure.declaration),
        Item::Data(data) => Some(data.declaration()),
        Item::Included(_) | Item::Other(_) => None,
    }
}

fn structure_mut(item: &mut Item) -> Option<&mut Struct> {
    match item {
        Item::Message(message) => Some(&mut message.structure),
        Item::Data(data) => match &mut **data {
            DataType::Struct(structure) => Some(structure),
            DataType::Enum(_) | DataType::IntegerEnum(_) | DataType::Union(_) | DataType::Untagged(_) => None,
        },
        Item::Included(_) | Item::Other(_) => None,
    }
}
