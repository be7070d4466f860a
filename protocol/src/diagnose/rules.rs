//! Checks the rules of a value of the right shape, and words their violations.

use std::collections::HashMap;
use std::fmt;

use super::report::Report;
use super::sentences::{phrase, sentence};
use super::suggest::List;
use crate::contract::{Format, Limit, Number, Range, Rule, Shape};
use crate::error::IssueCode;
use crate::error::shown::Quoted;
use crate::json::{Decode, Reader, Whole, whole};
use crate::rules::{characters_within, float_in_range, integer_in_range, single_in_range};

/// What rules apply to.
pub(super) enum Measured<'a> {
    Text(&'a str),
    Integer(i128),
    Single(f32),
    Double(f64),
    /// A list with this number of items.
    Items(usize),
    /// A map with this number of entries.
    Entries(usize),
}

/// Checks the rules that apply to the value itself, and returns whether its length is right. `text` is how the value is
/// shown.
///
/// A value of the wrong length may be of any size, so rules that look at all of it are skipped: patterns, formats and checks.
pub(super) fn measured(
    report: &mut Report<'_>,
    at: usize,
    value: &Measured<'_>,
    text: &str,
    rules: &[Rule],
) -> Decode<bool> {
    let fits = rules.iter().all(|rule| !matches!(rule, Rule::Length { min, max } if !has_length(value, *min, *max)));
    for rule in rules {
        match rule {
            Rule::Length { min, max } if !fits && !has_length(value, *min, *max) => {
                length(report, at, value, *min, *max)?;
            }
            Rule::Range(range) if !in_range(value, range) => {
                report.push(
                    IssueCode::OutOfRange,
                    at,
                    sentence!(out_of_range, number = report.shown(text), limits = Limits(range)),
                )?;
            }
            Rule::Pattern(pattern) if fits && !pattern.is_match(text) => {
                let pattern = pattern.as_str();
                report.push(
                    IssueCode::Pattern,
                    at,
                    sentence!(no_match, text = report.shown(Quoted(text)), pattern = pattern),
                )?;
            }
            Rule::Format(form) if fits && !form.is_match(text) => format(report, at, text, *form)?,
            Rule::OneOf(allowed) if !allowed.contains(&text) => {
                let allowed = List(allowed.iter().copied());
                report.push(
                    IssueCode::NotOneOf,
                    at,
                    sentence!(not_one_of, text = report.shown(Quoted(text)), names = allowed),
                )?;
            }
            _ => {}
        }
    }
    Ok(fits)
}

/// Reports a string that does not have its format.
pub(super) fn format(report: &mut Report<'_>, at: usize, text: &str, format: Format) -> Decode<()> {
    let wanted = match format {
        Format::DateTime => phrase!(date_time),
        Format::Date => phrase!(date),
        Format::Uuid => phrase!(uuid),
        Format::Base64 => phrase!(base64),
    };
    report.push(IssueCode::Format, at, sentence!(wrong_format, text = report.shown(Quoted(text)), wanted = wanted))
}

fn has_length(value: &Measured<'_>, min: usize, max: usize) -> bool {
    match value {
        Measured::Text(text) => characters_within(text, min, max),
        Measured::Items(count) | Measured::Entries(count) => (min..=max).contains(count),
        _ => true,
    }
}

/// Reports a wrong length, with the actual and the allowed one.
fn length(report: &mut Report<'_>, at: usize, value: &Measured<'_>, min: usize, max: usize) -> Decode<()> {
    let length = match value {
        Measured::Text(text) => Length::Characters(text.chars().count()),
        Measured::Items(count) => Length::Items(*count),
        Measured::Entries(count) => Length::Entries(*count),
        _ => return Ok(()),
    };
    match (length.count() < min, min, max) {
        (true, 1, _) => report.push(IssueCode::TooShort, at, sentence!(too_short_for_one, length = length)),
        (true, ..) => report.push(IssueCode::TooShort, at, sentence!(too_short, length = length, min = min)),
        (false, _, 1) => report.push(IssueCode::TooLong, at, sentence!(too_long_for_one, length = length)),
        (false, ..) => report.push(IssueCode::TooLong, at, sentence!(too_long, length = length, max = max)),
    }
}

/// `1 item`, `3 entries`.
pub(super) enum Length {
    Characters(usize),
    Items(usize),
    Entries(usize),
}

impl Length {
    fn count(&self) -> usize {
        let (Self::Characters(count) | Self::Items(count) | Self::Entries(count)) = self;
        *count
    }
}

impl fmt::Display for Length {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Characters(1) => formatter.write_fmt(sentence!(one_character)),
            Self::Characters(count) => formatter.write_fmt(sentence!(characters, count = count)),
            Self::Items(1) => formatter.write_fmt(sentence!(one_item)),
            Self::Items(count) => formatter.write_fmt(sentence!(items, count = count)),
            Self::Entries(1) => formatter.write_fmt(sentence!(one_entry)),
            Self::Entries(count) => formatter.write_fmt(sentence!(entries, count = count)),
        }
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

/// The limits of a range, in words.
struct Limits<'a>(&'a Range);

impl fmt::Display for Limits<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Range { min, max } = self.0;
        match (min, max) {
            (Limit::Included(min), Limit::Included(max)) => {
                formatter.write_fmt(sentence!(range, min = Limited(*min), max = Limited(*max)))
            }
            (min, Limit::Open) => Lower(*min).fmt(formatter),
            (Limit::Open, max) => Upper(*max).fmt(formatter),
            (min, max) => formatter.write_fmt(sentence!(both, lower = Lower(*min), upper = Upper(*max))),
        }
    }
}

/// A limit's number.
struct Limited(Number);

impl fmt::Display for Limited {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Number::Integer(number) => number.fmt(formatter),
            Number::Float(number) => number.fmt(formatter),
        }
    }
}

/// The lower limit of a range, in words.
struct Lower(Limit);

impl fmt::Display for Lower {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Limit::Open => Ok(()),
            Limit::Included(min) => formatter.write_fmt(sentence!(at_least, min = Limited(min))),
            Limit::Excluded(min) => formatter.write_fmt(sentence!(more_than, min = Limited(min))),
        }
    }
}

/// The upper limit of a range, in words.
struct Upper(Limit);

impl fmt::Display for Upper {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Limit::Open => Ok(()),
            Limit::Included(max) => formatter.write_fmt(sentence!(at_most, max = Limited(max))),
            Limit::Excluded(max) => formatter.write_fmt(sentence!(less_than, max = Limited(max))),
        }
    }
}

/// Runs user-defined checks on a value that begins where the reader is, if it can be read as its type.
pub(super) fn check(report: &mut Report<'_>, at: usize, start: &Reader<'_>, rules: &[Rule]) -> Decode<()> {
    for rule in rules {
        if let Rule::Check(check) = rule {
            if let Ok(Err(message)) = (check.run)(&mut start.clone()) {
                // What the user's code says may quote the value.
                let said = if report.hides() { phrase!(refused) } else { &message };
                report.push(IssueCode::Check, at, format_args!("{said}"))?;
            }
        }
    }
    Ok(())
}

/// The rules for the items of a list.
pub(super) fn of_items(rules: &[Rule]) -> Vec<Rule> {
    inside(rules, |rule| if let Rule::Each(rules) = rule { Some(*rules) } else { None })
}

/// The rules for the keys of a map.
pub(super) fn of_keys(rules: &[Rule]) -> Vec<Rule> {
    inside(rules, |rule| if let Rule::Keys(rules) = rule { Some(*rules) } else { None })
}

/// The rules for the values of a map.
pub(super) fn of_values(rules: &[Rule]) -> Vec<Rule> {
    inside(rules, |rule| if let Rule::Values(rules) = rule { Some(*rules) } else { None })
}

fn inside(rules: &[Rule], pick: impl Fn(&Rule) -> Option<&'static [Rule]>) -> Vec<Rule> {
    rules.iter().filter_map(pick).flatten().copied().collect()
}

/// A duplicate item, for display.
enum Item {
    Number(String),
    Text(String),
}

impl fmt::Display for Item {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => formatter.write_str(number),
            Self::Text(text) => Quoted(text).fmt(formatter),
        }
    }
}

/// Finds duplicates in a list that must be `unique`.
pub(super) struct Repetitions {
    /// The index of each item's first occurrence; `None` if the list need not be unique.
    first: Option<HashMap<String, usize>>,
    count: usize,
    repeated: Option<(Item, usize, usize)>,
}

impl Repetitions {
    pub(super) fn new(rules: &[Rule]) -> Self {
        let first = rules.iter().any(|rule| matches!(rule, Rule::Unique)).then(HashMap::new);
        Self { first, count: 0, repeated: None }
    }

    /// Records the next item.
    pub(super) fn note(&mut self, reader: &Reader<'_>, item: &Shape) {
        let item = item.without_names();
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
                let is_number = matches!(item, Shape::Integer { .. });
                let shown = if is_number { Item::Number(identity) } else { Item::Text(identity) };
                self.repeated = Some((shown, *earlier, index));
            }
            None => drop(first.insert(identity, index)),
        }
    }

    /// Reports the first duplicate, at the list.
    pub(super) fn report(self, report: &mut Report<'_>, at: usize) -> Decode<()> {
        match self.repeated {
            Some((item, first, second)) => {
                let shown = report.shown(item);
                report.push(IssueCode::NotUnique, at, sentence!(repeated, item = shown, first = first, second = second))
            }
            None => Ok(()),
        }
    }
}
