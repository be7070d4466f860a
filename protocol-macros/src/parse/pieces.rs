//! Cuts a list into its parts, each read by itself: what cannot be read takes nothing else with it.
//!
//! syn reads some groups only to their middle, `[u8; 3 4]` to the `3`, and says so at the end of everything that was read in one
//! go. So each part is read in a go of its own.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::buffer::Cursor;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Item, Token, token};

/// What stands at one place of a list.
pub(super) enum Part<T> {
    Read(T),
    /// syn reads it only in part. rustc has said why.
    Unread(TokenStream),
}

/// What stands in the braces of a module.
pub(super) struct Pieces {
    /// `#![...]`
    pub(super) attributes: Vec<Attribute>,
    pub(super) items: Vec<Part<Item>>,
}

/// Cuts the body of a module into items.
pub(super) fn module_pieces(body: TokenStream) -> Pieces {
    let pieces = read_module_pieces.parse2(body.clone());
    // No part leaves anything unread, so there is always an outcome.
    pieces.unwrap_or_else(|_| Pieces { attributes: Vec::new(), items: vec![Part::Unread(body)] })
}

fn read_module_pieces(input: ParseStream<'_>) -> syn::Result<Pieces> {
    let mut pieces = Pieces { attributes: Vec::new(), items: Vec::new() };
    while input.peek(Token![#]) && input.peek2(Token![!]) && input.peek3(token::Bracket) {
        let tokens: [TokenTree; 3] = [input.parse()?, input.parse()?, input.parse()?];
        let tokens: TokenStream = tokens.into_iter().collect();
        match Attribute::parse_inner.parse2(tokens.clone()) {
            Ok(attributes) => pieces.attributes.extend(attributes),
            Err(_) => pieces.items.push(Part::Unread(tokens)),
        }
    }
    while !input.is_empty() {
        let item = match read_part(input, <Item as syn::parse::Parse>::parse)? {
            Some(part) => part,
            None => Part::Unread(skip_item(input)?),
        };
        pieces.items.push(item);
    }
    Ok(pieces)
}

/// The parts of a list that can be read; from one that cannot, it goes on behind the next comma.
pub(super) fn readable_parts<T>(
    input: ParseStream<'_>,
    parse: fn(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<Punctuated<T, Token![,]>> {
    let mut parts = Punctuated::new();
    while !input.is_empty() {
        if let Some(Part::Read(part)) = read_part(input, parse)? {
            parts.push(part);
            input.parse::<Option<Token![,]>>()?;
            continue;
        }
        while !input.is_empty() && input.parse::<Option<Token![,]>>()?.is_none() {
            input.parse::<TokenTree>()?;
        }
    }
    Ok(parts)
}

/// Reads one part and goes behind it; `None`, where not even its end is found, and nothing is taken.
fn read_part<T>(input: ParseStream<'_>, parse: fn(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<Option<Part<T>>> {
    let ahead = input.fork();
    if parse(&ahead).is_err() || ahead.cursor() == input.cursor() {
        return Ok(None);
    }
    let tokens = take_until(input, ahead.cursor())?;
    Ok(Some(match parse.parse2(tokens.clone()) {
        Ok(part) => Part::Read(part),
        Err(_) => Part::Unread(tokens),
    }))
}

/// Reads what it can with `parse`, and leaves out what is left unread in groups on the way.
pub(super) fn leniently<T>(input: ParseStream<'_>, parse: fn(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<T> {
    let ahead = input.fork();
    let part = parse(&ahead)?;
    take_until(input, ahead.cursor())?;
    Ok(part)
}

/// Takes the tokens up to a place that a fork has come to.
///
/// `advance_to` would hand on what the fork has left unread, as an error about everything around it.
fn take_until<'a>(input: ParseStream<'a>, end: Cursor<'a>) -> syn::Result<TokenStream> {
    input.step(|cursor| {
        let (mut at, mut tokens) = (*cursor, TokenStream::new());
        while at < end {
            // A group without delimiters, such as a macro hands over, may hold more than this part.
            let whole = at.token_tree().filter(|(_, next)| *next <= end);
            let first = whole.map(|(token, next)| (token.into(), next)).or_else(|| first_inside(at));
            let (first, next): (TokenStream, _) = first.ok_or_else(|| cursor.error("there is no such place"))?;
            tokens.extend(first);
            at = next;
        }
        Ok((tokens, at))
    })
}

/// The first token in groups without delimiters, and what is behind it, beyond their ends as well.
fn first_inside(at: Cursor<'_>) -> Option<(TokenStream, Cursor<'_>)> {
    let group = |delimiter| {
        let (inside, span, next) = at.group(delimiter)?;
        let mut group = Group::new(delimiter, inside.token_stream());
        group.set_span(span.join());
        Some((group.into_token_stream(), next))
    };
    let groups = [Delimiter::Parenthesis, Delimiter::Brace, Delimiter::Bracket];
    None.or_else(|| at.ident().map(|(ident, next)| (ident.into_token_stream(), next)))
        .or_else(|| at.punct().map(|(punct, next)| (punct.into_token_stream(), next)))
        .or_else(|| at.literal().map(|(literal, next)| (literal.into_token_stream(), next)))
        .or_else(|| at.lifetime().map(|(lifetime, next)| (lifetime.into_token_stream(), next)))
        .or_else(|| groups.into_iter().find_map(group))
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
        begun = true;
        skipped.extend([input.parse::<TokenTree>()?]);
        if ends {
            break;
        }
    }
    Ok(skipped)
}
