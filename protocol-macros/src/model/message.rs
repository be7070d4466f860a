//! A struct with named fields, and the message that such a struct can be.

use proc_macro2::TokenStream;
use syn::{Expr, Lifetime};

use super::{Declaration, Envelope, Field, Mark, MessageRoles};

/// A message: a struct with a tag.
pub(crate) struct Message {
    pub(crate) structure: Struct,
    pub(crate) tag: Tag,
    /// The envelope it is sent in: its protocol's, or its own.
    pub(crate) envelope: Envelope,
    /// Whether it says itself where its payload stands.
    pub(crate) has_own_content: bool,
    /// Examples of it, for the description.
    pub(crate) examples: Vec<Expr>,
    /// What it says of roles and of state; `None` if nothing.
    pub(crate) roles: Option<MessageRoles>,
}

/// The type of a message.
pub(crate) struct Tag {
    /// The empty text if it is missing, which has been reported.
    pub(crate) mark: Mark,
    /// Its tokens, for the span of errors.
    pub(crate) written: TokenStream,
}

impl Tag {
    pub(crate) fn is_missing(&self) -> bool {
        matches!(&self.mark, Mark::Text(name) if name.is_empty())
    }
}

/// A struct with named fields, a unit struct (no fields), or a newtype (one field without a name).
pub(crate) struct Struct {
    pub(crate) declaration: Declaration,
    pub(crate) kind: StructKind,
    pub(crate) form: Form,
    /// The lifetime parameters, in order, without bounds.
    pub(crate) lifetimes: Vec<Lifetime>,
    pub(crate) fields: Vec<Field>,
    /// Whether its fields may stand in an object beside a tag, which of a message its envelope says.
    pub(crate) is_flattened: bool,
    /// Whether `new` is generated: `new = false` was not given.
    pub(crate) generates_new: bool,
}

impl Struct {
    pub(crate) fn is_unit(&self) -> bool {
        self.form == Form::Unit
    }

    pub(crate) fn is_newtype(&self) -> bool {
        self.form == Form::Newtype
    }

    /// Whether one of the fields is secret.
    pub(crate) fn has_secret(&self) -> bool {
        self.fields.iter().any(|field| field.secret)
    }

    /// Returns the field that holds the members that no other declares.
    pub(crate) fn rest(&self) -> Option<&Field> {
        self.fields.iter().find(|field| field.is_rest())
    }
}

/// How a struct is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// `struct Bark { text: String }`
    Named,
    /// `struct Ping;`, which is built as `Self`, not `Self {}`.
    Unit,
    /// `struct AgentId(String);`
    Newtype,
}

/// What a struct is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum StructKind {
    Message,
    /// A message whose fields are elements of its envelope.
    MessageOfElements,
    Data,
    Header,
    /// A data type that is an array, whose fields are known by their positions.
    Array,
    /// A variant of an enum that is like a struct.
    Variant,
}

impl StructKind {
    pub(crate) fn is_message(self) -> bool {
        matches!(self, Self::Message | Self::MessageOfElements)
    }

    /// Whether the fields are known by their positions.
    pub(crate) fn is_array(self) -> bool {
        matches!(self, Self::Array | Self::MessageOfElements)
    }

    /// Returns the attribute of such a struct as errors show it.
    pub(crate) fn attribute(self) -> &'static str {
        match self {
            Self::Message | Self::MessageOfElements => "#[message]",
            Self::Data | Self::Header | Self::Array | Self::Variant => "#[data]",
        }
    }
}
