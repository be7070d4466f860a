//! Walks an array whose items are the fields of a struct.

use super::{absent_field, field, value};
use crate::contract::{FieldInfo, Shape, StructInfo, UnknownFields};
use crate::diagnose::kind::{Kind, expect};
use crate::diagnose::report::Report;
use crate::diagnose::rules;
use crate::diagnose::sentences::sentence;
use crate::error::IssueCode;
use crate::error::path::Segment;
use crate::json::{Decode, Reader};

/// Reports the issues of each element as those of the field at its position.
pub(super) fn walk(report: &mut Report<'_>, reader: &mut Reader<'_>, info: &StructInfo) -> Decode<()> {
    if !expect(report, reader, Kind::Array)? {
        return Ok(());
    }
    let at = reader.position();
    let mut count = 0;
    reader.begin_array()?;
    while reader.next_item(count == 0)? {
        report.inside(Segment::Index(count), |report| match info.fields.get(count) {
            Some(known) => field(report, reader, known),
            None => other(report, reader, info),
        })?;
        count += 1;
    }
    // Before a required element, all others are there too.
    let always = info.fields.iter().rposition(FieldInfo::is_required).map_or(0, |last| last + 1);
    for (index, known) in info.fields.iter().enumerate().skip(count) {
        report.inside(Segment::Index(index), |report| {
            if index < always {
                return report.push(IssueCode::MissingField, at, sentence!(missing_element, name = known.name));
            }
            absent_field(report, at, known)
        })?;
    }
    Ok(())
}

/// Reports the issues of an element without a field of its own, which may be one too many.
fn other(report: &mut Report<'_>, reader: &mut Reader<'_>, info: &StructInfo) -> Decode<()> {
    if let Some((Shape::List { item, .. }, rules)) = info.rest.map(|rest| ((rest.shape)(), rest.rules())) {
        return value(report, reader, item(), &rules::of_items(rules));
    }
    if report.unknown_fields == UnknownFields::Reject {
        report.push(IssueCode::UnknownField, reader.position(), sentence!(unknown_element))?;
    }
    reader.skip_value().map(drop)
}
