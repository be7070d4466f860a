//! Reads the module under `#[protocol]`, item by item: one that cannot be read does not take the others with it.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Item, Token, Visibility, braced, token};

use super::attributes::{Macro, arguments, macro_named, take_hidden_macros};
use super::data::RawData;
use super::item::describe;
use super::message::RawMessage;
use super::misnamed::misspelt_macro;
use super::names::{attributes_mut, declared_names};
use super::unfinished::{Unfinished, has_unread_attribute, tokens_between};
use crate::diagnostics::{Errors, texts};

/// What stands under `#[protocol]`.
pub(crate) enum RawModule {
    Inline(RawInlineModule),
    /// `mod chat;`
    OutOfLine {
        ident: Ident,
        /// `mod chat;`, without what stands before it, for blame.
        declaration: TokenStream,
        item: TokenStream,
    },
    /// No module.
    Other {
        kind: &'static str,
        keyword: TokenStream,
        item: TokenStream,
    },
    /// syn cannot read it; rustc has said why.
    Unreadable(TokenStream),
}

/// `mod chat { ... }`
pub(crate) struct RawInlineModule {
    /// Those above the module and those inside it, `#![...]`.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    pub(crate) items: Vec<RawModuleItem>,
}

/// An item of the module.
pub(crate) enum RawModuleItem {
    Message(Box<RawMessage>),
    Data(Box<RawData>),
    /// Neither: re-emitted as it stands.
    Other {
        /// The names it brings into the module.
        names: Vec<Ident>,
        item: TokenStream,
        errors: Errors,
    },
}

impl RawModule {
    /// Reads what stands under the attribute; `crate_name` is a further name that the `protocol` crate goes by.
    pub(crate) fn parse(tokens: TokenStream, crate_name: Option<&Ident>) -> Self {
        let read = |input: ParseStream<'_>| parse_module(input, crate_name);
        if let Ok(module) = read.parse2(tokens.clone()) {
            return module;
        }
        match syn::parse2::<Item>(tokens.clone()) {
            Ok(Item::Verbatim(_)) | Err(_) => Self::Unreadable(tokens),
            Ok(item) => {
                let (kind, keyword) = describe(&item);
                Self::Other { kind, keyword, item: tokens }
            }
        }
    }
}

fn parse_module(input: ParseStream<'_>, crate_name: Option<&Ident>) -> syn::Result<RawModule> {
    let item = input.cursor().token_stream();
    let mut attributes = input.call(Attribute::parse_outer)?;
    let visibility = input.parse()?;
    input.parse::<Option<Token![unsafe]>>()?;
    let keyword: Token![mod] = input.parse()?;
    let ident: Ident = input.parse()?;
    if let Some(semicolon) = input.parse::<Option<Token![;]>>()? {
        let declaration = quote!(#keyword #ident #semicolon);
        return Ok(RawModule::OutOfLine { ident, declaration, item });
    }
    let body;
    braced!(body in input);
    attributes.extend(body.call(Attribute::parse_inner)?);
    let mut items = Vec::new();
    while !body.is_empty() {
        items.push(parse_module_item(&body, crate_name)?);
    }
    Ok(RawModule::Inline(RawInlineModule { attributes, visibility, ident, items }))
}

fn parse_module_item(input: ParseStream<'_>, crate_name: Option<&Ident>) -> syn::Result<RawModuleItem> {
    let ahead = input.fork();
    let Ok(item) = ahead.parse::<Item>() else {
        return Ok(sort_unfinished(skip_item(input)?, crate_name));
    };
    if has_unread_attribute(input, &ahead) {
        let tokens = tokens_between(input, &ahead);
        // Not by `advance_to`, which would hand on what was left unread, as an error about the module.
        for _ in tokens.clone() {
            input.parse::<TokenTree>()?;
        }
        return Ok(sort_unfinished(tokens, crate_name));
    }
    input.advance_to(&ahead);
    Ok(sort_item(item, crate_name))
}

/// Takes our attribute off an item, and reads the item as what the attribute says.
fn sort_item(mut item: Item, crate_name: Option<&Ident>) -> RawModuleItem {
    let mut errors = Errors::default();
    let ours = attributes_mut(&mut item).and_then(|attributes| take_macro(attributes, crate_name, &mut errors));
    match ours {
        Some((Macro::Message, arguments)) => {
            RawModuleItem::Message(Box::new(RawMessage::parse_inner(arguments, item, errors)))
        }
        Some((Macro::Data, arguments)) => RawModuleItem::Data(Box::new(RawData::parse_inner(arguments, item, errors))),
        None => RawModuleItem::Other { names: declared_names(&item), item: item.into_token_stream(), errors },
    }
}

/// The same for an item that cannot be read: what stands above it says what it is going to be.
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

/// Takes the first of our macros off an item, with its arguments; a second one is an error.
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

/// Goes behind an item that cannot be read: to its `;` or its braces, or to where the next item must begin.
fn skip_item(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut skipped = TokenStream::new();
    let mut begun = false;
    while !input.is_empty() {
        let next_begins = input.peek(Token![pub]) || (input.peek(Token![#]) && input.peek2(token::Bracket));
        if begun && next_begins {
            break;
        }
        if input.peek(Token![#]) && input.peek2(token::Bracket) {
            skipped.extend([input.parse::<TokenTree>()?, input.parse::<TokenTree>()?]);
            continue;
        }
        let ends = input.peek(Token![;]) || input.peek(token::Brace);
        begun |= !input.peek(Token![pub]);
        skipped.extend([input.parse::<TokenTree>()?]);
        if ends {
            break;
        }
    }
    Ok(skipped)
}
