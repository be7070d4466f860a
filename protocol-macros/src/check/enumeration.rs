//! Checks an enum under `#[data]` and builds its model.

use quote::ToTokens;
use syn::{Attribute, Expr, ExprLit, Fields, Lit, LitStr, Type};

use super::Checked;
use super::case::Case;
use super::conditional::cfgs;
use super::declaration::{declare, deprecation};
use super::derives::check_derives;
use super::docs::documentation;
use super::generics::check_enum_generics;
use super::names::{WireNames, spelled};
use super::plan::Plan;
use super::types::outer_name;
use crate::diagnostics::{Errors, texts};
use crate::model::{Enum, OtherVariant, Variant};
use crate::parse::{RawEnum, RawField, RawVariant, Slot};

/// Checks an enum; its names are in `snake_case` by default.
pub(crate) fn check_enum(raw: RawEnum, case: Option<Case>, plan: Plan, errors: &mut Errors) -> Checked<Enum> {
    let case = case.unwrap_or(Case::Snake);
    if !check_enum_generics(&raw.item.generics, errors) {
        return Checked::Unmodelled(raw.into_tokens());
    }
    let RawEnum { mut item, variants: raw_variants, errors: own, unfinished } = raw;
    errors.append(own);
    let attributes = item.attrs.clone();
    let derives = check_derives(&mut item.attrs, errors);
    // Reported below; removed so that rustc does not report them again.
    item.variants.iter_mut().for_each(|variant| variant.discriminant = None);
    // Rule: an enum has a value to send. Rejected: `enum Tone {}`.
    if raw_variants.is_empty() && !unfinished {
        errors.push(&item.ident, texts::EMPTY_ENUM);
    }
    let mut names = WireNames::default();
    let (mut variants, mut other) = (Vec::new(), None);
    for raw in raw_variants {
        match check_variant(raw, case, &mut names, errors) {
            Some(Either::Known(variant)) => variants.push(variant),
            Some(Either::Other(variant)) => check_single_other(variant, &mut other, errors),
            None => {}
        }
    }
    let tokens = item.to_token_stream();
    let mut declaration = declare(&attributes, item.ident, item.vis, derives, tokens, plan.runtime);
    declaration.source = plan.source;
    declaration.unknown_fields = plan.unknown_fields;
    declaration.broken = unfinished || errors.count() > plan.errors_before;
    Checked::Modelled(Enum { declaration, variants, other })
}

/// What a variant is.
enum Either {
    Known(Variant),
    Other(OtherVariant),
}

fn check_variant(raw: RawVariant, case: Case, names: &mut WireNames, errors: &mut Errors) -> Option<Either> {
    let RawVariant { variant, rename, number, when, aliases, other, fields, inner, errors: own } = raw;
    errors.append(own);
    check_when(&when, errors);
    // Rule: a named value is a string. Rejected: `rename = 3`.
    if let Some(number) = number.value() {
        errors.push(&number.written, texts::INTEGER_NAME);
    }
    RawField::discard_all(fields);
    // Rule: a named value has no fields that could have keys. Rejected: `Loud(#[field(len(1..))] String)`.
    for attribute in inner {
        errors.push(&attribute.meta, texts::FIELD_INSIDE_VARIANT);
    }
    check_discriminant(&variant, errors);
    let cfgs = cfgs(&variant.attrs);
    if let Some(attribute) = other {
        check_other(&attribute, &variant, &rename, &aliases, errors);
        return Some(Either::Other(OtherVariant { ident: variant.ident, cfgs }));
    }
    // Rule: a variant has no fields. Rejected: `Loud(u8)`.
    if !matches!(variant.fields, Fields::Unit) {
        errors.push(&variant.fields, texts::VARIANT_WITH_DATA);
        return None;
    }
    Some(Either::Known(Variant {
        name: wire_name(&variant, &rename, &aliases, case, names, errors),
        aliases: aliases.iter().map(LitStr::value).collect(),
        docs: documentation(&variant.attrs),
        deprecated: deprecation(&variant.attrs),
        cfgs,
        ident: variant.ident,
    }))
}

/// Rule: only untagged variants are told apart by a key. Rejected: `#[field(when = "result")] Calm`.
pub(super) fn check_when(when: &Slot<LitStr>, errors: &mut Errors) {
    if let Some(key) = when.key() {
        errors.push(key, texts::WHEN_OF_TAGGED);
    }
}

/// Rule: a variant is a string. Rejected: `Calm = 3`.
pub(super) fn check_discriminant(variant: &syn::Variant, errors: &mut Errors) {
    let Some((equals, value)) = &variant.discriminant else { return };
    let blamed = quote::quote!(#equals #value);
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(name), .. }) => {
            errors.push(blamed, texts::string_discriminant(&name.value()));
        }
        _ => errors.push(blamed, texts::DISCRIMINANT),
    }
}

/// Returns the name of a variant on the wire, and claims it and its aliases.
pub(super) fn wire_name(
    variant: &syn::Variant,
    rename: &Slot<LitStr>,
    aliases: &[LitStr],
    case: Case,
    names: &mut WireNames,
    errors: &mut Errors,
) -> String {
    let ident = &variant.ident;
    let conditional = !cfgs(&variant.attrs).is_empty();
    let name = match rename.value() {
        Some(literal) => literal.value(),
        None => case.of_variant(&spelled(ident)),
    };
    match rename.value() {
        Some(literal) => names.claim(&name, literal, ident, conditional, errors),
        None => names.claim(&name, ident, ident, conditional, errors),
    }
    for alias in aliases {
        names.claim(&alias.value(), alias, ident, conditional, errors);
    }
    name
}

/// Rule: an `#[other]` variant has no name, but holds one. Rejected: `#[other] #[field(rename = "a")] Other(String)`.
fn check_other(
    attribute: &Attribute,
    variant: &syn::Variant,
    rename: &Slot<LitStr>,
    aliases: &[LitStr],
    errors: &mut Errors,
) {
    check_named_other(rename, aliases, errors);
    if !holds_one_string(&variant.fields) {
        errors.push(&attribute.meta, texts::WRONG_OTHER);
    }
}

/// Rule: an `#[other]` variant has no name. Rejected: `#[other] #[field(rename = "a")] Other(String)`.
pub(super) fn check_named_other(rename: &Slot<LitStr>, aliases: &[LitStr], errors: &mut Errors) {
    if let Some(key) = rename.key() {
        errors.push(key, texts::NAMED_OTHER);
    }
    if let Some(alias) = aliases.first() {
        errors.push(alias, texts::NAMED_OTHER);
    }
}

/// Rule: an `#[other]` variant is `Other(String)`. Rejected: `#[other] Other`, `#[other] Other(u8)`.
fn holds_one_string(fields: &Fields) -> bool {
    match fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            fields.unnamed.first().is_some_and(|field| is_string(&field.ty))
        }
        _ => false,
    }
}

fn is_string(ty: &Type) -> bool {
    outer_name(ty).is_some_and(|name| name == "String")
}

/// Rule: at most one variant keeps undeclared values. Rejected: two `#[other]` variants.
pub(super) fn check_single_other(variant: OtherVariant, other: &mut Option<OtherVariant>, errors: &mut Errors) {
    match other {
        Some(first) => {
            errors.push(&variant.ident, texts::SECOND_OTHER);
            errors.push(&first.ident, texts::FIRST_USED_HERE);
        }
        None => *other = Some(variant),
    }
}
