//! Reads the bounds of `len(...)` and `range(...)`, in any of Rust's forms.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::{Lit, LitStr, Token};

use super::key_values::split_at_commas;
use crate::diagnostics::{shown, texts, written};
use crate::verbatim::Number;

/// Bounds as written.
pub(crate) struct RawBounds {
    pub(crate) min: Option<RawNumber>,
    pub(crate) max: Option<RawNumber>,
    pub(crate) upper: Upper,
    /// The whole, for blame.
    pub(crate) tokens: TokenStream,
}

/// How the upper bound was written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Upper {
    /// `5`: both bounds in one.
    Exact,
    /// `..=5`
    Included,
    /// `..5`
    Excluded,
}

/// A literal number with its sign.
#[derive(Clone)]
pub(crate) struct RawNumber {
    pub(crate) value: Number,
    /// As it was written, without suffix and underscores: `-5`, `0.5`.
    pub(crate) text: String,
    /// Sign and literal, for blame.
    pub(crate) tokens: TokenStream,
}

/// Reads bounds.
///
/// ```text
/// bounds := number | number? ('..' | '..=') number?
/// number := '-'? (integer literal | float literal)
/// ```
pub(crate) fn parse_bounds(key: &Ident, tokens: TokenStream) -> syn::Result<RawBounds> {
    if tokens.is_empty() {
        return Err(syn::Error::new(key.span(), texts::no_bounds(&key.to_string())));
    }
    let outcome = (|input: ParseStream<'_>| read_bounds(input, tokens.clone())).parse2(tokens.clone());
    match meant_bounds(&tokens) {
        Some(meant) if outcome.is_err() => {
            let (expected, found) = (format!("`{key}({meant})`"), format!("{key}({})", shown(&tokens)));
            Err(syn::Error::new_spanned(tokens, texts::expected(&expected, &found)))
        }
        _ => outcome,
    }
}

/// The bounds that were meant by other forms: `1..=280` for `min = 1, max = 280`, for `1, 280` and for `"1..=280"`.
pub(super) fn meant_bounds(tokens: &TokenStream) -> Option<String> {
    let parts = split_at_commas(tokens.clone());
    let number = |tokens: &[TokenTree]| {
        let tokens: TokenStream = tokens.iter().cloned().collect();
        number.parse2(tokens).ok().map(|number| number.text)
    };
    let named = |part: &[TokenTree]| match part {
        [TokenTree::Ident(name), TokenTree::Punct(_), value @ ..] => Some((name.to_string(), number(value)?)),
        _ => None,
    };
    match parts.as_slice() {
        [only] => match only.as_slice() {
            [TokenTree::Literal(literal)] => {
                let text: LitStr = syn::parse2(literal.to_token_stream()).ok()?;
                let inner: TokenStream = text.value().parse().ok()?;
                (|input: ParseStream<'_>| read_bounds(input, TokenStream::new())).parse2(inner).ok()?;
                Some(text.value())
            }
            [TokenTree::Group(group)] => Some(written(&group.stream())),
            only => match named(only)? {
                (name, value) if is_lower(&name) => Some(format!("{value}..")),
                (name, value) if is_upper(&name) => Some(format!("..={value}")),
                (_, value) => Some(value),
            },
        },
        [lower, upper] => match (named(lower), named(upper)) {
            (Some((first, lower)), Some((_, upper))) if is_upper(&first) => Some(format!("{upper}..={lower}")),
            (Some((_, lower)), Some((_, upper))) => Some(format!("{lower}..={upper}")),
            _ => Some(format!("{}..={}", number(lower)?, number(upper)?)),
        },
        _ => None,
    }
}

fn is_lower(name: &str) -> bool {
    matches!(name, "min" | "ge" | "gte" | "gt" | "least" | "minimum")
}

fn is_upper(name: &str) -> bool {
    matches!(name, "max" | "le" | "lte" | "lt" | "most" | "maximum")
}

fn read_bounds(input: ParseStream<'_>, tokens: TokenStream) -> syn::Result<RawBounds> {
    let min = if input.peek(Token![..]) { None } else { Some(number(input)?) };
    let upper = if input.is_empty() {
        Upper::Exact
    } else if input.parse::<Option<Token![..=]>>()?.is_some() {
        Upper::Included
    } else if input.parse::<Option<Token![..]>>()?.is_some() {
        Upper::Excluded
    } else {
        return Err(not_a_number(input));
    };
    let max = match (&min, upper) {
        (Some(number), Upper::Exact) => Some(number.clone()),
        _ if input.is_empty() => None,
        _ => Some(number(input)?),
    };
    if !input.is_empty() {
        return Err(not_a_number(input));
    }
    Ok(RawBounds { min, max, upper, tokens })
}

fn number(input: ParseStream<'_>) -> syn::Result<RawNumber> {
    let start = input.cursor().token_stream();
    let minus: Option<Token![-]> = input.parse()?;
    if !input.peek(Lit) {
        return Err(syn::Error::new_spanned(
            first_number(start.clone()),
            texts::bounds_are_literals(&shown(&first_number(start))),
        ));
    }
    let literal: Lit = input.parse()?;
    let tokens = {
        let literal = &literal;
        quote::quote!(#minus #literal)
    };
    let sign = if minus.is_some() { "-" } else { "" };
    let (value, text) = match &literal {
        Lit::Int(integer) => {
            let text = format!("{sign}{}", integer.base10_digits());
            (text.parse().ok().map(Number::Integer), text)
        }
        Lit::Float(float) => {
            let text = format!("{sign}{}", float.base10_digits());
            (text.parse().ok().filter(|value: &f64| value.is_finite()).map(Number::Float), text)
        }
        _ => {
            let text = texts::bounds_are_literals(&shown(&tokens));
            return Err(syn::Error::new_spanned(tokens, text));
        }
    };
    match value {
        Some(value) => Ok(RawNumber { value, text, tokens }),
        None => Err(syn::Error::new_spanned(tokens, texts::too_large_number(&text))),
    }
}

/// The error about something else than bounds.
fn not_a_number(input: ParseStream<'_>) -> syn::Error {
    let rest = input.cursor().token_stream();
    let text = texts::bounds_are_literals(&shown(&rest));
    syn::Error::new_spanned(rest, text)
}

/// The tokens up to the `..`.
fn first_number(tokens: TokenStream) -> TokenStream {
    let first: TokenStream =
        tokens.clone().into_iter().take_while(|token| token.to_token_stream().to_string() != ".").collect();
    if first.is_empty() { tokens } else { first }
}
