//! Reads values that are constants on the wire: a string, an integer or a bool, as a literal.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{Expr, ExprLit, ExprUnary, Lit, UnOp};

use super::equals::equals;
use crate::diagnostics::{texts, written};
use crate::parse::key_values::{until_comma, wrong_value};
use crate::verbatim::Constant;

/// Reads `key = "text"`, `key = -1` or `key = true`.
pub(crate) fn constant(key: &Ident, input: ParseStream<'_>) -> syn::Result<Constant> {
    const WHAT: &str = "a string, a whole number or a bool, as a literal";
    equals(key, "\"...\"", &|value| constant_in(value).ok().map(|_| written(value)), input)?;
    let found = until_comma(input);
    let Ok(constant) = constant_in(&found) else {
        return Err(wrong_value(WHAT, key, input));
    };
    input.parse::<Expr>()?;
    match constant {
        Constant::Integer(number) if number.unsigned_abs() > Constant::MAX_INTEGER.unsigned_abs() => {
            Err(syn::Error::new_spanned(&found, texts::too_large_constant(&written(&found))))
        }
        constant => Ok(constant),
    }
}

fn constant_in(value: &TokenStream) -> syn::Result<Constant> {
    let (negative, literal) = match syn::parse2(value.clone())? {
        Expr::Lit(ExprLit { lit, .. }) => (false, lit),
        // A literal that `macro_rules!` passed on.
        Expr::Group(group) => return constant_in(&group.expr.into_token_stream()),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => (true, syn::parse2(expr.into_token_stream())?),
        _ => return Err(syn::Error::new_spanned(value, "")),
    };
    match literal {
        Lit::Str(text) if !negative && text.suffix().is_empty() => Ok(Constant::Text(text.value())),
        Lit::Bool(value) if !negative => Ok(Constant::Bool(value.value())),
        Lit::Int(number) if number.suffix().is_empty() => {
            let magnitude = number.base10_parse::<i64>().unwrap_or(i64::MAX);
            Ok(Constant::Integer(if negative { -magnitude } else { magnitude }))
        }
        _ => Err(syn::Error::new_spanned(value, "")),
    }
}
