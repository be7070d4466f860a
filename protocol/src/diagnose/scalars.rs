//! Values that hold no others: booleans, numbers, strings, and what is read as a whole.

use super::report::Report;
use super::rules::{self, Measured};
use super::walk::expect;
use super::{Origin, keys, suggest};
use crate::IssueCode;
use crate::contract::{EnumInfo, Rule, Shape};
use crate::field::strings::single_char;
use crate::json::{Decode, Reader, Whole, Writer, whole};

/// What is said of NaN and the infinities.
pub(super) const NOT_FINITE: &str = "is not finite; JSON has no NaN and no infinity";

/// Reads one value that holds no others and reports what is wrong with it.
pub(super) fn value(report: &mut Report<'_>, reader: &mut Reader<'_>, shape: &Shape, rules: &[Rule]) -> Decode<()> {
    match shape {
        Shape::Bool => {
            if expect(report, reader, "a boolean", "a boolean")? {
                reader.bool()?;
            }
            Ok(())
        }
        Shape::Integer { .. } | Shape::Float32 | Shape::Float64 | Shape::Timestamp => {
            number(report, reader, shape, rules)
        }
        Shape::String | Shape::Char | Shape::Enum(_) | Shape::IntegerString { .. } => {
            string(report, reader, shape, rules)
        }
        Shape::Serde { type_name, accepts } => {
            let text = reader.skip_value()?;
            if let Err(error) = accepts(text) {
                let reason = error.split(" at line ").next().unwrap_or_default();
                let message = format!("is not a `{}`: {reason}", type_name());
                report.push(IssueCode::Check, reader.position() - text.len(), message);
            }
            Ok(())
        }
        Shape::Value => {
            let text = reader.skip_value()?;
            if serde_json::from_str::<serde_json::Value>(text).is_err() {
                let message = "holds a number that is too large".to_owned();
                report.push(IssueCode::OutOfRange, reader.position() - text.len(), message);
            }
            Ok(())
        }
        _ => reader.skip_value().map(drop),
    }
}

fn number(report: &mut Report<'_>, reader: &mut Reader<'_>, shape: &Shape, rules: &[Rule]) -> Decode<()> {
    let wanted = match shape {
        Shape::Integer { .. } => "a whole number",
        Shape::Timestamp => "a number of seconds",
        _ => "a number",
    };
    if !expect(report, reader, "a number", wanted)? {
        return Ok(());
    }
    let at = reader.position();
    let text = reader.number()?;
    match shape {
        Shape::Integer { min, max } => integer(report, at, text, (*min, *max), rules),
        Shape::Timestamp => {
            if crate::Timestamp::from_number(text).is_none() {
                let message = format!("is {}, expected 0 to {} seconds since 1970", shown(text), crate::Timestamp::MAX);
                report.push(IssueCode::OutOfRange, at, message);
            }
        }
        Shape::Float32 => float(
            report,
            at,
            text,
            text.parse::<f32>().ok().filter(|number| number.is_finite()).map(Measured::Single),
            rules,
        ),
        _ => float(
            report,
            at,
            text,
            text.parse::<f64>().ok().filter(|number| number.is_finite()).map(Measured::Double),
            rules,
        ),
    }
    Ok(())
}

fn float(report: &mut Report<'_>, at: usize, text: &str, number: Option<Measured<'_>>, rules: &[Rule]) {
    match number {
        Some(number) => rules::measured(report, at, &number, text, rules),
        None if report.origin == Origin::Written && text == Writer::NOT_FINITE => {
            report.push(IssueCode::NotFinite, at, NOT_FINITE.to_owned());
        }
        None => report.push(IssueCode::OutOfRange, at, format!("is {}, which is too large for the type", shown(text))),
    }
}

/// A whole number within its type's bounds, whether it came as a number, a string or a key.
fn integer(report: &mut Report<'_>, at: usize, text: &str, (min, max): (i128, i128), rules: &[Rule]) {
    match whole(text) {
        Whole::Fraction => {
            report.push(IssueCode::WrongType, at, format!("is {}, expected a whole number", shown(text)));
        }
        Whole::Number(number) if number < min => {
            report.push(IssueCode::OutOfRange, at, format!("is {}, at least {min} is required", shown(text)));
        }
        Whole::Number(number) if number <= max => rules::measured(report, at, &Measured::Integer(number), text, rules),
        _ => report.push(IssueCode::OutOfRange, at, format!("is {}, at most {max} is allowed", shown(text))),
    }
}

/// A number as it is shown in a sentence.
fn shown(number: &str) -> String {
    const MOST: usize = 30;
    if number.len() <= MOST { number.to_owned() } else { format!("{}…", number.get(..MOST).unwrap_or_default()) }
}

fn string(report: &mut Report<'_>, reader: &mut Reader<'_>, shape: &Shape, rules: &[Rule]) -> Decode<()> {
    let wanted = match shape {
        Shape::Char => "a string of one character",
        Shape::IntegerString { .. } => "a whole number in a string",
        _ => "a string",
    };
    if !expect(report, reader, "a string", wanted)? {
        return Ok(());
    }
    let at = reader.position();
    let text = reader.string()?;
    characters(report, at, &text, shape, rules);
    Ok(())
}

/// A string, or the key of a map, that is to be of this shape.
pub(super) fn characters(report: &mut Report<'_>, at: usize, text: &str, shape: &Shape, rules: &[Rule]) {
    match shape {
        Shape::Enum(info) => variant(report, at, text, info),
        Shape::Char if single_char(text).is_none() => {
            report.push(
                IssueCode::WrongType,
                at,
                format!("is {}, expected a string of one character", suggest::quote(text)),
            );
        }
        Shape::IntegerString { min, max } | Shape::Integer { min, max } => {
            if keys::is_canonical_integer(text) {
                integer(report, at, text, (*min, *max), rules);
            } else {
                report.push(
                    IssueCode::WrongType,
                    at,
                    format!("is {}, expected a whole number in digits", suggest::quote(text)),
                );
            }
        }
        _ => rules::measured(report, at, &Measured::Text(text), text, rules),
    }
}

fn variant(report: &mut Report<'_>, at: usize, text: &str, info: &EnumInfo) {
    let known = info.variants.iter().any(|variant| variant.name == text || variant.aliases.contains(&text));
    if !known && !info.open {
        let names: Vec<&str> = info.variants.iter().map(|variant| variant.name).collect();
        let message = format!("is {}, {}", suggest::quote(text), suggest::expected(text, &names));
        report.push(IssueCode::UnknownVariant, at, message);
    }
}
