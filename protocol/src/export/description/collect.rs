//! Builds a description from a contract by walking all types that its messages reach.

mod around;
mod messages;
mod unions;
mod untagged;

use std::collections::HashMap;

use messages::EnvelopeId;

use super::names::{Names, Policy, type_case};
use super::prose::cleaned;
use super::rule::{Rule, Rules, owned};
use super::secrets::mark_defaults;
use super::value::{Kind, Value};
use super::{
    Description, Field, IntegerVariant, Message, Presence, TagPlace, Type, TypeKind, Variant, Whole, key_order,
};
use crate::contract::{
    self, Constant, Contract, Describe, EnumInfo, FieldInfo, Identity, IntegerEnumInfo, NewtypeInfo,
    Rule as DeclaredRule, Shape, StructInfo, UnknownFields, UnknownTypes, VariantInfo,
};
use crate::diagnose;
use crate::export::json_tree::Json;

impl From<&Contract> for Description {
    fn from(contract: &Contract) -> Self {
        let mut collection = Collection::default();
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
        let mut header = structure(contract.header().name, contract.header());
        header.kind = TypeKind::Struct(collection.fields(contract.header()));
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
        finish_defaults(&mut header, &mut types);
        Self {
            name: contract.name.to_owned(),
            title,
            docs: cleaned(contract.docs),
            id: contract.id.map_or_else(|| default_id(contract.name), ToOwned::to_owned),
            address: contract.address.to_owned(),
            version: contract.version.to_owned(),
            places: contract.places.map(|place| place.with_key(|key| key.name().to_owned())),
            closed: contract.unknown_fields == UnknownFields::Reject,
            header,
            messages,
            unknown,
            document: None,
            types,
            roles: contract.into(),
            contract: Some(*contract),
        }
    }
}

impl From<&Description> for Description {
    fn from(description: &Description) -> Self {
        description.clone()
    }
}

/// Describes a value by itself, and the types that it is made of.
pub(crate) fn value_and_types(shape: Describe) -> (Value, Vec<Type>) {
    let mut collection = Collection::default();
    let value = collection.value(shape, &[]);
    let all_types = collection.types.clone();
    mark_defaults(&mut collection.types, &all_types);
    (value, collection.types)
}

/// The types collected so far.
#[derive(Default)]
struct Collection {
    names: Names,
    by_id: HashMap<Identity, String>,
    envelopes: Vec<(EnvelopeId, String)>,
    types: Vec<Type>,
}

impl Collection {
    /// Describes a protocol as a document: the union of its messages.
    fn whole_messages(mut self, contract: &Contract) -> Description {
        let title = messages::alone(contract).map_or_else(|| Self::title(contract), |message| message.name.to_owned());
        let name = self.messages(contract, &title);
        let mut header = structure(contract.header().name, contract.header());
        header.kind = TypeKind::Struct(self.header(contract));
        finish_defaults(&mut header, &mut self.types);
        Description {
            name: contract.name.to_owned(),
            title: name.clone(),
            docs: cleaned(contract.docs),
            id: contract.id.map_or_else(|| default_id(contract.name), ToOwned::to_owned),
            address: contract.address.to_owned(),
            version: contract.version.to_owned(),
            places: contract.places.map(|place| place.with_key(|key| key.name().to_owned())),
            closed: contract.unknown_fields == UnknownFields::Reject,
            header,
            messages: Vec::new(),
            unknown: None,
            document: Some(Value::read(Kind::Named(name), Vec::new())),
            types: self.types,
            roles: contract.into(),
            contract: Some(*contract),
        }
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
        self.by_id.insert(id, name.clone());
        name
    }

    /// Describes a struct under the name assigned to it.
    fn structure(&mut self, name: &str, info: &'static StructInfo, kind: fn(Vec<Field>) -> TypeKind) {
        // Pushed before its fields are visited, since they may refer back to it.
        let place = self.types.len();
        self.types.push(Type { kind: kind(Vec::new()), ..structure(name, info) });
        let fields = self.fields(info);
        if let Some(described) = self.types.get_mut(place) {
            described.kind = kind(fields);
        }
    }

    fn fields(&mut self, info: &'static StructInfo) -> Vec<Field> {
        let mut fields: Vec<Field> = info.fields.iter().map(|field| self.field(field)).collect();
        fields.extend(info.rest.map(|rest| Field { presence: Presence::Rest, ..self.field(rest) }));
        fields
    }

    fn field(&mut self, field: &'static FieldInfo) -> Field {
        Field {
            name: field.name.to_owned(),
            aliases: owned(field.aliases),
            docs: cleaned(field.docs),
            deprecated: field.deprecated.map(str::to_owned),
            presence: presence(field),
            value: self.value(field.shape, field.rules).secret_if(field.secret),
            after_content: field.after_content,
        }
    }

    /// Describes a newtype under the name assigned to it.
    fn newtype(&mut self, name: &str, info: &'static NewtypeInfo) {
        // The place of what is inside comes behind, as that of a field.
        let place = self.types.len();
        self.types.push(newtype(name, info, Value::read(Kind::Any, Vec::new())));
        let inner = self.value(info.inner, info.rules).secret_if(info.secret);
        if let Some(described) = self.types.get_mut(place) {
            described.kind = TypeKind::Newtype(inner);
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

    /// Returns the name of a data type, which is described on first use.
    fn named(&mut self, id: Identity, name: &str, describe: impl FnOnce(&mut Self, &str)) -> Kind {
        let known = self.by_id.get(&id).cloned();
        Kind::Named(known.unwrap_or_else(|| {
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
            Shape::Struct(info) => self.named(info.id, info.name, |types, name| {
                types.structure(name, info, TypeKind::Struct);
            }),
            Shape::Array(info) => self.named(info.id, info.name, |types, name| types.structure(name, info, array)),
            Shape::IntegerEnum(info) => {
                self.named(info.id, info.name, |types, name| types.types.push(integers(name, info)))
            }
            Shape::Untagged(info) => self.named(info.id, info.name, |types, name| types.untagged(name, info)),
            Shape::Envelope(contract) => self.envelope(contract),
            Shape::Union(info) => self.named(info.id, info.name, |types, name| types.union(name, info)),
            Shape::Newtype(info) => self.named(info.id, info.name, |types, name| types.newtype(name, info)),
            Shape::Enum(info) => {
                self.named(info.id, info.name, |types, name| types.types.push(enumeration(name, info)))
            }
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

/// Returns an array of these fields. What comes before a required one is always there.
fn array(fields: Vec<Field>) -> TypeKind {
    TypeKind::Array(elements(fields))
}

/// Returns the same fields as elements of an array.
fn elements(mut fields: Vec<Field>) -> Vec<Field> {
    let always = fields.iter().rposition(Field::is_required).map_or(0, |last| last + 1);
    let last = fields.len().saturating_sub(1);
    for (index, field) in fields.iter_mut().enumerate() {
        let is_held = match field.presence {
            Presence::Payload { unit } => index < always || (unit && index < last),
            _ => false,
        };
        if is_held {
            // Something stands there, which may be `null`.
            field.presence = Presence::Optional;
            let payload = std::mem::replace(&mut field.value, Value::read(Kind::Any, Vec::new()));
            field.value = Value::read(Kind::Nullable(Box::new(payload)), Vec::new());
        }
        if index < always {
            field.presence = Presence::Required;
        } else if index < last && field.presence == Presence::Optional {
            field.presence = Presence::OptionalElement;
        }
    }
    fields
}

/// Returns a struct whose fields are not described yet.
pub(super) fn structure(name: &str, info: &'static StructInfo) -> Type {
    Type {
        name: name.to_owned(),
        rust_name: info.name.to_owned(),
        id: Some(info.id),
        docs: cleaned(info.docs),
        deprecated: info.deprecated.map(str::to_owned),
        kind: TypeKind::Struct(Vec::new()),
        declared: Some(info),
    }
}

fn newtype(name: &str, info: &NewtypeInfo, inner: Value) -> Type {
    Type {
        name: name.to_owned(),
        rust_name: info.name.to_owned(),
        id: Some(info.id),
        docs: cleaned(info.docs),
        deprecated: info.deprecated.map(str::to_owned),
        kind: TypeKind::Newtype(inner),
        declared: None,
    }
}

fn enumeration(name: &str, info: &EnumInfo) -> Type {
    let variant = |&VariantInfo { name, aliases, docs, deprecated, .. }: &VariantInfo| Variant {
        name: name.to_owned(),
        aliases: owned(aliases),
        docs: cleaned(docs),
        deprecated: deprecated.map(str::to_owned),
    };
    Type {
        name: name.to_owned(),
        rust_name: info.name.to_owned(),
        id: Some(info.id),
        docs: cleaned(info.docs),
        deprecated: info.deprecated.map(str::to_owned),
        kind: TypeKind::Enum { variants: info.variants.iter().map(variant).collect(), open: info.open },
        declared: None,
    }
}

fn integers(name: &str, info: &IntegerEnumInfo) -> Type {
    let variant = |variant: &contract::IntegerVariant| IntegerVariant {
        integer: variant.integer,
        name: variant.name.to_owned(),
        docs: cleaned(variant.docs),
        deprecated: variant.deprecated.map(str::to_owned),
    };
    Type {
        name: name.to_owned(),
        rust_name: info.name.to_owned(),
        id: Some(info.id),
        docs: cleaned(info.docs),
        deprecated: info.deprecated.map(str::to_owned),
        kind: TypeKind::Integers { variants: info.variants.iter().map(variant).collect(), open: info.open },
        declared: None,
    }
}

/// Puts the keys of all defaults in order, and marks those that are secret.
pub(super) fn finish_defaults(header: &mut Type, types: &mut [Type]) {
    let all_types = types.to_vec();
    let fields = [&mut *header].into_iter().chain(&mut *types).flat_map(Type::fields_mut);
    fields.for_each(|field| field.order_default(&all_types));
    mark_defaults([header].into_iter().chain(types), &all_types);
}

impl Field {
    /// Puts the keys of the default in order, which requires all types.
    fn order_default(&mut self, types: &[Type]) {
        if let Presence::Default { value: Some(default), .. } = &mut self.presence {
            let unordered = std::mem::replace(default, Json::Null);
            *default = key_order::in_key_order(unordered, &self.value, types);
        }
    }
}

fn presence(field: &FieldInfo) -> Presence {
    let Some(text) = field.default_text() else {
        return match (field.shape)() {
            _ if field.is_required() => Presence::Required,
            Shape::Optional(inner) if inner().keeps_null() => Presence::OptionalBesideNull,
            _ => Presence::Optional,
        };
    };
    let keeps_rules = diagnose::is_faultless(&text, (field.shape)(), field.rules);
    Presence::Default { value: if keeps_rules { Json::parse(&text).ok() } else { None }, text, is_secret: false }
}
