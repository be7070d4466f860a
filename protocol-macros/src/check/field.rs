//! Checks a field: its type, the combination of its keys, its rules.

use syn::{Lifetime, LitStr};

use super::case::Case;
use super::conditional::cfgs;
use super::declaration::deprecation;
use super::docs::documentation;
use super::literal_values::check_default;
use super::names::{WireNames, spelled};
use super::rules::check_rules;
use super::type_syntax::check_type;
use super::types::{Class, classify, inner_text, is_option, mentions_lifetime, outer_name};
use super::warnings::find_warnings;
use crate::diagnostics::{Errors, texts};
use crate::model::{Codec, Field, Presence, StructKind};
use crate::parse::{AS_STRING, RawField, RawFieldKeys};

/// Checks a field.
pub(crate) fn check_field(
    raw: RawField,
    (kind, lifetimes): (StructKind, &[Lifetime]),
    case: Option<Case>,
    names: &mut WireNames,
    errors: &mut Errors,
) -> Field {
    let RawField { ident, member, mut ty, attributes, mut keys, errors: own } = raw;
    errors.append(own);
    // Only serde knows what a foreign type is made of.
    if keys.serde.key().is_none() {
        check_type(&mut ty, lifetimes, errors);
    }
    let codec = check_codec(&mut keys, &ty, errors);
    check_after_content(&keys, kind, errors);
    let cfgs = cfgs(&attributes);
    let name = match keys.rename.value() {
        Some(literal) => literal.value(),
        None => case.map_or_else(|| spelled(&ident), |case| case.of_field(&spelled(&ident))),
    };
    match keys.rename.value() {
        Some(literal) => names.claim(&name, literal, &ident, !cfgs.is_empty(), errors),
        None => names.claim(&name, &ident, &ident, !cfgs.is_empty(), errors),
    }
    for alias in &keys.aliases {
        names.claim(&alias.value(), alias, &ident, !cfgs.is_empty(), errors);
    }
    let outer = outer_name(&ty);
    let warnings = find_warnings(&keys, &ty, &attributes);
    let rules = check_rules(keys.rules, Some(&ty), codec, errors);
    if let (Some(key), Some(default)) = (keys.default.key(), keys.default.value()) {
        check_default(key, default.as_ref(), &ty, &rules, errors);
    }
    Field {
        name,
        aliases: keys.aliases.iter().map(LitStr::value).collect(),
        docs: documentation(&attributes),
        deprecated: deprecation(&attributes),
        cfgs,
        codec,
        presence: match keys.default.into_value() {
            Some(Some(expression)) => Presence::DefaultExpr(Box::new(expression)),
            Some(None) => Presence::Default,
            None if is_option(&ty) => Presence::Optional,
            None => Presence::Required,
        },
        takes_into: outer.is_some_and(|name| name == "String" || name == "Cow"),
        borrows: mentions_lifetime(&ty),
        rules,
        check: keys.check.into_value(),
        after_content: keys.after_content.key().is_some(),
        warnings,
        ident,
        member,
        ty,
    }
}

/// Returns how the field is read and written; conflicting keys are reported, and conflicting rules dropped.
fn check_codec(keys: &mut RawFieldKeys, ty: &syn::Type, errors: &mut Errors) -> Codec {
    if keys.serde.key().is_some() {
        check_beside_serde(keys, errors);
        return Codec::Serde;
    }
    let Some(key) = keys.as_string.key() else {
        return Codec::Plain;
    };
    // Rule: only 64-bit integers lose digits as JSON numbers. Rejected: `#[field(as_string)] id: u32`.
    let applies = match classify(ty) {
        Class::Integer(integer) => integer.is_64_bit(),
        Class::Unknown => true,
        _ => false,
    };
    if !applies {
        errors.push(key, texts::does_not_apply(AS_STRING, &inner_text(ty), "`u64` and `i64`"));
        return Codec::Plain;
    }
    Codec::AsString
}

/// Rule: only serde knows what is inside a foreign value. Rejected: `#[field(serde, len(1..))]`.
fn check_beside_serde(keys: &mut RawFieldKeys, errors: &mut Errors) {
    for rule in keys.rules.drain(..) {
        errors.push(&rule.key, texts::beside_serde(&rule.key.to_string()));
    }
    if let Some(key) = keys.as_string.key() {
        errors.push(key, texts::beside_serde(AS_STRING));
    }
}

/// Rule: only a header's fields can come after the content. Rejected: `after_content` in a message.
fn check_after_content(keys: &RawFieldKeys, kind: StructKind, errors: &mut Errors) {
    if let (Some(key), StructKind::Message | StructKind::Data | StructKind::Variant) = (keys.after_content.key(), kind)
    {
        errors.push(key, texts::AFTER_CONTENT_OUTSIDE_HEADER);
    }
}
