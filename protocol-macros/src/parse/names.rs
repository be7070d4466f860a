//! What every kind of item has: attributes, and the names it adds to its module.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::{Attribute, Item, UseTree};

/// Returns the attributes of an item; `None` if syn keeps the item as plain tokens.
pub(crate) fn attributes_mut(item: &mut Item) -> Option<&mut Vec<Attribute>> {
    match item {
        Item::Const(item) => Some(&mut item.attrs),
        Item::Enum(item) => Some(&mut item.attrs),
        Item::ExternCrate(item) => Some(&mut item.attrs),
        Item::Fn(item) => Some(&mut item.attrs),
        Item::ForeignMod(item) => Some(&mut item.attrs),
        Item::Impl(item) => Some(&mut item.attrs),
        Item::Macro(item) => Some(&mut item.attrs),
        Item::Mod(item) => Some(&mut item.attrs),
        Item::Static(item) => Some(&mut item.attrs),
        Item::Struct(item) => Some(&mut item.attrs),
        Item::Trait(item) => Some(&mut item.attrs),
        Item::TraitAlias(item) => Some(&mut item.attrs),
        Item::Type(item) => Some(&mut item.attrs),
        Item::Union(item) => Some(&mut item.attrs),
        Item::Use(item) => Some(&mut item.attrs),
        _ => None,
    }
}

/// Returns the item without its derives.
pub(crate) fn without_derives(item: &TokenStream) -> TokenStream {
    let Ok(mut parsed) = syn::parse2::<Item>(item.clone()) else {
        return item.clone();
    };
    if let Some(attributes) = attributes_mut(&mut parsed) {
        attributes.retain(|attribute| !attribute.path().is_ident("derive"));
    }
    parsed.into_token_stream()
}

/// Returns the names that an item declares or imports, except those of macros, which have a namespace of their own, and
/// those imported by globs, which cannot be seen here.
pub(crate) fn declared_names(item: &Item) -> Vec<Ident> {
    let name = match item {
        Item::Const(item) => Some(&item.ident),
        Item::Enum(item) => Some(&item.ident),
        Item::ExternCrate(item) => Some(item.rename.as_ref().map_or(&item.ident, |(_, name)| name)),
        Item::Fn(item) => Some(&item.sig.ident),
        Item::Mod(item) => Some(&item.ident),
        Item::Static(item) => Some(&item.ident),
        Item::Struct(item) => Some(&item.ident),
        Item::Trait(item) => Some(&item.ident),
        Item::TraitAlias(item) => Some(&item.ident),
        Item::Type(item) => Some(&item.ident),
        Item::Union(item) => Some(&item.ident),
        Item::Use(item) => return imported_names(&item.tree),
        _ => None,
    };
    name.into_iter().cloned().collect()
}

fn imported_names(tree: &UseTree) -> Vec<Ident> {
    match tree {
        // `use a::Message::{self}` imports `Message`.
        UseTree::Path(path) => match &*path.tree {
            UseTree::Group(group) => group
                .items
                .iter()
                .flat_map(|tree| match tree {
                    UseTree::Name(name) if name.ident == "self" => vec![path.ident.clone()],
                    tree => imported_names(tree),
                })
                .collect(),
            tree => imported_names(tree),
        },
        UseTree::Name(name) => vec![name.ident.clone()],
        UseTree::Rename(rename) => vec![rename.rename.clone()],
        UseTree::Group(group) => group.items.iter().flat_map(imported_names).collect(),
        UseTree::Glob(_) => Vec::new(),
    }
}
