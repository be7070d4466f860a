//! Rules in words, for the comments of fields.

use super::types;
use crate::contract::{FieldInfo, Limit, Number, Range, Rule, Shape};

/// What must hold for a field's value beside its type, in sentences.
pub(super) fn rules_of(field: &FieldInfo) -> Vec<String> {
    let mut sentences = Vec::new();
    describe(&mut sentences, "", (field.shape)(), field.rules);
    if !field.aliases.is_empty() {
        let names: Vec<String> = field.aliases.iter().map(|alias| format!("`{alias}`")).collect();
        sentences.push(format!("Also read as {}.", names.join(", ")));
    }
    sentences
}

/// `subject` is empty, or what the sentences are about: `Each item: `.
fn describe(sentences: &mut Vec<String>, subject: &str, shape: &Shape, rules: &[Rule]) {
    if let Shape::Optional(inner) = shape {
        return describe(sentences, subject, inner(), rules);
    }
    let mut say = |text: String| sentences.push(sentence(subject, &text));
    match shape {
        Shape::Integer { min, max } => say(format!("a whole number {}", interval(*min, *max, rules))),
        Shape::IntegerString { min, max } => {
            say(format!("a whole number {}, in digits", interval(*min, *max, rules)));
        }
        Shape::Float32 | Shape::Float64 => rules.iter().filter_map(range).map(limits).for_each(&mut say),
        Shape::Timestamp => say("seconds since 1970, with at most six decimals".to_owned()),
        Shape::Char => say("one character".to_owned()),
        Shape::Serde { type_name, .. } => {
            say(format!("what the Rust type `{}` accepts, which is not checked here", type_name()));
        }
        _ => {}
    }
    let unit = match shape {
        Shape::List { .. } => ("item", "items"),
        Shape::Map { .. } => ("entry", "entries"),
        _ => ("character", "characters"),
    };
    for rule in rules {
        match rule {
            Rule::Length { min, max } => say(length(*min, *max, unit)),
            Rule::Pattern(pattern) => say(format!("matches `{}`", pattern.as_str())),
            Rule::Unique => say("nothing stands in it twice".to_owned()),
            Rule::Check(check) => {
                let path = check.name.replace(' ', "");
                let name = path.rsplit("::").next().unwrap_or_default();
                say(format!("also checked by `{name}` in Rust, but not here"));
            }
            _ => {}
        }
    }
    match shape {
        Shape::List { item, .. } => describe(sentences, &format!("{subject}Each item: "), item(), types::each(rules)),
        Shape::Map { key, value } => {
            describe(sentences, &format!("{subject}Each key: "), key(), types::keys(rules));
            describe(sentences, &format!("{subject}Each value: "), value(), types::values(rules));
        }
        _ => {}
    }
}

fn sentence(subject: &str, text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(|first| {
        let capital = if subject.is_empty() { first.to_ascii_uppercase() } else { first };
        std::iter::once(capital)
    });
    format!("{subject}{}.", first.chain(letters).collect::<String>())
}

fn length(min: usize, max: usize, (one, several): (&str, &str)) -> String {
    let unit = |count: usize| if count == 1 { one } else { several };
    match (min, max) {
        (min, usize::MAX) => format!("at least {min} {}", unit(min)),
        (0, max) => format!("at most {max} {}", unit(max)),
        (min, max) if min == max => format!("exactly {min} {}", unit(min)),
        (min, max) => format!("{min} to {max} {}", unit(max)),
    }
}

fn range(rule: &Rule) -> Option<&Range> {
    if let Rule::Range(range) = rule { Some(range) } else { None }
}

/// The bounds of a type, or those of its range where they are narrower.
fn interval(min: i128, max: i128, rules: &[Rule]) -> String {
    let narrowed = rules.iter().filter_map(range).fold((min, max), |(min, max), range| {
        let least = match range.min {
            Limit::Included(Number::Integer(number)) => number,
            Limit::Excluded(Number::Integer(number)) => number.saturating_add(1),
            _ => min,
        };
        let greatest = match range.max {
            Limit::Included(Number::Integer(number)) => number,
            Limit::Excluded(Number::Integer(number)) => number.saturating_sub(1),
            _ => max,
        };
        (min.max(least), max.min(greatest))
    });
    format!("from {} to {}", narrowed.0, narrowed.1)
}

fn limits(range: &Range) -> String {
    let show = |number: Number| match number {
        Number::Integer(number) => number.to_string(),
        Number::Float(number) => number.to_string(),
    };
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
    match (range.min, range.max) {
        (Limit::Included(min), Limit::Included(max)) => format!("{} to {}", show(min), show(max)),
        _ => min.into_iter().chain(max).collect::<Vec<_>>().join(" and "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_how_many() {
        let unit = ("item", "items");
        let said = [(0, 1), (1, usize::MAX), (2, 2), (1, 16)].map(|(min, max)| length(min, max, unit));
        assert_eq!(said, ["at most 1 item", "at least 1 item", "exactly 2 items", "1 to 16 items"]);
    }

    #[test]
    fn narrows_whole_numbers_by_their_range() {
        let range = |min, max| [Rule::Range(Range { min, max })];
        let (three, nine) = (Limit::Excluded(Number::Integer(3)), Limit::Excluded(Number::Integer(9)));
        assert_eq!(interval(0, 255, &range(three, nine)), "from 4 to 8");
        assert_eq!(interval(0, 255, &range(Limit::Open, nine)), "from 0 to 8");
        assert_eq!(interval(0, 255, &[]), "from 0 to 255");
    }
}
