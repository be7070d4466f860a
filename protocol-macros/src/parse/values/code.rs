//! Reads values that are code: a path, a type or an expression.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, ExprCall, ExprLit, Lit, Path, Type};

use super::equals::equals;
use crate::diagnostics::{shown, texts, written};
use crate::parse::key_values::{until_comma, wrong_value};
use crate::parse::vocabulary;

/// Reads `key = path::to::item`.
pub(crate) fn path(key: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    const WHAT: &str = "a path";
    // `crate = "protocol"` is meant to be `crate = ::protocol`.
    let rooted = if key == vocabulary::CRATE { "::" } else { "" };
    equals(key, "path", &|value| syn::parse2::<Path>(value.clone()).ok().map(|path| written(&path)), input)?;
    let found = until_comma(input);
    let meant = match syn::parse2::<Expr>(found.clone()) {
        // As in serde: `check = "is_polite"`.
        Ok(Expr::Lit(ExprLit { lit: Lit::Str(text), .. })) => text.parse::<Path>().ok(),
        // A call where only the name is wanted: `check = is_polite()`.
        Ok(Expr::Call(ExprCall { func, .. })) => syn::parse2(func.into_token_stream()).ok(),
        _ => return whole(key, WHAT, input),
    };
    Err(match meant {
        Some(path) => syn::Error::new_spanned(
            &found,
            texts::expected_instead(WHAT, &shown(&found), &format!("{rooted}{}", written(&path))),
        ),
        None => wrong_value(WHAT, key, input),
    })
}

/// Reads `key = ::name` or `key = crate::name`: a path that means the same wherever it is used.
pub(crate) fn absolute_path(key: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    let path = path(key, input)?;
    let first = path.segments.first().map(|segment| segment.ident.to_string());
    if path.leading_colon.is_some() || matches!(first.as_deref(), Some("crate" | "$crate")) {
        return Ok(path);
    }
    let first = first.unwrap_or_default();
    Err(syn::Error::new_spanned(path, texts::relative_crate_path(&first)))
}

/// Reads `key = Type`.
pub(crate) fn ty(key: &Ident, input: ParseStream<'_>) -> syn::Result<Type> {
    equals(key, "Type", &|value| syn::parse2::<Type>(value.clone()).ok().map(|ty| written(&ty)), input)?;
    whole(key, "a type", input)
}

/// Reads `key = expression`.
pub(crate) fn expression(key: &Ident, input: ParseStream<'_>) -> syn::Result<Expr> {
    equals(key, "...", &|value| (!value.is_empty()).then(|| written(value)), input)?;
    whole(key, "an expression", input)
}

/// Reads `key` or `key = expression`.
pub(crate) fn optional_expression(key: &Ident, input: ParseStream<'_>) -> syn::Result<Option<Expr>> {
    if until_comma(input).is_empty() {
        return Ok(None);
    }
    expression(key, input).map(Some)
}

/// Reads a value of several tokens; whatever is wrong with it, the error says what was expected in its place.
fn whole<T: Parse>(key: &Ident, what: &str, input: ParseStream<'_>) -> syn::Result<T> {
    let ahead = input.fork();
    if ahead.parse::<T>().is_err() {
        return Err(wrong_value(what, key, input));
    }
    input.parse()
}
