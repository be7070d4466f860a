//! Tags: what they stand for, and what is wrong with those that stand for nothing.

use std::borrow::Cow;

use super::messages;
use super::scalars::Short;
use crate::contract::{Contract, Mark, UnionInfo, UnionVariant};
use crate::diagnose::integer_tag;
use crate::diagnose::kind::{Kind, expect};
use crate::diagnose::object::missing;
use crate::diagnose::report::Report;
use crate::diagnose::sentences::sentence;
use crate::error::IssueCode;
use crate::error::shown::Quoted;
use crate::json::{Decode, Reader, Whole, whole};

/// What has a tag.
#[derive(Clone, Copy)]
pub(in crate::diagnose) enum Tagged<'c> {
    /// An enum whose variants hold something.
    Union(&'c UnionInfo),
    /// An envelope.
    Envelope(&'c Contract),
    /// An envelope whose tag, which this is, comes from outside.
    Outside(&'c Contract, &'c str),
}

impl<'c> Tagged<'c> {
    /// Returns an envelope in another value: if its tag is not in the text, it can be but one message.
    pub(in crate::diagnose) fn of(contract: &'c Contract) -> Self {
        if contract.has_tag_outside() {
            Self::Outside(contract, contract.only_type().unwrap_or_default())
        } else {
            Self::Envelope(contract)
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Union(info) => info.tag,
            Self::Envelope(contract) | Self::Outside(contract, _) => contract.tag_key(),
        }
    }

    /// Returns the field of the header in which the tag stands.
    fn field(self) -> Option<&'static str> {
        if let Self::Envelope(contract) = self { contract.tag_field() } else { None }
    }

    /// Reports what is wrong with the tag of an object, which stands for nothing that is declared.
    pub(in crate::diagnose) fn report_tag(self, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        let mut object = reader.clone();
        reader.skip_value()?;
        match (self, self.field()) {
            (Self::Outside(contract, tag), _) => {
                messages::unknown_type(report, object.position(), contract, tag, Quoted(tag))
            }
            (Self::Envelope(contract), Some(field)) => report.at_key(field, |report| {
                let at = object.position();
                if seek_field(&mut object, contract, field).is_err() {
                    return missing(report, at);
                }
                if expect(report, &mut object, Kind::Object)? { self.report_member(report, object) } else { Ok(()) }
            }),
            _ => self.report_member(report, object),
        }
    }

    /// Reports what is wrong with the tag of the object in which it stands.
    fn report_member(self, report: &mut Report<'_>, mut object: Reader<'_>) -> Decode<()> {
        let at = object.position();
        report.at_key(self.key(), |report| match (seek(&mut object, self.key()), self) {
            (Err(_), _) => missing(report, at),
            (Ok(()), Self::Union(info)) => unknown(report, &mut object, info),
            (Ok(()), Self::Envelope(contract) | Self::Outside(contract, _)) => {
                messages::tag(report, &mut object, contract)
            }
        })
    }
}

/// Returns the tag of an envelope, wherever it is.
pub(in crate::diagnose) fn find_tag<'t>(mut reader: Reader<'t>, contract: &Contract) -> Option<Cow<'t, str>> {
    seek_tag(&mut reader, contract).ok()?;
    messages::read_tag(&mut reader, contract).ok()
}

/// Moves into an envelope, to its tag; fails if there is none.
fn seek_tag(reader: &mut Reader<'_>, contract: &Contract) -> Decode<()> {
    if let Some(field) = contract.tag_field() {
        seek_field(reader, contract, field)?;
        // In a broken text, what breaks off has no tag.
        reader.clone().skip_value()?;
    }
    seek(reader, contract.tag_key())
}

/// Moves into an envelope, to the value of this field of the header.
fn seek_field(reader: &mut Reader<'_>, contract: &Contract, field: &str) -> Decode<()> {
    let declared = contract.header().fields.iter().find(|declared| declared.name == field);
    seek_where(reader, |key| declared.map_or(key == field, |declared| declared.answers_to(key)))
}

/// Returns the variant that the tag of an object stands for.
pub(super) fn variant(reader: &mut Reader<'_>, info: &UnionInfo) -> Option<&'static UnionVariant> {
    seek(reader, info.tag).ok()?;
    match reader.peek() {
        Some(b'"') => {
            let name = reader.string().ok()?;
            let is_named = |variant: &&UnionVariant| match variant.mark {
                Mark::Text(mark) => mark == name || variant.aliases.contains(&name.as_ref()),
                Mark::Integer(_) => false,
            };
            info.variants.iter().find(is_named)
        }
        Some(b'-' | b'0'..=b'9') => {
            let Whole::Number(number) = whole(reader.number().ok()?) else { return None };
            let is_numbered = |variant: &&UnionVariant| match variant.mark {
                Mark::Integer(mark) => i128::from(mark) == number,
                Mark::Text(_) => false,
            };
            info.variants.iter().find(is_numbered)
        }
        _ => None,
    }
}

/// Whether an object with this tag is kept, though it stands for no declared variant.
pub(super) fn keeps(mut object: Reader<'_>, info: &UnionInfo) -> bool {
    if !info.open || seek(&mut object, info.tag).is_err() {
        return false;
    }
    match object.peek() {
        Some(b'"') => !info.has_integers(),
        Some(b'-' | b'0'..=b'9') if info.has_integers() => {
            object.number().is_ok_and(|number| !matches!(whole(number), Whole::Fraction))
        }
        _ => false,
    }
}

/// Moves into an object, to the value under this key; fails if there is none.
fn seek(reader: &mut Reader<'_>, key: &str) -> Decode<()> {
    seek_where(reader, |found| found == key)
}

/// Returns the position of the member with this key; fails if there is none.
pub(super) fn position(mut object: Reader<'_>, key: &str) -> Decode<usize> {
    let mut first = true;
    object.begin_object()?;
    while object.next_member(first)? {
        let at = object.position();
        if object.key()? == key {
            return Ok(at);
        }
        object.skip_value()?;
        first = false;
    }
    Err(crate::json::Failed)
}

fn seek_where(reader: &mut Reader<'_>, is_it: impl Fn(&str) -> bool) -> Decode<()> {
    let mut first = true;
    reader.begin_object()?;
    while reader.next_member(first)? {
        if is_it(&reader.key()?) {
            return Ok(());
        }
        reader.skip_value()?;
        first = false;
    }
    Err(crate::json::Failed)
}

/// Reports a tag that stands for no declared variant, unless it may.
fn unknown(report: &mut Report<'_>, reader: &mut Reader<'_>, info: &UnionInfo) -> Decode<()> {
    let names: Vec<String> = info.variants.iter().map(|variant| variant.mark.to_string()).collect();
    let names = names.iter().map(String::as_str);
    let code = IssueCode::UnknownVariant;
    reader.peek();
    let at = reader.position();
    if info.has_integers() {
        return match integer_tag::read(report, reader)? {
            Some(number) if !info.open => {
                let shown = report.shown(Short(number));
                report.push_unknown(code, at, sentence!(unknown_name, name = shown), number, names)
            }
            _ => Ok(()),
        };
    }
    if !expect(report, reader, Kind::String)? {
        return Ok(());
    }
    let name = reader.string()?;
    if info.open {
        return Ok(());
    }
    report.push_unknown(code, at, sentence!(unknown_name, name = report.shown(Quoted(&name))), &name, names)
}
