//! Finds types of the module that fields use and that lack `#[data]`.
//!
//! rustc would report this once for each field, and before that for each derive of each message with such a field.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Fields, Type};

use super::header::local_name;
use super::{Checked, Context, check_data};
use crate::diagnostics::{Errors, texts};
use crate::model::{Codec, DataType, Item, Struct, VariantContent};
use crate::parse::{RawData, has_helpers, is_newtype};

/// Rule: the types of a message's fields are under `#[data]`. Rejected: `enum Tone { Calm }` with `tone: Tone`.
///
/// Such a type is treated as the data type that it should be, so that this is the only error about it.
pub(crate) fn adopt_forgotten(
    items: &mut [Item],
    header: Option<&syn::Type>,
    context: &Context<'_>,
    errors: &mut Errors,
) {
    let header = header.and_then(local_name);
    let used: Vec<(Ident, String)> = items.iter().flat_map(used_names).collect();
    // The user may have implemented `Field` for a type by hand.
    let by_hand: Vec<Ident> = items.iter().filter_map(implementor_of_field).collect();
    for item in items {
        let Some((ident, parsed)) = plain_type(item).filter(|(ident, _)| !by_hand.contains(ident)) else {
            continue;
        };
        let name = ident.to_string();
        let (text, arguments) = if header == Some(&ident) {
            (texts::forgotten_header(&name), quote!(header))
        } else if let Some((_, user)) = used.iter().find(|(used, _)| *used == ident) {
            (texts::forgotten_data(&name, user), TokenStream::new())
        } else if has_helpers(&parsed) {
            (texts::helpers_without_data(&name), TokenStream::new())
        } else {
            continue;
        };
        let raw = RawData::parse_inner(arguments, parsed, Errors::default());
        errors.push(&ident, text);
        match check_data(raw, context, errors) {
            Checked::Modelled(mut data) => {
                data.declaration_mut().broken = true;
                *item = Item::Data(Box::new(data));
            }
            Checked::Unmodelled(tokens) => *item = Item::Other(tokens),
        }
    }
}

/// Returns a struct or an enum that could be a data type.
fn plain_type(item: &Item) -> Option<(Ident, syn::Item)> {
    let Item::Other(tokens) = item else {
        return None;
    };
    match syn::parse2(tokens.clone()).ok()? {
        syn::Item::Struct(item) if !matches!(item.fields, Fields::Unnamed(_)) || is_newtype(&item) => {
            Some((item.ident.clone(), syn::Item::Struct(item)))
        }
        syn::Item::Enum(item) => Some((item.ident.clone(), syn::Item::Enum(item))),
        _ => None,
    }
}

/// Returns the names in the types that an item holds, each with the item's name.
fn used_names(item: &Item) -> Vec<(Ident, String)> {
    let (user, types) = match item {
        Item::Message(message) => (&message.structure.declaration, plain_types(&message.structure)),
        Item::Data(data) => (data.declaration(), held_types(data)),
        Item::Included(_) | Item::Other(_) => return Vec::new(),
    };
    let user = user.ident.to_string();
    types.into_iter().flat_map(|ty| lone_names(ty.to_token_stream())).map(|name| (name, user.clone())).collect()
}

fn held_types(data: &DataType) -> Vec<&Type> {
    match data {
        DataType::Struct(structure) => plain_types(structure),
        DataType::Enum(_) | DataType::IntegerEnum(_) => Vec::new(),
        DataType::Untagged(untagged) => {
            untagged.variants.iter().flat_map(|variant| plain_types(&variant.structure)).collect()
        }
        DataType::Union(union) => union
            .variants
            .iter()
            .flat_map(|variant| match &variant.content {
                VariantContent::Fields(structure) | VariantContent::Under(_, structure) => plain_types(structure),
                VariantContent::Flattened(ty) => vec![&**ty],
            })
            .collect(),
    }
}

fn plain_types(structure: &Struct) -> Vec<&Type> {
    structure
        .fields
        .iter()
        .filter(|field| matches!(field.codec, Codec::Plain | Codec::Rest))
        .map(|field| &field.ty)
        .collect()
}

/// Returns the names that are not part of a longer path.
fn lone_names(tokens: TokenStream) -> Vec<Ident> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_colon = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    let mut names = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Ident(name) => {
                let before = index.checked_sub(1).and_then(|before| tokens.get(before));
                if !is_colon(before) && !is_colon(tokens.get(index + 1)) {
                    names.push(name.clone());
                }
            }
            TokenTree::Group(group) => names.extend(lone_names(group.stream())),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    names
}

/// Returns `Tone` for `impl Field<'_> for Tone`.
fn implementor_of_field(item: &Item) -> Option<Ident> {
    let Item::Other(tokens) = item else {
        return None;
    };
    let syn::Item::Impl(block) = syn::parse2(tokens.clone()).ok()? else {
        return None;
    };
    let (path, _) = block.trait_.as_ref()?;
    let is_field = path.segments.last().is_some_and(|last| last.ident == "Field");
    if is_field { local_name(&block.self_ty).cloned() } else { None }
}
