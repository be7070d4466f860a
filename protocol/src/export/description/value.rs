//! Values: what they are, and the rules that hold for them.

use super::bounds::{Count, Whole};
use super::rule::{Pattern, Rule};
use crate::contract::{Range, Rule as DeclaredRule, Shape};
use crate::diagnose;

/// A value, with the rules that hold for it itself; what is inside has rules of its own.
#[derive(Debug, Clone)]
pub(crate) struct Value {
    pub(crate) kind: Kind,
    /// In the order of their declaration, each kind at most once.
    pub(crate) rules: Vec<Rule>,
    /// The user's own checks, by name.
    pub(crate) checks: Vec<String>,
    /// The declaration, which can be asked about a text; nothing where the value was read back.
    pub(super) declared: Option<(&'static Shape, &'static [DeclaredRule])>,
}

/// What a value is, as its type says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    Bool,
    Integer(Whole),
    /// A whole number in a string.
    IntegerString(Whole),
    /// A number that is kept with 32 bits.
    Float32,
    Float64,
    String,
    /// A string of exactly one Unicode code point.
    Char,
    /// Seconds since the Unix epoch.
    Timestamp,
    /// Any JSON value, stored as a tree.
    Any,
    /// Any JSON value, stored as text.
    Raw,
    /// What a foreign type accepts.
    Foreign {
        type_name: String,
    },
    /// A value or `null`.
    Nullable(Box<Value>),
    List {
        item: Box<Value>,
        /// The exact number of items, if the type fixes it.
        length: Option<usize>,
    },
    Tuple(Vec<Value>),
    Map {
        /// What the keys are, once unquoted.
        key: Box<Value>,
        value: Box<Value>,
    },
    /// The type of this name.
    Named(String),
}

impl Value {
    /// A value that has been read back.
    pub(crate) const fn read(kind: Kind, rules: Vec<Rule>) -> Self {
        Self { kind, rules, checks: Vec::new(), declared: None }
    }

    /// What this may be beside `null`.
    pub(crate) fn unless_null(&self) -> &Self {
        if let Kind::Nullable(value) = &self.kind { value.unless_null() } else { self }
    }

    /// The same, to be changed.
    pub(crate) fn unless_null_mut(&mut self) -> &mut Self {
        match self {
            Self { kind: Kind::Nullable(value), .. } => value.unless_null_mut(),
            value => value,
        }
    }

    /// Calls `look` with this value and with all that is inside, but for what is inside of named types.
    pub(crate) fn visit<'a>(&'a self, look: &mut impl FnMut(&'a Self)) {
        look(self);
        match &self.kind {
            Kind::Nullable(inner) | Kind::List { item: inner, .. } => inner.visit(look),
            Kind::Tuple(items) => items.iter().for_each(|item| item.visit(look)),
            Kind::Map { key, value } => {
                key.visit(look);
                value.visit(look);
            }
            _ => {}
        }
    }

    /// How many characters, items or entries the rules allow.
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

    /// The strings that the rules allow, where they are listed.
    pub(crate) fn one_of(&self) -> Option<&[String]> {
        self.rules.iter().find_map(|rule| if let Rule::OneOf(allowed) = rule { Some(allowed.as_slice()) } else { None })
    }

    /// Nothing may stand in the list twice.
    pub(crate) fn is_unique(&self) -> bool {
        self.rules.contains(&Rule::Unique)
    }

    /// The text is such a value: it fits the type, keeps the rules and passes the checks. None does where the value was read
    /// back.
    pub(crate) fn accepts(&self, text: &str) -> bool {
        self.declared.is_some_and(|(shape, rules)| diagnose::is_faultless(text, shape, rules))
    }
}

/// Whatever it was declared by.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind && self.rules == other.rules && self.checks == other.checks
    }
}
