//! Splits a list into its parts and parses each separately, so that one with a mistake does not affect the others.
//!
//! syn parses some groups only partly (`[u8; 3 4]` up to the `3`), and reports that at the end of the whole parse. So
//! each part gets a parse of its own.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::buffer::Cursor;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Item, Token, token};

/// One element of a list.
pub(super) enum Part<T> {
    Read(T),
    /// syn parses only some of it; rustc has reported why.
    Unread(TokenStream),
}

/// What is in the braces of a module.
pub(super) struct Pieces {
    /// `#![...]`
    pub(super) attributes: Vec<Attribute>,
    pub(super) items: Vec<Part<Item>>,
}

/// Splits the body of a module into items.
pub(super) fn module_pieces(body: TokenStream) -> Pieces {
    let pieces = read_module_pieces.parse2(body.clone());
    // Every part is consumed completely, so this always succeeds.
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

/// Returns the parts of a list that can be parsed; after one that cannot, goes on after the next comma.
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

/// Reads and consumes one part; returns `None` and consumes nothing if not even its end can be found.
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

/// Parses with `parse`, and ignores what it leaves unparsed inside groups.
pub(super) fn leniently<T>(input: ParseStream<'_>, parse: fn(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<T> {
    let ahead = input.fork();
    let part = parse(&ahead)?;
    take_until(input, ahead.cursor())?;
    Ok(part)
}

/// Consumes the tokens up to the position that a fork has reached.
///
/// `advance_to` would turn what the fork has left unparsed into an error of the surrounding parse.
fn take_until<'a>(input: ParseStream<'a>, end: Cursor<'a>) -> syn::Result<TokenStream> {
    input.step(|cursor| {
        let (mut at, mut tokens) = (*cursor, TokenStream::new());
        while at < end {
            // A group without delimiters, such as `macro_rules!` passes on, may hold more than this part.
            let whole = at.token_tree().filter(|(_, next)| *next <= end);
            let first = whole.map(|(token, next)| (token.into(), next)).or_else(|| first_inside(at));
            let (first, next): (TokenStream, _) = first.ok_or_else(|| cursor.error("there is no such place"))?;
            tokens.extend(first);
            at = next;
        }
        Ok((tokens, at))
    })
}

/// Returns the first token inside groups without delimiters, and the position after it, even if beyond their end.
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

/// Skips an item that cannot be parsed: past its `;` or its braces, or up to where the next item must begin.
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
