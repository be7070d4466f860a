//! Objects that a tag tells apart: enums whose variants hold something, and messages, where an envelope is a value of
//! another, or where not all payloads stand under one key. Each is a union of structs that begin with the tag.

use super::{Collection, Field, Kind, Policy, Presence, Type, TypeKind, Value, Whole, cleaned, owned, type_case};
use crate::contract::{
    self, Contract, FieldInfo, Identity, MessageInfo, NewtypeInfo, Place, Shape, StructInfo, UnionInfo, UnknownTypes,
};
use crate::export::description::{Mark, Rule, UnionMember};

/// What tells envelopes apart: those of a message alone have its name, so names are not enough.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct EnvelopeId {
    name: &'static str,
    payloads: Vec<(&'static str, Option<Identity>)>,
}

impl EnvelopeId {
    fn of(contract: &Contract) -> Self {
        let payloads = contract.messages().map(|message| (message.tag, identity(message.payload()))).collect();
        Self { name: contract.name, payloads }
    }
}

fn identity(shape: &Shape) -> Option<Identity> {
    match shape {
        Shape::Struct(info) | Shape::Array(info) => Some(info.id),
        Shape::Newtype(info) => Some(info.id),
        _ => None,
    }
}

impl Collection {
    /// Describes the union under the name assigned to it, and then its members.
    pub(super) fn union(&mut self, name: &str, info: &'static UnionInfo) {
        let place = self.types.len();
        self.types.push(Type {
            name: name.to_owned(),
            rust_name: info.name.to_owned(),
            id: Some(info.id),
            docs: cleaned(info.docs),
            deprecated: info.deprecated.map(str::to_owned),
            kind: TypeKind::Struct(Vec::new()),
            declared: None,
        });
        self.hold_variants(place, info, &Around::default());
    }

    /// Returns the name of an envelope in another value, which is described on first use.
    pub(super) fn envelope(&mut self, contract: &'static Contract) -> Kind {
        let wanted = format!("{}Message", type_case(contract.name));
        Kind::Named(self.messages(contract, &wanted))
    }

    /// Describes an envelope as the union of its messages, under this name if it is free, and returns its name.
    pub(super) fn messages(&mut self, contract: &Contract, wanted: &str) -> String {
        let id = EnvelopeId::of(contract);
        if let Some((_, name)) = self.envelopes.iter().find(|(known, _)| *known == id) {
            return name.clone();
        }
        let name = self.names.claim(wanted, Policy::NUMBERED);
        self.envelopes.push((id, name.clone()));
        self.types.push(Type { docs: cleaned(contract.docs), ..object(name.clone(), name.clone(), ("", None)) });
        self.hold_messages(self.types.len() - 1, contract, &Around::default());
        name
    }

    /// Makes the type at this place the union of the messages, in objects with further members.
    fn hold_messages(&mut self, place: usize, contract: &Contract, around: &Around) {
        let messages: Vec<MessageInfo> = contract.messages().collect();
        let members = messages.iter().map(|message| UnionMember {
            mark: Mark::from(message.mark),
            aliases: Vec::new(),
            name: self.names.claim(&format!("{}Message", message.name), Policy::NUMBERED),
        });
        let members: Vec<UnionMember> = members.collect();
        let open = contract.unknown == UnknownTypes::Capture;
        let (tag, of_messages) = (contract.tag_key().to_owned(), true);
        self.set_kind(place, TypeKind::Union { tag, members: members.clone(), open, of_messages });
        for (message, member) in messages.into_iter().zip(members) {
            self.whole_message(contract, message, &member, around);
        }
    }

    /// Describes a message as the object that it is on the wire.
    fn whole_message(&mut self, contract: &Contract, message: MessageInfo, member: &UnionMember, around: &Around) {
        let place = self.types.len();
        self.types.push(object(member.name.clone(), message.name.to_owned(), said(message.payload())));
        let mut inside = around.clone();
        inside.tags.insert(0, (contract.tag_key(), member.mark.clone()));
        let mut payload = None;
        for place in contract.envelope() {
            match (place, message.content) {
                (Place::Tag(_), _) => {}
                (Place::HeaderField(field), _) => {
                    let field = Field { after_content: false, ..self.field(field) };
                    if payload.is_none() { inside.before.push(field) } else { inside.behind.push(field) }
                }
                (Place::Content(_) | Place::PayloadFields, Some(key)) => {
                    payload = Some(vec![self.payload(key, message)]);
                }
                (Place::Content(_) | Place::PayloadFields, None) => payload = Some(Vec::new()),
            }
        }
        inside.behind.extend(contract.header().rest.map(|rest| Field { presence: Presence::Rest, ..self.field(rest) }));
        match message.content {
            Some(_) => self.set_kind(place, TypeKind::Struct(inside.around(payload.unwrap_or_default()))),
            None => self.flattened(place, message.payload(), inside),
        }
    }

    /// Describes an object of what stands in it beside other members.
    fn flattened(&mut self, place: usize, shape: &'static Shape, around: Around) {
        match shape.without_names() {
            Shape::Envelope(contract) => self.hold_messages(place, contract, &around),
            Shape::Union(info) => self.hold_variants(place, info, &around),
            shape => {
                let fields = shape.as_struct().map(|info| self.fields(info)).unwrap_or_default();
                self.set_kind(place, TypeKind::Struct(around.around(fields)));
            }
        }
    }

    /// Makes the type at this place a union, in objects with further members.
    fn hold_variants(&mut self, place: usize, info: &'static UnionInfo, around: &Around) {
        let owner = self.types.get(place).map(|owner| owner.name.clone()).unwrap_or_default();
        let members = info.variants.iter().map(|variant| UnionMember {
            mark: Mark::from(variant.mark),
            aliases: owned(variant.aliases),
            name: self.names.claim(&format!("{owner}{}", variant.name), Policy::NUMBERED),
        });
        let members: Vec<UnionMember> = members.collect();
        let (tag, of_messages) = (info.tag.to_owned(), false);
        self.set_kind(place, TypeKind::Union { tag, members: members.clone(), open: info.open, of_messages });
        for (variant, member) in info.variants.iter().zip(members) {
            let place = self.types.len();
            let docs = if variant.docs.is_empty() { said((variant.payload)()).0 } else { variant.docs };
            self.types.push(object(member.name.clone(), member.name.clone(), (docs, variant.deprecated)));
            let mut inside = around.clone();
            inside.tags.insert(0, (info.tag, member.mark));
            self.flattened(place, (variant.payload)(), inside);
            if let Some(described) = self.types.get_mut(place).filter(|_| around.tags.is_empty()) {
                described.declared = (variant.payload)().as_struct();
            }
        }
    }

    fn set_kind(&mut self, place: usize, kind: TypeKind) {
        if let Some(described) = self.types.get_mut(place) {
            described.kind = kind;
        }
    }

    /// Describes a payload under its key. If it has no required fields it may be absent, or `null`.
    fn payload(&mut self, key: &'static str, message: MessageInfo) -> Field {
        let payload = message.payload();
        if let Shape::Struct(StructInfo { id, .. }) | Shape::Newtype(NewtypeInfo { id, .. }) = payload {
            if !self.by_id.contains_key(id) {
                self.claim(*id, &format!("{}Data", message.name));
            }
        }
        let is_required = payload.as_struct().is_none_or(|info| info.fields.iter().any(FieldInfo::is_required));
        Field {
            name: key.to_owned(),
            aliases: Vec::new(),
            docs: String::new(),
            deprecated: None,
            presence: if is_required { Presence::Required } else { Presence::Optional },
            value: self.value(message.payload, &[]),
            after_content: false,
        }
    }
}

/// Members of an object around something that stands in it.
#[derive(Clone, Default)]
struct Around {
    /// The tags that are known, the last one first.
    tags: Vec<(&'static str, Mark)>,
    before: Vec<Field>,
    behind: Vec<Field>,
}

impl Around {
    /// Returns the fields of the whole object. All tags but the first are constants to it.
    fn around(self, fields: Vec<Field>) -> Vec<Field> {
        let tags = self.tags.into_iter().enumerate().map(|(number, (key, mark))| {
            let tag = tag_field(key, &mark);
            if number == 0 {
                tag
            } else {
                Field { value: Value::read(Kind::Constant(mark.to_json()), Vec::new()), ..tag }
            }
        });
        let mut all: Vec<Field> = tags.chain(self.before).chain(fields).chain(self.behind).collect();
        // What holds the members that no field declares is described last.
        all.sort_by_key(Field::is_rest);
        all
    }
}

fn tag_field(tag: &str, mark: &Mark) -> Field {
    let value = match mark {
        Mark::Text(mark) => Value::read(Kind::String, vec![Rule::OneOf(vec![mark.clone()])]),
        Mark::Integer(mark) => {
            Value::read(Kind::Integer(Whole { min: (*mark).into(), max: (*mark).into() }), Vec::new())
        }
    };
    Field {
        name: tag.to_owned(),
        aliases: Vec::new(),
        docs: String::new(),
        deprecated: None,
        presence: Presence::Required,
        value,
        after_content: false,
    }
}

/// Returns an object of which nothing is described yet.
fn object(name: String, rust_name: String, (docs, deprecated): (&str, Option<&str>)) -> Type {
    Type {
        name,
        rust_name,
        id: None,
        docs: cleaned(docs),
        deprecated: deprecated.map(str::to_owned),
        kind: TypeKind::Struct(Vec::new()),
        declared: None,
    }
}

/// Returns the doc comment and the note of `#[deprecated]` of a message's type.
fn said(payload: &Shape) -> (&'static str, Option<&'static str>) {
    match payload {
        Shape::Struct(info) | Shape::Array(info) => (info.docs, info.deprecated),
        Shape::Newtype(info) => (info.docs, info.deprecated),
        _ => ("", None),
    }
}

impl From<contract::Mark> for Mark {
    fn from(mark: contract::Mark) -> Self {
        match mark {
            contract::Mark::Text(mark) => Self::Text(mark.to_owned()),
            contract::Mark::Integer(mark) => Self::Integer(mark),
        }
    }
}
