//! Reads values that are integers.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{Expr, ExprLit, ExprUnary, Lit, Token, UnOp};

use super::code::expression;
use crate::diagnostics::{texts, written};
use crate::parse::key_values::until_comma;

/// An integer as written.
pub(crate) struct Integer {
    pub(crate) value: i64,
    /// Its tokens, for the span of errors.
    pub(crate) written: TokenStream,
}

/// Whether `= 3` follows.
pub(crate) fn is_integer(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    let is_equals = ahead.parse::<Token![=]>().is_ok();
    is_equals && syn::parse2::<Expr>(until_comma(&ahead)).is_ok_and(|value| digits_in(&value).is_some())
}

/// Reads `key = 3`.
pub(crate) fn integer(key: &Ident, input: ParseStream<'_>) -> syn::Result<Integer> {
    let value = expression(key, input)?;
    integer_in(&value).ok_or_else(|| syn::Error::new_spanned(&value, texts::too_large_constant(&written(&value))))
}

/// Returns the integer that a literal is, if JSON numbers can carry it exactly.
pub(crate) fn integer_in(value: &Expr) -> Option<Integer> {
    const MAX_SAFE: i64 = (1 << 53) - 1;
    let digits = digits_in(value)?;
    let written = value.to_token_stream();
    (-MAX_SAFE..=MAX_SAFE).contains(&digits).then_some(Integer { value: digits, written })
}

/// Returns the integer that a literal is; the largest or the least in place of one beyond 64 bits.
fn digits_in(value: &Expr) -> Option<i64> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Int(digits), .. }) => Some(digits.base10_parse().unwrap_or(i64::MAX)),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => match &**expr {
            Expr::Lit(ExprLit { lit: Lit::Int(digits), .. }) => Some(-digits.base10_parse().unwrap_or(i64::MAX)),
            _ => None,
        },
        Expr::Group(group) => digits_in(&group.expr),
        _ => None,
    }
}
