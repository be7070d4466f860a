//! Candidate strings: from a list of allowed ones, from a pattern, or from the name of the field.

use super::phrases;
use crate::export::description::Value;

/// A string that must be longer than this gets no example, since nobody would read it.
const MOST: usize = 10_000;

/// Returns candidate strings for a field of this name, of which `wanted` are needed; some may break rules.
pub(super) fn candidates<'a>(value: &'a Value, name: &'a str, wanted: usize) -> impl Iterator<Item = String> + 'a {
    let (min, max) = (value.length().min, value.length().max.unwrap_or(usize::MAX));
    let (min, max) = if min > MOST { (1, 0) } else { (min, max) };
    let allowed = value.one_of().unwrap_or_default().iter().cloned();
    let base = phrases::of(name);
    let first = (wanted == 1).then(|| base.to_string()).into_iter();
    let numbered = (1..=wanted.max(100)).map(move |number| base.numbered(number));
    let letters = ('a'..='z').chain('0'..='9').map(String::from);
    let fitting = first.chain(numbered).filter_map(move |text| fitted(&text, min, max));
    let numbers = (1..=wanted).map(|number| number.to_string());
    let more = letters.chain(numbers).filter_map(move |text| fitted(&text, min, max));
    let formatted = value.format().into_iter().flat_map(move |format| super::formats::candidates(format, min, wanted));
    allowed.chain(formatted).chain(patterned(value, min)).chain(fitting).chain(more)
}

/// Returns the text, cut or repeated to between `min` and `max` characters.
fn fitted(text: &str, min: usize, max: usize) -> Option<String> {
    let count = text.chars().count();
    if min > max || (count == 0 && min > 0) {
        return None;
    }
    if count < min {
        return Some(format!("{text} ").chars().cycle().take(min).collect());
    }
    let cut: String = text.chars().take(max).collect();
    let trimmed = cut.trim_end();
    Some(if trimmed.chars().count() < min { cut } else { trimmed.to_owned() })
}

/// Returns strings that the pattern was probably written for.
#[cfg(feature = "regex")]
fn patterned(value: &Value, min: usize) -> impl Iterator<Item = String> {
    let pattern = value.pattern().into_iter();
    pattern.flat_map(move |pattern| super::pattern::candidates(&pattern.declared, min))
}

/// Without the `regex` feature there are no patterns.
#[cfg(not(feature = "regex"))]
fn patterned(_value: &Value, _min: usize) -> impl Iterator<Item = String> {
    std::iter::empty()
}
