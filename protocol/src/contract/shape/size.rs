//! How long a message can be, which follows from the rules of its fields.

use super::{Contract, FieldInfo, Mark, MessageInfo, Shape, UnknownTypes, UntaggedContent};
use crate::contract::{Constant, Identity, Place, Rule};
use crate::rules::Format;

/// The most bytes of a character: two escapes, as of a surrogate pair.
const CHARACTER: usize = 12;

/// The most bytes of a number that is no integer, however it is written: with 17 digits, a point, and an exponent or zeros.
const FLOAT: usize = 32;

impl Contract {
    /// Returns the most bytes that a valid message can have as JSON; `None` if nothing in the declaration bounds it, as where
    /// a string has no `len`.
    ///
    /// It holds for whatever writes the message, with all characters escaped (`\u00e9`), but without whitespace, and without
    /// keys that are not declared. [`max_size_of`](Self::max_size_of) is the same of one message.
    #[must_use]
    pub fn max_size(&self) -> Option<usize> {
        match self.unknown {
            UnknownTypes::Reject => largest(self.messages().map(|message| self.max_size_of(&message))),
            UnknownTypes::Capture => None,
        }
    }

    /// Returns the most bytes that a valid message of one type can have as JSON, as [`max_size`](Self::max_size) of all.
    ///
    /// ```
    /// use protocol::matrix::CONTRACT;
    ///
    /// let thought = CONTRACT.message("thought").unwrap();
    /// assert!((24_000..28_000).contains(&CONTRACT.max_size_of(&thought).unwrap()));
    /// ```
    #[must_use]
    pub fn max_size_of(&self, message: &MessageInfo) -> Option<usize> {
        size_of_message(self, message, &mut Vec::new())
    }
}

/// The types that are being looked at: one that is inside of itself has no bound.
type Outside = Vec<Identity>;

fn size_of_message(contract: &Contract, message: &MessageInfo, outside: &mut Outside) -> Option<usize> {
    let mut size = 2_usize;
    for place in contract.envelope() {
        size = size.saturating_add(match place {
            Place::Tag(key) | Place::TagWithin { key, .. } => member(key, size_of_mark(message.mark)),
            Place::TagOutside { .. } => 0,
            Place::HeaderField(field) => size_of_field(field, outside)?,
            Place::Content(_) | Place::PayloadFields => {
                let payload = size_of(message.payload(), &[], outside)?;
                message.content.map_or(payload, |key| member(key, payload))
            }
        });
    }
    contract.header().rest.is_none().then_some(size)
}

/// Returns the size of a value that obeys these rules.
fn size_of(shape: &Shape, rules: &[Rule], outside: &mut Outside) -> Option<usize> {
    match shape {
        Shape::Bool => Some(5),
        Shape::Integer { min, max } => Some(digits(*min, *max)),
        Shape::IntegerString { min, max } => Some(digits(*min, *max) + 2),
        Shape::Float32 | Shape::Float64 | Shape::Timestamp | Shape::IntegerEnum(_) => Some(FLOAT),
        Shape::String => size_of_string(None, rules),
        Shape::Formatted { format, .. } => size_of_string(Some(*format), rules),
        Shape::Char => Some(CHARACTER + 2),
        Shape::Constant(constant) => Some(size_of_constant(*constant)),
        Shape::Enum(info) if !info.open => info.variants.iter().map(|variant| quoted(variant.name)).max(),
        Shape::Value | Shape::RawJson | Shape::Serde { .. } | Shape::Enum(_) => None,
        Shape::Optional(inner) | Shape::Nullable(inner) => size_of(inner(), rules, outside).map(|size| size.max(4)),
        // Each byte of the text inside may be a quote or a backslash.
        Shape::InString(inner) => size_of(inner(), rules, outside).map(|size| size.saturating_mul(2).saturating_add(2)),
        Shape::List { item, length } => {
            let count = length.or_else(|| max_length(rules))?;
            let rules = inner_rules(rules, |rule| if let Rule::Each(rules) = rule { Some(*rules) } else { None });
            repeated(count, || size_of(item(), &rules, outside))
        }
        Shape::Map { key, value } => {
            let count = max_length(rules)?;
            let of_keys = inner_rules(rules, |rule| if let Rule::Keys(rules) = rule { Some(*rules) } else { None });
            let of_values = inner_rules(rules, |rule| if let Rule::Values(rules) = rule { Some(*rules) } else { None });
            // A key that is an integer has quotes around it.
            repeated(count, || {
                let key = size_of(key(), &of_keys, outside)?.saturating_add(3);
                Some(key.saturating_add(size_of(value(), &of_values, outside)?))
            })
        }
        Shape::Newtype(info) => {
            let rules: Vec<Rule> = info.rules.iter().chain(rules).copied().collect();
            within(info.id, outside, |outside| size_of((info.inner)(), &rules, outside))
        }
        Shape::Tuple(_)
        | Shape::Struct(_)
        | Shape::Array(_)
        | Shape::Union(_)
        | Shape::Envelope(_)
        | Shape::Untagged(_) => size_of_parts(shape, outside),
    }
}

/// Returns the size of a value that consists of others; rules do not apply to it.
fn size_of_parts(shape: &Shape, outside: &mut Outside) -> Option<usize> {
    match shape {
        Shape::Tuple(items) => {
            sum(items.iter().map(|item| size_of(item(), &[], outside).map(|size| size.saturating_add(1))))
        }
        Shape::Struct(info) | Shape::Array(info) if info.rest.is_none() => {
            within(info.id, outside, |outside| sum(info.fields.iter().map(|field| size_of_field(field, outside))))
        }
        Shape::Union(info) if !info.open => within(info.id, outside, |outside| {
            largest(info.variants.iter().map(|variant| {
                let payload = size_of((variant.payload)(), &[], outside)?;
                Some(payload.saturating_add(member(info.tag, size_of_mark(variant.mark))))
            }))
        }),
        Shape::Envelope(contract) if contract.unknown == UnknownTypes::Reject => {
            largest(contract.messages().map(|message| size_of_message(contract, &message, outside)))
        }
        Shape::Untagged(info) => within(info.id, outside, |outside| {
            largest(info.variants.iter().map(|variant| match variant.content {
                UntaggedContent::Fields(part) | UntaggedContent::Value(part) => size_of(part(), &[], outside),
            }))
        }),
        _ => None,
    }
}

/// Returns the size of a field with its key, and of the comma.
fn size_of_field(field: &FieldInfo, outside: &mut Outside) -> Option<usize> {
    Some(member(field.name, size_of((field.shape)(), field.rules(), outside)?))
}

/// Looks into a type, unless it is one that is being looked at.
fn within(id: Identity, outside: &mut Outside, look: impl FnOnce(&mut Outside) -> Option<usize>) -> Option<usize> {
    if outside.contains(&id) {
        return None;
    }
    outside.push(id);
    let size = look(outside);
    outside.pop();
    size
}

fn size_of_string(format: Option<Format>, rules: &[Rule]) -> Option<usize> {
    let one_of = rules.iter().find_map(|rule| if let Rule::OneOf(names) = rule { Some(*names) } else { None });
    if let Some(names) = one_of {
        return names.iter().map(|name| quoted(name)).max();
    }
    let format =
        format.or_else(|| rules.iter().find_map(|rule| if let Rule::Format(of) = rule { Some(*of) } else { None }));
    let (character, of_format) = match format {
        None => (CHARACTER, None),
        Some(Format::Uuid) => (1, Some(36)),
        Some(Format::Date) => (1, Some(10)),
        // A slash may be escaped.
        Some(Format::DateTime | Format::Base64) => (2, None),
    };
    let characters = max_length(rules).into_iter().chain(of_format).min()?;
    Some(characters.saturating_mul(character).saturating_add(2))
}

fn size_of_constant(constant: Constant) -> usize {
    match constant {
        Constant::Text(text) => quoted(text),
        Constant::Integer(integer) => digits(integer.into(), integer.into()),
        Constant::Bool(_) => 5,
    }
}

fn size_of_mark(mark: Mark) -> usize {
    match mark {
        Mark::Text(name) => quoted(name),
        Mark::Integer(integer) => digits(integer.into(), integer.into()),
    }
}

/// Returns the size of a key with its value, and of the comma.
fn member(key: &str, value: usize) -> usize {
    quoted(key).saturating_add(value).saturating_add(2)
}

/// Returns the size of a known text in quotes, with everything escaped that any writer would.
fn quoted(text: &str) -> usize {
    let size = |character: char| match character {
        '/' | '"' | '\\' => 2,
        ' '..='~' => 1,
        _ => 6 * character.len_utf16(),
    };
    2 + text.chars().map(size).sum::<usize>()
}

/// Returns the size of the longest integer between two.
fn digits(min: i128, max: i128) -> usize {
    let size = |integer: i128| integer.to_string().len();
    size(min).max(size(max))
}

fn max_length(rules: &[Rule]) -> Option<usize> {
    let lengths = rules.iter().filter_map(|rule| if let Rule::Length { max, .. } = rule { Some(*max) } else { None });
    lengths.filter(|max| *max < usize::MAX).min()
}

fn inner_rules(rules: &[Rule], select: fn(&Rule) -> Option<&'static [Rule]>) -> Vec<Rule> {
    rules.iter().filter_map(select).flatten().copied().collect()
}

/// Returns the size of a list or a map with at most so many items.
fn repeated(count: usize, item: impl FnOnce() -> Option<usize>) -> Option<usize> {
    if count == 0 {
        return Some(2);
    }
    Some(item()?.saturating_add(1).saturating_mul(count).saturating_add(2))
}

/// Returns the size of an object or a list with these items.
fn sum(sizes: impl Iterator<Item = Option<usize>>) -> Option<usize> {
    sizes.into_iter().try_fold(2_usize, |sum, size| Some(sum.saturating_add(size?)))
}

fn largest(sizes: impl Iterator<Item = Option<usize>>) -> Option<usize> {
    sizes.into_iter().try_fold(0, |largest: usize, size| Some(largest.max(size?)))
}
