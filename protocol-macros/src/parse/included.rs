//! Reads a `use` under `#[message]`, which includes messages of other modules in a protocol.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{ItemUse, UseTree};

use super::attributes::take_rejected;
use super::key_values::{read_keys, until_comma};
use super::roles::RawMessageRoles;
use super::vocabulary::{FROM, TO};
use crate::diagnostics::{Errors, Macro, Place, texts};

/// An inclusion as written.
pub(crate) struct RawInclusion {
    /// `from(...)` and `to(...)` in the parentheses of `#[message(...)]`.
    pub(crate) roles: RawMessageRoles,
    /// Without our attributes.
    pub(crate) item: ItemUse,
    pub(crate) imports: Vec<Import>,
    /// The syntax errors in its own attributes.
    pub(crate) errors: Errors,
}

/// What a `use` imports under one name, or by one `*`.
pub(crate) enum Import {
    /// The name in this module.
    Named(Ident),
    /// The star in `other::*`.
    Glob(TokenStream),
    /// `as _` in `other::Hello as _`.
    Unnamed(TokenStream),
}

impl RawInclusion {
    /// Reads a `use` in a protocol, its attribute already removed; `errors` are the attribute's syntax errors.
    pub(crate) fn parse(arguments: TokenStream, mut item: ItemUse, mut errors: Errors) -> Self {
        take_rejected(&mut item.attrs, Place::Item(Macro::Message), &mut errors);
        let mut imports = Vec::new();
        collect(&item.tree, None, &mut imports);
        let mut roles = RawMessageRoles::default();
        read_keys(arguments, &mut errors, |key, input, errors| {
            if key == FROM || key == TO {
                return roles.read(key, input, errors);
            }
            until_comma(input);
            Err(syn::Error::new(key.span(), texts::KEYS_OF_INCLUSION))
        });
        Self { roles, item, imports, errors }
    }
}

/// Collects the imports of a tree; `last` is the last name of the path before it.
fn collect(tree: &UseTree, last: Option<&Ident>, imports: &mut Vec<Import>) {
    match tree {
        UseTree::Path(path) => collect(&path.tree, Some(&path.ident), imports),
        UseTree::Group(group) => group.items.iter().for_each(|tree| collect(tree, last, imports)),
        UseTree::Name(name) => {
            // `other::Hello::{self}` imports `Hello`.
            let ident = last.filter(|_| name.ident == "self").unwrap_or(&name.ident);
            // rustc reports `use self` and the like.
            if !["self", "super", "crate", "Self"].iter().any(|keyword| ident == keyword) {
                imports.push(Import::Named(ident.clone()));
            }
        }
        UseTree::Rename(rename) if rename.rename == "_" => {
            let (keyword, name) = (&rename.as_token, &rename.rename);
            imports.push(Import::Unnamed(quote!(#keyword #name)));
        }
        UseTree::Rename(rename) => imports.push(Import::Named(rename.rename.clone())),
        UseTree::Glob(glob) => imports.push(Import::Glob(glob.star_token.to_token_stream())),
    }
}
