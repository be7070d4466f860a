//! Walks an envelope: tag, header and payload, in any order.

use super::kind::{Kind, expect};
use super::object::{self, Object};
use super::report::Report;
use super::walk::messages::{absent_payload, payload, tag};
use super::walk::tagged::{Tagged, find_tag};
use super::walk::{elements, layers};
use super::{Extent, Wanted, syntax, walk};
use crate::contract::{Contract, FieldInfo, MessageInfo};
use crate::json::{Decode, Reader};

/// Reports the issues of an envelope, and returns the type of its message if that can be read and is declared.
pub(super) fn walk(report: &mut Report<'_>, wanted: Wanted<'_>) -> Option<&'static str> {
    let message = message(report.text, wanted);
    syntax::walk(report, |report, reader| members(report, reader, wanted, message));
    message.map(|message| message.tag)
}

/// Returns the message of an envelope.
fn message(text: &str, wanted: Wanted<'_>) -> Option<MessageInfo> {
    let (reader, contract) = (Reader::new(text), wanted.contract);
    let tag = match wanted.outside() {
        Some(tag) => Some(tag.into()),
        None if contract.is_array() => elements::find_tag(reader, contract, wanted.extent),
        None => find_tag(reader, contract),
    };
    contract.message(&tag?)
}

/// Reports the issues of what an envelope consists of.
fn members(
    report: &mut Report<'_>,
    reader: &mut Reader<'_>,
    wanted: Wanted<'_>,
    message: Option<MessageInfo>,
) -> Decode<()> {
    let Wanted { contract, extent, .. } = wanted;
    if contract.is_array() {
        return elements::walk(report, reader, contract, extent);
    }
    if contract.has_whole_messages() {
        let tagged = wanted.outside().map_or(Tagged::Envelope(contract), |tag| Tagged::Outside(contract, tag));
        return layers::walk(report, reader, tagged, extent);
    }
    if !expect(report, reader, Kind::Object)? {
        return Ok(());
    }
    object::walk(report, reader, &Envelope { contract, extent, message })
}

/// An envelope whose tag and payload are members, each under a key of its own.
struct Envelope<'c> {
    contract: &'c Contract,
    extent: Extent,
    /// The type that the tag names.
    message: Option<MessageInfo>,
}

/// A member of such an envelope.
#[derive(Clone, Copy)]
enum Member {
    Tag(&'static str),
    Field(&'static FieldInfo),
    Payload(&'static str),
}

impl Object for Envelope<'_> {
    type Member = Member;

    /// Tag, header as declared, payload.
    fn members(&self) -> impl Iterator<Item = Member> {
        let [tag, payload] = self.keys();
        std::iter::once(tag).chain(self.header().iter().map(Member::Field)).chain([payload])
    }

    fn names(&self) -> Vec<&'static str> {
        self.keys().into_iter().chain(self.header().iter().map(Member::Field)).map(Self::name).collect()
    }

    fn rest(&self) -> Option<&'static FieldInfo> {
        if self.extent == Extent::WithoutHeader { None } else { self.contract.header().rest }
    }

    fn other(&self, rest: &FieldInfo, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        walk::entry(report, reader, rest)
    }

    fn name(member: Member) -> &'static str {
        match member {
            Member::Tag(key) | Member::Payload(key) => key,
            Member::Field(field) => field.name,
        }
    }

    fn answers_to(member: Member, key: &str) -> bool {
        match member {
            Member::Tag(name) | Member::Payload(name) => key == name,
            Member::Field(field) => field.answers_to(key),
        }
    }

    fn value(&self, member: Member, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        match member {
            Member::Tag(_) => tag(report, reader, self.contract),
            Member::Field(field) => walk::field(report, reader, field),
            Member::Payload(_) => match self.payload_to_check() {
                Some(message) => payload(report, reader, message),
                None => reader.skip_value().map(drop),
            },
        }
    }

    fn absent(&self, member: Member, report: &mut Report<'_>, at: usize) -> Decode<()> {
        match member {
            Member::Tag(_) => object::missing(report, at),
            Member::Field(field) => walk::absent_field(report, at, field),
            Member::Payload(_) => self.payload_to_check().map_or(Ok(()), |message| absent_payload(report, at, message)),
        }
    }
}

impl Envelope<'_> {
    fn keys(&self) -> [Member; 2] {
        [Member::Tag(self.contract.tag_key()), Member::Payload(self.contract.content_key().unwrap_or_default())]
    }

    fn header(&self) -> &'static [FieldInfo] {
        if self.extent == Extent::WithoutHeader { &[] } else { self.contract.header().fields }
    }

    /// Returns the message if its payload is to be checked.
    fn payload_to_check(&self) -> Option<MessageInfo> {
        self.message.filter(|_| self.extent != Extent::WithoutPayload)
    }
}
