//! Checks an enum under `#[data(untagged)]` and builds its model.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Fields, LitStr, Type};

use super::Checked;
use super::case::Case;
use super::conditional::cfgs;
use super::declaration::{declare, deprecation};
use super::derives::{check_derives, take_debug};
use super::docs::documentation;
use super::enumeration::check_discriminant;
use super::field::check_field;
use super::generics::check_struct_generics;
use super::names::{WireNames, spelled};
use super::plan::Plan;
use super::types::{arguments, is_item_itself, outer_name};
use super::union::{Owner, structure};
use crate::diagnostics::{Errors, texts};
use crate::model::{Field, Presence, StructKind, Untagged, UntaggedVariant};
use crate::parse::{RawEnum, RawField, RawVariant, Slot};

/// Checks an untagged enum, whose fields have names in this case.
pub(crate) fn check_untagged(raw: RawEnum, plan: Plan, case: Option<Case>, errors: &mut Errors) -> Checked<Untagged> {
    let Some(lifetimes) = check_struct_generics(&raw.item.generics, StructKind::Data, errors) else {
        return Checked::Unmodelled(raw.into_tokens());
    };
    let RawEnum { mut item, variants: raw_variants, errors: own, unfinished } = raw;
    errors.append(own);
    let attributes = item.attrs.clone();
    let derives = check_derives(&mut item.attrs, errors);
    // Reported below; removed so that rustc does not report them again.
    item.variants.iter_mut().for_each(|variant| variant.discriminant = None);
    // Rule: an enum has a value to send. Rejected: `enum Id {}`.
    if raw_variants.is_empty() && !unfinished {
        errors.push(&item.ident, texts::EMPTY_ENUM);
    }
    let owner = Owner { lifetimes: &lifetimes, runtime: &plan.runtime, case };
    let mut keys: Vec<LitStr> = Vec::new();
    let variants: Vec<UntaggedVariant> =
        raw_variants.into_iter().filter_map(|raw| check_variant(raw, &item.ident, &owner, &mut keys, errors)).collect();
    check_claimed(&variants, errors);
    for (written, variant) in item.variants.iter_mut().filter_map(|written| {
        let variant = variants.iter().find(|variant| variant.ident == written.ident)?;
        Some((written, variant))
    }) {
        for (written, field) in written.fields.iter_mut().zip(&variant.structure.fields) {
            written.ty = field.ty.clone();
        }
    }
    let holds_secret = variants.iter().any(|variant| variant.structure.has_secret());
    let debug = holds_secret.then(|| take_debug(&mut item.attrs)).flatten();
    let tokens = item.to_token_stream();
    let mut declaration = declare(&attributes, item.ident, item.vis, derives, tokens, plan.runtime);
    declaration.debug = debug;
    declaration.source = plan.source;
    declaration.unknown_fields = plan.unknown_fields;
    declaration.broken = unfinished || errors.count() > plan.errors_before;
    let broken = declaration.broken;
    let variants = variants.into_iter().map(|mut variant| {
        variant.structure.declaration.broken = broken;
        variant
    });
    Checked::Modelled(Untagged { declaration, lifetimes: lifetimes.clone(), variants: variants.collect() })
}

fn check_variant(
    raw: RawVariant,
    of: &Ident,
    owner: &Owner<'_>,
    keys: &mut Vec<LitStr>,
    errors: &mut Errors,
) -> Option<UntaggedVariant> {
    let RawVariant { variant, rename, number, aliases, when, other, fields, errors: own, .. } = raw;
    errors.append(own);
    check_discriminant(&variant, errors);
    // Rule: without a tag there is no name. Rejected: `#[field(rename = "a")] Text(String)`.
    for key in [rename.key(), number.key()].into_iter().flatten() {
        errors.push(key, texts::NAME_OF_UNTAGGED);
    }
    if let Some(alias) = aliases.first() {
        errors.push(alias, texts::NAME_OF_UNTAGGED);
    }
    if let Some(attribute) = other {
        errors.push(&attribute.meta, texts::OTHER_OF_UNTAGGED);
    }
    let fields: Vec<Field> = match &variant.fields {
        Fields::Named(_) => {
            let mut names = WireNames::default();
            let fields = fields.into_iter().map(|field| {
                check_field(field, (StructKind::Variant, owner.lifetimes), owner.case, &mut names, errors)
            });
            fields.collect()
        }
        Fields::Unnamed(unnamed) if unnamed.unnamed.len() == 1 => {
            vec![check_value(fields.into_iter().next()?, of, owner, errors)?]
        }
        _ => {
            RawField::discard_all(fields);
            let blamed = if variant.fields.is_empty() {
                variant.ident.to_token_stream()
            } else {
                variant.fields.to_token_stream()
            };
            errors.push(blamed, texts::UNTAGGED_VARIANT);
            return None;
        }
    };
    check_key(when.value(), keys, errors);
    if let (Some(key), Fields::Named(_)) = (when.value(), &variant.fields) {
        check_written(key, &fields, errors);
    }
    Some(UntaggedVariant {
        when: when.value().map(LitStr::value),
        docs: documentation(&variant.attrs),
        deprecated: deprecation(&variant.attrs),
        cfgs: cfgs(&variant.attrs),
        structure: structure(&variant, owner, fields),
        ident: variant.ident,
    })
}

/// Rule: each key tells one variant apart. Rejected: two of `#[field(when = "result")]`.
fn check_key(key: Option<&LitStr>, keys: &mut Vec<LitStr>, errors: &mut Errors) {
    let Some(key) = key else { return };
    match keys.iter().find(|first| first.value() == key.value()) {
        Some(first) => {
            errors.push(key, texts::second_when(&key.value()));
            errors.push(first, texts::FIRST_USED_HERE);
        }
        None => keys.push(key.clone()),
    }
}

/// Rule: the key is that of a field which is always written, or what is written could not be read back. Rejected:
/// `#[field(when = "result")] Reply { result: Option<String> }`.
fn check_written(key: &LitStr, fields: &[Field], errors: &mut Errors) {
    let name = key.value();
    match fields.iter().find(|field| field.name == name && !field.is_rest()) {
        None => errors.push(key, texts::when_without_field(&name)),
        Some(Field { presence: Presence::Optional, ident, .. }) => errors.push(ident, texts::when_is_optional(&name)),
        Some(Field { aliases, ident, .. }) if !aliases.is_empty() => errors.push(ident, texts::when_has_alias(&name)),
        Some(_) => {}
    }
}

/// Rule: no object of a variant has a key by which another is chosen first. Rejected: `#[field(when = "id")] Call { id: u8 }`
/// before `#[field(when = "error")] Failed { id: u8, error: String }`. (Types declared elsewhere are compared by constants.)
fn check_claimed(variants: &[UntaggedVariant], errors: &mut Errors) {
    for (number, variant) in variants.iter().enumerate().filter(|(_, variant)| !variant.holds_value()) {
        // Two of one key are another mistake.
        let others = variant.before(number, variants).filter(|other| other.when != variant.when);
        for other in others.filter(|other| other.cfgs.is_empty() && variant.cfgs.is_empty()) {
            let claimed = |field: &&Field| !field.is_rest() && Some(&field.name) == other.when.as_ref();
            if let Some(field) = variant.structure.fields.iter().find(claimed) {
                let (name, other) = (spelled(&variant.ident), spelled(&other.ident));
                errors.push(&field.ident, texts::when_claimed(&name, &field.name, &other));
            }
        }
    }
}

/// Checks a value that is a variant. Rule: it is not the enum itself, of which rustc would only say that there is a
/// cycle. Rejected: `Inner(Box<Self>)`.
fn check_value(mut raw: RawField, of: &Ident, owner: &Owner<'_>, errors: &mut Errors) -> Option<Field> {
    if let Some(key) = raw.keys.name() {
        errors.push(key, texts::NAME_OF_HELD_VALUE);
    }
    raw.keys.rest = Slot::default();
    if is_itself(&raw.ty, of) {
        errors.push(&raw.ty, texts::UNTAGGED_SELF);
        raw.errors.discard();
        return None;
    }
    Some(check_field(raw, (StructKind::Variant, owner.lifetimes), None, &mut WireNames::default(), errors))
}

fn is_itself(ty: &Type, of: &Ident) -> bool {
    let is_wrapper = outer_name(ty).is_some_and(|name| name == "Box" || name == "Option");
    is_item_itself(ty, of) || is_wrapper && arguments(ty).into_iter().any(|held| is_itself(held, of))
}
