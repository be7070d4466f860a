//! Walks an object with a tag, which determines its other members; these may include another tag.

use super::messages::{absent_payload, payload};
use super::tagged::{self, Tagged};
use super::{absent_field, entry, field};
use crate::contract::{Contract, FieldInfo, MessageInfo, Place, Rule, Shape, UnknownFields, UnknownTypes};
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
    let mut layers = Layers::new(report.unknown_fields, extent);
    if let Err(unknown) = layers.add_tagged(tagged, &start) {
        return unknown.report_tag(report, reader);
    }
    object::walk(report, reader, &layers)?;
    layers.rules.iter().try_for_each(|rules| rules::check(report, start.position(), &start, rules))
}

/// The members of an object, of all who have some in it.
struct Layers {
    members: Vec<Member>,
    /// What holds all others, and how unknown fields of their values are treated.
    rest: Option<(&'static FieldInfo, UnknownFields)>,
    /// How unknown fields are treated in the values of the members that are added.
    unknown_fields: UnknownFields,
    /// The rules of newtypes around all or some of the members.
    rules: Vec<&'static [Rule]>,
    /// The part of the outermost envelope that is looked at.
    extent: Extent,
}

/// A member of such an object, and how unknown fields of its value are treated.
type Member = (Part, UnknownFields);

/// What such a member is.
#[derive(Clone, Copy)]
enum Part {
    Tag(&'static str),
    Field(&'static FieldInfo),
    /// A field of the header, in whose object there is a tag under this key.
    HoldsTag(&'static FieldInfo, &'static str),
    Payload(&'static str, MessageInfo),
    /// A member that is not looked at: the payload of a message of an undeclared type, or a tag where there is no header.
    Kept(&'static str),
}

impl Layers {
    const fn new(unknown_fields: UnknownFields, extent: Extent) -> Self {
        Self { members: Vec::new(), rest: None, unknown_fields, rules: Vec::new(), extent }
    }

    fn push(&mut self, part: Part) {
        self.members.push((part, self.unknown_fields));
    }

    /// Gives the members that no other one is to this field, unless something holds them already.
    fn hold_others(&mut self, rest: Option<&'static FieldInfo>) {
        self.rest = self.rest.or(rest.map(|rest| (rest, self.unknown_fields)));
    }

    /// Adds the members of an object with a tag. Fails with what has a tag that stands for nothing declared.
    fn add_tagged<'c>(&mut self, tagged: Tagged<'c>, object: &Reader<'_>) -> Result<(), Tagged<'c>> {
        match tagged {
            Tagged::Union(info) => {
                let variant = tagged::variant(&mut object.clone(), info);
                let is_kept = variant.is_none() && !self.members.is_empty() && tagged::keeps(object.clone(), info);
                if variant.is_none() && !is_kept {
                    return Err(tagged);
                }
                self.push(Part::Tag(info.tag));
                match variant {
                    Some(variant) => self.add((variant.payload)(), object),
                    // What stands around it is looked at all the same.
                    None => {
                        self.rest = Some((ANYTHING, self.unknown_fields));
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
                (Place::Tag(key), _) => self.push(Part::Tag(key)),
                (Place::TagWithin { field, .. }, _) if extent == Extent::WithoutHeader => {
                    self.push(Part::Kept(field));
                }
                (Place::TagOutside { .. }, _) => {}
                (Place::TagWithin { field, key }, _) => held = Some((field, key)),
                (Place::HeaderField(_), _) if extent == Extent::WithoutHeader => {}
                (Place::HeaderField(field), _) => self.push(match held {
                    Some((name, key)) if name == field.name => Part::HoldsTag(field, key),
                    _ => Part::Field(field),
                }),
                (Place::Content(key), None) => self.push(Part::Kept(key)),
                (Place::PayloadFields, None) => self.rest = Some((ANYTHING, self.unknown_fields)),
                (Place::Content(_) | Place::PayloadFields, Some(message)) if extent == Extent::WithoutPayload => {
                    message.members().for_each(|key| self.push(Part::Kept(key)));
                    // What a newtype or an envelope has in it is not known here, and then the header holds nothing.
                    others = Some(ANYTHING);
                }
                (Place::Content(key), Some(message)) => self.push(Part::Payload(key, message)),
                (Place::PayloadFields, Some(message)) => match message.content {
                    Some(key) => self.push(Part::Payload(key, message)),
                    None => self.add(message.payload(), object)?,
                },
            }
        }
        if extent != Extent::WithoutHeader {
            self.hold_others(contract.header().rest);
        }
        self.hold_others(others);
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
            Shape::Envelope(contract) => {
                let around = std::mem::replace(&mut self.unknown_fields, contract.unknown_fields);
                let added = self.add_tagged(Tagged::of(contract), object);
                self.unknown_fields = around;
                added
            }
            _ => {
                shape.fields().iter().for_each(|field| self.push(Part::Field(field)));
                self.hold_others(shape.rest());
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
        let mut layers = Layers::new(report.unknown_fields, Extent::Whole);
        layers.push(Part::Tag(tag));
        shape.fields().iter().for_each(|field| layers.push(Part::Field(field)));
        layers.hold_others(shape.rest());
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
        self.rest.map(|(rest, _)| rest)
    }

    fn other(&self, rest: &FieldInfo, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        let unknown_fields = self.rest.map_or(report.unknown_fields, |(_, unknown_fields)| unknown_fields);
        report.under(unknown_fields, |report| entry(report, reader, rest))
    }

    fn name((part, _): Member) -> &'static str {
        match part {
            Part::Tag(key) | Part::Payload(key, _) | Part::Kept(key) => key,
            Part::Field(field) | Part::HoldsTag(field, _) => field.name,
        }
    }

    fn answers_to((part, _): Member, key: &str) -> bool {
        match part {
            Part::Tag(name) | Part::Payload(name, _) | Part::Kept(name) => name == key,
            Part::Field(field) | Part::HoldsTag(field, _) => field.answers_to(key),
        }
    }

    fn value(&self, (part, unknown_fields): Member, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        report.under(unknown_fields, |report| match part {
            // What it stands for is known, or nothing is known of it.
            Part::Tag(_) | Part::Kept(_) => reader.skip_value().map(drop),
            Part::Field(info) => field(report, reader, info),
            Part::HoldsTag(info, tag) => holds_tag(report, reader, info, tag),
            Part::Payload(_, message) => payload(report, reader, message),
        })
    }

    fn absent(&self, (part, unknown_fields): Member, report: &mut Report<'_>, at: usize) -> Decode<()> {
        report.under(unknown_fields, |report| match part {
            Part::Kept(_) => Ok(()),
            // It is missing where the field that holds it stands twice.
            Part::Tag(_) => object::missing(report, at),
            Part::Field(info) | Part::HoldsTag(info, _) => absent_field(report, at, info),
            Part::Payload(_, message) => absent_payload(report, at, message),
        })
    }
}
