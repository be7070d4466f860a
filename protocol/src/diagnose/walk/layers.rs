//! Walks an object with a tag, which determines its other members; these may include another tag.

use super::messages::{absent_payload, payload};
use super::tagged::{self, Tagged};
use super::{absent_field, entry, field};
use crate::contract::{Contract, FieldInfo, MessageInfo, Place, Rule, Shape, UnknownTypes};
use crate::diagnose::Extent;
use crate::diagnose::kind::{Kind, expect};
use crate::diagnose::object::{self, Object};
use crate::diagnose::report::Report;
use crate::diagnose::rules;
use crate::json::{Decode, Reader};

/// Reports the issues of an object with a tag. Without a known tag, only the tag is looked at.
pub(in crate::diagnose) fn walk(
    report: &mut Report<'_>,
    reader: &mut Reader<'_>,
    tagged: Tagged<'_>,
    extent: Extent,
) -> Decode<()> {
    if !expect(report, reader, Kind::Object)? {
        return Ok(());
    }
    let start = reader.clone();
    let mut layers = Layers { members: Vec::new(), rest: None, rules: Vec::new(), extent };
    if let Err(unknown) = layers.add_tagged(tagged, &start) {
        return unknown.report_tag(report, reader);
    }
    object::walk(report, reader, &layers)?;
    layers.rules.iter().try_for_each(|rules| rules::check(report, start.position(), &start, rules))
}

/// The members of an object, of all who have some in it.
struct Layers {
    members: Vec<Member>,
    rest: Option<&'static FieldInfo>,
    /// The rules of newtypes around all or some of the members.
    rules: Vec<&'static [Rule]>,
    /// The part of the outermost envelope that is looked at.
    extent: Extent,
}

/// A member of such an object.
#[derive(Clone, Copy)]
enum Member {
    Tag(&'static str),
    Field(&'static FieldInfo),
    /// A field of the header, in whose object there is a tag under this key.
    HoldsTag(&'static FieldInfo, &'static str),
    Payload(&'static str, MessageInfo),
    /// A member that is not looked at: the payload of a message of an undeclared type, or a tag where there is no header.
    Kept(&'static str),
}

impl Layers {
    /// Adds the members of an object with a tag. Fails with what has a tag that stands for nothing declared.
    fn add_tagged<'c>(&mut self, tagged: Tagged<'c>, object: &Reader<'_>) -> Result<(), Tagged<'c>> {
        match tagged {
            Tagged::Union(info) => {
                let variant = tagged::variant(&mut object.clone(), info);
                let is_kept = variant.is_none() && !self.members.is_empty() && tagged::keeps(object.clone(), info);
                if variant.is_none() && !is_kept {
                    return Err(tagged);
                }
                self.members.push(Member::Tag(info.tag));
                match variant {
                    Some(variant) => self.add((variant.payload)(), object),
                    // What stands around it is looked at all the same.
                    None => {
                        self.rest = Some(ANYTHING);
                        Ok(())
                    }
                }
            }
            Tagged::Envelope(contract) => {
                let tag = tagged::find_tag(object.clone(), contract).ok_or(tagged)?;
                self.add_envelope(tagged, (contract, &tag), object)
            }
            Tagged::Outside(contract, tag) => self.add_envelope(tagged, (contract, tag), object),
        }
    }

    fn add_envelope<'c>(
        &mut self,
        tagged: Tagged<'c>,
        (contract, tag): (&'c Contract, &str),
        object: &Reader<'_>,
    ) -> Result<(), Tagged<'c>> {
        let message = contract.message(tag);
        if message.is_none() && contract.unknown == UnknownTypes::Reject {
            return Err(tagged);
        }
        let extent = std::mem::replace(&mut self.extent, Extent::Whole);
        let mut others = None;
        let mut held = None;
        for place in contract.envelope() {
            match (place, message) {
                (Place::Tag(key), _) => self.members.push(Member::Tag(key)),
                (Place::TagWithin { field, .. }, _) if extent == Extent::WithoutHeader => {
                    self.members.push(Member::Kept(field));
                }
                (Place::TagOutside { .. }, _) => {}
                (Place::TagWithin { field, key }, _) => held = Some((field, key)),
                (Place::HeaderField(_), _) if extent == Extent::WithoutHeader => {}
                (Place::HeaderField(field), _) => self.members.push(match held {
                    Some((name, key)) if name == field.name => Member::HoldsTag(field, key),
                    _ => Member::Field(field),
                }),
                (Place::Content(key), None) => self.members.push(Member::Kept(key)),
                (Place::PayloadFields, None) => self.rest = Some(ANYTHING),
                (Place::Content(_) | Place::PayloadFields, Some(message)) if extent == Extent::WithoutPayload => {
                    self.members.extend(message.members().map(Member::Kept));
                    // What a newtype or an envelope has in it is not known here, and then the header holds nothing.
                    others = Some(ANYTHING);
                }
                (Place::Content(key), Some(message)) => self.members.push(Member::Payload(key, message)),
                (Place::PayloadFields, Some(message)) => match message.content {
                    Some(key) => self.members.push(Member::Payload(key, message)),
                    None => self.add(message.payload(), object)?,
                },
            }
        }
        if extent != Extent::WithoutHeader {
            self.rest = self.rest.or(contract.header().rest);
        }
        self.rest = self.rest.or(others);
        Ok(())
    }

    /// Adds the members of something that stands in the same object.
    fn add<'c>(&mut self, shape: &'static Shape, object: &Reader<'_>) -> Result<(), Tagged<'c>> {
        match shape {
            Shape::Newtype(info) => {
                self.rules.push(info.rules);
                self.add((info.inner)(), object)
            }
            Shape::Union(info) => self.add_tagged(Tagged::Union(info), object),
            Shape::Envelope(contract) => self.add_tagged(Tagged::of(contract), object),
            _ => {
                self.members.extend(shape.fields().iter().map(Member::Field));
                self.rest = self.rest.or(shape.rest());
                Ok(())
            }
        }
    }
}

/// Members of which nothing is known.
static ANYTHING: &FieldInfo = &FieldInfo::new("", || &Shape::Map { key: || &Shape::String, value: || &Shape::RawJson });

/// Walks the object of a field in which there is a tag, of which it is known what it stands for.
fn holds_tag(report: &mut Report<'_>, reader: &mut Reader<'_>, field: &FieldInfo, tag: &'static str) -> Decode<()> {
    report.hiding_value(field.secret, reader, |report, reader| {
        if !expect(report, reader, Kind::Object)? {
            return Ok(());
        }
        // A check is called with the struct, to which the tag is unknown.
        let start = reader.clone().with_ahead(tagged::position(reader.clone(), tag).ok());
        let shape = (field.shape)();
        let tag = std::iter::once(Member::Tag(tag));
        let members = tag.chain(shape.fields().iter().map(Member::Field)).collect();
        let layers = Layers { members, rest: shape.rest(), rules: Vec::new(), extent: Extent::Whole };
        object::walk(report, reader, &layers)?;
        rules::check(report, start.position(), &start, field.rules())
    })
}

impl Object for Layers {
    type Member = Member;

    fn members(&self) -> impl Iterator<Item = Member> {
        self.members.iter().copied()
    }

    fn names(&self) -> Vec<&'static str> {
        self.members().map(Self::name).collect()
    }

    fn rest(&self) -> Option<&'static FieldInfo> {
        self.rest
    }

    fn other(rest: &FieldInfo, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        entry(report, reader, rest)
    }

    fn name(member: Member) -> &'static str {
        match member {
            Member::Tag(key) | Member::Payload(key, _) | Member::Kept(key) => key,
            Member::Field(field) | Member::HoldsTag(field, _) => field.name,
        }
    }

    fn answers_to(member: Member, key: &str) -> bool {
        match member {
            Member::Tag(name) | Member::Payload(name, _) | Member::Kept(name) => name == key,
            Member::Field(field) | Member::HoldsTag(field, _) => field.answers_to(key),
        }
    }

    fn value(&self, member: Member, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        match member {
            // What it stands for is known, or nothing is known of it.
            Member::Tag(_) | Member::Kept(_) => reader.skip_value().map(drop),
            Member::Field(info) => field(report, reader, info),
            Member::HoldsTag(info, tag) => holds_tag(report, reader, info, tag),
            Member::Payload(_, message) => payload(report, reader, message),
        }
    }

    fn absent(&self, member: Member, report: &mut Report<'_>, at: usize) -> Decode<()> {
        match member {
            Member::Kept(_) => Ok(()),
            // It is missing where the field that holds it stands twice.
            Member::Tag(_) => object::missing(report, at),
            Member::Field(info) | Member::HoldsTag(info, _) => absent_field(report, at, info),
            Member::Payload(_, message) => absent_payload(report, at, message),
        }
    }
}
