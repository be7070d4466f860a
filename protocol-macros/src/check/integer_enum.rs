//! Checks an enum under `#[data(integer)]` and builds its model.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Expr, Fields};

use super::Checked;
use super::conditional::cfgs;
use super::declaration::{declare, deprecation};
use super::derives::check_derives;
use super::docs::documentation;
use super::enumeration::{check_named_other, check_single_other, check_when};
use super::generics::check_enum_generics;
use super::names::WireNames;
use super::plan::Plan;
use super::types::outer_name;
use crate::diagnostics::{Errors, texts};
use crate::model::{IntegerEnum, IntegerVariant, OtherVariant};
use crate::parse::{RawEnum, RawField, RawVariant, integer_in};

/// Checks an enum of integers.
pub(crate) fn check_integer_enum(raw: RawEnum, plan: Plan, errors: &mut Errors) -> Checked<IntegerEnum> {
    if !check_enum_generics(&raw.item.generics, errors) {
        return Checked::Unmodelled(raw.into_tokens());
    }
    let RawEnum { mut item, variants: raw_variants, errors: own, unfinished } = raw;
    errors.append(own);
    let attributes = item.attrs.clone();
    let derives = check_derives(&mut item.attrs, errors);
    // Rule: an enum has a value to send. Rejected: `enum Op {}`.
    if raw_variants.is_empty() && !unfinished {
        errors.push(&item.ident, texts::EMPTY_ENUM);
    }
    let mut names = WireNames::default();
    let (mut variants, mut other) = (Vec::new(), None);
    for raw in raw_variants {
        if raw.other.is_some() {
            check_single_other(check_other(raw, errors), &mut other, errors);
        } else {
            variants.extend(check_variant(raw, &mut names, errors));
        }
    }
    let broken = unfinished || errors.count() > plan.errors_before;
    // rustc accepts numbers only where no variant holds anything, and reports what it does not accept once more.
    if other.is_some() || broken {
        item.variants.iter_mut().for_each(|variant| variant.discriminant = None);
    }
    let tokens = item.to_token_stream();
    let mut declaration = declare(&attributes, item.ident, item.vis, derives, tokens, plan.runtime);
    declaration.source = plan.source;
    declaration.unknown_fields = plan.unknown_fields;
    declaration.broken = broken;
    Checked::Modelled(IntegerEnum { declaration, variants, other })
}

/// Rule: each variant has its number, and nothing else. Rejected: `Heartbeat`, `Heartbeat(u8) = 1`, `Heartbeat = ONE`.
fn check_variant(raw: RawVariant, names: &mut WireNames, errors: &mut Errors) -> Option<IntegerVariant> {
    let RawVariant { variant, rename, number, when, aliases, fields, errors: own, .. } = raw;
    errors.append(own);
    check_when(&when, errors);
    RawField::discard_all(fields);
    for key in [rename.key(), number.key()].into_iter().flatten() {
        errors.push(key, texts::NAME_OF_INTEGER);
    }
    if let Some(alias) = aliases.first() {
        errors.push(alias, texts::NAME_OF_INTEGER);
    }
    if !matches!(variant.fields, Fields::Unit) {
        errors.push(&variant.fields, texts::INTEGER_WITH_DATA);
        return None;
    }
    let integer = check_number(&variant.ident, variant.discriminant.as_ref().map(|(_, value)| value), errors)?;
    let conditional = !cfgs(&variant.attrs).is_empty();
    let written = variant.discriminant.as_ref().map(|(_, value)| value.to_token_stream());
    names.claim(&integer.to_string(), written, &variant.ident, conditional, errors);
    Some(IntegerVariant {
        integer,
        docs: documentation(&variant.attrs),
        deprecated: deprecation(&variant.attrs),
        cfgs: cfgs(&variant.attrs),
        ident: variant.ident,
    })
}

fn check_number(ident: &Ident, value: Option<&Expr>, errors: &mut Errors) -> Option<i64> {
    let Some(value) = value else {
        errors.push(ident, texts::missing_number(&ident.to_string()));
        return None;
    };
    let integer = integer_in(value).map(|integer| integer.value);
    if integer.is_none() {
        errors.push(value, texts::WRONG_NUMBER);
    }
    integer
}

/// Rule: an `#[other]` variant is `Other(i64)`. Rejected: `#[other] Other(String)`, `#[other] Other(i64) = 1`.
fn check_other(raw: RawVariant, errors: &mut Errors) -> OtherVariant {
    let RawVariant { variant, rename, number, when, aliases, other, fields, inner, errors: own } = raw;
    errors.append(own);
    check_when(&when, errors);
    RawField::discard_all(fields);
    for attribute in inner {
        errors.push(&attribute.meta, texts::FIELD_INSIDE_VARIANT);
    }
    check_named_other(&rename, &aliases, errors);
    if let Some(key) = number.key() {
        errors.push(key, texts::NAMED_OTHER);
    }
    let holds_integer = match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            fields.unnamed.first().and_then(|field| outer_name(&field.ty)).is_some_and(|name| name == "i64")
        }
        _ => false,
    };
    if let (false, Some(attribute)) = (holds_integer && variant.discriminant.is_none(), other) {
        errors.push(&attribute.meta, texts::WRONG_OTHER_INTEGER);
    }
    OtherVariant { cfgs: cfgs(&variant.attrs), ident: variant.ident }
}
