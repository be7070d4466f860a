//! Reads what stands behind a key: a string, a path, a list...

use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Lit, LitBool, LitStr, Path, Token, Type, token};

use super::key_values::{until_comma, wrong_form, wrong_value};
use crate::diagnostics::{list, texts};

/// `key = "text"`.
pub(crate) fn string(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    equals(key, "\"...\"", input)?;
    literal(key, input)
}

/// `key = "text"`, where the text may not be empty.
pub(crate) fn name(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    let name = string(key, input)?;
    if name.value().is_empty() {
        return Err(syn::Error::new(name.span(), texts::empty_name(&key.to_string())));
    }
    Ok(name)
}

/// `key = "text"`, where the text may not be empty and is no name.
pub(crate) fn filled_string(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    let text = string(key, input)?;
    if text.value().is_empty() {
        return Err(syn::Error::new(text.span(), texts::empty_value(&key.to_string())));
    }
    Ok(text)
}

/// `"text"`, the value of `key` or an item of its list.
pub(crate) fn literal(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    const WHAT: &str = "a string literal";
    if !input.peek(Lit) {
        return Err(wrong_value(WHAT, key, input));
    }
    let ahead = input.fork();
    match ahead.parse::<Lit>() {
        Ok(Lit::Str(text)) if text.suffix().is_empty() => input.parse::<Lit>().map(|_| text),
        _ => Err(wrong_value(WHAT, key, input)),
    }
}

/// `key = true` or `key = false`.
pub(crate) fn boolean(key: &Ident, input: ParseStream<'_>) -> syn::Result<bool> {
    equals(key, "false", input)?;
    if !input.peek(LitBool) {
        return Err(wrong_value("`true` or `false`", key, input));
    }
    input.parse::<LitBool>().map(|value| value.value())
}

/// `key = word`, one of the words.
pub(crate) fn word<T: Copy>(key: &Ident, words: &[(&'static str, T)], input: ParseStream<'_>) -> syn::Result<T> {
    let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
    let expected = format!("one of {}", list(&names));
    equals(key, names.first().copied().unwrap_or_default(), input)?;
    if !input.peek(syn::Ident::peek_any) {
        return Err(wrong_value(&expected, key, input));
    }
    let found = input.call(Ident::parse_any)?;
    let written = found.to_string();
    if let Some((_, value)) = words.iter().find(|(name, _)| *name == written) {
        return Ok(*value);
    }
    Err(syn::Error::new(found.span(), texts::unknown_value(&key.to_string(), &written, &names)))
}

/// `key = path::to::item`.
pub(crate) fn path(key: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    equals(key, "path", input)?;
    whole(key, "a path", input)
}

/// `key = ::name` or `key = crate::name`: a path that means the same wherever it is used.
pub(crate) fn absolute_path(key: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    let path = path(key, input)?;
    let first = path.segments.first().map(|segment| segment.ident.to_string());
    if path.leading_colon.is_some() || matches!(first.as_deref(), Some("crate" | "$crate")) {
        return Ok(path);
    }
    let first = first.unwrap_or_default();
    Err(syn::Error::new_spanned(path, texts::relative_crate_path(&first)))
}

/// `key = Type`.
pub(crate) fn ty(key: &Ident, input: ParseStream<'_>) -> syn::Result<Type> {
    equals(key, "Type", input)?;
    whole(key, "a type", input)
}

/// `key = expression`.
pub(crate) fn expression(key: &Ident, input: ParseStream<'_>) -> syn::Result<Expr> {
    equals(key, "...", input)?;
    whole(key, "an expression", input)
}

/// `key` or `key = expression`.
pub(crate) fn optional_expression(key: &Ident, input: ParseStream<'_>) -> syn::Result<Option<Expr>> {
    if until_comma(input).is_empty() {
        return Ok(None);
    }
    expression(key, input).map(Some)
}

/// `key` alone.
pub(crate) fn flag(key: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    if until_comma(input).is_empty() {
        return Ok(());
    }
    Err(wrong_form(key, &key.to_string(), input))
}

/// `key(...)`: what stands in the parentheses.
pub(crate) fn parenthesized(key: &Ident, input: ParseStream<'_>) -> syn::Result<TokenStream> {
    if !input.peek(token::Paren) {
        return Err(wrong_form(key, &format!("{key}(...)"), input));
    }
    let group: Group = input.parse()?;
    debug_assert_eq!(group.delimiter(), Delimiter::Parenthesis, "peeked");
    Ok(group.stream())
}

/// Takes the `=`.
fn equals(key: &Ident, sample: &str, input: ParseStream<'_>) -> syn::Result<()> {
    if !input.peek(Token![=]) {
        return Err(wrong_form(key, &format!("{key} = {sample}"), input));
    }
    input.parse::<Token![=]>().map(drop)
}

/// Reads a value of several tokens; whatever goes wrong in it, the error says what was expected instead of it.
fn whole<T: Parse>(key: &Ident, what: &str, input: ParseStream<'_>) -> syn::Result<T> {
    let ahead = input.fork();
    if ahead.parse::<T>().is_err() {
        return Err(wrong_value(what, key, input));
    }
    input.parse()
}
