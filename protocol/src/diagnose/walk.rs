//! Walks a value, guided by its expected shape.

mod array;
pub(super) mod elements;
pub(super) mod layers;
pub(super) mod messages;
pub(super) mod tagged;
mod untagged;

use std::borrow::Cow;
use std::collections::HashSet;

use super::kind::{Kind, expect};
use super::object::{self, Object, duplicate_key, missing};
use super::report::Report;
use super::rules::{self, Measured};
use super::sentences::sentence;
use super::{Extent, scalars, syntax};
use crate::contract::{FieldInfo, Rule, Shape, StructInfo};
use crate::error::IssueCode;
use crate::error::path::Segment;
use crate::json::{Decode, Reader, fits};
use tagged::Tagged;

/// Reads one value and reports its issues. Fails where the text is not JSON, and at one issue too many, which ends the walk.
/// All of the text is read, and as strictly as it is skipped, since nobody else checks that it is JSON.
pub(super) fn value(report: &mut Report<'_>, reader: &mut Reader<'_>, shape: &Shape, rules: &[Rule]) -> Decode<()> {
    reader.peek();
    let start = rules.iter().any(|rule| matches!(rule, Rule::Check(_))).then(|| reader.clone());
    let has_length = match shape {
        Shape::Optional(_) | Shape::Nullable(_) if reader.null()? => return Ok(()),
        Shape::Optional(inner) | Shape::Nullable(inner) => return value(report, reader, inner(), rules),
        Shape::Newtype(info) => {
            let all = [info.rules, rules].concat();
            return report
                .hiding_value(info.secret, reader, |report, reader| value(report, reader, (info.inner)(), &all));
        }
        Shape::InString(inner) => in_string(report, reader, inner(), rules)?,
        Shape::Struct(info) => structure(report, reader, info).map(|()| true)?,
        Shape::Untagged(info) => untagged::walk(report, reader, info).map(|()| true)?,
        Shape::Array(info) => array::walk(report, reader, info).map(|()| true)?,
        Shape::Union(info) => layers::walk(report, reader, Tagged::Union(info), Extent::Whole).map(|()| true)?,
        Shape::Envelope(contract) => report
            .under(contract.unknown_fields, |report| {
                if contract.is_array() {
                    return elements::walk(report, reader, contract, Extent::Whole);
                }
                layers::walk(report, reader, Tagged::of(contract), Extent::Whole)
            })
            .map(|()| true)?,
        Shape::List { item, length } => list(report, reader, item(), *length, rules)?,
        Shape::Tuple(items) => tuple(report, reader, items).map(|()| true)?,
        Shape::Map { key, value } => map(report, reader, key(), value(), rules)?,
        _ => scalars::value(report, reader, shape, rules)?,
    };
    match start {
        Some(start) if has_length => rules::check(report, start.position(), &start, rules),
        _ => Ok(()),
    }
}

fn list(
    report: &mut Report<'_>,
    reader: &mut Reader<'_>,
    item: &Shape,
    length: Option<usize>,
    rules: &[Rule],
) -> Decode<bool> {
    if !expect(report, reader, Kind::Array)? {
        return Ok(true);
    }
    let at = reader.position();
    let inner = rules::of_items(rules);
    let mut repetitions = rules::Repetitions::new(rules);
    let mut count = 0;
    reader.begin_array()?;
    while reader.next_item(count == 0)? {
        repetitions.note(reader, item);
        report.inside(Segment::Index(count), |report| value(report, reader, item, &inner))?;
        count += 1;
    }
    if let Some(length) = length {
        exactly(report, at, count, length)?;
    }
    let has_length = rules::measured(report, at, &Measured::Items(count), "", rules)?;
    report.hiding(item.is_secret(), |report| repetitions.report(report, at))?;
    Ok(has_length)
}

/// Reports an array whose number of items is not that of its type.
fn exactly(report: &mut Report<'_>, at: usize, count: usize, length: usize) -> Decode<()> {
    if count == length {
        return Ok(());
    }
    let code = if count < length { IssueCode::TooShort } else { IssueCode::TooLong };
    report.push(code, at, sentence!(wrong_length, length = rules::Length::Items(count), size = length))
}

fn tuple(report: &mut Report<'_>, reader: &mut Reader<'_>, items: &[crate::contract::Describe]) -> Decode<()> {
    if !expect(report, reader, Kind::Array)? {
        return Ok(());
    }
    let at = reader.position();
    let mut count = 0;
    reader.begin_array()?;
    while reader.next_item(count == 0)? {
        match items.get(count) {
            Some(item) => report.inside(Segment::Index(count), |report| value(report, reader, item(), &[]))?,
            None => reader.skip_value().map(drop)?,
        }
        count += 1;
    }
    exactly(report, at, count, items.len())
}

/// Walks a map, and returns whether its number of entries is allowed.
fn map(
    report: &mut Report<'_>,
    reader: &mut Reader<'_>,
    key_shape: &Shape,
    value_shape: &Shape,
    rules: &[Rule],
) -> Decode<bool> {
    if !expect(report, reader, Kind::Object)? {
        return Ok(true);
    }
    let at = reader.position();
    let (mut key_rules, value_rules) = (rules::of_keys(rules), rules::of_values(rules));
    let (mut key_shape, is_secret) = (key_shape, key_shape.is_secret());
    while let Shape::Newtype(info) = key_shape {
        key_rules.splice(..0, info.rules.iter().copied());
        key_shape = (info.inner)();
    }
    let mut seen = HashSet::new();
    let mut count = 0;
    reader.begin_object()?;
    while reader.next_member(count == 0)? {
        count += 1;
        let (key_at, start) = (reader.position(), reader.clone());
        let key = reader.key()?;
        // Two names of one enum value are the same key, which is reported by its declared name, in either order.
        let name = match key_shape {
            Shape::Enum(info) => report.enum_values.declared(&key, info).map_or_else(|| key.clone(), Cow::Borrowed),
            _ => key.clone(),
        };
        if seen.contains(&name) {
            report.at_found_key(&name, is_secret, |report| duplicate_key(report, key_at))?;
        }
        seen.insert(name);
        if is_secret {
            report.note_secret(key_at..reader.position());
        }
        report.at_found_key(&key, is_secret, |report| {
            report.hiding(is_secret, |report| {
                if scalars::characters(report, key_at, &key, key_shape, &key_rules)? {
                    // A number as a key is a string, but not to a check.
                    let bare = Reader::new(&key);
                    let start = if matches!(key_shape, Shape::Integer { .. }) { &bare } else { &start };
                    rules::check(report, key_at, start, &key_rules)?;
                }
                Ok(())
            })?;
            value(report, reader, value_shape, &value_rules)
        })?;
    }
    rules::measured(report, at, &Measured::Entries(count), "", rules)
}

/// Walks the JSON in a string, and returns whether its user may check it.
fn in_string(report: &mut Report<'_>, reader: &mut Reader<'_>, inner: &Shape, rules: &[Rule]) -> Decode<bool> {
    if !expect(report, reader, Kind::String)? {
        return Ok(true);
    }
    let at = reader.position();
    let contents = reader.string()?;
    let inside: Vec<Rule> = rules.iter().copied().filter(|rule| !matches!(rule, Rule::Check(_))).collect();
    report.in_string(at, |report| {
        let found = report.count();
        if report.hiding(inner.is_secret(), |report| syntax::is_json(report, &contents))? {
            let mut contents = reader.inside(&contents);
            if !contents.stands_alone() {
                report.push(IssueCode::Syntax, 0, sentence!(spaced_in_string))?;
            }
            value(report, &mut contents, inner, &inside)?;
        }
        Ok(report.count() == found)
    })
}

fn structure(report: &mut Report<'_>, reader: &mut Reader<'_>, info: &StructInfo) -> Decode<()> {
    if expect(report, reader, Kind::Object)? { object::walk(report, reader, info) } else { Ok(()) }
}

impl Object for StructInfo {
    type Member = &'static FieldInfo;

    fn members(&self) -> impl Iterator<Item = Self::Member> {
        self.fields.iter()
    }

    fn names(&self) -> Vec<&'static str> {
        self.fields.iter().map(Self::name).collect()
    }

    fn rest(&self) -> Option<&'static FieldInfo> {
        self.rest
    }

    fn other(&self, rest: &FieldInfo, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        entry(report, reader, rest)
    }

    fn name(field: Self::Member) -> &'static str {
        field.name
    }

    fn answers_to(field: Self::Member, key: &str) -> bool {
        field.answers_to(key)
    }

    fn value(&self, member: Self::Member, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        field(report, reader, member)
    }

    fn absent(&self, member: Self::Member, report: &mut Report<'_>, at: usize) -> Decode<()> {
        absent_field(report, at, member)
    }
}

/// Reports the issues of a field's value.
pub(super) fn field(report: &mut Report<'_>, reader: &mut Reader<'_>, field: &FieldInfo) -> Decode<()> {
    report.hiding_value(field.secret, reader, |report, reader| value(report, reader, (field.shape)(), field.rules()))
}

/// Reports the issues of a value that this map holds.
pub(super) fn entry(report: &mut Report<'_>, reader: &mut Reader<'_>, map: &FieldInfo) -> Decode<()> {
    match (map.shape)() {
        Shape::Map { value: shape, .. } => value(report, reader, shape(), &rules::of_values(map.rules())),
        _ => reader.skip_value().map(drop),
    }
}

/// Reports an absent field if it is required, or if its default is too deep or breaks its own rules.
pub(super) fn absent_field(report: &mut Report<'_>, at: usize, field: &FieldInfo) -> Decode<()> {
    match field.default_text() {
        Some(text) => report.by_default(at, |report| default(report, &text, field)),
        None if field.is_required() => missing(report, at),
        None => Ok(()),
    }
}

/// Checks the value of an absent field.
fn default(report: &mut Report<'_>, text: &str, field: &FieldInfo) -> Decode<()> {
    if !fits(text, report.depth()) {
        return report.push(IssueCode::TooDeep, 0, sentence!(too_deep));
    }
    self::field(report, &mut Reader::new(text), field)
}
