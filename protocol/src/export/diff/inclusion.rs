//! Whether all values of one form are also values of another: every whole number is a number.

use super::Comparison;
use super::map_keys::Keys;
use crate::export::Description;
use crate::export::description::{Bound, Count, Interval, Text, TypeKind, Value, Whole, Wire};
use crate::export::json_tree::Json;

/// A value, with the version it belongs to.
pub(super) type Side<'a> = (&'a Description, &'a Wire<'a>);

impl Comparison<'_> {
    /// Whether everything written as `narrow` is read as `wide`; `false` if that is uncertain.
    pub(super) fn includes((wide_in, wide): Side<'_>, (narrow_in, narrow): Side<'_>) -> bool {
        let inside =
            |wide: &Value, narrow: &Value| Self::includes((wide_in, &wide.on_wire()), (narrow_in, &narrow.on_wire()));
        let (outer_wide, outer_narrow) = (unfolded(wide_in, wide), unfolded(narrow_in, narrow));
        if outer_wide.is_some() || outer_narrow.is_some() {
            let (wide, narrow) = (outer_wide.as_ref().unwrap_or(wide), outer_narrow.as_ref().unwrap_or(narrow));
            return Self::includes((wide_in, wide), (narrow_in, narrow));
        }
        match (wide, narrow) {
            (Wire::Any { foreign: None }, _) | (Wire::Bool, Wire::Bool | Wire::Constant(Json::Bool(_))) => true,
            (Wire::Constant(wide), Wire::Constant(narrow)) => wide.is_same(narrow),
            (Wire::Constant(Json::Number(number)), narrow) => {
                Self::includes((wide_in, &only(number)), (narrow_in, narrow))
            }
            (wide, Wire::Constant(Json::Number(number))) => Self::includes((wide_in, wide), (narrow_in, &only(number))),
            (Wire::Any { foreign: wide }, Wire::Any { foreign: narrow }) => wide == narrow,
            (Wire::Nullable(wide), Wire::Nullable(narrow)) | (Wire::InString(wide), Wire::InString(narrow)) => {
                inside(wide, narrow)
            }
            (Wire::Nullable(wide), narrow) => Self::includes((wide_in, &wide.on_wire()), (narrow_in, narrow)),
            (Wire::Integer(wide), Wire::Integer(narrow)) | (Wire::IntegerString(wide), Wire::IntegerString(narrow)) => {
                wide.min <= narrow.min && narrow.max <= wide.max
            }
            (Wire::Number(wide), Wire::Integer(narrow)) => wide.includes(&Interval::from(*narrow)),
            (Wire::Number(wide), Wire::Number(narrow)) => wide.includes(narrow),
            (Wire::List { item: wide, count, unique: false }, Wire::Tuple(items)) => {
                count.includes(Count::exactly(items.len())) && items.iter().all(|item| inside(wide, item))
            }
            (
                Wire::List { item: wide, count: wide_count, unique: wide_unique },
                Wire::List { item: narrow, count, unique },
            ) => wide_count.includes(*count) && (!wide_unique || *unique) && inside(wide, narrow),
            (Wire::Tuple(wide), Wire::Tuple(narrow)) => {
                wide.len() == narrow.len() && wide.iter().zip(*narrow).all(|(wide, narrow)| inside(wide, narrow))
            }
            (
                Wire::Map { key: wide_key, value: wide, count: wide_count },
                Wire::Map { key: narrow_key, value: narrow, count },
            ) => {
                let (wide_names, narrow_names) = (Keys::of(wide_in, wide_key), Keys::of(narrow_in, narrow_key));
                wide_count.includes(*count)
                    && wide_names.made_one(&narrow_names).is_none()
                    && Self::includes((wide_in, wide_key), (narrow_in, narrow_key))
                    && inside(wide, narrow)
            }
            _ => match (strings(wide_in, wide, Role::Read), strings(narrow_in, narrow, Role::Written)) {
                (Some(wide), Some(narrow)) => wide.include(&narrow),
                _ => false,
            },
        }
    }
}

/// Returns the form of a whole number that is always the same.
fn only(number: &str) -> Wire<'static> {
    let number = number.parse().unwrap_or_default();
    Wire::Integer(Whole { min: number, max: number })
}

/// Returns what is inside a newtype, unless it holds itself.
fn unfolded<'a>(description: &'a Description, value: &Wire<'a>) -> Option<Wire<'a>> {
    if let Wire::Named(name) = value { description.unfolds(name).map(Value::on_wire) } else { None }
}

/// What is known about a set of strings.
struct Strings {
    /// The strings themselves, if they are listed.
    listed: Option<Vec<String>>,
    rest: Text,
}

impl Strings {
    fn include(&self, narrow: &Self) -> bool {
        // Patterns are not matched here, only compared.
        if self.rest.pattern.is_some() && self.rest.pattern != narrow.rest.pattern {
            return false;
        }
        let has_format = |text: &String| self.rest.format.is_none_or(|format| format.is_match(text));
        let have_format = match &narrow.listed {
            Some(listed) => listed.iter().all(has_format),
            None => self.rest.format.is_none() || self.rest.format == narrow.rest.format,
        };
        if !have_format {
            return false;
        }
        let length = self.rest.length;
        match (&self.listed, &narrow.listed) {
            (wide, Some(narrow)) => narrow.iter().all(|text| {
                length.includes(Count::exactly(text.chars().count()))
                    && wide.as_ref().is_none_or(|wide| wide.contains(text))
            }),
            (Some(_), None) => false,
            (None, None) => length.includes(narrow.rest.length),
        }
    }
}

/// How a value is used: aliases are read and never written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Read,
    Written,
}

/// Returns the strings that a value allows, if it is a string.
fn strings(description: &Description, value: &Wire<'_>, role: Role) -> Option<Strings> {
    match value {
        Wire::Text(text) => Some(Strings { listed: text.one_of.clone(), rest: text.clone() }),
        Wire::Constant(Json::String(text)) => Some(Strings { listed: Some(vec![text.clone()]), rest: Text::ANY }),
        // At least one character of JSON. Not every string is accepted.
        Wire::InString(_) if role == Role::Written => {
            Some(Strings { listed: None, rest: Text { length: Count { min: 1, max: None }, ..Text::ANY } })
        }
        // At least one digit, and possibly a sign. Not every string of that length is accepted.
        Wire::IntegerString(Whole { min, max }) if role == Role::Written => {
            let digits = |number: &i128| number.to_string().len();
            let most = digits(min).max(digits(max));
            Some(Strings { listed: None, rest: Text { length: Count { min: 1, max: Some(most) }, ..Text::ANY } })
        }
        Wire::Named(name) => match &description.type_named(name)?.kind {
            TypeKind::Enum { open: true, .. } => Some(Strings { listed: None, rest: Text::ANY }),
            TypeKind::Enum { variants, open: false } => {
                let mut names: Vec<String> = variants.iter().map(|variant| variant.name.clone()).collect();
                if role == Role::Read {
                    names.extend(variants.iter().flat_map(|variant| variant.aliases.iter().cloned()));
                }
                Some(Strings { listed: Some(names), rest: Text::ANY })
            }
            TypeKind::Struct(_)
            | TypeKind::Array(_)
            | TypeKind::Newtype(_)
            | TypeKind::Integers { .. }
            | TypeKind::Union { .. }
            | TypeKind::Untagged(_) => None,
        },
        _ => None,
    }
}

impl Count {
    fn includes(self, narrow: Self) -> bool {
        self.min <= narrow.min && self.max.is_none_or(|most| narrow.max.is_some_and(|max| max <= most))
    }
}

impl Interval {
    fn includes(&self, narrow: &Self) -> bool {
        !self.min.is_inside(narrow.min, |one, other| one > other)
            && !self.max.is_inside(narrow.max, |one, other| one < other)
    }
}

impl From<Whole> for Interval {
    #[expect(clippy::cast_precision_loss, reason = "the bounds of integers on the wire are exact as floats")]
    fn from(Whole { min, max }: Whole) -> Self {
        Self { min: Bound::Included(min as f64), max: Bound::Included(max as f64) }
    }
}
