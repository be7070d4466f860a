//! Values without nested values: booleans, numbers, strings, and values read as a whole.

use std::fmt;

use super::kind::{Kind, expect, expect_as};
use super::report::Report;
use super::rules::{self, Measured};
use super::sentences::{phrase, sentence};
use super::{Origin, any_json};
use crate::contract::{Constant, EnumInfo, IntegerEnumInfo, Rule, Shape};
use crate::error::IssueCode;
use crate::error::shown::{CUT, Quoted};
use crate::json::{Decode, LAST_SECOND, MAX_SAFE, Reader, Whole, Writer, microseconds, single_char, whole};

/// Reads a value without nested values and reports its issues. Returns whether its length is right.
pub(super) fn value(report: &mut Report<'_>, reader: &mut Reader<'_>, shape: &Shape, rules: &[Rule]) -> Decode<bool> {
    match shape {
        Shape::Bool => {
            if expect(report, reader, Kind::Boolean)? {
                reader.bool()?;
            }
        }
        Shape::Integer { .. } | Shape::Float32 | Shape::Float64 | Shape::Timestamp => {
            number(report, reader, shape, rules)?;
        }
        Shape::String | Shape::Formatted { .. } | Shape::Char | Shape::Enum(_) | Shape::IntegerString { .. } => {
            return string(report, reader, shape, rules);
        }
        Shape::Constant(wanted) => constant(report, reader, *wanted)?,
        Shape::IntegerEnum(info) => integer_variant(report, reader, info)?,
        Shape::Serde { type_name, accepts } => {
            let text = reader.skip_value()?;
            if let Err(error) = accepts(text) {
                let reason = without_position(&error);
                let at = reader.position() - text.len();
                report.push(
                    IssueCode::Check,
                    at,
                    sentence!(foreign, name = type_name(), reason = report.shown(reason)),
                )?;
            }
        }
        Shape::Value => any_json::value(report, reader)?,
        _ => drop(reader.skip_value()?),
    }
    Ok(true)
}

/// Reports a value that is not the constant.
fn constant(report: &mut Report<'_>, reader: &mut Reader<'_>, wanted: Constant) -> Decode<()> {
    let (kind, shown) = match wanted {
        Constant::Text(text) => (Kind::String, Quoted(text).to_string()),
        Constant::Integer(number) => (Kind::Number, number.to_string()),
        Constant::Bool(value) => (Kind::Boolean, value.to_string()),
    };
    if !expect_as(report, reader, kind, &shown)? {
        return Ok(());
    }
    let at = reader.position();
    let found = match wanted {
        Constant::Text(wanted) => {
            Some(reader.string()?).filter(|text| text != wanted).map(|text| report.shown(Quoted(&text)).to_string())
        }
        Constant::Integer(wanted) => {
            let is_wanted = |text: &&str| matches!(whole(text), Whole::Number(number) if number == wanted.into());
            Some(reader.number()?).filter(|text| !is_wanted(text)).map(|text| report.shown(Short(text)).to_string())
        }
        Constant::Bool(wanted) => {
            Some(reader.bool()?).filter(|value| *value != wanted).map(|value| report.shown(value).to_string())
        }
    };
    match found {
        Some(found) => report.push(IssueCode::NotOneOf, at, sentence!(wrong_type, found = found, wanted = shown)),
        None => Ok(()),
    }
}

/// Removes the position from serde's error, since it is one within the value and not within the message.
fn without_position(error: &str) -> &str {
    let is_position = |position: &str| {
        position
            .split_once(" column ")
            .is_some_and(|(line, column)| line.parse::<u64>().and(column.parse::<u64>()).is_ok())
    };
    match error.rsplit_once(" at line ") {
        Some((reason, position)) if is_position(position) => reason,
        _ => error,
    }
}

fn number(report: &mut Report<'_>, reader: &mut Reader<'_>, shape: &Shape, rules: &[Rule]) -> Decode<()> {
    let wanted = match shape {
        Shape::Integer { .. } => phrase!(a_whole_number),
        Shape::Timestamp => phrase!(number_of_seconds),
        _ => phrase!(a_number),
    };
    if !expect_as(report, reader, Kind::Number, wanted)? {
        return Ok(());
    }
    let at = reader.position();
    let text = reader.number()?;
    match shape {
        Shape::Integer { min, max } => integer(report, at, text, (*min, *max), rules),
        Shape::Timestamp if microseconds(text).is_some() => Ok(()),
        Shape::Timestamp => {
            let (shown, max) = (report.shown(Short(text)), LAST_SECOND);
            report.push(IssueCode::OutOfRange, at, sentence!(out_of_time, number = shown, max = max))
        }
        Shape::Float32 => {
            let single = text.parse::<f32>().ok().filter(|number| number.is_finite());
            float(report, at, text, single.map(Measured::Single), rules)
        }
        _ => {
            let double = text.parse::<f64>().ok().filter(|number| number.is_finite());
            float(report, at, text, double.map(Measured::Double), rules)
        }
    }
}

fn float(report: &mut Report<'_>, at: usize, text: &str, number: Option<Measured<'_>>, rules: &[Rule]) -> Decode<()> {
    match number {
        Some(number) => rules::measured(report, at, &number, text, rules).map(drop),
        None if report.origin == Origin::Written && text == Writer::NOT_FINITE => {
            report.push(IssueCode::NotFinite, at, sentence!(not_finite))
        }
        None => {
            let shown = report.shown(Short(text));
            report.push(IssueCode::OutOfRange, at, sentence!(too_large, number = shown))
        }
    }
}

/// Checks an integer against the bounds of its type and its rules, whether it is in a number, a string or a key.
fn integer(report: &mut Report<'_>, at: usize, text: &str, (min, max): (i128, i128), rules: &[Rule]) -> Decode<()> {
    let shown = report.shown(Short(text));
    match whole(text) {
        Whole::Fraction => report.push(
            IssueCode::WrongType,
            at,
            sentence!(wrong_type, found = shown, wanted = phrase!(a_whole_number)),
        ),
        Whole::Number(number) if number < min => {
            report.push(IssueCode::OutOfRange, at, sentence!(below_type, number = shown, min = min))
        }
        Whole::Number(number) if number <= max => {
            rules::measured(report, at, &Measured::Integer(number), text, rules).map(drop)
        }
        _ => report.push(IssueCode::OutOfRange, at, sentence!(above_type, number = shown, max = max)),
    }
}

/// A number in a sentence: the first of its digits.
pub(super) struct Short<'a>(pub(super) &'a str);

impl fmt::Display for Short<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MOST: usize = 30;
        match self.0.get(..MOST) {
            Some(start) if start.len() < self.0.len() => write!(formatter, "{start}{CUT}"),
            _ => formatter.write_str(self.0),
        }
    }
}

fn string(report: &mut Report<'_>, reader: &mut Reader<'_>, shape: &Shape, rules: &[Rule]) -> Decode<bool> {
    let wanted = match shape {
        Shape::Char => phrase!(one_character_string),
        Shape::IntegerString { .. } => phrase!(whole_number_in_string),
        _ => phrase!(a_string),
    };
    if !expect_as(report, reader, Kind::String, wanted)? {
        return Ok(true);
    }
    let at = reader.position();
    let text = reader.string()?;
    characters(report, at, &text, shape, rules)
}

/// Checks a string or map key against this shape, and returns whether its length is right.
pub(super) fn characters(
    report: &mut Report<'_>,
    at: usize,
    text: &str,
    shape: &Shape,
    rules: &[Rule],
) -> Decode<bool> {
    match shape {
        Shape::Enum(info) => variant(report, at, text, info)?,
        Shape::Formatted { format, .. } if !format.is_match(text) => rules::format(report, at, text, *format)?,
        Shape::Formatted { type_name, accepts, .. } if !accepts(text) => {
            let (text, name) = (report.shown(Quoted(text)), type_name);
            report.push(IssueCode::OutOfRange, at, sentence!(unrepresentable, text = text, name = name))?;
        }
        Shape::Char if single_char(text).is_none() => {
            let shown = report.shown(Quoted(text));
            report.push(
                IssueCode::WrongType,
                at,
                sentence!(wrong_type, found = shown, wanted = phrase!(one_character_string)),
            )?;
        }
        Shape::IntegerString { min, max } | Shape::Integer { min, max } if is_canonical_integer(text) => {
            integer(report, at, text, (*min, *max), rules)?;
        }
        Shape::IntegerString { .. } | Shape::Integer { .. } => {
            let shown = report.shown(Quoted(text));
            report.push(
                IssueCode::WrongType,
                at,
                sentence!(wrong_type, found = shown, wanted = phrase!(whole_number_in_digits)),
            )?;
        }
        _ => return rules::measured(report, at, &Measured::Text(text), text, rules),
    }
    Ok(true)
}

/// Whether an integer has its canonical spelling: no plus sign, no leading zeros, no fraction.
fn is_canonical_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain && (text == "0" || !digits.starts_with('0'))
}

/// Reads an integer from a list.
fn integer_variant(report: &mut Report<'_>, reader: &mut Reader<'_>, info: &IntegerEnumInfo) -> Decode<()> {
    let bounds = (i128::from(-MAX_SAFE), i128::from(MAX_SAFE));
    if !expect_as(report, reader, Kind::Number, phrase!(a_whole_number))? {
        return Ok(());
    }
    let at = reader.position();
    let text = reader.number()?;
    let is_known = |number: i128| info.variants.iter().any(|variant| i128::from(variant.integer) == number);
    match whole(text) {
        Whole::Number(number) if !info.open && !is_known(number) => {
            let names: Vec<String> = info.variants.iter().map(|variant| variant.integer.to_string()).collect();
            let names = names.iter().map(String::as_str);
            report.push_unknown(
                IssueCode::UnknownVariant,
                at,
                sentence!(unknown_name, name = report.shown(Short(text))),
                text,
                names,
            )
        }
        _ => integer(report, at, text, bounds, &[]),
    }
}

fn variant(report: &mut Report<'_>, at: usize, text: &str, info: &EnumInfo) -> Decode<()> {
    if info.open || report.enum_values.declared(text, info).is_some() {
        return Ok(());
    }
    let names = info.variants.iter().map(|variant| variant.name);
    report.push_unknown(
        IssueCode::UnknownVariant,
        at,
        sentence!(unknown_name, name = report.shown(Quoted(text))),
        text,
        names,
    )
}
