//! Reads the module under `#[protocol]` item by item: one that cannot be parsed does not affect the others.

use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Attribute, Item, Token, Visibility};

use super::attributes::{arguments, macro_named, take_hidden_macros};
use super::data::RawData;
use super::included::RawInclusion;
use super::item::describe;
use super::message::RawMessage;
use super::misnamed::misspelt_macro;
use super::names::{attributes_mut, declared_names};
use super::pieces::{Part, Pieces, leniently, module_pieces};
use super::unfinished::Unfinished;
use crate::diagnostics::{Errors, Macro, texts};

/// What `#[protocol]` is on.
pub(crate) enum RawModule {
    Inline(RawInlineModule),
    /// `mod chat;`
    OutOfLine {
        ident: Ident,
        /// `mod chat;`, without its attributes and visibility, for the span of errors.
        declaration: TokenStream,
        item: TokenStream,
    },
    /// Not a module.
    Other {
        kind: &'static str,
        keyword: TokenStream,
        item: TokenStream,
    },
    /// syn cannot parse it; rustc has reported why.
    Unreadable(TokenStream),
}

/// `mod chat { ... }`
pub(crate) struct RawInlineModule {
    /// Both those above the module and those inside it, `#![...]`.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    pub(crate) items: Vec<RawModuleItem>,
}

/// An item of the module.
pub(crate) enum RawModuleItem {
    Message(Box<RawMessage>),
    Data(Box<RawData>),
    /// A `use` of messages that are declared elsewhere.
    Included(Box<RawInclusion>),
    /// Neither of these: re-emitted unchanged.
    Other {
        /// The names it adds to the module.
        names: Vec<Ident>,
        item: TokenStream,
        errors: Errors,
    },
}

impl RawModule {
    /// Reads what the attribute is on; `crate_name` is another name of the `protocol` crate.
    pub(crate) fn parse(tokens: TokenStream, crate_name: Option<&Ident>) -> Self {
        let Ok(Head { attributes, visibility, keyword, ident, body }) = parse_head.parse2(tokens.clone()) else {
            return Self::parse_other(tokens);
        };
        match body {
            Body::Outside(semicolon) => {
                let declaration = quote!(#keyword #ident #semicolon);
                Self::OutOfLine { ident, declaration, item: tokens }
            }
            Body::Inline(body) => Self::Inline(RawInlineModule::parse(attributes, visibility, ident, body, crate_name)),
        }
    }

    fn parse_other(tokens: TokenStream) -> Self {
        match syn::parse2::<Item>(tokens.clone()) {
            Ok(Item::Verbatim(_)) | Err(_) => Self::Unreadable(tokens),
            Ok(item) => {
                let (kind, keyword) = describe(&item);
                Self::Other { kind, keyword, item: tokens }
            }
        }
    }
}

impl RawInlineModule {
    /// Reads what is in the braces. No item can make this fail, so no error about another item is lost.
    fn parse(
        mut attributes: Vec<Attribute>,
        visibility: Visibility,
        ident: Ident,
        body: TokenStream,
        crate_name: Option<&Ident>,
    ) -> Self {
        let Pieces { attributes: inner, items } = module_pieces(body);
        attributes.extend(inner);
        let items = items.into_iter().map(|part| match part {
            Part::Read(item) => sort_item(item, crate_name),
            Part::Unread(tokens) => sort_unfinished(tokens, crate_name),
        });
        Self { attributes, visibility, ident, items: items.collect() }
    }
}

/// A module without its body.
struct Head {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    keyword: Token![mod],
    ident: Ident,
    body: Body,
}

enum Body {
    Inline(TokenStream),
    Outside(Token![;]),
}

/// ```text
/// module := attribute* visibility 'unsafe'? 'mod' name (';' | '{' item* '}')
/// ```
fn parse_head(input: ParseStream<'_>) -> syn::Result<Head> {
    let attributes = leniently(input, Attribute::parse_outer)?;
    let visibility = leniently(input, Visibility::parse)?;
    input.parse::<Option<Token![unsafe]>>()?;
    let keyword = input.parse()?;
    let ident = input.parse()?;
    let body = match input.parse::<Option<Token![;]>>()? {
        Some(semicolon) => Body::Outside(semicolon),
        None => {
            let group: Group = input.parse()?;
            if group.delimiter() != Delimiter::Brace {
                return Err(syn::Error::new(group.span(), "not the body of a module"));
            }
            Body::Inline(group.stream())
        }
    };
    Ok(Head { attributes, visibility, keyword, ident, body })
}

/// Removes our attribute from an item, and reads the item as what the attribute says.
fn sort_item(mut item: Item, crate_name: Option<&Ident>) -> RawModuleItem {
    let mut errors = Errors::default();
    let ours = attributes_mut(&mut item).and_then(|attributes| take_macro(attributes, crate_name, &mut errors));
    match ours {
        Some((Macro::Message, arguments)) => match item {
            Item::Use(item) => RawModuleItem::Included(Box::new(RawInclusion::parse(arguments, item, errors))),
            item => RawModuleItem::Message(Box::new(RawMessage::parse_inner(arguments, item, errors))),
        },
        Some((Macro::Data, arguments)) => RawModuleItem::Data(Box::new(RawData::parse_inner(arguments, item, errors))),
        None => RawModuleItem::Other { names: declared_names(&item), item: item.into_token_stream(), errors },
    }
}

/// Like `sort_item`, for an item that cannot be parsed: its attributes say what it is going to be.
fn sort_unfinished(tokens: TokenStream, crate_name: Option<&Ident>) -> RawModuleItem {
    let mut errors = Errors::default();
    let other = |item, errors| RawModuleItem::Other { names: Vec::new(), item, errors };
    let Some(mut unfinished) = Unfinished::parse(tokens.clone()) else {
        return other(tokens, errors);
    };
    match take_macro(&mut unfinished.attributes, crate_name, &mut errors) {
        Some((Macro::Message, arguments)) => {
            RawModuleItem::Message(Box::new(RawMessage::parse_unfinished(arguments, unfinished, errors)))
        }
        Some((Macro::Data, arguments)) => {
            RawModuleItem::Data(Box::new(RawData::parse_unfinished(arguments, unfinished, errors)))
        }
        None => other(tokens, errors),
    }
}

/// Removes the first of our macros from an item and returns it with its arguments; a second one is an error.
fn take_macro(
    attributes: &mut Vec<Attribute>,
    crate_name: Option<&Ident>,
    errors: &mut Errors,
) -> Option<(Macro, TokenStream)> {
    let mut ours: Option<(Macro, TokenStream)> = None;
    take_hidden_macros(attributes, errors);
    for attribute in std::mem::take(attributes) {
        let named = macro_named(attribute.path(), crate_name);
        let named = if ours.is_none() { named.or_else(|| misspelt_macro(&attribute, errors)) } else { named };
        match (named, &ours) {
            (None, _) => attributes.push(attribute),
            (Some(found), None) => {
                let form = match found {
                    Macro::Message => "#[message(type = \"...\")]",
                    Macro::Data => "#[data]",
                };
                ours = Some((found, arguments(&attribute, form, errors)));
            }
            (Some(found), Some((first, _))) => {
                errors.push(&attribute.meta, texts::second_attribute(first.attribute(), found.attribute()));
            }
        }
    }
    ours
}
