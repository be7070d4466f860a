//! The rules on a value whose shape is right, and the sentences where they are broken.

use std::collections::HashMap;

use super::report::Report;
use super::suggest;
use crate::IssueCode;
use crate::contract::{Limit, Number, Range, Rule, Shape};
use crate::json::{Reader, Whole, whole};
use crate::rules::{characters_within, float_in_range, integer_in_range, single_in_range};

/// What rules look at.
pub(super) enum Measured<'a> {
    Text(&'a str),
    Integer(i128),
    Single(f32),
    Double(f64),
    /// A list of so many items.
    Items(usize),
    /// A map of so many entries.
    Entries(usize),
}

/// Applies the rules that look at the value alone. `text` is how the value is shown.
pub(super) fn measured(report: &mut Report<'_>, at: usize, value: &Measured<'_>, text: &str, rules: &[Rule]) {
    for rule in rules {
        let broken = match rule {
            Rule::Length { min, max } => length(value, *min, *max),
            Rule::Range(range) => {
                (!in_range(value, range)).then(|| (IssueCode::OutOfRange, format!("is {text}, {}", limits(range))))
            }
            Rule::Pattern(pattern) if !pattern.is_match(text) => Some((
                IssueCode::Pattern,
                format!("is {}, which does not match `{}`", suggest::quote(text), pattern.as_str()),
            )),
            Rule::OneOf(allowed) if !allowed.contains(&text) => Some((
                IssueCode::NotOneOf,
                format!("is {}, expected one of {}", suggest::quote(text), suggest::list(allowed)),
            )),
            _ => None,
        };
        if let Some((code, message)) = broken {
            report.push(code, at, message);
        }
    }
}

fn length(value: &Measured<'_>, min: usize, max: usize) -> Option<(IssueCode, String)> {
    let (count, unit) = match value {
        Measured::Text(text) if characters_within(text, min, max) => return None,
        Measured::Text(text) => (text.chars().count(), "character"),
        Measured::Items(count) => (*count, "item"),
        Measured::Entries(count) => (*count, "entry"),
        _ => return None,
    };
    let verb = |bound: usize| if bound == 1 { "is" } else { "are" };
    if count < min {
        Some((IssueCode::TooShort, format!("has {}, at least {min} {} required", counted(count, unit), verb(min))))
    } else if count > max {
        Some((IssueCode::TooLong, format!("has {}, at most {max} {} allowed", counted(count, unit), verb(max))))
    } else {
        None
    }
}

/// `1 item`, `3 entries`.
pub(super) fn counted(count: usize, unit: &str) -> String {
    match (count, unit.strip_suffix('y')) {
        (1, _) => format!("1 {unit}"),
        (_, Some(stem)) => format!("{count} {stem}ies"),
        _ => format!("{count} {unit}s"),
    }
}

fn in_range(value: &Measured<'_>, range: &Range) -> bool {
    match value {
        Measured::Integer(number) => integer_in_range(*number, range),
        Measured::Single(number) => single_in_range(*number, range),
        Measured::Double(number) => float_in_range(*number, range),
        _ => true,
    }
}

/// What a range asks for.
fn limits(range: &Range) -> String {
    let show = |number: Number| match number {
        Number::Integer(number) => number.to_string(),
        Number::Float(number) => number.to_string(),
    };
    match (range.min, range.max) {
        (Limit::Included(min), Limit::Included(max)) => format!("expected {} to {}", show(min), show(max)),
        (min, max) => {
            let min = match min {
                Limit::Open => None,
                Limit::Included(number) => Some(format!("at least {}", show(number))),
                Limit::Excluded(number) => Some(format!("more than {}", show(number))),
            };
            let max = match max {
                Limit::Open => None,
                Limit::Included(number) => Some(format!("at most {}", show(number))),
                Limit::Excluded(number) => Some(format!("less than {}", show(number))),
            };
            format!("expected {}", [min, max].into_iter().flatten().collect::<Vec<_>>().join(" and "))
        }
    }
}

/// Runs the user's own checks on a value, if it can be read as one of its type.
pub(super) fn check(report: &mut Report<'_>, start: &Reader<'_>, rules: &[Rule]) {
    for rule in rules {
        if let Rule::Check(check) = rule {
            if let Ok(Err(message)) = (check.run)(&mut start.clone()) {
                report.push(IssueCode::Check, start.position(), message);
            }
        }
    }
}

/// The rules that hold inside a container, picked out of those that hold for it.
pub(super) fn inside(rules: &[Rule], pick: impl Fn(&Rule) -> Option<&'static [Rule]>) -> Vec<Rule> {
    rules.iter().filter_map(pick).flatten().copied().collect()
}

/// Finds what stands twice in a list that is to be `unique`.
pub(super) struct Repetitions {
    /// Where each item first stood; `None` if the list need not be unique.
    first: Option<HashMap<String, usize>>,
    count: usize,
    repeated: Option<(String, usize, usize)>,
}

impl Repetitions {
    pub(super) fn new(rules: &[Rule]) -> Self {
        let first = rules.iter().any(|rule| matches!(rule, Rule::Unique)).then(HashMap::new);
        Self { first, count: 0, repeated: None }
    }

    /// Notes the item that comes next.
    pub(super) fn note(&mut self, reader: &Reader<'_>, item: &Shape) {
        let index = self.count;
        self.count += 1;
        let Some(first) = &mut self.first else { return };
        let mut reader = reader.clone();
        let identity = match item {
            Shape::Integer { .. } => reader.number().ok().and_then(|text| match whole(text) {
                Whole::Number(number) => Some(number.to_string()),
                Whole::Fraction | Whole::TooLarge => None,
            }),
            _ => reader.string().ok().map(std::borrow::Cow::into_owned),
        };
        let Some(identity) = identity else { return };
        match first.get(&identity) {
            Some(_) if self.repeated.is_some() => {}
            Some(earlier) => {
                let shown = if matches!(item, Shape::Integer { .. }) { identity } else { suggest::quote(&identity) };
                self.repeated = Some((shown, *earlier, index));
            }
            None => drop(first.insert(identity, index)),
        }
    }

    /// Reports the first repetition, at the list.
    pub(super) fn report(self, report: &mut Report<'_>, at: usize) {
        if let Some((shown, first, second)) = self.repeated {
            report.push(IssueCode::NotUnique, at, format!("has {shown} twice, at {first} and {second}"));
        }
    }
}
