//! Finds what is allowed but probably not meant.

use proc_macro2::TokenStream;
use syn::Attribute;
use syn::spanned::Spanned;

use super::declaration::{LINTS, attributes_named};
use super::types::{Class, classify, is_option};
use crate::diagnostics::texts;
use crate::model::{Number, Warning};
use crate::parse::{RawFieldKeys, RawNumber, RawRuleBody, Upper};

/// Returns all warnings about a field.
pub(crate) fn find_warnings(keys: &RawFieldKeys, ty: &syn::Type, attributes: &[Attribute]) -> Vec<Warning> {
    let warning = |(name, blamed, text): (&'static str, TokenStream, String)| Warning {
        span: blamed.span(),
        name,
        text,
        lints: attributes_named(attributes, LINTS),
    };
    find_default_of_option(keys, ty).into_iter().chain(find_inexact_bounds(keys, ty)).map(warning).collect()
}

/// Finds `#[field(default = Some(1))] times: Option<u8>`: absent is not `None`, and `None` is written as `null`.
fn find_default_of_option(keys: &RawFieldKeys, ty: &syn::Type) -> Option<(&'static str, TokenStream, String)> {
    let key = keys.default.key().filter(|_| is_option(ty))?;
    Some(("DEFAULT_OF_OPTION", quote::quote!(#key), texts::DEFAULT_OF_OPTION.to_owned()))
}

/// Finds `#[field(range(..=0.1))] share: f32`: values are compared with the `f32` nearest to 0.1.
fn find_inexact_bounds(keys: &RawFieldKeys, ty: &syn::Type) -> Vec<(&'static str, TokenStream, String)> {
    if !matches!(classify(ty), Class::Float { single: true }) {
        return Vec::new();
    }
    let bounds = keys.rules.iter().filter_map(|rule| match &rule.body {
        RawRuleBody::Range(bounds) => Some(bounds),
        _ => None,
    });
    bounds
        .flat_map(|bounds| bounds.min.iter().chain(bounds.max.iter().filter(|_| bounds.upper != Upper::Exact)))
        .filter_map(|number| {
            let nearest = nearest_single(number).filter(|nearest| nearest.is_finite())?;
            let text = texts::inexact_bound(&number.text, nearest);
            Some(("INEXACT_BOUND", number.tokens.clone(), text))
        })
        .collect()
}

/// Returns the `f32` that is used for the number, if they differ.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "what is lost is what is asked")]
fn nearest_single(number: &RawNumber) -> Option<f64> {
    match number.value {
        Number::Integer(value) => {
            let nearest = f64::from(value as f32);
            (nearest as i128 != value).then_some(nearest)
        }
        Number::Float(value) => {
            let nearest = f64::from(value as f32);
            (nearest.total_cmp(&value).is_ne()).then_some(nearest)
        }
    }
}
