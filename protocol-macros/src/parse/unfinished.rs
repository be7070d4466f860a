//! Makes the best of an item that syn cannot read, as one is while it is being typed.
//!
//! rustc has said what is missing, and everything that names the item should still find it: it is written out again
//! with the fields or variants that can be read.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Field, Fields, FieldsNamed, Item, ItemEnum, ItemStruct, Lifetime, Token, Variant, Visibility, braced,
    parse_quote, token,
};

use super::item::{RawItem, parse_item};
use super::pieces::{leniently, readable_parts};
use crate::diagnostics::Place;

/// Reads the item below a macro's own attribute.
pub(crate) fn parse_tokens(tokens: TokenStream, place: Place) -> RawItem {
    match syn::parse2::<Item>(tokens.clone()) {
        Ok(item) => parse_item(item, place),
        Err(_) if is_statement(&tokens) => parse_item(Item::Verbatim(tokens), place),
        Err(_) => match Unfinished::parse(tokens.clone()) {
            Some(unfinished) => unfinished.into_item(place),
            None => RawItem::Unreadable(tokens),
        },
    }
}

/// Whether these are tokens that rustc takes and that are no item: a statement, or a part of a trait or an `impl`.
fn is_statement(tokens: &TokenStream) -> bool {
    syn::parse2::<syn::TraitItem>(tokens.clone()).is_ok()
        || syn::parse2::<syn::ImplItem>(tokens.clone()).is_ok()
        || syn::parse::Parser::parse2(syn::Block::parse_within, tokens.clone()).is_ok()
}

/// An item that cannot be read as a whole.
pub(crate) struct Unfinished {
    /// Those above it, ours included.
    pub(crate) attributes: Vec<Attribute>,
    /// Everything else.
    rest: TokenStream,
}

impl Unfinished {
    /// Takes an item apart; `None` where it is not even clear where the attributes above it end.
    pub(crate) fn parse(tokens: TokenStream) -> Option<Self> {
        let read = |input: ParseStream<'_>| {
            let mut attributes = Vec::new();
            while input.peek(Token![#]) && input.peek2(token::Bracket) {
                let tokens: [TokenTree; 2] = [input.parse()?, input.parse()?];
                let read = |input: ParseStream<'_>| leniently(input, Attribute::parse_outer);
                attributes.extend(read.parse2(tokens.into_iter().collect()).unwrap_or_default());
            }
            Ok(Self { attributes, rest: input.parse()? })
        };
        read.parse2(tokens).ok()
    }

    /// What can be read of a struct or an enum.
    pub(crate) fn into_item(self, place: Place) -> RawItem {
        let Self { attributes, rest } = self;
        let item = match mended.parse2(rest.clone()) {
            Ok(Item::Struct(item)) => Item::Struct(ItemStruct { attrs: attributes, ..item }),
            Ok(Item::Enum(item)) => Item::Enum(ItemEnum { attrs: attributes, ..item }),
            _ => {
                let tokens = attributes.iter().map(ToTokens::into_token_stream).chain([rest]);
                return RawItem::Unreadable(tokens.collect());
            }
        };
        let mut item = parse_item(item, place);
        match &mut item {
            RawItem::Struct(item) => item.unfinished = true,
            RawItem::Enum(item) => item.unfinished = true,
            RawItem::Unsupported(_) | RawItem::Unreadable(_) => {}
        }
        item
    }
}

/// Reads `pub struct Bark<'a> { .. }` with those fields that can be read; an enum likewise.
fn mended(input: ParseStream<'_>) -> syn::Result<Item> {
    let visibility = leniently(input, Visibility::parse)?;
    // `pub(crate self)`
    if input.peek(token::Paren) {
        input.parse::<TokenTree>()?;
    }
    let is_struct = input.parse::<Option<Token![struct]>>()?.is_some();
    if !is_struct {
        input.parse::<Token![enum]>()?;
    }
    let ident: Ident = input.parse()?;
    let lifetimes = lifetimes_before_braces(input)?;
    // Without braces it is not a message that lacks something, but something else.
    let body;
    let brace_token: token::Brace = braced!(body in input);
    let item = if is_struct {
        let named = readable_parts(&body, Field::parse_named)?;
        let fields = Fields::Named(FieldsNamed { brace_token, named });
        ItemStruct { fields, ..parse_quote!(#visibility struct #ident<#lifetimes> {}) }.into_token_stream()
    } else {
        let variants = readable_parts(&body, Variant::parse)?;
        ItemEnum { variants, ..parse_quote!(#visibility enum #ident {}) }.into_token_stream()
    };
    input.parse::<TokenStream>()?;
    syn::parse2(item)
}

/// The lifetimes that a declaration has, as far as they can be made out.
///
/// Where there is a name before the braces, it is not clear whose braces they are.
fn lifetimes_before_braces(input: ParseStream<'_>) -> syn::Result<Punctuated<Lifetime, Token![,]>> {
    let mut lifetimes: Punctuated<Lifetime, Token![,]> = Punctuated::new();
    if !input.peek(Token![<]) {
        return Ok(lifetimes);
    }
    while !input.is_empty() && !input.peek(token::Brace) {
        if !input.peek(Lifetime) {
            if input.peek(Ident::peek_any) {
                return Err(input.error("a name before the braces"));
            }
            input.parse::<TokenTree>()?;
            continue;
        }
        let lifetime: Lifetime = input.parse()?;
        if !lifetimes.iter().any(|known| *known == lifetime) {
            lifetimes.push(lifetime);
        }
    }
    Ok(lifetimes)
}
