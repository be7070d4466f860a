//! Checks the fields of an array, which are known by their positions and have no names on the wire.

use crate::diagnostics::{Errors, texts};
use crate::parse::{ALIAS, RENAME, RawField};

/// Checks the fields of an array. What has no meaning there is dropped.
pub(crate) fn check_elements(fields: &mut [RawField], errors: &mut Errors) {
    // Rule: an element has no name. Rejected: `#[data(array)] struct Point { #[field(rename = "X")] x: f64 }`.
    for RawField { keys, .. } in &mut *fields {
        if let Some(key) = std::mem::take(&mut keys.rename).key() {
            errors.push(key, texts::key_of_element(RENAME));
        }
        for alias in keys.aliases.drain(..) {
            errors.push(alias, texts::key_of_element(ALIAS));
        }
    }
    // Rule: what no other field declares comes last. Rejected: `struct Call { #[field(rest)] more: Vec<u8>, id: u8 }`.
    for RawField { keys, .. } in fields.iter_mut().rev().skip(1) {
        if let Some(key) = keys.rest.key() {
            errors.push(key, texts::REST_BEFORE_OTHERS);
        }
    }
}
