//! Reads fields of structs and variants of enums, with what `#[field(...)]` says about them.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, LitStr, Member, Meta, Path, Type, Variant};

use super::attributes::{Helpers, arguments, require_list, shown_attribute, take_helpers};
use super::key_values::read_keys;
use super::rules::{RawRule, read_rule};
use super::slot::Slot;
use super::values::{Integer, constant, flag, integer, is_integer, name, name_or_integer, optional_expression, path};
use super::vocabulary::{self, FIELD_KEYS, RULES};
use crate::diagnostics::{Errors, Place, texts};
use crate::verbatim::Constant;

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
    pub(crate) is: Slot<Constant>,
    pub(crate) rules: Vec<RawRule>,
    pub(crate) as_string: Slot<()>,
    pub(crate) full_range: Slot<()>,
    pub(crate) rest: Slot<()>,
    pub(crate) serde: Slot<()>,
    pub(crate) check: Slot<Path>,
    pub(crate) secret: Slot<()>,
    pub(crate) after_content: Slot<()>,
}

/// A variant as written, without our attributes.
pub(crate) struct RawVariant {
    pub(crate) variant: Variant,
    pub(crate) rename: Slot<LitStr>,
    /// `rename = 3`
    pub(crate) number: Slot<Integer>,
    pub(crate) when: Slot<LitStr>,
    pub(crate) aliases: Vec<LitStr>,
    /// `#[other]`
    pub(crate) other: Option<Attribute>,
    /// Its fields; those without a name are called `value`.
    pub(crate) fields: Vec<RawField>,
    /// `#[field(...)]` inside it.
    pub(crate) inner: Vec<Attribute>,
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
    Some(read_field((ident, member), field, &helpers, errors))
}

fn read_field((ident, member): (Ident, Member), field: &syn::Field, helpers: &Helpers, mut errors: Errors) -> RawField {
    let mut keys = RawFieldKeys::default();
    for attribute in &helpers.field {
        keys.read(attribute, &mut errors);
    }
    for attribute in &helpers.other {
        errors.push(&attribute.meta, texts::OTHER_ON_FIELD);
    }
    RawField { ident, member, ty: field.ty.clone(), attributes: field.attrs.clone(), keys, errors }
}

impl RawFieldKeys {
    /// Returns a key that only a member of an object can have, if there is one.
    pub(crate) fn name(&self) -> Option<TokenStream> {
        let keys = [self.rename.key(), self.default.key(), self.is.key(), self.rest.key()];
        let mut keys = keys.into_iter().flatten().map(ToTokens::to_token_stream);
        keys.next().or_else(|| self.aliases.first().map(ToTokens::to_token_stream))
    }

    /// Returns one of the keys, if there is any.
    pub(crate) fn any(&self) -> Option<TokenStream> {
        let names = [self.rename.key(), self.default.key(), self.is.key(), self.after_content.key(), self.check.key()];
        let codecs = [self.as_string.key(), self.full_range.key(), self.serde.key(), self.secret.key()];
        let keys = names.into_iter().chain(codecs).chain([self.rest.key()]).flatten();
        let rules = self.rules.iter().map(|rule| &rule.key);
        let mut keys = keys.chain(rules).map(ToTokens::to_token_stream);
        keys.next().or_else(|| self.aliases.first().map(ToTokens::to_token_stream))
    }

    fn read(&mut self, attribute: &Attribute, errors: &mut Errors) {
        require_list(attribute, errors);
        let tokens = arguments(attribute, "#[field(...)]", errors);
        read_keys(tokens, errors, |key, input, errors| match key.to_string().as_str() {
            vocabulary::RENAME => self.rename.fill(key, name(key, input), errors),
            vocabulary::ALIAS => name(key, input).map(|alias| self.aliases.push(alias)),
            vocabulary::DEFAULT => self.default.fill(key, optional_expression(key, input), errors),
            vocabulary::IS => self.is.fill(key, constant(key, input), errors),
            vocabulary::REST => self.rest.fill(key, flag(key, input), errors),
            vocabulary::AS_STRING => self.as_string.fill(key, flag(key, input), errors),
            vocabulary::FULL_RANGE => self.full_range.fill(key, flag(key, input), errors),
            vocabulary::SERDE => self.serde.fill(key, flag(key, input), errors),
            vocabulary::CHECK => self.check.fill(key, path(key, input), errors),
            vocabulary::SECRET => self.secret.fill(key, flag(key, input), errors),
            vocabulary::AFTER_CONTENT => self.after_content.fill(key, flag(key, input), errors),
            rule if RULES.contains(&rule) => read_rule(key, input, &mut self.rules, errors),
            _ => Err(vocabulary::unknown_key(key, &FIELD_KEYS)),
        });
    }
}

impl RawField {
    /// Discards the errors of fields that are a mistake as a whole.
    pub(crate) fn discard_all(fields: Vec<Self>) {
        for field in fields {
            field.errors.discard();
        }
    }
}

impl RawVariant {
    /// Discards the errors, for an item that is a mistake as a whole.
    pub(crate) fn discard(self) {
        self.errors.discard();
        RawField::discard_all(self.fields);
    }
}

/// Reads a variant and removes our attributes from it.
pub(crate) fn parse_variant(variant: &mut Variant, has_derives: bool) -> RawVariant {
    let mut errors = Errors::default();
    let helpers = take_helpers(&mut variant.attrs, Place::Variant, has_derives, &mut errors);
    let (mut fields, mut inner) = (Vec::new(), Vec::new());
    for field in &mut variant.fields {
        let mut errors = Errors::default();
        let helpers = take_helpers(&mut field.attrs, Place::Field, has_derives, &mut errors);
        let name = match &field.ident {
            Some(ident) => (ident.clone(), Member::Named(ident.clone())),
            None => (Ident::new("value", field.ty.span()), Member::Unnamed(0.into())),
        };
        inner.extend(helpers.field.iter().cloned());
        fields.push(read_field(name, field, &helpers, errors));
    }
    let (mut rename, mut number, mut when) = Default::default();
    let mut aliases = Vec::new();

    for attribute in &helpers.field {
        require_list(attribute, &mut errors);
        let tokens = arguments(attribute, "#[field(...)]", &mut errors);
        read_keys(tokens, &mut errors, |key, input, errors| match key.to_string().as_str() {
            vocabulary::RENAME if is_integer(input) => Slot::fill(&mut number, key, integer(key, input), errors),
            vocabulary::RENAME => Slot::fill(&mut rename, key, name_or_integer(key, input), errors),
            vocabulary::WHEN => Slot::fill(&mut when, key, name(key, input), errors),
            vocabulary::ALIAS => name(key, input).map(|alias| aliases.push(alias)),
            _ => Err(vocabulary::unknown_variant_key(key)),
        });
    }
    let other = read_other(helpers.other, &mut errors);
    RawVariant { variant: variant.clone(), rename, number, when, aliases, other, fields, inner, errors }
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
