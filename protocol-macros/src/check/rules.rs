//! Checks rules: whether they apply to the type, and whether any value can satisfy them.

use proc_macro2::Ident;
use syn::{LitStr, Type};

use super::bounds::{check_length, check_range};
use super::literal_values::check_listed;
use super::pattern::check_pattern;
use super::types::{Class, array_length, classify, inner_text};
use crate::diagnostics::{Errors, texts};
use crate::model::{Codec, Rule};
use crate::parse::{RawRule, RawRuleBody};

/// Checks the rules of a value whose type is written `ty` (`None` if unknown) and which `codec` reads and writes. Wrong
/// rules are dropped.
pub(crate) fn check_rules(raw: Vec<RawRule>, ty: Option<&Type>, codec: Codec, errors: &mut Errors) -> Vec<Rule> {
    let listed = raw.iter().find_map(|rule| match &rule.body {
        RawRuleBody::OneOf(values) => Some(values.clone()),
        _ => None,
    });
    let rules: Vec<Rule> = raw.into_iter().filter_map(|rule| check_rule(rule, ty, codec, errors)).collect();
    if let Some(values) = listed {
        check_listed(&values, &rules, errors);
    }
    rules
}

fn check_rule(raw: RawRule, ty: Option<&Type>, codec: Codec, errors: &mut Errors) -> Option<Rule> {
    let class = ty.map_or(Class::Unknown, classify);
    let applies = check_applies(&raw, class, ty, errors);
    let rule = match raw.body {
        RawRuleBody::Length(bounds) => {
            let (min, max) = check_length(&raw.key, &bounds, errors)?;
            check_array_length(&raw.key, (min, max), ty, errors)?;
            Rule::Length { min, max }
        }
        RawRuleBody::Range(bounds) => {
            let (min, max) =
                check_range(&raw.key, &bounds, if applies { class } else { Class::Unknown }, codec, errors)?;
            Rule::Range { min, max }
        }
        RawRuleBody::Pattern(pattern) => check_pattern(&raw.key, &pattern, errors)?,
        RawRuleBody::Format(format) => Rule::Format(format),
        RawRuleBody::OneOf(values) => Rule::OneOf(values.iter().map(LitStr::value).collect()),
        RawRuleBody::Unique => Rule::Unique,
        RawRuleBody::Each(rules) => {
            let item = match class {
                Class::List(item) => Some(item),
                _ => None,
            };
            Rule::Each(check_rules(rules, item, Codec::Plain, errors))
        }
        RawRuleBody::Keys(rules) => {
            let key = match class {
                Class::Map(key, _) => Some(key),
                _ => None,
            };
            Rule::Keys(check_rules(rules, key, Codec::Plain, errors))
        }
        RawRuleBody::Values(rules) => {
            let value = match class {
                Class::Map(_, value) => Some(value),
                _ => None,
            };
            Rule::Values(check_rules(rules, value, Codec::Plain, errors))
        }
    };
    applies.then_some(rule)
}

/// Rule: a known type supports the rule. Rejected: `#[field(len(1..))] age: u32`.
fn check_applies(raw: &RawRule, class: Class<'_>, ty: Option<&Type>, errors: &mut Errors) -> bool {
    let applies = match (&raw.body, class) {
        (_, Class::Unknown)
        | (RawRuleBody::Length(_), Class::Text | Class::List(_) | Class::Map(..))
        | (RawRuleBody::Range(_), Class::Integer(_) | Class::Float { .. })
        | (RawRuleBody::Pattern(_) | RawRuleBody::Format(_) | RawRuleBody::OneOf(_), Class::Text)
        | (RawRuleBody::Each(_), Class::List(_))
        | (RawRuleBody::Keys(_) | RawRuleBody::Values(_), Class::Map(..)) => true,
        (RawRuleBody::Unique, Class::List(item)) => {
            matches!(classify(item), Class::Text | Class::Integer(_) | Class::Char | Class::Unknown)
        }
        _ => false,
    };
    if let (false, Some(ty)) = (applies, ty) {
        let what_for = what_for(&raw.body);
        errors.push(&raw.key, texts::does_not_apply(&raw.key.to_string(), &inner_text(ty), what_for));
    }
    applies
}

/// Returns the types that a rule applies to.
fn what_for(rule: &RawRuleBody) -> &'static str {
    match rule {
        RawRuleBody::Length(_) => "strings, lists and maps",
        RawRuleBody::Range(_) => "numbers",
        RawRuleBody::Pattern(_) | RawRuleBody::Format(_) | RawRuleBody::OneOf(_) => "strings",
        RawRuleBody::Unique => "lists of strings, integers or chars",
        RawRuleBody::Each(_) => "lists",
        RawRuleBody::Keys(_) | RawRuleBody::Values(_) => "maps",
    }
}

/// Rule: an array, whose length is fixed, can satisfy its `len`. Rejected: `#[field(len(4..))] axes: [f64; 3]`.
fn check_array_length(
    key: &Ident,
    (min, max): (Option<usize>, Option<usize>),
    ty: Option<&Type>,
    errors: &mut Errors,
) -> Option<()> {
    let Some((ty, length)) = ty.and_then(|ty| array_length(ty).map(|length| (ty, length))) else {
        return Some(());
    };
    if min.is_some_and(|min| length < min) || max.is_some_and(|max| length > max) {
        errors.push(key, texts::array_of_another_length(&inner_text(ty), length));
        return None;
    }
    Some(())
}
