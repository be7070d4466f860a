//! The form of a value on the wire: its type combined with its rules, as schemas express it and versions are compared.

use super::bounds::{Count, Interval, Whole};
use super::value::{Kind, Value};
use crate::contract::Format;
use crate::export::json_tree::Json;

/// The form of a value on the wire. Types that look the same on the wire have the same form.
#[derive(Debug, Clone)]
pub(crate) enum Wire<'a> {
    Bool,
    Integer(Whole),
    /// A whole number in a string; also a map key that is a whole number.
    IntegerString(Whole),
    Number(Interval),
    /// A value that is always the same.
    Constant(&'a Json),
    Text(Text),
    /// Any JSON value; for a foreign type, whatever that type accepts.
    Any {
        foreign: Option<&'a str>,
    },
    /// A string that contains JSON.
    InString(&'a Value),
    /// A value or `null`; the value inside cannot itself be `null`.
    Nullable(&'a Value),
    List {
        item: &'a Value,
        count: Count,
        unique: bool,
    },
    Tuple(&'a [Value]),
    Map {
        key: Box<Wire<'a>>,
        value: &'a Value,
        count: Count,
    },
    /// A reference to a payload or data type.
    Named(&'a str),
}

/// The rules for a string.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) length: Count,
    pub(crate) pattern: Option<String>,
    pub(crate) format: Option<Format>,
    pub(crate) one_of: Option<Vec<String>>,
}

impl Value {
    /// Returns the value's form on the wire.
    pub(crate) fn on_wire(&self) -> Wire<'_> {
        match &self.kind {
            Kind::Bool => Wire::Bool,
            Kind::Integer(whole) => Wire::Integer(whole.within(self.range())),
            Kind::IntegerString(whole) => Wire::IntegerString(whole.within(self.range())),
            Kind::Float32 => Wire::Number(Interval::SINGLE.within_single(self.range())),
            Kind::Float64 => Wire::Number(Interval::ANY.within(self.range())),
            Kind::Timestamp => Wire::Number(Interval::TIMESTAMP.within(self.range())),
            Kind::Constant(json) => Wire::Constant(json),
            Kind::String => Wire::Text(Text {
                length: self.length(),
                pattern: self.pattern().map(|pattern| pattern.portable.clone()),
                format: self.format(),
                one_of: self.one_of().map(<[String]>::to_vec),
            }),
            Kind::Char => Wire::Text(Text { length: Count::exactly(1), ..Text::ANY }),
            Kind::Any | Kind::Raw => Wire::Any { foreign: None },
            Kind::Foreign { type_name } => Wire::Any { foreign: Some(type_name) },
            Kind::InString(value) => Wire::InString(value),
            Kind::Nullable(value) => match value.on_wire() {
                // These already accept `null`.
                nullable @ (Wire::Nullable(_) | Wire::Any { .. }) => nullable,
                _ => Wire::Nullable(value),
            },
            Kind::List { item, length } => Wire::List {
                item,
                count: length.map_or(Count::ANY, Count::exactly).and(self.length()),
                unique: self.is_unique(),
            },
            Kind::Tuple(items) => Wire::Tuple(items),
            Kind::Map { key, value } => {
                let key = match key.on_wire() {
                    Wire::Integer(whole) => Wire::IntegerString(whole),
                    key => key,
                };
                Wire::Map { key: Box::new(key), value, count: self.length() }
            }
            Kind::Named(name) => Wire::Named(name),
        }
    }
}

impl Wire<'_> {
    /// Returns the form without `null`.
    pub(crate) fn unless_null(self) -> Self {
        if let Self::Nullable(value) = self { value.on_wire() } else { self }
    }
}

impl Text {
    /// Every string.
    pub(crate) const ANY: Self = Self { length: Count::ANY, pattern: None, format: None, one_of: None };

    /// Whether every string is allowed.
    pub(crate) fn is_any(&self) -> bool {
        *self == Self::ANY
    }
}
