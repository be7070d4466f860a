//! Values of any shape: numbers that are too large, and keys that stand twice.

use std::collections::HashSet;

use super::report::Report;
use super::sentences::sentence;
use crate::error::IssueCode;
use crate::json::{Decode, Reader};

/// Reads a value of any shape and reports one issue at most.
pub(super) fn value(report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
    let text = reader.skip_value()?;
    let at = reader.position() - text.len();
    if serde_json::from_str::<serde_json::Value>(text).is_err() {
        return report.push(IssueCode::OutOfRange, at, sentence!(holds_too_large));
    }
    if repeats_key(&mut Reader::new(text))? {
        return report.push(IssueCode::DuplicateKey, at, sentence!(holds_duplicate_key));
    }
    Ok(())
}

/// Whether an object in the value has a key twice.
fn repeats_key(reader: &mut Reader<'_>) -> Decode<bool> {
    let (mut repeats, mut first) = (false, true);
    match reader.peek() {
        Some(b'{') => {
            let mut keys = HashSet::new();
            reader.begin_object()?;
            while reader.next_member(first)? {
                first = false;
                repeats |= !keys.insert(reader.key()?);
                repeats |= repeats_key(reader)?;
            }
        }
        Some(b'[') => {
            reader.begin_array()?;
            while reader.next_item(first)? {
                first = false;
                repeats |= repeats_key(reader)?;
            }
        }
        _ => drop(reader.skip_value()?),
    }
    Ok(repeats)
}
