//! Values: their types, and the rules that apply to them.

use super::bounds::{Count, Whole};
use super::rule::{Pattern, Rule};
use crate::contract::{Format, Range, Rule as DeclaredRule, Shape};
use crate::diagnose;
use crate::export::json_tree::Json;

/// A value, with the rules on the value itself; nested values have rules of their own.
#[derive(Debug, Clone)]
pub(crate) struct Value {
    pub(crate) kind: Kind,
    /// In declaration order, at most one of each kind.
    pub(crate) rules: Vec<Rule>,
    /// The names of the custom checks.
    pub(crate) checks: Vec<String>,
    /// Whether people must not see it.
    pub(crate) secret: bool,
    /// The declaration, by which texts can be checked; `None` if the value was read back.
    pub(super) declared: Option<(&'static Shape, &'static [DeclaredRule])>,
}

/// The type of a value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    Bool,
    Integer(Whole),
    /// A whole number in a string.
    IntegerString(Whole),
    /// An `f32`.
    Float32,
    Float64,
    String,
    /// A string of exactly one Unicode code point.
    Char,
    /// Seconds since the Unix epoch.
    Timestamp,
    /// A string, whole number or boolean that is always the same.
    Constant(Json),
    /// Any JSON value, stored as a tree.
    Any,
    /// Any JSON value, stored as text.
    Raw,
    /// Whatever a foreign type accepts.
    Foreign {
        type_name: String,
    },
    /// A value or `null`.
    Nullable(Box<Value>),
    /// A string that contains JSON.
    InString(Box<Value>),
    List {
        item: Box<Value>,
        /// The exact number of items, if the type fixes it.
        length: Option<usize>,
    },
    Tuple(Vec<Value>),
    Map {
        /// The type of the keys, without their quotes.
        key: Box<Value>,
        value: Box<Value>,
    },
    /// A reference to the type of this name.
    Named(String),
}

impl Kind {
    /// Whether values of this kind can satisfy or break the rule.
    pub(crate) const fn takes(&self, rule: &Rule) -> bool {
        match rule {
            Rule::Length(_) => matches!(self, Self::String | Self::List { .. } | Self::Map { .. }),
            Rule::Range(_) => {
                matches!(self, Self::Integer(_) | Self::IntegerString(_) | Self::Float32 | Self::Float64)
            }
            Rule::Pattern(_) | Rule::Format(_) | Rule::OneOf(_) => matches!(self, Self::String),
            Rule::Unique => matches!(self, Self::List { .. }),
        }
    }
}

impl Value {
    /// Creates a value that was read back.
    pub(crate) const fn read(kind: Kind, rules: Vec<Rule>) -> Self {
        Self { kind, rules, checks: Vec::new(), secret: false, declared: None }
    }

    /// Returns the value inside an option, or the value itself.
    pub(crate) fn unless_null(&self) -> &Self {
        if let Kind::Nullable(value) = &self.kind { value.unless_null() } else { self }
    }

    /// Same as [`unless_null`](Self::unless_null), as a mutable reference.
    pub(crate) fn unless_null_mut(&mut self) -> &mut Self {
        match self {
            Self { kind: Kind::Nullable(value), .. } => value.unless_null_mut(),
            value => value,
        }
    }

    /// Calls `look` with this value and all nested values, except those inside named types.
    pub(crate) fn visit<'a>(&'a self, look: &mut impl FnMut(&'a Self)) {
        look(self);
        match &self.kind {
            Kind::Nullable(inner) | Kind::InString(inner) | Kind::List { item: inner, .. } => inner.visit(look),
            Kind::Tuple(items) => items.iter().for_each(|item| item.visit(look)),
            Kind::Map { key, value } => {
                key.visit(look);
                value.visit(look);
            }
            _ => {}
        }
    }

    /// Returns the number of characters, items or entries that the rules allow.
    pub(crate) fn length(&self) -> Count {
        self.rules
            .iter()
            .fold(Count::ANY, |count, rule| if let Rule::Length(other) = rule { count.and(*other) } else { count })
    }

    pub(crate) fn range(&self) -> Option<&Range> {
        self.rules.iter().find_map(|rule| if let Rule::Range(range) = rule { Some(range) } else { None })
    }

    pub(crate) fn pattern(&self) -> Option<&Pattern> {
        self.rules.iter().find_map(|rule| if let Rule::Pattern(pattern) = rule { Some(pattern) } else { None })
    }

    pub(crate) fn format(&self) -> Option<Format> {
        self.rules.iter().find_map(|rule| if let Rule::Format(format) = rule { Some(*format) } else { None })
    }

    /// Returns the strings that the rules allow, if they are listed.
    pub(crate) fn one_of(&self) -> Option<&[String]> {
        self.rules.iter().find_map(|rule| if let Rule::OneOf(allowed) = rule { Some(allowed.as_slice()) } else { None })
    }

    /// Allows only the first of the listed strings.
    pub(crate) fn keep_first_of_list(&mut self) {
        for rule in &mut self.rules {
            if let Rule::OneOf(allowed) = rule {
                allowed.truncate(1);
            }
        }
    }

    /// Whether the items of the list must be unique.
    pub(crate) fn is_unique(&self) -> bool {
        self.rules.contains(&Rule::Unique)
    }

    /// Whether the text is a valid value: it fits the type, satisfies the rules and passes the checks. Always `false`
    /// if the value was read back.
    pub(crate) fn accepts(&self, text: &str) -> bool {
        self.declared.is_some_and(|(shape, rules)| diagnose::is_faultless(text, shape, rules))
    }
}

/// Ignores the declaration.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
            && self.rules == other.rules
            && self.checks == other.checks
            && self.secret == other.secret
    }
}
