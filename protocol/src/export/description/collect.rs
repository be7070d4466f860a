//! From a contract to its description: a walk over all types that its messages reach.

use super::names::{Names, type_case};
use super::values::ANY_COUNT;
use super::{Count, Description, Interval, Kind, Message, Text, Type, Value, Variant, Whole, examples, fields};
use crate::contract::{Contract, Describe, EnumInfo, Identity, Rule, Shape, StructInfo, UnknownFields, UnknownTypes};

impl From<&Contract> for Description {
    fn from(contract: &Contract) -> Self {
        let mut collection = Collection::default();
        let title = collection.title(contract);
        let mut messages: Vec<Message> = contract
            .messages()
            .map(|message| Message {
                tag: message.tag.to_owned(),
                name: collection.names.claim(&format!("{}Message", message.payload.name)),
                payload: collection.names.claim_for(message.payload.id, &format!("{}Data", message.payload.name)),
                examples: examples::of(contract, &message),
            })
            .collect();
        let unknown = (contract.unknown == UnknownTypes::Capture).then(|| collection.names.claim("UnknownMessage"));
        let header = collection.fields(contract.header());
        for (message, described) in contract.messages().zip(&mut messages) {
            collection.structure(&described.payload, message.payload);
        }
        let is_payload = |described: &Type| messages.iter().any(|message| message.payload == described.name);
        let (mut types, others): (Vec<Type>, Vec<Type>) = collection.types.into_iter().partition(is_payload);
        types.extend(others);
        Self {
            name: contract.name.to_owned(),
            title,
            docs: fields::docs_of(contract.docs, None),
            tag: contract.tag.to_owned(),
            content: contract.content.to_owned(),
            closed: contract.unknown_fields == UnknownFields::Reject,
            header,
            messages,
            unknown,
            types,
        }
    }
}

impl From<&Description> for Description {
    fn from(description: &Description) -> Self {
        description.clone()
    }
}

/// The types that have been met.
#[derive(Default)]
pub(super) struct Collection {
    names: Names,
    types: Vec<Type>,
}

impl Collection {
    /// What any message of the protocol is called. A protocol of one has the name of its message, which goes first.
    fn title(&mut self, contract: &Contract) -> String {
        let name = type_case(contract.name);
        let is_taken = contract.messages().any(|message| message.payload.name == name);
        let title = if is_taken { format!("{name}ProtocolMessage") } else { format!("{name}Message") };
        self.names.claim(&title)
    }

    /// Describes a struct under a name that it has been given.
    fn structure(&mut self, name: &str, info: &StructInfo) {
        // Its place is taken before its fields are looked at, which may name it again.
        let place = self.types.len();
        self.types.push(Type {
            name: name.to_owned(),
            docs: fields::docs_of(info.docs, info.deprecated),
            deprecated: info.deprecated.is_some(),
            kind: Kind::Struct(Vec::new()),
        });
        let fields = self.fields(info);
        if let Some(described) = self.types.get_mut(place) {
            described.kind = Kind::Struct(fields);
        }
    }

    fn fields(&mut self, info: &StructInfo) -> Vec<super::Field> {
        info.fields.iter().map(|field| fields::describe(self, field)).collect()
    }

    /// The name of a data type, which is described when it is first met.
    fn named(&mut self, id: Identity, name: &str, describe: impl FnOnce(&mut Self, &str)) -> Value {
        let known = self.names.of(id);
        Value::Named(known.unwrap_or_else(|| {
            let name = self.names.claim_for(id, name);
            describe(self, &name);
            name
        }))
    }

    fn enumeration(&mut self, name: &str, info: &EnumInfo) {
        let variants = info.variants.iter().map(|variant| Variant {
            name: variant.name.to_owned(),
            aliases: variant.aliases.iter().map(|&alias| alias.to_owned()).collect(),
        });
        self.types.push(Type {
            name: name.to_owned(),
            docs: fields::docs_of_enum(info),
            deprecated: info.deprecated.is_some(),
            kind: Kind::Enum { variants: variants.collect(), open: info.open },
        });
    }

    /// What a shape and its rules come to.
    pub(super) fn value(&mut self, shape: Describe, rules: &[Rule]) -> Value {
        match shape() {
            Shape::Bool => Value::Bool,
            Shape::Integer { min, max } => Value::Integer(Whole { min: *min, max: *max }.under(rules)),
            Shape::IntegerString { min, max } => Value::IntegerString(Whole { min: *min, max: *max }.under(rules)),
            Shape::Float32 => Value::Number(Interval::SINGLE.under_single(rules)),
            Shape::Float64 => Value::Number(Interval::ANY.under(rules)),
            Shape::Timestamp => Value::Number(Interval::TIMESTAMP.under(rules)),
            Shape::String => Value::Text(Text::under(rules)),
            Shape::Char => Value::Text(Text { length: Count::exactly(1), ..Text::ANY }),
            Shape::Value | Shape::RawJson => Value::Any { foreign: None },
            Shape::Serde { type_name, .. } => Value::Any { foreign: Some(type_name().to_owned()) },
            Shape::Optional(inner) => self.value(*inner, rules).or_null(),
            Shape::List { item, length } => Value::List {
                item: Box::new(self.value(*item, inner(rules, |rule| matches!(rule, Rule::Each(_))))),
                count: length.map_or(ANY_COUNT, Count::exactly).under(rules),
                unique: rules.iter().any(|rule| matches!(rule, Rule::Unique)),
            },
            Shape::Tuple(items) => Value::Tuple(items.iter().map(|item| self.value(*item, &[])).collect()),
            Shape::Map { key, value } => Value::Map {
                key: Box::new(self.key(*key, inner(rules, |rule| matches!(rule, Rule::Keys(_))))),
                value: Box::new(self.value(*value, inner(rules, |rule| matches!(rule, Rule::Values(_))))),
                count: ANY_COUNT.under(rules),
            },
            Shape::Struct(info) => self.named(info.id, info.name, |types, name| types.structure(name, info)),
            Shape::Enum(info) => self.named(info.id, info.name, |types, name| types.enumeration(name, info)),
        }
    }

    /// The key of a map, where a number stands in a string.
    fn key(&mut self, shape: Describe, rules: &[Rule]) -> Value {
        match self.value(shape, rules) {
            Value::Integer(whole) => Value::IntegerString(whole),
            key => key,
        }
    }
}

/// The rules for what is inside. Each kind of rule stands at most once on a value.
fn inner(rules: &[Rule], is_wanted: impl Fn(&Rule) -> bool) -> &'static [Rule] {
    match rules.iter().find(|rule| is_wanted(rule)) {
        Some(Rule::Each(inner) | Rule::Keys(inner) | Rule::Values(inner)) => inner,
        _ => &[],
    }
}
