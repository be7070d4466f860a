//! Rules in words: those that were declared, and those that a type brings with it.

use super::prose::code;
use crate::contract::{Describe, Limit, Number, Range, Rule, Shape};

/// Everything that a value must satisfy beside its type, part by part.
pub(super) fn rules_of(describe: Describe, rules: &[Rule]) -> Vec<String> {
    let shape = describe();
    let ranges = rules.iter().filter_map(|rule| if let Rule::Range(range) = rule { Some(range) } else { None });
    let mut words: Vec<String> = own_limits(shape, ranges).into_iter().collect();
    for rule in rules {
        words.extend(rule_in_words(shape, rule));
    }
    words.extend(inside(shape, rules));
    words
}

/// The limits of numbers and counts: of the type, narrowed by the ranges.
fn own_limits<'r>(shape: &Shape, mut ranges: impl Iterator<Item = &'r Range>) -> Option<String> {
    match shape {
        Shape::Integer { min, max } | Shape::IntegerString { min, max } => {
            let (min, max) = ranges
                .fold((*min, *max), |(min, max), range| (min.max(least(range.min)), max.min(greatest(range.max))));
            Some(format!("{min} to {max}"))
        }
        Shape::Float32 | Shape::Float64 => ranges.next().map(limits),
        Shape::Char => Some("exactly 1 character".to_owned()),
        Shape::Timestamp => Some("0 to 253402300799, at most six decimals are kept".to_owned()),
        Shape::List { length: Some(length), .. } => Some(count(*length, *length, "item", "items")),
        Shape::Tuple(items) => Some(count(items.len(), items.len(), "item", "items")),
        Shape::Serde { type_name, .. } => Some(format!("what {} reads", code(&without_paths(type_name())))),
        _ => None,
    }
}

fn least(limit: Limit) -> i128 {
    match limit {
        Limit::Included(Number::Integer(number)) => number,
        Limit::Excluded(Number::Integer(number)) => number.saturating_add(1),
        // The macros let no fractions through on integers.
        _ => i128::MIN,
    }
}

fn greatest(limit: Limit) -> i128 {
    match limit {
        Limit::Included(Number::Integer(number)) => number,
        Limit::Excluded(Number::Integer(number)) => number.saturating_sub(1),
        _ => i128::MAX,
    }
}

fn rule_in_words(shape: &Shape, rule: &Rule) -> Option<String> {
    match rule {
        Rule::Length { min, max } => Some(match shape {
            Shape::List { .. } => count(*min, *max, "item", "items"),
            Shape::Map { .. } => count(*min, *max, "entry", "entries"),
            _ => count(*min, *max, "character", "characters"),
        }),
        Rule::Pattern(pattern) => Some(format!("matches {}", code(pattern.as_str()))),
        Rule::OneOf(values) => {
            Some(format!("one of {}", values.iter().map(|value| quoted(value)).collect::<Vec<_>>().join(", ")))
        }
        Rule::Unique => Some("no item twice".to_owned()),
        Rule::Check(check) => Some(format!("a check of its own, {}", code(&without_paths(check.name)))),
        Rule::Range(_) | Rule::Each(_) | Rule::Keys(_) | Rule::Values(_) => None,
    }
}

/// What holds for the parts of a list, a tuple or a map.
fn inside(shape: &Shape, rules: &[Rule]) -> Vec<String> {
    let picked = |pick: fn(&Rule) -> Option<&'static [Rule]>| {
        rules.iter().filter_map(pick).flatten().copied().collect::<Vec<_>>()
    };
    let part = |name: &str, describe: &Describe, rules: &[Rule]| {
        let words = rules_of(super::types::without_option(*describe), rules).join(", ");
        (!words.is_empty()).then(|| format!("{name}: {words}"))
    };
    match shape {
        Shape::List { item, .. } => {
            let rules = picked(|rule| if let Rule::Each(rules) = rule { Some(*rules) } else { None });
            part("each item", item, &rules).into_iter().collect()
        }
        Shape::Map { key, value } => {
            let of_keys = picked(|rule| if let Rule::Keys(rules) = rule { Some(*rules) } else { None });
            let of_values = picked(|rule| if let Rule::Values(rules) = rule { Some(*rules) } else { None });
            [part("each name", key, &of_keys), part("each value", value, &of_values)].into_iter().flatten().collect()
        }
        Shape::Tuple(items) => {
            let numbered = items.iter().enumerate();
            numbered.filter_map(|(index, item)| part(&format!("item {}", index + 1), item, &[])).collect()
        }
        _ => Vec::new(),
    }
}

/// `1 to 280 characters`
fn count(min: usize, max: usize, one: &str, many: &str) -> String {
    let unit = |count: usize| if count == 1 { one } else { many };
    match (min, max) {
        (min, max) if min == max => format!("exactly {min} {}", unit(min)),
        (min, usize::MAX) => format!("at least {min} {}", unit(min)),
        (0, max) => format!("at most {max} {}", unit(max)),
        (min, max) => format!("{min} to {max} {}", unit(max)),
    }
}

/// `0 to 1`, `at least 0 and less than 1`
fn limits(range: &Range) -> String {
    let show = |number: Number| match number {
        Number::Integer(number) => number.to_string(),
        Number::Float(number) => number.to_string(),
    };
    if let (Limit::Included(min), Limit::Included(max)) = (range.min, range.max) {
        return format!("{} to {}", show(min), show(max));
    }
    let min = match range.min {
        Limit::Open => None,
        Limit::Included(number) => Some(format!("at least {}", show(number))),
        Limit::Excluded(number) => Some(format!("more than {}", show(number))),
    };
    let max = match range.max {
        Limit::Open => None,
        Limit::Included(number) => Some(format!("at most {}", show(number))),
        Limit::Excluded(number) => Some(format!("less than {}", show(number))),
    };
    [min, max].into_iter().flatten().collect::<Vec<_>>().join(" and ")
}

/// A string as JSON writes it, in a code span.
pub(super) fn quoted(text: &str) -> String {
    let mut buffer = Vec::new();
    crate::json::Writer::new(&mut buffer).string(text);
    code(&String::from_utf8_lossy(&buffer))
}

/// `core::option::Option<core::time::Duration>` as `Option<Duration>`: where a type is at home says nothing to others.
fn without_paths(name: &str) -> String {
    let mut short = String::new();
    for part in name.split_inclusive(|character: char| !character.is_alphanumeric() && !matches!(character, ':' | '_'))
    {
        short.push_str(part.rsplit("::").next().unwrap_or_default());
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_worded() {
        let cases =
            [(1, 280, "1 to 280 characters"), (0, 1, "at most 1 character"), (3, usize::MAX, "at least 3 characters")];
        for (min, max, expected) in cases {
            assert_eq!(count(min, max, "character", "characters"), expected);
        }
        assert_eq!(count(2, 2, "entry", "entries"), "exactly 2 entries");
    }

    #[test]
    fn ranges_are_worded() {
        let (zero, half) = (Number::Integer(0), Number::Float(0.5));
        let worded = |min, max| limits(&Range { min, max });
        assert_eq!(worded(Limit::Included(zero), Limit::Included(half)), "0 to 0.5");
        assert_eq!(worded(Limit::Included(zero), Limit::Excluded(half)), "at least 0 and less than 0.5");
        assert_eq!(worded(Limit::Excluded(half), Limit::Open), "more than 0.5");
        assert_eq!(worded(Limit::Open, Limit::Included(half)), "at most 0.5");
    }

    #[test]
    fn types_are_named_without_their_paths() {
        assert_eq!(without_paths("alloc::vec::Vec<(bool, core::time::Duration)>"), "Vec<(bool, Duration)>");
        assert_eq!(without_paths("u8"), "u8");
    }
}
