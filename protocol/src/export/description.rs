//! A protocol with everything resolved that follows from its contract: what all writers read.

mod bounds;
mod collect;
mod key_order;
mod names;
pub(crate) mod prose;
mod rule;
mod value;
mod wire;
mod words;

pub(crate) use bounds::{Bound, Count, Interval, Whole};
pub(crate) use collect::payload_types;
pub(crate) use names::{Names, Policy, Way};
pub(crate) use rule::{Pattern, Rule};
pub(crate) use value::{Kind, Value};
pub(crate) use wire::{Text, Wire};
pub(crate) use words::{check_in_words, foreign_in_words, rules_in_words, sentence};

use super::json_tree::Json;
use crate::contract::{Contract, Identity, Shape, StructInfo};
use crate::diagnose;

/// A protocol with everything resolved that follows from its [`Contract`]: each type has a name that no other type has,
/// rules stand in the values that they hold for, doc comments are for readers of any language.
///
/// Two descriptions are equal where the same schema is written from them. Comments, examples and the order of anything are not
/// compared.
#[derive(Debug, Clone)]
pub struct Description {
    /// The name of the module, or of the single message.
    pub(crate) name: String,
    /// What any of the messages is called: `MatrixMessage`.
    pub(crate) title: String,
    pub(crate) docs: String,
    pub(crate) address: String,
    pub(crate) version: String,
    /// The key of the message type.
    pub(crate) tag: String,
    /// The key of the payload.
    pub(crate) content: String,
    /// A key that is not declared is an error.
    pub(crate) closed: bool,
    /// The struct of the envelope's own fields.
    pub(crate) header: Type,
    /// The messages, in declaration order.
    pub(crate) messages: Vec<Message>,
    /// What a message of a type that is not declared is called, where such messages are taken.
    pub(crate) unknown: Option<String>,
    /// Payloads in the order of their messages, then data types in the order in which they are first met: from the header
    /// on, each type before those of its fields.
    pub(crate) types: Vec<Type>,
    /// What it was made from; nothing where it was read back.
    pub(super) contract: Option<Contract>,
}

impl Description {
    /// The payload or data type of this name.
    pub(crate) fn type_named(&self, name: &str) -> Option<&Type> {
        self.types.iter().find(|described| described.name == name)
    }

    /// The fields of a message's payload.
    pub(crate) fn payload_fields(&self, message: &Message) -> &[Field] {
        self.type_named(&message.payload).map_or(&[], Type::fields)
    }

    /// The types that fields are made of, without those that are payloads.
    pub(crate) fn data_types(&self) -> impl Iterator<Item = &Type> {
        let is_payload = |described: &Type| self.messages.iter().any(|message| message.payload == described.name);
        self.types.iter().filter(move |described| !is_payload(described))
    }

    /// An object of this type with its keys in an order that is always the same; those of other keys stay as they are.
    pub(crate) fn in_key_order(&self, object: Json, of: &Type) -> Json {
        key_order::fields_in_key_order(object, of.fields(), &self.types)
    }

    /// What stands in an envelope, in the order in which it is written.
    pub(crate) fn envelope(&self) -> impl Iterator<Item = Place<'_>> + Clone {
        let header = |after| self.header.fields().iter().filter(move |field| field.after_content == after);
        let before = std::iter::once(Place::Tag).chain(header(false).map(Place::Header));
        before.chain([Place::Payload]).chain(header(true).map(Place::Header))
    }

    /// The text is a message of the protocol. Nothing is where the description was read back.
    pub(crate) fn accepts(&self, text: &str) -> bool {
        self.contract.is_some_and(|contract| diagnose::finds_nothing(text, &contract))
    }
}

/// A place in an envelope.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place<'a> {
    Tag,
    Header(&'a Field),
    Payload,
}

/// Returns a random message.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    /// Returns the value of the tag key.
    pub(crate) tag: String,
    /// What the whole message is called: `BarkMessage`.
    pub(crate) name: String,
    /// The name of the type of its payload: `BarkData`.
    pub(crate) payload: String,
    /// Those of the declared payloads that keep their rules, as they are written.
    pub(crate) examples: Vec<String>,
}

/// A payload, a header or a data type.
#[derive(Debug, Clone)]
pub(crate) struct Type {
    /// The name that no other type has; types are referred to by it.
    pub(crate) name: String,
    /// The name in Rust, which others may have as well.
    pub(crate) rust_name: String,
    /// What tells the type from all others in Rust; nothing where it was read back.
    pub(crate) id: Option<Identity>,
    pub(crate) docs: String,
    /// The note of `#[deprecated]`, which may be empty.
    pub(crate) deprecated: Option<String>,
    pub(crate) kind: TypeKind,
    /// The declaration of a struct.
    declared: Option<&'static StructInfo>,
}

/// What a type is.
#[derive(Debug, Clone)]
pub(crate) enum TypeKind {
    /// An object with named fields.
    Struct(Vec<Field>),
    /// A string from a list.
    Enum { variants: Vec<Variant>, open: bool },
}

impl Type {
    /// A type that has been read back, of which Rust's own name is not known.
    pub(crate) fn read(name: &str, docs: String, deprecated: bool, kind: TypeKind) -> Self {
        let deprecated = deprecated.then(String::new);
        Self { name: name.to_owned(), rust_name: name.to_owned(), id: None, docs, deprecated, kind, declared: None }
    }

    /// The text is such a value.
    pub(crate) fn accepts(&self, text: &str) -> bool {
        self.declared.is_some_and(|info| diagnose::is_faultless(text, &Shape::Struct(*info), &[]))
    }

    /// The fields of a struct; none of an enum.
    pub(crate) fn fields(&self) -> &[Field] {
        if let TypeKind::Struct(fields) = &self.kind { fields } else { &[] }
    }

    fn fields_mut(&mut self) -> &mut [Field] {
        if let TypeKind::Struct(fields) = &mut self.kind { fields } else { &mut [] }
    }
}

/// A named value of an enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Variant {
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
    pub(crate) docs: String,
    /// The note of `#[deprecated]`, which may be empty.
    pub(crate) deprecated: Option<String>,
}

impl Variant {
    /// A variant of which nothing more is known.
    pub(crate) fn new(name: &str, aliases: Vec<String>) -> Self {
        Self { name: name.to_owned(), aliases, docs: String::new(), deprecated: None }
    }
}

/// A field of a struct or of the envelope.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
    pub(crate) docs: String,
    /// The note of `#[deprecated]`, which may be empty.
    pub(crate) deprecated: Option<String>,
    pub(crate) presence: Presence,
    pub(crate) value: Value,
    /// In the envelope: stands behind the payload.
    pub(crate) after_content: bool,
}

/// Whether a field is required.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Presence {
    Required,
    /// It may be absent, or `null` instead.
    Optional,
    /// It may be absent, and reads as this value.
    Default {
        /// As it is written.
        text: String,
        /// As a tree, with keys in an order that is always the same; nothing where it breaks the field's own rules, so that the
        /// field must be there after all.
        value: Option<Json>,
    },
}

impl Field {
    /// A message without the field is wrong.
    pub(crate) fn is_required(&self) -> bool {
        matches!(self.presence, Presence::Required | Presence::Default { value: None, .. })
    }

    /// What an absent field reads as, where it may be absent.
    pub(crate) fn default_value(&self) -> Option<&Json> {
        if let Presence::Default { value, .. } = &self.presence { value.as_ref() } else { None }
    }

    /// The JSON text of the declared default.
    pub(crate) fn default_text(&self) -> Option<&str> {
        if let Presence::Default { text, .. } = &self.presence { Some(text) } else { None }
    }

    /// The user's own checks, by name.
    pub(crate) fn checks(&self) -> &[String] {
        &self.value.unless_null().checks
    }

    /// What the value looks like on the wire. `None` is not written, and absent is how it is read, so `null` says nothing
    /// more. But where absent reads as something else, `null` alone says `None`.
    pub(crate) fn on_wire(&self) -> Wire<'_> {
        match self.presence {
            Presence::Optional => self.value.on_wire().unless_null(),
            _ => self.value.on_wire(),
        }
    }
}
