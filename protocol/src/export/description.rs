//! A protocol as its messages look on the wire: what a schema says, and what two versions are compared by.

mod collect;
mod examples;
mod fields;
mod names;
mod read;
mod settled;
mod values;

pub use read::SchemaError;

use super::json_tree::Json;

/// A protocol as its messages look on the wire, owned.
///
/// It is the [`Contract`](super::Contract) with everything settled that follows from it: types have names that no
/// other type has, rules have become part of what they restrict, and types that look the same on the wire are
/// described in the same way.
#[derive(Debug, Clone, PartialEq)]
pub struct Description {
    /// The name of the module, or of the single message.
    pub(crate) name: String,
    /// What any of the messages is called: `MatrixMessage`.
    pub(crate) title: String,
    pub(crate) docs: String,
    /// The key of the message type.
    pub(crate) tag: String,
    /// The key of the payload.
    pub(crate) content: String,
    /// A key that is not declared is an error.
    pub(crate) closed: bool,
    /// The envelope's own fields, in order.
    pub(crate) header: Vec<Field>,
    /// The messages, in declaration order.
    pub(crate) messages: Vec<Message>,
    /// What a message of a type that is not declared is called, where such messages are taken.
    pub(crate) unknown: Option<String>,
    /// Payloads in the order of their messages, then data types in order of their first use.
    pub(crate) types: Vec<Type>,
}

impl Description {
    /// The payload or data type of this name.
    pub(crate) fn type_named(&self, name: &str) -> Option<&Type> {
        self.types.iter().find(|described| described.name == name)
    }
}

/// Returns a random message.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Message {
    /// Returns the value of the tag key.
    pub(crate) tag: String,
    /// What the whole message is called: `BarkMessage`.
    pub(crate) name: String,
    /// What its payload is called: `BarkData`.
    pub(crate) payload: String,
    /// Whole messages that are valid.
    pub(crate) examples: Vec<Json>,
}

/// A payload or data type.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Type {
    pub(crate) name: String,
    pub(crate) docs: String,
    pub(crate) deprecated: bool,
    pub(crate) kind: Kind,
}

/// What a type is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    /// An object with named fields.
    Struct(Vec<Field>),
    /// A string from a list.
    Enum { variants: Vec<Variant>, open: bool },
}

/// A named value of an enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Variant {
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
}

/// A field of a struct or of the envelope.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
    pub(crate) docs: String,
    pub(crate) deprecated: bool,
    pub(crate) required: bool,
    /// What an absent field reads as.
    pub(crate) default: Option<Json>,
    pub(crate) value: Value,
    /// The user's own checks, by name.
    pub(crate) checks: Vec<String>,
    /// In the envelope: stands behind the payload.
    pub(crate) after_content: bool,
}

/// What a value looks like, rules included.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Bool,
    Integer(Whole),
    /// A whole number in a string; also as the key of a map.
    IntegerString(Whole),
    Number(Interval),
    Text(Text),
    /// Any JSON value; under a foreign type what that accepts.
    Any {
        foreign: Option<String>,
    },
    /// A value or `null`, where `null` has a meaning of its own.
    Nullable(Box<Value>),
    List {
        item: Box<Value>,
        count: Count,
        unique: bool,
    },
    Tuple(Vec<Value>),
    Map {
        key: Box<Value>,
        value: Box<Value>,
        count: Count,
    },
    /// A payload or data type.
    Named(String),
}

/// The bounds of a whole number, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Whole {
    pub(crate) min: i128,
    pub(crate) max: i128,
}

/// The bounds of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Interval {
    pub(crate) min: Bound,
    pub(crate) max: Bound,
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Bound {
    Open,
    Included(f64),
    Excluded(f64),
}

/// How many there may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) min: usize,
    pub(crate) max: Option<usize>,
}

/// What a string must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) length: Count,
    pub(crate) pattern: Option<String>,
    pub(crate) one_of: Option<Vec<String>>,
}
