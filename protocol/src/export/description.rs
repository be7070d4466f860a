//! A protocol or a document as all exports read it, with everything that follows from its contract resolved.

mod bounds;
mod collect;
mod data_type;
mod field;
mod key_order;
mod kinds;
mod names;
pub(crate) mod prose;
mod roles;
mod rule;
mod secrets;
mod tag_place;
mod tags;
mod types;
mod undeclared;
mod unfolded;
mod value;
mod wire;
mod words;

pub(crate) use bounds::{Bound, Count, Interval, Whole};
pub(crate) use collect::value_and_types;
pub(crate) use field::{Field, Presence};
pub(crate) use kinds::{kinds_of, member_of};
pub(crate) use names::{Names, Policy, Way, type_case};
pub(crate) use roles::{Keep, KeyField, MessageRoles, Rate, Roles, Sender};
pub(crate) use rule::{Pattern, Rule};
pub(crate) use tag_place::TagPlace;
pub(crate) use tags::{Tag, WholeMessages};
pub(crate) use types::{IntegerVariant, Mark, Type, TypeKind, UnionMember, UntaggedMember, Variant};
pub(crate) use undeclared::Undeclared;
pub(crate) use value::{Kind, Value};
pub(crate) use wire::{Text, Wire};
pub(crate) use words::{
    aliases_in_words, check_in_words, foreign_in_words, format_in_words, in_backticks, rules_in_words, sentence,
    values_in_words,
};

use super::json_tree::Json;
use crate::contract::{Contract, Element, Elements, Place, Side};
use crate::diagnose;

/// A protocol with everything that follows from its [`Contract`] resolved, or a document from its
/// [`DataContract`](crate::contract::DataContract): each type has a unique name, rules are
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
    /// The struct with the envelope's own fields.
    pub(crate) header: Type,
    /// The messages, in declaration order.
    pub(crate) messages: Vec<Message>,
    /// The name for messages of undeclared types, if the protocol accepts them.
    pub(crate) unknown: Option<String>,
    /// The value that a whole text is, where that is no envelope of header and payload; there are no messages then.
    pub(crate) document: Option<Value>,
    /// Payloads in the order of their messages, then data types in order of first use, starting at the header; each
    /// type comes before the types of its fields.
    pub(crate) types: Vec<Type>,
    /// Who sends and who receives which message, and what is kept.
    pub(crate) roles: Roles,
    /// The contract it was made from; `None` if it was read back.
    pub(in crate::export) contract: Option<Contract>,
}

impl Description {
    /// Returns the word for what is described.
    pub(crate) fn kind(&self) -> &'static str {
        if self.document.is_some() && self.whole_messages().is_none() { "document" } else { "protocol" }
    }

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

    /// Whether the payload of a message is written: a unit struct is left out.
    pub(crate) fn writes_payload(&self, message: &Message) -> bool {
        self.payload_type(message).is_none_or(Type::has_content)
    }

    /// Whether some value is a timestamp.
    pub(crate) fn has_timestamps(&self) -> bool {
        let mut has_timestamps = false;
        for value in self.values() {
            value.visit(&mut |value| has_timestamps |= value.kind == Kind::Timestamp);
        }
        has_timestamps
    }

    /// Returns the tables of patterns for languages whose engine might need more than linear time, in order of first use.
    pub(crate) fn pattern_tables(&self) -> Vec<&str> {
        let mut tables = Vec::new();
        for value in self.values() {
            value.visit(&mut |value| tables.extend(value.pattern().and_then(|pattern| pattern.table.as_deref())));
        }
        tables
    }

    /// Returns the values that the header and the types are made of.
    fn values(&self) -> impl Iterator<Item = &Value> {
        [&self.header].into_iter().chain(&self.types).flat_map(Type::values)
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
        let are_arrays = self.whole_messages().is_some_and(|whole| whole.tag.is_index());
        let elements = are_arrays.then(|| self.elements());
        let members = (!are_arrays)
            .then(|| places.flat_map(|place| place.resolved(self.header.fields(), |field| field.after_content)));
        elements.into_iter().flatten().chain(members.into_iter().flatten())
    }

    /// Returns the places of an envelope that is an array, in order.
    fn elements(&self) -> Vec<Place<&str, &Field>> {
        let keys = || self.places.iter().map(|place| place.with_key(String::as_str));
        let (tag, content) = (keys().find_map(Place::tag_key).unwrap_or_default(), keys().find_map(Place::content_key));
        let fields = self.header.fields();
        let index = |digits: &str| digits.parse().unwrap_or_default();
        let elements = Elements::at(index(tag), content.map(index), fields.len()).filter_map(|element| match element {
            Element::Tag => Some(Place::Tag(tag)),
            Element::Payload => content.map(Place::Content),
            Element::HeaderField(number) => fields.get(usize::from(number)).map(Place::HeaderField),
        });
        elements.chain(content.is_none().then_some(Place::PayloadFields)).collect()
    }

    /// Returns the key of the message type.
    pub(crate) fn tag_key(&self) -> &str {
        self.envelope().find_map(Place::tag_key).unwrap_or_default()
    }

    /// Returns the field of the header in which the message type stands.
    pub(crate) fn tag_field(&self) -> Option<&str> {
        self.envelope().find_map(Place::tag_field)
    }

    /// Returns the key of the payload.
    pub(crate) fn content_key(&self) -> &str {
        self.envelope().find_map(Place::content_key).unwrap_or_default()
    }

    /// Whether the text is a message of this type; always `false` if the description was read back.
    pub(crate) fn accepts(&self, text: &str, tag: &str) -> bool {
        self.contract.is_some_and(|contract| diagnose::finds_nothing(text, &contract, Some(tag)))
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
