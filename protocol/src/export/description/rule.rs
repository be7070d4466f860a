//! Rules, sorted by what they hold for.

use super::bounds::Count;
use crate::contract::{Range, Rule as DeclaredRule};

/// A rule on the value that it stands in.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Rule {
    /// So many characters, items or entries.
    Length(Count),
    Range(Range),
    Pattern(Pattern),
    OneOf(Vec<String>),
    /// Nothing stands in the list twice.
    Unique,
}

/// A regular expression that a string must match somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pattern {
    /// As it was declared, in the syntax of the `regex` crate.
    pub(crate) declared: String,
    /// As a schema has it, for other dialects.
    pub(crate) portable: String,
}

/// The rules that are declared on a value, by what they hold for.
#[derive(Default)]
pub(super) struct Rules {
    /// For the value itself.
    pub(super) own: Vec<Rule>,
    /// The user's own checks of the value, by name.
    pub(super) checks: Vec<String>,
    /// For the items of a list.
    pub(super) each: &'static [DeclaredRule],
    /// For the keys of a map.
    pub(super) keys: &'static [DeclaredRule],
    /// For the values of a map.
    pub(super) values: &'static [DeclaredRule],
}

impl Rules {
    pub(super) fn of(declared: &'static [DeclaredRule]) -> Self {
        let mut sorted = Self::default();
        for rule in declared {
            match rule {
                DeclaredRule::Length { min, max } => {
                    let max = (*max != usize::MAX).then_some(*max);
                    sorted.own.push(Rule::Length(Count { min: *min, max }));
                }
                DeclaredRule::Range(range) => sorted.own.push(Rule::Range(*range)),
                DeclaredRule::Pattern(declared) => sorted.own.push(Rule::Pattern(Pattern {
                    declared: declared.as_str().to_owned(),
                    portable: declared.portable().to_owned(),
                })),
                DeclaredRule::OneOf(allowed) => sorted.own.push(Rule::OneOf(owned(allowed))),
                DeclaredRule::Unique => sorted.own.push(Rule::Unique),
                DeclaredRule::Each(rules) => sorted.each = rules,
                DeclaredRule::Keys(rules) => sorted.keys = rules,
                DeclaredRule::Values(rules) => sorted.values = rules,
                DeclaredRule::Check(check) => sorted.checks.push(without_path(check.name)),
            }
        }
        sorted
    }
}

/// A check by its name, without what only the compiler needs.
fn without_path(check: &str) -> String {
    let path = check.replace(' ', "");
    path.rsplit("::").next().unwrap_or_default().to_owned()
}

/// The texts, owned.
pub(super) fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}
