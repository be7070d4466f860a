//! Makes the best of an item that syn cannot read, as one is while it is being typed: rustc has said what is missing,
//! and everything that names the item should still find it.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Item, ItemEnum, ItemStruct, Lifetime, Token, Visibility, token};

use super::attributes::macro_named;
use super::item::{RawEnum, RawItem, RawStruct};
use crate::diagnostics::Errors;

/// An item that cannot be read as a whole.
pub(crate) struct Unfinished {
    /// Those above it, ours included.
    pub(crate) attributes: Vec<Attribute>,
    /// Everything else, our attributes inside taken off.
    pub(crate) rest: TokenStream,
}

impl Unfinished {
    /// Takes an item apart; `None` where not even the attributes above it can be read.
    pub(crate) fn parse(tokens: TokenStream) -> Option<Self> {
        let read = |input: ParseStream<'_>| {
            let attributes = input.call(Attribute::parse_outer)?;
            Ok(Self { attributes, rest: without_helpers(input.parse()?) })
        };
        read.parse2(tokens).ok()
    }

    /// What is known of a struct or an enum: its name, and that it has lifetimes. Its fields are rustc's to make out.
    pub(crate) fn into_item(self) -> RawItem {
        let Self { attributes, rest } = self;
        let tokens = |attributes: &[Attribute]| {
            attributes.iter().map(ToTokens::into_token_stream).chain([rest.clone()]).collect()
        };
        match head.parse2(rest.clone()) {
            Ok(Item::Struct(item)) => RawItem::Struct(RawStruct {
                item: ItemStruct { attrs: attributes, ..item },
                fields: Vec::new(),
                errors: Errors::default(),
                unfinished: Some(rest),
            }),
            Ok(Item::Enum(item)) => RawItem::Enum(RawEnum {
                item: ItemEnum { attrs: attributes, ..item },
                variants: Vec::new(),
                errors: Errors::default(),
                unfinished: Some(rest),
            }),
            _ => RawItem::Unreadable(tokens(&attributes)),
        }
    }
}

/// Reads `pub struct Bark<'a>` and makes it a struct without fields; an enum likewise.
fn head(input: ParseStream<'_>) -> syn::Result<Item> {
    let visibility: Visibility = input.parse()?;
    let is_struct = input.parse::<Option<Token![struct]>>()?.is_some();
    if !is_struct {
        input.parse::<Token![enum]>()?;
    }
    let ident: Ident = input.parse()?;
    let lifetimes: Punctuated<Lifetime, Token![,]> = match input.parse::<Option<Token![<]>>()? {
        Some(_) => Punctuated::parse_separated_nonempty(input)?,
        None => Punctuated::new(),
    };
    if !lifetimes.is_empty() {
        input.parse::<Token![>]>()?;
    }
    // Without braces it is not a message that lacks something, but something else.
    if !input.peek(token::Brace) {
        return Err(input.error("expected braces"));
    }
    input.parse::<TokenStream>()?;
    Ok(if is_struct {
        syn::parse_quote!(#visibility struct #ident<#lifetimes> {})
    } else {
        syn::parse_quote!(#visibility enum #ident {})
    })
}

/// Takes `#[field(...)]`, `#[other]` and our macros off whatever is inside; nobody else knows what they are.
fn without_helpers(tokens: TokenStream) -> TokenStream {
    let mut kept: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) if is_helper(kept.last(), &group) => {
                kept.pop();
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), without_helpers(group.stream()));
                inner.set_span(group.span());
                kept.push(TokenTree::Group(inner));
            }
            token => kept.push(token),
        }
    }
    kept.into_iter().collect()
}

/// The brackets of one of our attributes, behind its `#`.
fn is_helper(before: Option<&TokenTree>, group: &Group) -> bool {
    let behind_hash = matches!(before, Some(TokenTree::Punct(punct)) if punct.as_char() == '#');
    let path = |input: ParseStream<'_>| {
        let path = input.call(syn::Path::parse_mod_style)?;
        input.parse::<TokenStream>()?;
        Ok(path)
    };
    behind_hash
        && path
            .parse2(group.stream())
            .is_ok_and(|path| path.is_ident("field") || path.is_ident("other") || macro_named(&path, None).is_some())
}

/// Whether syn would leave something unread inside an attribute of these tokens, and say so only at the very end.
pub(crate) fn has_unread_attribute(tokens: TokenStream) -> bool {
    let mut behind_hash = false;
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => {
            (std::mem::take(&mut behind_hash) && syn::parse2::<syn::Meta>(group.stream()).is_err())
                || has_unread_attribute(group.stream())
        }
        token => {
            behind_hash = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#' || (behind_hash && punct.as_char() == '!'));
            false
        }
    })
}
