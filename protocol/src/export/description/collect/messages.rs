//! Messages as a whole, where an envelope is a value of another, or where not all payloads stand under one key: a union of
//! structs or arrays that have the tag.

use super::around::{Around, others, required, tag_field};
use super::unions::said;
use super::{
    Collection, Field, Kind, Policy, Presence, Rules, TagPlace, Type, TypeKind, Value, cleaned, elements, owned,
    type_case,
};
use crate::contract::{Contract, FieldInfo, Identity, MessageInfo, Place, Shape, StructInfo, UnknownTypes};
use crate::export::description::{Mark, UnionMember};

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
        self.types.push(Type::named(&name, &name, (contract.docs, None)));
        let place = self.types.len() - 1;
        self.under(contract.unknown_fields, |types| types.envelope_at(place, contract, &Around::alone(types.closed)));
        name
    }

    /// Makes the type at this place the union of the messages, or the only one, in objects with further members. These obey
    /// what stands around them, and their values the contract.
    pub(super) fn envelope_at(&mut self, place: usize, contract: &Contract, around: &Around) {
        self.under(contract.unknown_fields, |types| match alone(contract) {
            Some(message) => {
                let inside = types.in_envelope(contract, around);
                types.fill(place, (contract, message), inside);
            }
            None => types.hold_messages(place, contract, around),
        });
    }

    /// Makes the type at this place the union of the messages, in objects with further members.
    fn hold_messages(&mut self, place: usize, contract: &Contract, around: &Around) {
        let messages: Vec<MessageInfo> = contract.messages().collect();
        let owner = self.owner(place, around);
        let members = messages.iter().map(|message| UnionMember {
            mark: Mark::from(message.mark),
            aliases: Vec::new(),
            name: self.names.claim(&format!("{owner}{}Message", message.name), Policy::NUMBERED),
        });
        let members: Vec<UnionMember> = members.collect();
        let inside = self.in_envelope(contract, around);
        let open = contract.unknown == UnknownTypes::Capture;
        let is_array = contract.is_array();
        let tag = tag_place(contract, around);
        let kept = if open {
            let inside = self.with_tag(inside.clone(), contract, (&owner, "Unknown"), required(tag.name(), Kind::Raw));
            let kept = inside.around(match contract.content_key() {
                Some(key) => {
                    let name = if is_array { name_of_payload(contract) } else { key };
                    vec![Field { presence: Presence::Optional, ..required(name, Kind::Raw) }]
                }
                None => vec![others(is_array)],
            });
            if is_array { elements(kept) } else { kept }
        } else {
            Vec::new()
        };
        self.set_union(place, tag.clone(), members.clone(), (open, true), (kept, around.closed));
        for (message, member) in messages.into_iter().zip(members) {
            let tag = tag_field(tag.name(), &member.mark);
            let around = self.with_tag(inside.clone(), contract, (&owner, message.name), tag);
            self.whole_message((contract, message), (&owner, &member), around);
        }
    }

    /// Returns what stands around the payload of a message, with its tag: a member of the same object, or of that of a field
    /// of the header, whose struct is described for each message.
    fn with_tag(&mut self, inside: Around, contract: &Contract, (owner, message): (&str, &str), tag: Field) -> Around {
        if contract.has_tag_outside() {
            return inside;
        }
        let holder =
            contract.tag_field().and_then(|name| contract.header().fields.iter().find(|field| field.name == name));
        let (Some(holder), Some(info)) = (holder, holder.and_then(|holder| (holder.shape)().as_struct())) else {
            return inside.with_tag(tag);
        };
        let name = self.names.claim(&format!("{owner}{message}{}", info.name), Policy::NUMBERED);
        let place = self.types.len();
        self.types.push(Type::named(&name, format!("{owner}{message}{}", info.name), (info.docs, info.deprecated)));
        let fields = [tag].into_iter().chain(self.fields(info)).collect();
        self.set_struct(place, Around::alone(self.closed), fields, info);
        inside.with_type(holder.name, &name)
    }

    /// Returns what stands around the payloads of an envelope, except the tag.
    fn in_envelope(&mut self, contract: &Contract, around: &Around) -> Around {
        let mut inside = around.inside();
        let (mut behind, mut is_behind) = (Vec::new(), false);
        for place in contract.envelope() {
            match place {
                Place::Tag(_) => inside.expect_tag(is_behind.then_some(&*behind)),
                Place::TagWithin { .. } | Place::TagOutside { .. } => {}
                Place::HeaderField(field) => {
                    let of_message = contract.tag_field() == Some(field.name);
                    let field = Field { after_content: false, ..self.header_field(field, of_message) };
                    if is_behind { behind.push(field) } else { inside.before.push(field) }
                }
                Place::Content(_) | Place::PayloadFields => is_behind = true,
            }
        }
        behind.extend(contract.header().rest.map(|rest| Field { presence: Presence::Rest, ..self.field(rest) }));
        inside.behind.splice(0..0, behind);
        inside
    }

    /// Describes a field of a header; not its type, if that is another one in each message.
    fn header_field(&mut self, field: &'static FieldInfo, of_message: bool) -> Field {
        if !of_message {
            return self.field(field);
        }
        let checks = Rules::of(field.rules()).checks;
        let value = Value { checks, ..Value::read(Kind::Raw, Vec::new()) };
        Field {
            aliases: owned(field.aliases()),
            docs: cleaned(field.docs),
            deprecated: field.deprecated().map(str::to_owned),
            value: value.secret_if(field.secret),
            after_content: field.after_content,
            ..required(field.name, Kind::Raw)
        }
    }

    /// Describes the fields of a header as those of any message.
    pub(super) fn header(&mut self, contract: &Contract) -> Vec<Field> {
        let StructInfo { fields, rest, .. } = contract.header();
        let mut described: Vec<Field> =
            fields.iter().map(|field| self.header_field(field, contract.tag_field() == Some(field.name))).collect();
        described.extend(rest.map(|rest| Field { presence: Presence::Rest, ..self.field(rest) }));
        described
    }

    /// Describes a message as the object or the array that it is on the wire.
    fn whole_message(
        &mut self,
        (contract, message): (&Contract, MessageInfo),
        (owner, member): (&str, &UnionMember),
        around: Around,
    ) {
        let place = self.types.len();
        // What stands under a key of its own has the name of the type.
        let suffix = if message.content.is_some() { "Message" } else { "" };
        let name = format!("{owner}{}{suffix}", message.name);
        self.types.push(Type::named(&member.name, name, said(message.payload())));
        self.fill(place, (contract, message), around);
    }

    /// Makes the type at this place the object or the array that a message is.
    fn fill(&mut self, place: usize, (contract, message): (&Contract, MessageInfo), around: Around) {
        match message.content {
            Some(_) if contract.is_array() => {
                let payload = self.payload(name_of_payload(contract), message);
                self.set_array(place, around, vec![payload]);
            }
            Some(key) => {
                let payload = self.payload(key, message);
                self.set_struct(place, around, vec![payload], &StructInfo::EMPTY);
            }
            None => self.flattened(place, message.payload(), around),
        }
    }

    /// Describes a payload under its key. If it has no required fields it may be absent, or `null`.
    fn payload(&mut self, key: &'static str, message: MessageInfo) -> Field {
        let payload = message.payload();
        match payload {
            Shape::Struct(info) if !self.by_id.contains_key(&(info.id, self.closed)) => {
                let name = self.claim(info.id, &format!("{}Data", message.name));
                self.structure(&name, info, TypeKind::Struct);
            }
            Shape::Newtype(info) if !self.by_id.contains_key(&(info.id, self.closed)) => {
                let name = self.claim(info.id, &format!("{}Data", message.name));
                self.newtype(&name, info);
            }
            _ => {}
        }
        let is_required = payload.as_struct().is_none_or(|info| info.fields.iter().any(FieldInfo::is_required));
        let unit = payload.as_struct().is_some_and(|info| info.unit);
        let presence = if is_required { Presence::Required } else { Presence::Payload { unit } };
        Field { presence, value: self.value(message.payload, &[]), ..required(key, Kind::Any) }
    }
}

/// Returns where the tag of an envelope stands; where it is an array, the position is that in the whole one.
fn tag_place(contract: &Contract, around: &Around) -> TagPlace {
    let key = contract.tag_key();
    match (contract.tag_field(), key.parse::<usize>()) {
        _ if contract.has_tag_outside() => TagPlace::Outside,
        (Some(field), _) => TagPlace::Within { field: field.to_owned(), key: key.to_owned() },
        (None, Ok(index)) if contract.is_array() => TagPlace::Index((around.before.len() + index).to_string()),
        (None, _) => TagPlace::Key(key.to_owned()),
    }
}

/// Returns the only message of a contract whose type nothing in the text says: that of a message by itself.
pub(super) fn alone(contract: &Contract) -> Option<MessageInfo> {
    let message =
        contract.messages().next().filter(|message| contract.has_tag_outside() && message.name == contract.name);
    message.filter(|_| contract.only_type().is_some())
}

/// Returns a name for the payload where it has no key, which no field of the header has.
fn name_of_payload(contract: &Contract) -> &'static str {
    let is_free = |name: &&&str| contract.header().fields.iter().all(|field| field.name != **name);
    [Contract::NAME_OF_CONTENT, "payload", "content"].iter().find(is_free).copied().unwrap_or_default()
}
