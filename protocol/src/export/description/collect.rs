//! Builds a description from a contract by walking all types that its messages reach.

mod around;
mod arrays;
mod data_types;
mod defaults;
mod messages;
mod policies;
mod unions;

use std::collections::HashMap;

use arrays::{array, elements};
pub(super) use data_types::structure;
pub(super) use defaults::finish_defaults;
use defaults::presence;
use messages::EnvelopeId;

use super::names::{Names, Policy, type_case};
use super::prose::cleaned;
use super::rule::{Rule, Rules, owned};
use super::secrets::mark_defaults;
use super::value::{Kind, Value};
use super::{Description, Field, IntegerVariant, Message, Presence, TagPlace, Type, TypeKind, Variant, Whole};
use crate::contract::{
    Constant, Contract, Describe, FieldInfo, Identity, NewtypeInfo, Rule as DeclaredRule, Shape, StructInfo,
    UnknownFields, UnknownTypes,
};
use crate::export::json_tree::Json;

impl From<&Contract> for Description {
    fn from(contract: &Contract) -> Self {
        let mut collection = Collection::under_policy(contract.unknown_fields);
        if contract.has_whole_messages() {
            return collection.whole_messages(contract);
        }
        let title = Collection::title(contract);
        let title = collection.names.claim(&title, Policy::NUMBERED);
        let messages: Vec<Message> = contract
            .messages()
            .map(|message| {
                let name = collection.names.claim(&format!("{}Message", message.name), Policy::NUMBERED);
                if let Shape::Struct(StructInfo { id, .. }) | Shape::Newtype(NewtypeInfo { id, .. }) = message.payload()
                {
                    collection.claim(*id, &format!("{}Data", message.name));
                }
                let payload = collection.value(message.payload, &[]);
                Message { tag: message.tag.to_owned(), name, payload, examples: message.examples() }
            })
            .collect();
        let unknown = (contract.unknown == UnknownTypes::Capture)
            .then(|| collection.names.claim("UnknownMessage", Policy::NUMBERED));
        let header = collection.fields(contract.header());
        for (message, described) in contract.messages().zip(&messages) {
            let place = collection.types.len();
            match (message.payload(), described.payload_type()) {
                (Shape::Struct(payload), Some(name)) => collection.structure(name, payload, TypeKind::Struct),
                (Shape::Newtype(payload), Some(name)) => collection.newtype(name, payload),
                _ => {}
            }
            // An included message may have another name in this protocol.
            if let Some(payload) = collection.types.get_mut(place) {
                message.name.clone_into(&mut payload.rust_name);
            }
        }
        let is_payload =
            |described: &Type| messages.iter().any(|message| message.payload_type() == Some(&described.name));
        let (mut types, others): (Vec<Type>, Vec<Type>) = collection.types.into_iter().partition(is_payload);
        types.extend(others);
        Self { title, messages, unknown, ..Self::without_messages(contract, header, types) }
    }
}

impl From<&Description> for Description {
    fn from(description: &Description) -> Self {
        description.clone()
    }
}

impl Description {
    /// Returns what the contract says of the protocol, with these fields of the header.
    fn without_messages(contract: &Contract, header: Vec<Field>, mut types: Vec<Type>) -> Self {
        let named = structure(contract.header().name, contract.header());
        let closed = contract.unknown_fields == UnknownFields::Reject;
        let mut header = Type { kind: TypeKind::Struct(header), closed, ..named };
        finish_defaults(&mut header, &mut types);
        Self {
            name: contract.name.to_owned(),
            title: String::new(),
            docs: cleaned(contract.docs),
            id: contract.id.map_or_else(|| default_id(contract.name), ToOwned::to_owned),
            address: contract.address.to_owned(),
            version: contract.version.to_owned(),
            places: contract.places.map(|place| place.with_key(|key| key.name().to_owned())),
            header,
            messages: Vec::new(),
            unknown: None,
            document: None,
            types,
            roles: contract.into(),
            contract: Some(*contract),
        }
    }
}

/// Describes a value by itself, and the types that it is made of.
pub(crate) fn value_and_types(shape: Describe, unknown_fields: UnknownFields) -> (Value, Vec<Type>) {
    let mut collection = Collection::under_policy(unknown_fields);
    let value = collection.value(shape, &[]);
    let all_types = collection.types.clone();
    mark_defaults(&mut collection.types, &all_types);
    (value, collection.types)
}

/// The types collected so far.
#[derive(Default)]
struct Collection {
    names: Names,
    /// The names of data types. Those of which it makes a difference have one where unknown fields are rejected, and another
    /// where they are not.
    by_id: HashMap<(Identity, bool), String>,
    /// Whether the envelope that is walked rejects unknown fields.
    closed: bool,
    envelopes: Vec<(EnvelopeId, String)>,
    types: Vec<Type>,
}

impl Collection {
    /// Describes a protocol as a document: the union of its messages.
    fn whole_messages(mut self, contract: &Contract) -> Description {
        let title = messages::alone(contract).map_or_else(|| Self::title(contract), |message| message.name.to_owned());
        let name = self.messages(contract, &title);
        let header = self.header(contract);
        let document = Some(Value::read(Kind::Named(name.clone()), Vec::new()));
        Description { title: name, document, ..Description::without_messages(contract, header, self.types) }
    }

    /// Returns the name of the union of all messages. The message of a single-message protocol has the same name as the
    /// protocol, and keeps it.
    fn title(contract: &Contract) -> String {
        let name = type_case(contract.name);
        let is_taken = contract.messages().any(|message| message.name == name);
        if is_taken { format!("{name}ProtocolMessage") } else { format!("{name}Message") }
    }

    /// Assigns a unique name to a type.
    fn claim(&mut self, id: Identity, wanted: &str) -> String {
        let name = self.names.claim(wanted, Policy::NUMBERED);
        self.by_id.insert((id, self.closed), name.clone());
        name
    }

    fn fields(&mut self, info: &'static StructInfo) -> Vec<Field> {
        let mut fields: Vec<Field> = info.fields.iter().map(|field| self.field(field)).collect();
        fields.extend(info.rest.map(|rest| Field { presence: Presence::Rest, ..self.field(rest) }));
        fields
    }

    fn field(&mut self, field: &'static FieldInfo) -> Field {
        Field {
            name: field.name.to_owned(),
            aliases: owned(field.aliases()),
            docs: cleaned(field.docs),
            deprecated: field.deprecated().map(str::to_owned),
            presence: presence(field),
            value: self.value(field.shape, field.rules()).secret_if(field.secret),
            after_content: field.after_content,
        }
    }

    /// Describes the key of a map. A newtype that is a number elsewhere is a string of digits here, which its name does
    /// not stand for.
    fn key(&mut self, shape: Describe, declared: &'static [DeclaredRule]) -> Value {
        match shape() {
            Shape::Newtype(info) if matches!(shape().without_names(), Shape::Integer { .. }) => {
                self.key(info.inner, info.rules).secret_if(info.secret)
            }
            _ => self.value(shape, declared),
        }
    }

    /// Returns the name of a data type of this shape, which is described on first use.
    fn named(&mut self, shape: &Shape, (id, name): (Identity, &str), describe: impl FnOnce(&mut Self, &str)) -> Kind {
        Kind::Named(self.known(shape, id).unwrap_or_else(|| {
            let name = self.claim(id, name);
            describe(self, &name);
            name
        }))
    }

    /// Describes a value of this shape. Rules on an option or a nullable value apply to the value inside.
    fn value(&mut self, shape: Describe, declared: &'static [DeclaredRule]) -> Value {
        let shape = shape();
        // Where `null` differs from absent, only the field's presence says that there is an option around the value.
        if let Shape::Optional(inner) = shape {
            if inner().keeps_null() {
                return self.value(*inner, declared);
            }
        }
        let is_wrapper = matches!(shape, Shape::Optional(_) | Shape::Nullable(_));
        let Rules { own: mut rules, checks, each, keys, values } = Rules::of(if is_wrapper { &[] } else { declared });
        let kind = match shape {
            Shape::Bool => Kind::Bool,
            Shape::Integer { min, max } => Kind::Integer(Whole { min: *min, max: *max }),
            Shape::IntegerString { min, max } => Kind::IntegerString(Whole { min: *min, max: *max }),
            Shape::Float32 => Kind::Float32,
            Shape::Float64 => Kind::Float64,
            Shape::Timestamp => Kind::Timestamp,
            Shape::String => Kind::String,
            Shape::Formatted { format, .. } => {
                rules.push(Rule::Format(*format));
                Kind::String
            }
            Shape::Char => Kind::Char,
            Shape::Constant(constant) => Kind::Constant(json(*constant)),
            Shape::Value => Kind::Any,
            Shape::RawJson => Kind::Raw,
            Shape::Serde { type_name, .. } => Kind::Foreign { type_name: type_name().to_owned() },
            Shape::InString(inner) => {
                let mut inside = self.value(*inner, declared);
                inside.checks.clear();
                Kind::InString(Box::new(inside))
            }
            Shape::Optional(inner) | Shape::Nullable(inner) => Kind::Nullable(Box::new(self.value(*inner, declared))),
            Shape::List { item, length } => Kind::List { item: Box::new(self.value(*item, each)), length: *length },
            Shape::Tuple(items) => Kind::Tuple(items.iter().map(|item| self.value(*item, &[])).collect()),
            Shape::Map { key, value } => {
                Kind::Map { key: Box::new(self.key(*key, keys)), value: Box::new(self.value(*value, values)) }
            }
            Shape::Struct(info) => self.named(shape, (info.id, info.name), |types, name| {
                types.structure(name, info, TypeKind::Struct);
            }),
            Shape::Array(info) => {
                self.named(shape, (info.id, info.name), |types, name| types.structure(name, info, array))
            }
            Shape::IntegerEnum(info) => {
                self.named(shape, (info.id, info.name), |types, name| types.integers(name, info))
            }
            Shape::Untagged(info) => self.named(shape, (info.id, info.name), |types, name| types.untagged(name, info)),
            Shape::Envelope(contract) => self.envelope(contract),
            Shape::Union(info) => self.named(shape, (info.id, info.name), |types, name| types.union(name, info)),
            Shape::Newtype(info) => self.named(shape, (info.id, info.name), |types, name| types.newtype(name, info)),
            Shape::Enum(info) => self.named(shape, (info.id, info.name), |types, name| types.enumeration(name, info)),
        };
        // Rules are about what is in the string; checks are called with the whole.
        let rules = if matches!(kind, Kind::InString(_)) { Vec::new() } else { rules };
        Value { kind, rules, checks, secret: false, declared: Some((shape, declared)) }
    }
}

fn json(constant: Constant) -> Json {
    match constant {
        Constant::Text(text) => text.into(),
        Constant::Integer(number) => Json::integer(number),
        Constant::Bool(value) => Json::Bool(value),
    }
}

/// Returns the identifier of a protocol that has none: a URN, in which other letters than those of ASCII are encoded.
///
/// See [RFC 8141](https://www.rfc-editor.org/rfc/rfc8141#section-2).
pub(super) fn default_id(name: &str) -> String {
    let byte = |byte: u8| match byte {
        byte if byte.is_ascii_alphanumeric() || byte == b'_' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    format!("urn:protocol:{}", name.bytes().map(byte).collect::<String>())
}
