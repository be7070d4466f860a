//! Reads a tag that is an integer, of a tagged enum or of a message, and reports what is none.

use super::kind::{Kind, expect_as};
use super::report::Report;
use super::scalars::Short;
use super::sentences::{phrase, sentence};
use crate::error::IssueCode;
use crate::json::{Decode, Reader, Whole, whole};

/// Returns the tag as it is written.
pub(super) fn read<'t>(report: &mut Report<'_>, reader: &mut Reader<'t>) -> Decode<Option<&'t str>> {
    if !expect_as(report, reader, Kind::Number, phrase!(a_whole_number))? {
        return Ok(None);
    }
    let at = reader.position();
    let number = reader.number()?;
    if whole(number) != Whole::Fraction {
        return Ok(Some(number));
    }
    let shown = report.shown(Short(number));
    report.push(IssueCode::WrongType, at, sentence!(wrong_type, found = shown, wanted = phrase!(a_whole_number)))?;
    Ok(None)
}
