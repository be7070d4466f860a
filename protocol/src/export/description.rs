//! A protocol as all exports read it, with everything that follows from its contract resolved.

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
pub(crate) use collect::value_and_types;
pub(crate) use names::{Names, Policy, Way, type_case};
pub(crate) use rule::{Pattern, Rule};
pub(crate) use value::{Kind, Value};
pub(crate) use wire::{Text, Wire};
pub(crate) use words::{
    aliases_in_words, check_in_words, foreign_in_words, in_backticks, rules_in_words, sentence, values_in_words,
};

use super::json_tree::Json;
use crate::contract::{Contract, EnumInfo, Identity, Place, Shape, Side, StructInfo};
use crate::diagnose;

/// A protocol with everything that follows from its [`Contract`] resolved: each type has a unique name, rules are
/// attached to the values that they apply to, and doc comments are written for readers of any language.
///
/// Two descriptions are equal if they give the same schema. Comments, examples and the order of anything are not
/// compared.
#[derive(Debug, Clone)]
pub struct Description {
    /// The name of the module, or of the single message.
    pub(crate) name: String,
    /// The name of the union of all messages: `MatrixMessage`.
    pub(crate) title: String,
    pub(crate) docs: String,
    /// An absolute URI; empty if it was read back from a schema without one.
    pub(crate) id: String,
    pub(crate) address: String,
    pub(crate) version: String,
    /// The places of an envelope, in the order in which they are written.
    pub(crate) places: [Place<String, Side>; 4],
    /// Whether an undeclared key is an error.
    pub(crate) closed: bool,
    /// The struct with the envelope's own fields.
    pub(crate) header: Type,
    /// The messages, in declaration order.
    pub(crate) messages: Vec<Message>,
    /// The name for messages of undeclared types, if the protocol accepts them.
    pub(crate) unknown: Option<String>,
    /// Payloads in the order of their messages, then data types in order of first use, starting at the header; each
    /// type comes before the types of its fields.
    pub(crate) types: Vec<Type>,
    /// The contract it was made from; `None` if it was read back.
    pub(super) contract: Option<Contract>,
}

impl Description {
    /// Returns the payload or data type of this name.
    pub(crate) fn type_named(&self, name: &str) -> Option<&Type> {
        self.types.iter().find(|described| described.name == name)
    }

    /// Returns the messages with the types of their payloads.
    pub(crate) fn payloads(&self) -> impl Iterator<Item = (&Message, &Type)> + Clone {
        self.messages.iter().filter_map(|message| Some((message, self.payload_type(message)?)))
    }

    /// Returns the type of a message's payload, if it has one of its own.
    pub(crate) fn payload_type(&self, message: &Message) -> Option<&Type> {
        self.type_named(message.payload_type()?)
    }

    /// Whether the payload of a message is written: a struct without fields is left out.
    pub(crate) fn writes_payload(&self, message: &Message) -> bool {
        let kind = self.payload_type(message).map(|payload| &payload.kind);
        !matches!(kind, Some(TypeKind::Struct(fields)) if fields.is_empty())
    }

    /// Whether some value is a timestamp.
    pub(crate) fn has_timestamps(&self) -> bool {
        let mut has_timestamps = false;
        let fields = self.types.iter().flat_map(Type::fields);
        for field in self.header.fields().iter().chain(fields) {
            field.value.visit(&mut |value| has_timestamps |= value.kind == Kind::Timestamp);
        }
        has_timestamps
    }

    /// Returns the tables of patterns for languages whose engine might need more than linear time, in order of first use.
    pub(crate) fn pattern_tables(&self) -> Vec<&str> {
        let mut tables = Vec::new();
        let fields = self.types.iter().flat_map(Type::fields);
        for field in self.header.fields().iter().chain(fields) {
            field.value.visit(&mut |value| tables.extend(value.pattern().and_then(|pattern| pattern.table.as_deref())));
        }
        tables
    }

    /// Returns the types that fields are made of, except payloads.
    pub(crate) fn data_types(&self) -> impl Iterator<Item = &Type> {
        let is_payload =
            |described: &Type| self.messages.iter().any(|message| message.payload_type() == Some(&described.name));
        self.types.iter().filter(move |described| !is_payload(described))
    }

    /// Returns a value with its keys in a fixed order; unknown keys keep their place.
    pub(crate) fn in_key_order(&self, json: Json, value: &Value) -> Json {
        key_order::in_key_order(json, value, &self.types)
    }

    /// Does the same for the header's fields in an envelope.
    pub(crate) fn header_in_key_order(&self, envelope: Json) -> Json {
        key_order::fields_in_key_order(envelope, self.header.fields(), &self.types)
    }

    /// Returns the places of an envelope, with each field of the header by itself.
    pub(crate) fn envelope(&self) -> impl Iterator<Item = Place<&str, &Field>> + Clone {
        let places = self.places.iter().map(|place| place.with_key(String::as_str));
        places.flat_map(|place| place.resolved(self.header.fields(), |field| field.after_content))
    }

    /// Returns the key of the message type.
    pub(crate) fn tag_key(&self) -> &str {
        self.envelope().find_map(Place::tag_key).unwrap_or_default()
    }

    /// Returns the key of the payload.
    pub(crate) fn content_key(&self) -> &str {
        self.envelope().find_map(Place::content_key).unwrap_or_default()
    }

    /// Whether the text is a message of the protocol; always `false` if the description was read back.
    pub(crate) fn accepts(&self, text: &str) -> bool {
        self.contract.is_some_and(|contract| diagnose::finds_nothing(text, &contract))
    }
}

/// A message of the protocol.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    /// The value of the tag key.
    pub(crate) tag: String,
    /// The name of the whole message: `BarkMessage`.
    pub(crate) name: String,
    /// The value under the content key; usually a struct of its own, such as `BarkData`.
    pub(crate) payload: Value,
    /// The declared payloads that satisfy their rules, as written.
    pub(crate) examples: Vec<String>,
}

impl Message {
    /// Returns the name of the payload's type, if it has one.
    pub(crate) fn payload_type(&self) -> Option<&str> {
        if let Kind::Named(name) = &self.payload.kind { Some(name) } else { None }
    }
}

/// A payload, a header or a data type.
#[derive(Debug, Clone)]
pub(crate) struct Type {
    /// The unique name by which the type is referred to.
    pub(crate) name: String,
    /// The name in Rust, which other types may share.
    pub(crate) rust_name: String,
    /// The identity of the type in Rust; `None` if it was read back.
    pub(crate) id: Option<Identity>,
    pub(crate) docs: String,
    /// The note of `#[deprecated]`, which may be empty.
    pub(crate) deprecated: Option<String>,
    pub(crate) kind: TypeKind,
    /// The declaration, if the type is a struct.
    declared: Option<&'static StructInfo>,
}

/// The kind of a type.
#[derive(Debug, Clone)]
pub(crate) enum TypeKind {
    /// An object with named fields.
    Struct(Vec<Field>),
    /// A string from a list.
    Enum { variants: Vec<Variant>, open: bool },
}

impl Type {
    /// Creates a type that was read back, whose name in Rust is not known.
    pub(crate) fn read(name: &str, docs: String, deprecated: bool, kind: TypeKind) -> Self {
        let deprecated = deprecated.then(String::new);
        Self { name: name.to_owned(), rust_name: name.to_owned(), id: None, docs, deprecated, kind, declared: None }
    }

    /// Whether the text is a valid value of this type.
    pub(crate) fn accepts(&self, text: &str) -> bool {
        self.declared.is_some_and(|info| diagnose::is_faultless(text, &Shape::Struct(*info), &[]))
    }

    /// Whether the type is [`Issue`](crate::Issue) or its code, which written modules have anyway.
    pub(crate) fn is_of_runtime(&self) -> bool {
        let types = [<crate::Issue as crate::Field>::describe(), <crate::IssueCode as crate::Field>::describe()];
        types.iter().any(|shape| match shape {
            Shape::Struct(StructInfo { id, .. }) | Shape::Enum(EnumInfo { id, .. }) => self.id == Some(*id),
            _ => false,
        })
    }

    /// Returns the fields of a struct; an enum has none.
    pub(crate) fn fields(&self) -> &[Field] {
        if let TypeKind::Struct(fields) = &self.kind { fields } else { &[] }
    }

    /// Returns the values of an enum; a struct has none.
    pub(crate) fn variants(&self) -> &[Variant] {
        if let TypeKind::Enum { variants, .. } = &self.kind { variants } else { &[] }
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
    /// Creates a variant of which nothing else is known.
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
    /// Whether the field comes after the payload, in the envelope.
    pub(crate) after_content: bool,
}

/// Whether a field is required.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Presence {
    Required,
    /// The field may be absent; `null` means the same.
    Optional,
    /// The field may be absent, and then reads as this value.
    Default {
        /// The JSON text as written.
        text: String,
        /// The same as a tree, with its keys in a fixed order; `None` if the default breaks the field's own rules,
        /// which makes the field required.
        value: Option<Json>,
    },
}

impl Field {
    /// Whether an omitted value of a message that is being built is the current time: that of a required timestamp.
    pub(crate) fn is_now(&self) -> bool {
        self.value.kind == Kind::Timestamp && self.presence == Presence::Required
    }

    /// Whether a message without the field is invalid.
    pub(crate) fn is_required(&self) -> bool {
        matches!(self.presence, Presence::Required | Presence::Default { value: None, .. })
    }

    /// Returns the value that an absent field reads as, if it may be absent.
    pub(crate) fn default_value(&self) -> Option<&Json> {
        if let Presence::Default { value, .. } = &self.presence { value.as_ref() } else { None }
    }

    /// Returns the JSON text of the declared default.
    pub(crate) fn default_text(&self) -> Option<&str> {
        if let Presence::Default { text, .. } = &self.presence { Some(text) } else { None }
    }

    /// Returns the names of the field's custom checks.
    pub(crate) fn checks(&self) -> &[String] {
        &self.value.unless_null().checks
    }

    /// Returns the value's form on the wire. `None` is written as absent and read from absent, so `null` adds nothing.
    /// But if an absent field reads as another value, only `null` means `None`.
    pub(crate) fn on_wire(&self) -> Wire<'_> {
        match self.presence {
            Presence::Optional => self.value.on_wire().unless_null(),
            _ => self.value.on_wire(),
        }
    }
}
