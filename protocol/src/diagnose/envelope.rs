//! Walks an envelope: tag, header and payload, in any order.

use std::borrow::Cow;

use super::kind::{Kind, expect};
use super::object::{self, Object};
use super::report::Report;
use super::walk::messages::{absent_payload, payload, read_tag, tag};
use super::walk::tagged::{Tagged, seek_tag};
use super::walk::{elements, layers};
use super::{Extent, Wanted, walk};
use crate::contract::{Contract, FieldInfo, MessageInfo, Place};
use crate::json::{Decode, Reader};

/// Returns the type of the message, if it can be read.
pub(super) fn message_type(text: &str, wanted: Wanted<'_>) -> Option<String> {
    let (reader, contract) = (Reader::new(text), wanted.contract);
    let tag = if let Some(tag) = wanted.outside() {
        Some(tag.to_owned())
    } else if contract.is_array() {
        elements::find_tag(reader, contract, Extent::Whole)
    } else {
        find_tag(reader, contract).ok().flatten()
    }?;
    contract.message(&tag).map(|message| message.tag.to_owned())
}

/// Reports the issues of an envelope, and returns the type of its message if it is declared.
pub(super) fn walk(report: &mut Report<'_>, wanted: Wanted<'_>) -> Option<String> {
    let Wanted { contract, extent, .. } = wanted;
    let mut reader = Reader::new(report.text);
    if contract.is_array() {
        let tag = elements::find_tag(reader.clone(), contract, extent);
        // If the walk ends early, the issues found so far are kept.
        let _ = elements::walk(report, &mut reader, contract, extent);
        return tag.and_then(|tag| contract.message(&tag)).map(|message| message.tag.to_owned());
    }
    if contract.has_whole_messages() {
        let (tag, tagged) = match wanted.outside() {
            Some(tag) => (Some(tag.to_owned()), Tagged::Outside(contract, tag)),
            None => (find_tag(reader.clone(), contract).ok().flatten(), Tagged::Envelope(contract)),
        };
        // If the walk ends early, the issues found so far are kept.
        let _ = layers::walk(report, &mut reader, tagged, extent);
        return tag.and_then(|tag| contract.message(&tag)).map(|message| message.tag.to_owned());
    }
    match expect(report, &mut reader, Kind::Object) {
        Ok(true) => {}
        _ => return None,
    }
    let tag = find_tag(reader.clone(), contract).ok().flatten();
    let message = tag.as_deref().and_then(|tag| contract.message(tag));
    let envelope = Envelope { contract, extent, message };
    // If the walk ends early, the issues found so far are kept.
    let _ = object::walk(report, &mut reader, &envelope);
    message.map(|message| message.tag.to_owned())
}

/// Finds the tag, wherever it is.
fn find_tag(mut reader: Reader<'_>, contract: &Contract) -> Decode<Option<String>> {
    seek_tag(&mut reader, contract)?;
    Ok(read_tag(&mut reader, contract).ok().map(Cow::into_owned))
}

struct Envelope<'c> {
    contract: &'c Contract,
    extent: Extent,
    /// The type that the tag names.
    message: Option<MessageInfo>,
}

type Member = Place<&'static str, &'static FieldInfo>;

impl Object for Envelope<'_> {
    type Member = Member;

    /// Tag, header as declared, payload.
    fn members(&self) -> impl Iterator<Item = Member> {
        let (tag, payload): (Vec<_>, Vec<_>) = self.keys().partition(|place| matches!(place, Place::Tag(_)));
        tag.into_iter().chain(self.header().iter().map(Place::HeaderField)).chain(payload)
    }

    fn names(&self) -> Vec<&'static str> {
        self.keys().chain(self.header().iter().map(Place::HeaderField)).map(Self::name).collect()
    }

    fn rest(&self) -> Option<&'static FieldInfo> {
        if self.extent == Extent::WithoutHeader { None } else { self.contract.header().rest }
    }

    fn other(rest: &FieldInfo, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        walk::entry(report, reader, rest)
    }

    fn name(member: Member) -> &'static str {
        match member {
            Place::Tag(key) | Place::Content(key) => key,
            Place::HeaderField(field) => field.name,
            Place::TagWithin { .. } | Place::TagOutside { .. } | Place::PayloadFields => "",
        }
    }

    fn answers_to(member: Member, key: &str) -> bool {
        match member {
            Place::Tag(name) | Place::Content(name) => key == name,
            Place::HeaderField(field) => field.answers_to(key),
            Place::TagWithin { .. } | Place::TagOutside { .. } | Place::PayloadFields => false,
        }
    }

    fn value(&self, member: Member, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        match member {
            Place::Tag(_) => tag(report, reader, self.contract),
            Place::HeaderField(field) => walk::field(report, reader, field),
            Place::Content(_) | Place::PayloadFields => self.payload(report, reader),
            // Such an envelope is walked elsewhere.
            Place::TagWithin { .. } | Place::TagOutside { .. } => Ok(()),
        }
    }

    fn absent(&self, member: Member, report: &mut Report<'_>, at: usize) -> Decode<()> {
        match (member, self.payload_to_check()) {
            (Place::Tag(_), _) => object::missing(report, at),
            (Place::HeaderField(field), _) => walk::absent_field(report, at, field),
            (Place::Content(_) | Place::PayloadFields, Some(message)) => absent_payload(report, at, message),
            (Place::Content(_) | Place::PayloadFields, None)
            | (Place::TagWithin { .. } | Place::TagOutside { .. }, _) => Ok(()),
        }
    }
}

impl Envelope<'_> {
    /// Returns the places that have keys of their own.
    fn keys(&self) -> impl Iterator<Item = Member> {
        self.contract.envelope().filter(|place| !matches!(place, Place::HeaderField(_)))
    }

    fn header(&self) -> &'static [FieldInfo] {
        if self.extent == Extent::WithoutHeader { &[] } else { self.contract.header().fields }
    }

    /// Returns the message if its payload is to be checked.
    fn payload_to_check(&self) -> Option<MessageInfo> {
        self.message.filter(|_| self.extent != Extent::WithoutPayload)
    }

    fn payload(&self, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        let Some(message) = self.payload_to_check() else { return reader.skip_value().map(drop) };
        payload(report, reader, message)
    }
}
