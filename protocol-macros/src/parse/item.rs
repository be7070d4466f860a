//! Reads an item under one of our attributes: its shape, its fields or variants, and our attributes on them.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, Fields, Item, ItemEnum, ItemStruct};

use super::attributes::{take_helpers, take_rejected};
use super::field::{RawField, RawVariant, parse_field, parse_variant};
use super::names::declared_names;
use crate::diagnostics::{Errors, Place};

/// An item as written.
pub(crate) enum RawItem {
    Struct(RawStruct),
    Enum(RawEnum),
    /// Some other item.
    Unsupported(RawUnsupported),
    /// syn cannot parse it; rustc has reported why.
    Unreadable(TokenStream),
}

impl RawItem {
    /// Returns the name of a struct or an enum.
    pub(crate) fn ident(&self) -> Option<&Ident> {
        match self {
            Self::Struct(item) => Some(&item.item.ident),
            Self::Enum(item) => Some(&item.item.ident),
            Self::Unsupported(_) | Self::Unreadable(_) => None,
        }
    }
}

/// A struct as written.
pub(crate) struct RawStruct {
    /// Without our attributes.
    pub(crate) item: ItemStruct,
    /// The named fields.
    pub(crate) fields: Vec<RawField>,
    /// The syntax errors in the struct's own attributes.
    pub(crate) errors: Errors,
    /// Whether some of it could not be parsed.
    pub(crate) unfinished: bool,
}

/// An enum as written.
pub(crate) struct RawEnum {
    /// Without our attributes.
    pub(crate) item: ItemEnum,
    pub(crate) variants: Vec<RawVariant>,
    /// The syntax errors in the enum's own attributes.
    pub(crate) errors: Errors,
    /// Whether some of it could not be parsed.
    pub(crate) unfinished: bool,
}

/// An item that our attributes do not apply to.
pub(crate) struct RawUnsupported {
    /// "a function"
    pub(crate) kind: &'static str,
    /// Its keyword, for the span of errors.
    pub(crate) keyword: TokenStream,
    /// Without our attributes.
    pub(crate) item: TokenStream,
}

/// Reads an item.
pub(crate) fn parse_item(item: Item, place: Place) -> RawItem {
    match item {
        Item::Struct(item) => RawItem::Struct(parse_struct(item, place)),
        Item::Enum(item) => RawItem::Enum(parse_enum(item, place)),
        Item::Union(mut item) => {
            for field in &mut item.fields.named {
                let mut errors = Errors::default();
                take_helpers(&mut field.attrs, Place::Field, true, &mut errors);
                errors.discard();
            }
            RawItem::Unsupported(RawUnsupported {
                kind: "a union",
                keyword: item.union_token.to_token_stream(),
                item: item.into_token_stream(),
            })
        }
        item => {
            let (kind, keyword) = describe(&item);
            RawItem::Unsupported(RawUnsupported { kind, keyword, item: item.into_token_stream() })
        }
    }
}

/// Returns the names that an item adds to its module.
pub(crate) fn names_of(item: &TokenStream) -> Vec<Ident> {
    syn::parse2::<Item>(item.clone()).map(|item| declared_names(&item)).unwrap_or_default()
}

/// Returns what kind of item it is, and the keyword that says so.
pub(crate) fn describe(item: &Item) -> (&'static str, TokenStream) {
    match item {
        Item::Const(item) => ("a constant", item.const_token.to_token_stream()),
        Item::Enum(item) => ("an enum", item.enum_token.to_token_stream()),
        Item::ExternCrate(item) => ("an `extern crate`", item.extern_token.to_token_stream()),
        Item::Fn(item) => ("a function", item.sig.fn_token.to_token_stream()),
        Item::ForeignMod(item) => ("an `extern` block", item.abi.extern_token.to_token_stream()),
        Item::Impl(item) => ("an `impl`", item.impl_token.to_token_stream()),
        Item::Macro(item) => ("a macro call", item.mac.path.to_token_stream()),
        Item::Mod(item) => ("a module", item.mod_token.to_token_stream()),
        Item::Static(item) => ("a static", item.static_token.to_token_stream()),
        Item::Struct(item) => ("a struct", item.struct_token.to_token_stream()),
        Item::Trait(item) => ("a trait", item.trait_token.to_token_stream()),
        Item::TraitAlias(item) => ("a trait alias", item.trait_token.to_token_stream()),
        Item::Type(item) => ("a type alias", item.type_token.to_token_stream()),
        Item::Union(item) => ("a union", item.union_token.to_token_stream()),
        Item::Use(item) => ("a `use`", item.use_token.to_token_stream()),
        other => ("something else", quote!(#other).into_iter().take(1).collect()),
    }
}

fn parse_struct(mut item: ItemStruct, place: Place) -> RawStruct {
    let mut errors = Errors::default();
    take_rejected(&mut item.attrs, place, &mut errors);
    let has_derives = has_derives(&item.attrs);
    let is_newtype = is_newtype(&item);
    let fields = item.fields.iter_mut().filter_map(|field| parse_field(field, is_newtype, has_derives)).collect();
    RawStruct { item, fields, errors, unfinished: false }
}

fn parse_enum(mut item: ItemEnum, place: Place) -> RawEnum {
    let mut errors = Errors::default();
    take_rejected(&mut item.attrs, place, &mut errors);
    let has_derives = has_derives(&item.attrs);
    let variants = item.variants.iter_mut().map(|variant| parse_variant(variant, has_derives)).collect();
    RawEnum { item, variants, errors, unfinished: false }
}

/// Whether the struct has a single field, and that without a name.
pub(crate) fn is_newtype(item: &ItemStruct) -> bool {
    matches!(&item.fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1)
}

/// Whether attributes in the item may belong to one of the user's own derives.
fn has_derives(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("derive"))
}

impl RawStruct {
    /// Discards everything but the tokens, for an item that is a mistake as a whole.
    pub(crate) fn into_tokens(self) -> TokenStream {
        self.errors.discard();
        self.fields.into_iter().for_each(|field| field.errors.discard());
        self.item.into_token_stream()
    }
}

impl RawEnum {
    /// Discards everything but the tokens, for an item that is a mistake as a whole.
    pub(crate) fn into_tokens(self) -> TokenStream {
        self.errors.discard();
        self.variants.into_iter().for_each(RawVariant::discard);
        self.item.into_token_stream()
    }
}
