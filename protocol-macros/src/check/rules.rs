//! Checks rules: whether the type can have them, and whether they say something that can be kept.

use syn::{LitStr, Type};

use super::bounds::{check_length, check_range};
use super::pattern::check_pattern;
use super::types::{Class, classify, inner_text};
use crate::diagnostics::{Errors, texts};
use crate::model::Rule;
use crate::parse::{RawRule, RawRuleBody};

/// Checks the rules of a value whose type is written `ty`, `None` when that is not known. Those that are mistaken are dropped.
pub(crate) fn check_rules(raw: Vec<RawRule>, ty: Option<&Type>, errors: &mut Errors) -> Vec<Rule> {
    raw.into_iter().filter_map(|rule| check_rule(rule, ty, errors)).collect()
}

fn check_rule(raw: RawRule, ty: Option<&Type>, errors: &mut Errors) -> Option<Rule> {
    let class = ty.map_or(Class::Unknown, classify);
    let applies = check_applies(&raw, class, ty, errors);
    let rule = match raw.body {
        RawRuleBody::Length(bounds) => {
            let (min, max) = check_length(&raw.key, &bounds, errors)?;
            Rule::Length { min, max }
        }
        RawRuleBody::Range(bounds) => {
            let (min, max) = check_range(&raw.key, &bounds, if applies { class } else { Class::Unknown }, errors)?;
            Rule::Range { min, max }
        }
        RawRuleBody::Pattern(pattern) => {
            if !check_pattern(&raw.key, &pattern, errors) {
                return None;
            }
            Rule::Pattern { source: pattern.value(), span: pattern.span() }
        }
        RawRuleBody::OneOf(values) => Rule::OneOf(values.iter().map(LitStr::value).collect()),
        RawRuleBody::Unique => Rule::Unique,
        RawRuleBody::Each(rules) => {
            let item = match class {
                Class::List(item) => Some(item),
                _ => None,
            };
            Rule::Each(check_rules(rules, item, errors))
        }
        RawRuleBody::Keys(rules) => {
            let key = match class {
                Class::Map(key, _) => Some(key),
                _ => None,
            };
            Rule::Keys(check_rules(rules, key, errors))
        }
        RawRuleBody::Values(rules) => {
            let value = match class {
                Class::Map(_, value) => Some(value),
                _ => None,
            };
            Rule::Values(check_rules(rules, value, errors))
        }
    };
    applies.then_some(rule)
}

/// Rule: a type that is known has the rule. Not: `#[field(len(1..))] age: u32`.
fn check_applies(raw: &RawRule, class: Class<'_>, ty: Option<&Type>, errors: &mut Errors) -> bool {
    let applies = match (&raw.body, class) {
        (_, Class::Unknown)
        | (RawRuleBody::Length(_), Class::Text | Class::List(_) | Class::Map(..))
        | (RawRuleBody::Range(_), Class::Integer(_) | Class::Float)
        | (RawRuleBody::Pattern(_) | RawRuleBody::OneOf(_), Class::Text)
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

/// The types that a rule is for.
fn what_for(rule: &RawRuleBody) -> &'static str {
    match rule {
        RawRuleBody::Length(_) => "strings, lists and maps",
        RawRuleBody::Range(_) => "numbers",
        RawRuleBody::Pattern(_) | RawRuleBody::OneOf(_) => "strings",
        RawRuleBody::Unique => "lists of strings, integers or chars",
        RawRuleBody::Each(_) => "lists",
        RawRuleBody::Keys(_) | RawRuleBody::Values(_) => "maps",
    }
}
