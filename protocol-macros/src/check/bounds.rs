//! Checks the bounds of `len(...)` and `range(...)`.

use std::cmp::Ordering;

use proc_macro2::Ident;

use super::types::{Class, Integer};
use crate::diagnostics::{Errors, texts};
use crate::model::{Codec, Limit, Number};
use crate::parse::{RawBounds, RawNumber, Upper};

/// Checks the bounds of a length and returns them, both inclusive.
///
/// Rule: they are whole, not negative, and valid lengths on any machine. Rejected: `len(-1..)`, `len(0.5..)`,
/// `len(..=5_000_000_000)`.
pub(crate) fn check_length(
    key: &Ident,
    raw: &RawBounds,
    errors: &mut Errors,
) -> Option<(Option<usize>, Option<usize>)> {
    let length = |number: &RawNumber, errors: &mut Errors| {
        let text = match number.value {
            Number::Integer(value) if value < 0 => texts::negative_length(&shown(key, raw)),
            Number::Integer(value) => match u32::try_from(value).map(usize::try_from) {
                Ok(Ok(length)) => return Some(length),
                _ => texts::too_large_length(&number.text),
            },
            Number::Float(_) => return None,
        };
        errors.push(&number.tokens, text);
        None
    };
    // Rule: a length is a whole number. Rejected: `len(1.0..=5.0)`.
    let fractional = raw.min.iter().chain(&raw.max).find(|number| matches!(number.value, Number::Float(_)));
    if let Some(number) = fractional {
        let is_whole = |number: &RawNumber| matches!(number.value, Number::Float(value) if value.fract() == 0.0);
        let meant = raw.min.iter().chain(&raw.max).all(is_whole).then(|| shown(key, &whole(raw)));
        errors.push(&number.tokens, texts::fractional_length(&number.text, meant.as_deref()));
        return None;
    }
    let errors_before = errors.count();
    let min = raw.min.as_ref().and_then(|number| length(number, errors));
    let max = raw.max.as_ref().filter(|_| raw.upper != Upper::Exact).and_then(|number| length(number, errors));
    if errors.count() > errors_before || !check_order(key, raw, errors) {
        return None;
    }
    Some(match raw.upper {
        Upper::Exact => (min, min),
        Upper::Included => (min, max),
        Upper::Excluded => (min, max.map(|max| max.saturating_sub(1))),
    })
}

/// Checks the bounds of a number of type `class`.
pub(crate) fn check_range(
    key: &Ident,
    raw: &RawBounds,
    class: Class<'_>,
    codec: &Codec,
    errors: &mut Errors,
) -> Option<(Limit, Limit)> {
    let errors_before = errors.count();
    if let Class::Integer(integer) = class {
        let (min, max) = if matches!(codec, Codec::AsString | Codec::FullRange) {
            (integer.min, integer.max)
        } else {
            integer.wire_bounds()
        };
        let lower = raw.min.iter().map(|number| (number, false));
        let upper = raw.max.iter().filter(|_| raw.upper != Upper::Exact);
        for (number, is_left_out) in lower.chain(upper.map(|number| (number, raw.upper == Upper::Excluded))) {
            check_fits(number, is_left_out, (integer, min, max), errors);
        }
    }
    if errors.count() > errors_before || !check_order(key, raw, errors) || !check_above_least(key, raw, class, errors) {
        return None;
    }
    let limit = |number: &Option<RawNumber>, limit: fn(Number) -> Limit| {
        number.as_ref().map_or(Limit::Open, |number| limit(number.value))
    };
    let upper = if raw.upper == Upper::Excluded { Limit::Excluded } else { Limit::Included };
    Some((limit(&raw.min, Limit::Included), limit(&raw.max, upper)))
}

/// Rule: a bound is a value that the type can have on the wire. Rejected: `range(0..=300)` on a `u8`, `range(0.5..)` on
/// a `u32`, `range(..=18_446_744_073_709_551_615)` on a `u64` without `as_string`.
fn check_fits(number: &RawNumber, is_left_out: bool, (integer, min, max): (Integer, i128, i128), errors: &mut Errors) {
    let text = match number.value {
        Number::Float(_) => texts::not_an_integer(&number.text, &format!("the field is a `{}`", integer.name)),
        // One past the maximum is legitimate for an exclusive upper bound.
        Number::Integer(value) if value >= min && value <= max.saturating_add(i128::from(is_left_out)) => return,
        Number::Integer(value) if value >= integer.min && value <= integer.max => {
            texts::outside_of_wire(&number.text, integer.name, min, max)
        }
        Number::Integer(_) => texts::outside_of_type(&number.text, integer.name, integer.min, integer.max),
    };
    errors.push(&number.tokens, text);
}

/// Rule: the bounds exist and are not empty. Rejected: `len(5..=2)`, `len(5..5)`, `len(..0)`, `len(..)`, `len(1..=)`.
fn check_order(key: &Ident, raw: &RawBounds, errors: &mut Errors) -> bool {
    if raw.upper == Upper::Included && raw.max.is_none() {
        errors.push(&raw.tokens, texts::no_upper_bound(&shown(key, raw)));
        return false;
    }
    match (&raw.min, &raw.max) {
        (None, None) => {
            errors.push(&raw.tokens, texts::no_bounds(&key.to_string()));
            false
        }
        (Some(min), Some(max)) => match compare(min.value, max.value) {
            Ordering::Greater => {
                errors.push(&max.tokens, texts::inverted(&shown(key, raw), &min.text, &max.text));
                false
            }
            Ordering::Equal if raw.upper == Upper::Excluded => {
                errors.push(&max.tokens, texts::empty_range(&shown(key, raw)));
                false
            }
            _ => true,
        },
        (None, Some(max)) if key == "len" && raw.upper == Upper::Excluded && max.text == "0" => {
            errors.push(&max.tokens, texts::empty_range(&shown(key, raw)));
            false
        }
        _ => true,
    }
}

/// Returns the bounds without their zero fractions: `1..=5` for `1.0..=5.`.
fn whole(raw: &RawBounds) -> RawBounds {
    let whole = |number: &Option<RawNumber>| {
        number
            .clone()
            .map(|number| RawNumber { text: number.text.split('.').next().unwrap_or_default().to_owned(), ..number })
    };
    RawBounds { min: whole(&raw.min), max: whole(&raw.max), upper: raw.upper, tokens: raw.tokens.clone() }
}

/// Rule: an exclusive upper bound is above the type's minimum. Rejected: `range(..0)` on a `u8`.
fn check_above_least(key: &Ident, raw: &RawBounds, class: Class<'_>, errors: &mut Errors) -> bool {
    match (class, &raw.min, &raw.max) {
        (Class::Integer(integer), None, Some(max)) if raw.upper == Upper::Excluded => {
            let is_empty = matches!(max.value, Number::Integer(value) if value <= integer.min);
            if is_empty {
                errors.push(&max.tokens, texts::empty_range(&shown(key, raw)));
            }
            !is_empty
        }
        _ => true,
    }
}

/// Compares two numbers.
pub(crate) fn compare(left: Number, right: Number) -> Ordering {
    match (left, right) {
        (Number::Integer(left), Number::Integer(right)) => left.cmp(&right),
        _ => as_float(left).total_cmp(&as_float(right)),
    }
}

#[expect(clippy::cast_precision_loss, reason = "compared with a float, an integer is no more precise than one")]
fn as_float(number: Number) -> f64 {
    match number {
        Number::Integer(value) => value as f64,
        Number::Float(value) => value,
    }
}

/// Returns the rule as written: `len(1..=280)`.
fn shown(key: &Ident, raw: &RawBounds) -> String {
    let text = |number: &Option<RawNumber>| number.as_ref().map(|number| number.text.clone()).unwrap_or_default();
    match raw.upper {
        Upper::Exact => format!("{key}({})", text(&raw.min)),
        Upper::Included => format!("{key}({}..={})", text(&raw.min), text(&raw.max)),
        Upper::Excluded => format!("{key}({}..{})", text(&raw.min), text(&raw.max)),
    }
}

/// Returns limits as they are written: `0.0..=1.0`.
pub(crate) fn shown_limits(min: Limit, max: Limit) -> String {
    let number = |number: Number| match number {
        Number::Integer(value) => value.to_string(),
        Number::Float(value) => format!("{value:?}"),
    };
    let lower = match min {
        Limit::Open => String::new(),
        Limit::Included(min) | Limit::Excluded(min) => number(min),
    };
    match max {
        Limit::Open => format!("{lower}.."),
        Limit::Included(max) => format!("{lower}..={}", number(max)),
        Limit::Excluded(max) => format!("{lower}..{}", number(max)),
    }
}
