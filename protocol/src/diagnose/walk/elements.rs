//! Walks an envelope that is an array, of which the positions say what an element is.

mod part;

use std::borrow::Cow;

use part::Part;

use super::messages::{read_tag, tag};
use super::value;
use crate::contract::{Contract, FieldInfo, Place, Rule, Shape, UnknownFields, UnknownTypes};
use crate::diagnose::Extent;
use crate::diagnose::kind::{Kind, expect};
use crate::diagnose::report::Report;
use crate::diagnose::rules;
use crate::diagnose::sentences::sentence;
use crate::error::IssueCode;
use crate::error::path::Segment;
use crate::json::{Decode, Failed, Reader};

/// Reports the issues of an envelope. Without a known tag, only the tag is looked at.
pub(in crate::diagnose) fn walk(
    report: &mut Report<'_>,
    reader: &mut Reader<'_>,
    contract: &Contract,
    extent: Extent,
) -> Decode<()> {
    if !expect(report, reader, Kind::Array)? {
        return Ok(());
    }
    let start = reader.clone();
    let unknown_fields = report.unknown_fields;
    let mut row = Row { elements: Vec::new(), rest: None, unknown_fields, rules: Vec::new(), extent };
    if let Err(unknown) = row.add_envelope(contract, &start) {
        return unknown.report(report, reader);
    }
    row.walk(report, reader)?;
    row.rules.iter().try_for_each(|(from, rules)| {
        let inner = behind(start.clone(), *from)?;
        rules::check(report, start.position(), &start.inside(&inner), rules)
    })
}

/// Returns the tag of an envelope, if it is one. `extent` says whether there is a header.
pub(in crate::diagnose) fn find_tag<'t>(
    array: Reader<'t>,
    contract: &Contract,
    extent: Extent,
) -> Option<Cow<'t, str>> {
    let index = places(contract, extent).position(|place| matches!(place, Place::Tag(_)))?;
    tag_at(array, contract, index)
}

/// The elements of an array, of all who have some in it.
struct Row {
    elements: Vec<Element>,
    /// The field that holds the elements behind these, and how unknown fields of their values are treated.
    rest: Option<(&'static FieldInfo, UnknownFields)>,
    /// How unknown fields are treated in the values of the elements that are added.
    unknown_fields: UnknownFields,
    /// The rules of newtypes around the elements behind one.
    rules: Vec<(usize, &'static [Rule])>,
    /// The part of the outermost envelope that is looked at.
    extent: Extent,
}

/// An element of such an array, and how unknown fields of its value are treated.
type Element = (Part, UnknownFields);

/// A tag that stands for nothing declared, at this position.
struct UnknownTag<'c> {
    contract: &'c Contract,
    index: usize,
}

/// Elements of which nothing is known.
static ANYTHING: &FieldInfo = &FieldInfo::new("", || &Shape::List { item: || &Shape::RawJson, length: None });

impl Row {
    fn push(&mut self, part: Part) {
        self.elements.push((part, self.unknown_fields));
    }

    /// Adds the elements of an envelope.
    fn add_envelope<'c>(&mut self, contract: &'c Contract, array: &Reader<'_>) -> Result<(), UnknownTag<'c>> {
        let extent = std::mem::replace(&mut self.extent, Extent::Whole);
        let before = self.elements.len();
        let index = before + places(contract, extent).take_while(|place| !matches!(place, Place::Tag(_))).count();
        let message = tag_at(array.clone(), contract, index).map(|tag| contract.message(&tag));
        let message = match message {
            Some(None) if contract.unknown == UnknownTypes::Capture => None,
            Some(Some(message)) => Some(message),
            Some(None) | None => return Err(UnknownTag { contract, index }),
        };
        let message = message.filter(|_| extent != Extent::WithoutPayload);
        for place in places(contract, extent) {
            match (place, message) {
                (Place::Tag(_), _) => self.push(Part::Tag),
                (Place::HeaderField(field), _) => self.push(Part::Field(field)),
                // An array has none.
                (Place::TagWithin { .. } | Place::TagOutside { .. }, _) => {}
                (Place::Content(_), None) => self.push(Part::Kept),
                (Place::PayloadFields, None) => self.rest = Some((ANYTHING, self.unknown_fields)),
                (Place::Content(_), Some(message)) => self.push(Part::Payload(message)),
                (Place::PayloadFields, Some(message)) if message.content.is_some() => self.push(Part::Payload(message)),
                (Place::PayloadFields, Some(message)) => self.add(message.payload(), array)?,
            }
        }
        Ok(())
    }

    /// Adds the elements of something behind those that there are.
    fn add<'c>(&mut self, shape: &'static Shape, array: &Reader<'_>) -> Result<(), UnknownTag<'c>> {
        match shape {
            Shape::Newtype(info) => {
                self.rules.push((self.elements.len(), info.rules));
                self.add((info.inner)(), array)
            }
            Shape::Envelope(contract) => {
                let around = std::mem::replace(&mut self.unknown_fields, contract.unknown_fields);
                let added = self.add_envelope(contract, array);
                self.unknown_fields = around;
                added
            }
            _ => {
                shape.fields().iter().for_each(|field| self.push(Part::Field(field)));
                self.rest = shape.rest().map(|rest| (rest, self.unknown_fields));
                Ok(())
            }
        }
    }

    fn walk(&self, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        let at = reader.position();
        let mut count = 0;
        reader.begin_array()?;
        while reader.next_item(count == 0)? {
            report.inside(Segment::Index(count), |report| match self.elements.get(count) {
                Some((part, obeys)) => report.under(*obeys, |report| part.value(report, reader)),
                None => self.other(report, reader),
            })?;
            count += 1;
        }
        // Before a required element, all others are there too.
        let always = self.elements.iter().rposition(|(part, _)| part.is_required()).map_or(0, |last| last + 1);
        for (index, (part, obeys)) in self.elements.iter().enumerate().skip(count) {
            report.inside(Segment::Index(index), |report| {
                if index < always {
                    return missing(report, at, part.name());
                }
                report.under(*obeys, |report| part.absent(report, at))
            })?;
        }
        Ok(())
    }

    /// Reports the issues of an element behind those that are known, which may be one too many.
    fn other(&self, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        if let Some((rest, obeys)) = self.rest {
            if let Shape::List { item, .. } = (rest.shape)() {
                return report.under(obeys, |report| value(report, reader, item(), &rules::of_items(rest.rules())));
            }
        }
        if report.unknown_fields == UnknownFields::Reject {
            report.push(IssueCode::UnknownField, reader.position(), sentence!(unknown_element))?;
        }
        reader.skip_value().map(drop)
    }
}

impl UnknownTag<'_> {
    /// Reports what is wrong with the tag.
    fn report(&self, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        let at = reader.position();
        let mut element = reader.clone();
        reader.skip_value()?;
        report.inside(Segment::Index(self.index), |report| match seek(&mut element, self.index) {
            Ok(()) => tag(report, &mut element, self.contract),
            Err(Failed) => missing(report, at, Contract::NAME_OF_TAG),
        })
    }
}

/// Returns the places of an envelope, as far as they are looked at.
fn places(
    contract: &Contract,
    extent: Extent,
) -> impl Iterator<Item = Place<&'static str, &'static FieldInfo>> + use<> {
    let has_header = extent != Extent::WithoutHeader;
    contract.envelope().filter(move |place| has_header || !matches!(place, Place::HeaderField(_)))
}

/// Returns the tag at this position, if there is one.
fn tag_at<'t>(mut array: Reader<'t>, contract: &Contract, index: usize) -> Option<Cow<'t, str>> {
    seek(&mut array, index).ok()?;
    read_tag(&mut array, contract).ok()
}

/// Moves into an array, to the element at this position; fails if there is none.
fn seek(reader: &mut Reader<'_>, index: usize) -> Decode<()> {
    reader.begin_array()?;
    for before in 0..=index {
        if !reader.next_item(before == 0)? {
            return Err(Failed);
        }
        if before < index {
            reader.skip_value()?;
        }
    }
    Ok(())
}

/// Returns an array of the elements from this one on.
fn behind(mut reader: Reader<'_>, from: usize) -> Decode<String> {
    let mut elements = Vec::new();
    reader.begin_array()?;
    while reader.next_item(elements.is_empty())? {
        elements.push(reader.skip_value()?);
    }
    Ok(format!("[{}]", elements.get(from..).unwrap_or_default().join(",")))
}

fn missing(report: &mut Report<'_>, at: usize, name: &str) -> Decode<()> {
    report.push(IssueCode::MissingField, at, sentence!(missing_element, name = name))
}
