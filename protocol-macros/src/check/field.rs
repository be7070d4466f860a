//! Checks a field: its type, the combination of its keys, its rules.

use proc_macro2::Ident;
use syn::{Attribute, Lifetime, LitStr};

use super::case::Case;
use super::codec::check_codec;
use super::conditional::cfgs;
use super::declaration::deprecation;
use super::docs::documentation;
use super::literal_values::check_default;
use super::names::{WireNames, spelled};
use super::rules::check_rules;
use super::type_syntax::check_type;
use super::types::{is_option, is_unit, mentions_lifetime, outer_name};
use super::warnings::find_warnings;
use crate::diagnostics::{Errors, texts};
use crate::model::{Codec, Field, Presence, Role, StructKind};
use crate::parse::{RawField, RawFieldKeys};

/// Checks a field.
pub(crate) fn check_field(
    raw: RawField,
    (kind, lifetimes): (StructKind, &[Lifetime]),
    case: Option<Case>,
    names: &mut WireNames,
    errors: &mut Errors,
) -> Field {
    let RawField { ident, member, mut ty, attributes, mut keys, errors: own } = raw;
    let is_misread = own.count() > 0;
    errors.append(own);
    let codec = check_codec(&mut keys, &ident, &ty, kind, errors);
    // Rule: a field has a value on the wire. Rejected: `nothing: ()`.
    if codec == Codec::Plain && is_unit(&ty) && !is_misread {
        errors.push(&ty, texts::unit_without_constant(&spelled(&ident)));
    }
    // Only serde knows what a foreign type is made of.
    if keys.serde.key().is_none() {
        check_type(&mut ty, lifetimes, errors);
    }
    check_after_content(&keys, kind, errors);
    let cfgs = cfgs(&attributes);
    let name = wire_name(&keys, &ident, &codec, case);
    claim_names(&name, &keys, (kind, &ident, &cfgs), names, errors);
    let outer = outer_name(&ty);
    let warnings = find_warnings(&keys, &ty, &attributes);
    let rules = check_rules(keys.rules, Some(&ty), &codec, errors);
    if let (Some(key), Some(default)) = (keys.default.key(), keys.default.value()) {
        check_default(key, default.as_ref(), &ty, &rules, errors);
    }
    Field {
        name,
        aliases: keys.aliases.iter().map(LitStr::value).collect(),
        docs: documentation(&attributes),
        deprecated: deprecation(&attributes),
        cfgs,
        presence: match keys.default.into_value() {
            Some(Some(expression)) => Presence::DefaultExpr(Box::new(expression)),
            Some(None) => Presence::Default,
            None if codec == Codec::Rest => Presence::Default,
            None if is_option(&ty) => Presence::Optional,
            None => Presence::Required,
        },
        codec,
        takes_into: outer.is_some_and(|name| name == "String" || name == "Cow"),
        borrows: mentions_lifetime(&ty),
        rules,
        check: keys.check.into_value(),
        secret: keys.secret.key().is_some(),
        role: match keys.after_content.key() {
            _ if kind.is_array() => Role::Element,
            Some(_) => Role::AfterContent,
            None => Role::Member,
        },
        warnings,
        ident,
        member,
        ty,
    }
}

/// Rule: only a header's fields can come after the content. Rejected: `after_content` in a message.
fn check_after_content(keys: &RawFieldKeys, kind: StructKind, errors: &mut Errors) {
    if let Some(key) = keys.after_content.key().filter(|_| kind != StructKind::Header) {
        errors.push(key, texts::AFTER_CONTENT_OUTSIDE_HEADER);
    }
}

/// Returns the name of the field on the wire; what has no key keeps the name that it has here.
fn wire_name(keys: &RawFieldKeys, ident: &Ident, codec: &Codec, case: Option<Case>) -> String {
    match (keys.rename.value(), case) {
        (Some(literal), _) => literal.value(),
        (None, Some(case)) if *codec != Codec::Rest => case.of_field(&spelled(ident)),
        (None, _) => spelled(ident),
    }
}

/// Claims the names of the field, so that no other has them.
fn claim_names(
    name: &str,
    keys: &RawFieldKeys,
    (kind, ident, cfgs): (StructKind, &Ident, &[Attribute]),
    names: &mut WireNames,
    errors: &mut Errors,
) {
    let is_conditional = !cfgs.is_empty();
    match (keys.rest.key(), keys.rename.value()) {
        // Of an array, it is the last one.
        (Some(_), _) if kind.is_array() => {}
        (Some(key), _) => names.claim_rest(key, errors),
        (None, Some(literal)) => names.claim(name, literal, ident, is_conditional, errors),
        (None, None) => names.claim(name, ident, ident, is_conditional, errors),
    }
    for alias in &keys.aliases {
        names.claim(&alias.value(), alias, ident, is_conditional, errors);
    }
}
