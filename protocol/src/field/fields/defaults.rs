//! Defaults of absent fields: a text is rejected if they would exceed the depth limit.

use super::{ENDED, Fields, fields_of};
use crate::contract::Describe;
use crate::json::{Decode, Failed, fits};

impl Fields<'_, '_> {
    /// Succeeds if the object was read to its end and the defaults of its fields are not too deep. `fields` returns the
    /// numbers of the fields with a default, and whether they are absent.
    // Costs each struct only one depth check.
    #[inline(always)]
    pub fn end_with_defaults<const N: usize>(&self, fields: impl FnOnce() -> [(u16, bool); N]) -> Decode<()> {
        if self.at != u32::from(ENDED) {
            return Err(Failed);
        }
        if self.reader.is_deep() { check_defaults(self.describe, self.reader.depth(), &fields()) } else { Ok(()) }
    }
}

/// Checks the defaults after an object that is nested in `depth` others.
#[cold]
#[inline(never)]
fn check_defaults(describe: Describe, depth: u32, fields: &[(u16, bool)]) -> Decode<()> {
    let known = fields_of(describe);
    let absent = fields.iter().filter(|(_, is_absent)| *is_absent);
    let mut texts = absent.filter_map(|(number, _)| known.get(usize::from(*number))?.default_text());
    if texts.all(|text| fits(&text, depth + 1)) { Ok(()) } else { Err(Failed) }
}
