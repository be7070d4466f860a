//! Maps: entries whose keys are data.

use std::borrow::Cow;
use std::collections::HashSet;

use super::report::Report;
use super::rules::{self, Measured};
use super::{scalars, walk};
use crate::contract::{Rule, Shape};
use crate::json::{Decode, Reader};

/// Walks over a map; tells whether it has as many entries as it should.
pub(super) fn map(
    report: &mut Report<'_>,
    reader: &mut Reader<'_>,
    key_shape: &Shape,
    value: &Shape,
    rules: &[Rule],
) -> Decode<bool> {
    if !walk::expect(report, reader, walk::Kind::Object)? {
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
        // Two names of one enum value are the same key, and called as declared, whichever comes second.
        let name = match key_shape {
            Shape::Enum(info) => report.enum_values.declared(&key, info).map_or_else(|| key.clone(), Cow::Borrowed),
            _ => key.clone(),
        };
        if seen.contains(&name) {
            walk::duplicate_key(report, &name, key_at)?;
        }
        seen.insert(name);
        report.at_key(&key, |report| {
            scalars::characters(report, key_at, &key, key_shape, &key_rules)?;
            walk::value(report, reader, value, &value_rules)
        })?;
    }
    rules::measured(report, at, &Measured::Entries(count), "", rules)
}

/// Digits as a program writes them: no plus sign, no leading zeros, no fraction.
pub(super) fn is_canonical_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain && (text == "0" || !digits.starts_with('0'))
}
