//! Reads fields of structs and variants of enums, with what `#[field(...)]` says about them.

use proc_macro2::{Ident, Span};
use syn::{Attribute, Expr, LitStr, Member, Meta, Path, Type, Variant};

use super::attributes::{arguments, require_list, shown_attribute, take_helpers};
use super::key_values::read_keys;
use super::rules::{RawRule, read_rule};
use super::slot::Slot;
use super::values::{flag, name, optional_expression, path};
use super::vocabulary::{self, FIELD_KEYS, RULES};
use crate::diagnostics::{Errors, Place, texts};

/// A field as written.
pub(crate) struct RawField {
    /// Its name; `value` for that of a newtype.
    pub(crate) ident: Ident,
    /// What stands behind `self.`: the name, or `0` in a newtype.
    pub(crate) member: Member,
    pub(crate) ty: Type,
    /// The user's own attributes.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) keys: RawFieldKeys,
    /// The syntax errors in its attributes.
    pub(crate) errors: Errors,
}

/// What `#[field(...)]` says.
#[derive(Default)]
pub(crate) struct RawFieldKeys {
    pub(crate) rename: Slot<LitStr>,
    pub(crate) aliases: Vec<LitStr>,
    pub(crate) default: Slot<Option<Expr>>,
    pub(crate) rules: Vec<RawRule>,
    pub(crate) as_string: Slot<()>,
    pub(crate) serde: Slot<()>,
    pub(crate) check: Slot<Path>,
    pub(crate) after_content: Slot<()>,
}

/// A variant as written, without our attributes.
pub(crate) struct RawVariant {
    pub(crate) variant: Variant,
    pub(crate) rename: Slot<LitStr>,
    pub(crate) aliases: Vec<LitStr>,
    /// `#[other]`
    pub(crate) other: Option<Attribute>,
    /// The syntax errors in its attributes.
    pub(crate) errors: Errors,
}

/// Reads a field and removes our attributes from it. Returns `None` for a field without a name that is not a newtype's.
pub(crate) fn parse_field(field: &mut syn::Field, is_newtype: bool, has_derives: bool) -> Option<RawField> {
    let mut errors = Errors::default();
    let helpers = take_helpers(&mut field.attrs, Place::Field, has_derives, &mut errors);
    let (ident, member) = match &field.ident {
        Some(ident) => (ident.clone(), Member::Named(ident.clone())),
        None if is_newtype => (Ident::new("value", Span::call_site()), Member::Unnamed(0.into())),
        None => {
            errors.discard();
            return None;
        }
    };
    let mut keys = RawFieldKeys::default();
    for attribute in &helpers.field {
        keys.read(attribute, &mut errors);
    }
    for attribute in &helpers.other {
        errors.push(&attribute.meta, texts::OTHER_ON_FIELD);
    }
    Some(RawField { ident, member, ty: field.ty.clone(), attributes: field.attrs.clone(), keys, errors })
}

impl RawFieldKeys {
    fn read(&mut self, attribute: &Attribute, errors: &mut Errors) {
        require_list(attribute, errors);
        let tokens = arguments(attribute, "#[field(...)]", errors);
        read_keys(tokens, errors, |key, input, errors| match key.to_string().as_str() {
            vocabulary::RENAME => self.rename.fill(key, name(key, input), errors),
            vocabulary::ALIAS => name(key, input).map(|alias| self.aliases.push(alias)),
            vocabulary::DEFAULT => self.default.fill(key, optional_expression(key, input), errors),
            vocabulary::AS_STRING => self.as_string.fill(key, flag(key, input), errors),
            vocabulary::SERDE => self.serde.fill(key, flag(key, input), errors),
            vocabulary::CHECK => self.check.fill(key, path(key, input), errors),
            vocabulary::AFTER_CONTENT => self.after_content.fill(key, flag(key, input), errors),
            rule if RULES.contains(&rule) => read_rule(key, input, &mut self.rules, errors),
            _ => Err(vocabulary::unknown_key(key, &FIELD_KEYS)),
        });
    }
}

/// Reads a variant and removes our attributes from it.
pub(crate) fn parse_variant(variant: &mut Variant, has_derives: bool) -> RawVariant {
    let mut errors = Errors::default();
    let helpers = take_helpers(&mut variant.attrs, Place::Variant, has_derives, &mut errors);
    for field in &mut variant.fields {
        // None of our attributes belongs there; they are removed so that rustc does not report an unknown `#[field]`.
        for attribute in take_helpers(&mut field.attrs, Place::Field, true, &mut errors).field {
            errors.push(&attribute.meta, texts::FIELD_INSIDE_VARIANT);
        }
    }
    let (mut rename, mut aliases) = (Slot::default(), Vec::new());
    for attribute in &helpers.field {
        require_list(attribute, &mut errors);
        let tokens = arguments(attribute, "#[field(...)]", &mut errors);
        read_keys(tokens, &mut errors, |key, input, errors| match key.to_string().as_str() {
            vocabulary::RENAME => rename.fill(key, name(key, input), errors),
            vocabulary::ALIAS => name(key, input).map(|alias| aliases.push(alias)),
            _ => Err(vocabulary::unknown_variant_key(key)),
        });
    }
    RawVariant { variant: variant.clone(), rename, aliases, other: read_other(helpers.other, &mut errors), errors }
}

/// Reads `#[other]`, which has no arguments and may be given once.
fn read_other(attributes: Vec<Attribute>, errors: &mut Errors) -> Option<Attribute> {
    let mut attributes = attributes.into_iter();
    let first = attributes.next()?;
    if !matches!(first.meta, Meta::Path(_)) {
        errors.push(&first.meta, texts::expected("`#[other]`", &shown_attribute(&first)));
    }
    for second in attributes {
        errors.push(&second.meta, texts::second_attribute("#[other]", "#[other]"));
    }
    Some(first)
}
