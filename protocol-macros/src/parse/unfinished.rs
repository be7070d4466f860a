//! Makes the best of an item that syn cannot read, as one is while it is being typed.
//!
//! rustc has said what is missing, and everything that names the item should still find it: it is written out again
//! with the fields or variants that can be read.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::discouraged::Speculative;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Field, Fields, FieldsNamed, Item, ItemEnum, ItemStruct, Lifetime, Token, Variant, Visibility, braced,
    parse_quote, token,
};

use super::attributes::Place;
use super::item::{RawItem, parse_item};

/// An item that cannot be read as a whole.
pub(crate) struct Unfinished {
    /// Those above it, ours included.
    pub(crate) attributes: Vec<Attribute>,
    /// Everything else.
    rest: TokenStream,
}

impl Unfinished {
    /// Takes an item apart; `None` where not even the attributes above it can be read.
    pub(crate) fn parse(tokens: TokenStream) -> Option<Self> {
        let read = |input: ParseStream<'_>| {
            let attributes = input.call(Attribute::parse_outer)?;
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
    let visibility: Visibility = input.parse()?;
    let is_struct = input.parse::<Option<Token![struct]>>()?.is_some();
    if !is_struct {
        input.parse::<Token![enum]>()?;
    }
    let ident: Ident = input.parse()?;
    let mut lifetimes: Punctuated<Lifetime, Token![,]> = Punctuated::new();
    if input.parse::<Option<Token![<]>>()?.is_some() {
        lifetimes = Punctuated::parse_separated_nonempty(input)?;
        input.parse::<Token![>]>()?;
    }
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

/// The parts of a list that can be read; from one that cannot, it goes on behind the next comma.
fn readable_parts<T>(
    input: ParseStream<'_>,
    parse: impl Fn(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<Punctuated<T, Token![,]>> {
    let mut parts = Punctuated::new();
    while !input.is_empty() {
        let ahead = input.fork();
        match parse(&ahead) {
            Ok(part) if !has_unread_attribute(input, &ahead) => {
                input.advance_to(&ahead);
                parts.push(part);
                input.parse::<Option<Token![,]>>()?;
            }
            _ => {
                while !input.is_empty() && input.parse::<Option<Token![,]>>()?.is_none() {
                    input.parse::<TokenTree>()?;
                }
            }
        }
    }
    Ok(parts)
}

/// Whether syn has left something unread inside an attribute, which it would say only at the very end.
pub(super) fn has_unread_attribute(from: ParseStream<'_>, to: ParseStream<'_>) -> bool {
    is_unread(tokens_between(from, to))
}

fn is_unread(tokens: TokenStream) -> bool {
    let mut behind_hash = false;
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => {
            (std::mem::take(&mut behind_hash) && syn::parse2::<syn::Meta>(group.stream()).is_err())
                || is_unread(group.stream())
        }
        TokenTree::Punct(punct) => {
            behind_hash = punct.as_char() == '#' || (behind_hash && punct.as_char() == '!');
            false
        }
        TokenTree::Ident(_) | TokenTree::Literal(_) => {
            behind_hash = false;
            false
        }
    })
}

/// What one stream has read ahead of another.
pub(super) fn tokens_between(from: ParseStream<'_>, to: ParseStream<'_>) -> TokenStream {
    let (mut from, to) = (from.cursor(), to.cursor());
    let mut tokens = Vec::new();
    while let Some((token, next)) = from.token_tree().filter(|_| from != to) {
        tokens.push(token);
        from = next;
    }
    tokens.into_iter().collect()
}
