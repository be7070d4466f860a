//! Walks an object whose tag determines its other fields.

use super::scalars::Short;
use super::{absent_field, entry, field};
use crate::contract::{FieldInfo, Mark, Shape, UnionInfo, UnionVariant};
use crate::diagnose::integer_tag;
use crate::diagnose::kind::{Kind, expect};
use crate::diagnose::object::{self, Object, missing};
use crate::diagnose::report::Report;
use crate::diagnose::sentences::sentence;
use crate::error::IssueCode;
use crate::error::shown::Quoted;
use crate::json::{Decode, Reader, Whole, whole};

/// Reports the issues of an enum whose variants hold something. Without a known tag, only the tag is looked at.
pub(super) fn walk(report: &mut Report<'_>, reader: &mut Reader<'_>, info: &UnionInfo) -> Decode<()> {
    if !expect(report, reader, Kind::Object)? {
        return Ok(());
    }
    let at = reader.position();
    if let Some(variant) = variant(&mut reader.clone(), info) {
        return object::walk(report, reader, &Tagged { tag: info.tag, payload: (variant.payload)() });
    }
    let mut tag = reader.clone();
    reader.skip_value()?;
    report.at_key(info.tag, |report| match seek(&mut tag, info.tag) {
        Ok(()) => unknown(report, &mut tag, info),
        Err(_) => missing(report, at),
    })
}

/// Returns the variant that the tag of an object stands for.
fn variant(reader: &mut Reader<'_>, info: &UnionInfo) -> Option<&'static UnionVariant> {
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

/// Moves into an object, to the value under this key; fails if there is none.
fn seek(reader: &mut Reader<'_>, key: &str) -> Decode<()> {
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

/// An object with a tag, whose variant is known.
struct Tagged {
    tag: &'static str,
    payload: &'static Shape,
}

/// A member of such an object.
#[derive(Clone, Copy)]
enum Member {
    Tag(&'static str),
    Field(&'static FieldInfo),
}

impl Object for Tagged {
    type Member = Member;

    fn members(&self) -> impl Iterator<Item = Member> {
        std::iter::once(Member::Tag(self.tag)).chain(self.payload.fields().iter().map(Member::Field))
    }

    fn names(&self) -> Vec<&'static str> {
        self.members().map(Self::name).collect()
    }

    fn rest(&self) -> Option<&'static FieldInfo> {
        self.payload.rest()
    }

    fn other(rest: &FieldInfo, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        entry(report, reader, rest)
    }

    fn name(member: Member) -> &'static str {
        match member {
            Member::Tag(key) => key,
            Member::Field(field) => field.name,
        }
    }

    fn answers_to(member: Member, key: &str) -> bool {
        match member {
            Member::Tag(tag) => tag == key,
            Member::Field(field) => field.answers_to(key),
        }
    }

    fn value(&self, member: Member, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        match member {
            Member::Tag(_) => reader.skip_value().map(drop),
            Member::Field(info) => field(report, reader, info),
        }
    }

    fn absent(&self, member: Member, report: &mut Report<'_>, at: usize) -> Decode<()> {
        match member {
            // It is there, since the variant is known.
            Member::Tag(_) => Ok(()),
            Member::Field(info) => absent_field(report, at, info),
        }
    }
}
