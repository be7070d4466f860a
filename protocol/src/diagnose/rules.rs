//! Checks the rules of a value of the right shape, and words their violations.

mod length;
mod range;
mod unique;

use super::report::Report;
use super::sentences::{phrase, sentence};
use super::suggest::List;
use crate::contract::{Format, Rule};
use crate::error::IssueCode;
use crate::error::shown::Quoted;
use crate::json::{Decode, Reader};

use length::{has_length, length};
use range::{Limits, in_range};

pub(super) use length::Length;
pub(super) use unique::Repetitions;

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
