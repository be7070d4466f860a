//! Tags: what they stand for, and what is wrong with those that stand for nothing.

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
}

impl Tagged<'_> {
    pub(in crate::diagnose) fn key(self) -> &'static str {
        match self {
            Self::Union(info) => info.tag,
            Self::Envelope(contract) => contract.tag_key(),
        }
    }

    /// Reports what is wrong with the tag of an object, which stands for nothing that is declared.
    pub(in crate::diagnose) fn report_tag(self, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        let at = reader.position();
        let mut tag = reader.clone();
        reader.skip_value()?;
        report.at_key(self.key(), |report| match (seek(&mut tag, self.key()), self) {
            (Err(_), _) => missing(report, at),
            (Ok(()), Self::Union(info)) => unknown(report, &mut tag, info),
            (Ok(()), Self::Envelope(contract)) => messages::tag(report, &mut tag, contract),
        })
    }
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
pub(super) fn seek(reader: &mut Reader<'_>, key: &str) -> Decode<()> {
    let mut first = true;
    reader.begin_object()?;
    while reader.next_member(first)? {
        if reader.key()? == key {
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
