//! Rules, sorted by what they apply to.

use super::bounds::Count;
use crate::contract::{Format, Range, Rule as DeclaredRule};

/// A rule on the value that it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Rule {
    /// The number of characters, items or entries.
    Length(Count),
    Range(Range),
    Pattern(Pattern),
    Format(Format),
    OneOf(Vec<String>),
    /// The items of the list are unique.
    Unique,
}

impl Rule {
    /// Whether it is about the characters of a string, and not about how many there are.
    pub(crate) const fn is_on_characters(&self) -> bool {
        matches!(self, Self::Pattern(_) | Self::Format(_) | Self::OneOf(_))
    }
}

/// A regular expression that must match somewhere in a string.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pattern {
    /// As declared, in the syntax of the `regex` crate.
    pub(crate) declared: String,
    /// As written in a schema, for other dialects.
    pub(crate) portable: String,
    /// The table by which languages match whose engine might need more than linear time; not part of a schema.
    pub(crate) table: Option<String>,
}

/// The rules declared on a value, by what they apply to.
#[derive(Default)]
pub(super) struct Rules {
    /// Rules on the value itself.
    pub(super) own: Vec<Rule>,
    /// The names of the custom checks of the value.
    pub(super) checks: Vec<String>,
    /// Rules on the items of a list.
    pub(super) each: &'static [DeclaredRule],
    /// Rules on the keys of a map.
    pub(super) keys: &'static [DeclaredRule],
    /// Rules on the values of a map.
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
                    table: declared.table().map(ToOwned::to_owned),
                })),
                DeclaredRule::Format(format) => sorted.own.push(Rule::Format(*format)),
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

/// Returns the name of a check, without its module path.
fn without_path(check: &str) -> String {
    let path = check.replace(' ', "");
    path.rsplit("::").next().unwrap_or_default().to_owned()
}

/// Returns owned copies of the strings.
pub(super) fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}
