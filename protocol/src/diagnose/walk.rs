//! Walks a value that is known to be JSON, guided by its expected shape.

use std::borrow::Cow;
use std::collections::HashSet;

use super::kind::{Kind, expect};
use super::report::Report;
use super::rules::{self, Measured};
use super::scalars;
use super::sentences::sentence;
use crate::contract::{FieldInfo, Rule, Shape, StructInfo, UnknownFields};
use crate::error::IssueCode;
use crate::error::path::Segment;
use crate::json::{Decode, Reader, fits};

/// Reads one value and reports its issues. The text is known to be JSON, so reading cannot fail; only reporting one
/// issue too many fails, which ends the walk.
pub(super) fn value(report: &mut Report<'_>, reader: &mut Reader<'_>, shape: &Shape, rules: &[Rule]) -> Decode<()> {
    reader.peek();
    let start = reader.clone();
    let has_length = match shape {
        Shape::Optional(_) if reader.null()? => return Ok(()),
        Shape::Optional(inner) => return value(report, reader, inner(), rules),
        Shape::Struct(info) => fields(report, reader, info).map(|()| true)?,
        Shape::List { item, length } => list(report, reader, item(), *length, rules)?,
        Shape::Tuple(items) => tuple(report, reader, items).map(|()| true)?,
        Shape::Map { key, value } => map(report, reader, key(), value(), rules)?,
        _ => scalars::value(report, reader, shape, rules)?,
    };
    if has_length { rules::check(report, &start, rules) } else { Ok(()) }
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
    repetitions.report(report, at)?;
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
    let (key_rules, value_rules) = (rules::of_keys(rules), rules::of_values(rules));
    let mut seen = HashSet::new();
    let mut count = 0;
    reader.begin_object()?;
    while reader.next_member(count == 0)? {
        count += 1;
        let key_at = reader.position();
        let key = reader.key()?;
        // Two names of one enum value are the same key, which is reported by its declared name, in either order.
        let name = match key_shape {
            Shape::Enum(info) => report.enum_values.declared(&key, info).map_or_else(|| key.clone(), Cow::Borrowed),
            _ => key.clone(),
        };
        if seen.contains(&name) {
            duplicate_key(report, &name, key_at)?;
        }
        seen.insert(name);
        report.at_key(&key, |report| {
            scalars::characters(report, key_at, &key, key_shape, &key_rules)?;
            value(report, reader, value_shape, &value_rules)
        })?;
    }
    rules::measured(report, at, &Measured::Entries(count), "", rules)
}

fn fields(report: &mut Report<'_>, reader: &mut Reader<'_>, info: &StructInfo) -> Decode<()> {
    if !expect(report, reader, Kind::Object)? {
        return Ok(());
    }
    let at = reader.position();
    let mut seen = Seen::new(info.fields);
    let mut first = true;
    reader.begin_object()?;
    while reader.next_member(first)? {
        first = false;
        let key_at = reader.position();
        let key = reader.key()?;
        if !seen.field(report, reader, &key, key_at)? {
            unknown_key(report, reader, &key, key_at, info.fields.iter().map(|field| field.name))?;
        }
    }
    seen.missing(report, at)
}

/// Skips the value of an unknown key, and reports the key if unknown keys are rejected.
pub(super) fn unknown_key<'n>(
    report: &mut Report<'_>,
    reader: &mut Reader<'_>,
    key: &str,
    key_at: usize,
    known: impl ExactSizeIterator<Item = &'n str> + Clone,
) -> Decode<()> {
    if report.unknown_fields == UnknownFields::Reject {
        let code = IssueCode::UnknownField;
        report.at_key(key, |report| match known.len() {
            0 => report.push(code, key_at, sentence!(unknown_field_of_none)),
            _ => report.push_unknown(code, key_at, sentence!(unknown_field), key, known),
        })?;
    }
    reader.skip_value().map(drop)
}

/// Reports a duplicate key.
pub(super) fn duplicate_key(report: &mut Report<'_>, key: &str, key_at: usize) -> Decode<()> {
    report.at_key(key, |report| report.push(IssueCode::DuplicateKey, key_at, sentence!(duplicate_key)))
}

/// Reports a missing value.
pub(super) fn missing(report: &mut Report<'_>, at: usize) -> Decode<()> {
    report.push(IssueCode::MissingField, at, sentence!(missing))
}

/// The fields of a struct, and which of them have been read.
pub(super) struct Seen {
    fields: &'static [FieldInfo],
    seen: Vec<bool>,
}

impl Seen {
    pub(super) fn new(fields: &'static [FieldInfo]) -> Self {
        Self { fields, seen: vec![false; fields.len()] }
    }

    /// Reads the value of `key` if it is one of the fields.
    pub(super) fn field(
        &mut self,
        report: &mut Report<'_>,
        reader: &mut Reader<'_>,
        key: &str,
        key_at: usize,
    ) -> Decode<bool> {
        let Some((field, seen)) = self.fields.iter().zip(&mut self.seen).find(|(field, _)| field.answers_to(key))
        else {
            return Ok(false);
        };
        if std::mem::replace(seen, true) {
            // Reported by its declared name, whichever of its names comes second.
            duplicate_key(report, field.name, key_at)?;
        }
        report.at_key(key, |report| value(report, reader, (field.shape)(), field.rules))?;
        Ok(true)
    }

    /// Reports absent required fields, and defaults that are too deep or break their own rules, at their object.
    pub(super) fn missing(&self, report: &mut Report<'_>, at: usize) -> Decode<()> {
        for (field, _) in self.fields.iter().zip(&self.seen).filter(|(_, seen)| !**seen) {
            report.at_key(field.name, |report| match field.default_text() {
                Some(text) => report.by_default(at, |report| default(report, &text, field)),
                None if field.is_required() => missing(report, at),
                None => Ok(()),
            })?;
        }
        Ok(())
    }
}

/// Checks the value of an absent field.
fn default(report: &mut Report<'_>, text: &str, field: &FieldInfo) -> Decode<()> {
    if !fits(text, report.depth()) {
        return report.push(IssueCode::TooDeep, 0, sentence!(too_deep));
    }
    value(report, &mut Reader::new(text), (field.shape)(), field.rules)
}
