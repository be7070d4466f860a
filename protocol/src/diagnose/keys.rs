//! Maps: entries whose keys are data.

use std::borrow::Cow;
use std::collections::HashSet;

use super::report::Report;
use super::rules::{self, Measured};
use super::{scalars, walk};
use crate::contract::{Rule, Shape};
use crate::json::{Decode, Reader};

/// Walks over a map.
pub(super) fn map(
    report: &mut Report<'_>,
    reader: &mut Reader<'_>,
    key_shape: &Shape,
    value: &Shape,
    rules: &[Rule],
) -> Decode<()> {
    if !walk::expect(report, reader, "an object", "an object")? {
        return Ok(());
    }
    let at = reader.position();
    let key_rules = rules::inside(rules, |rule| if let Rule::Keys(rules) = rule { Some(*rules) } else { None });
    let value_rules = rules::inside(rules, |rule| if let Rule::Values(rules) = rule { Some(*rules) } else { None });
    let mut seen = HashSet::new();
    let mut count = 0;
    reader.begin_object()?;
    while reader.next_member(count == 0)? {
        count += 1;
        let key_at = reader.position();
        let key = reader.key()?;
        let name = identity(&key, key_shape);
        if !seen.insert(name.clone().into_owned()) {
            // Named as declared, whichever of its names comes second.
            walk::duplicate_key(report, &name, key_at);
        }
        report.at_key(&key, |report| {
            scalars::characters(report, key_at, &key, key_shape, &key_rules);
            walk::value(report, reader, value, &value_rules);
        });
    }
    rules::measured(report, at, &Measured::Entries(count), "", rules);
    Ok(())
}

/// What a key is counted as: two names of one enum value are the same key.
fn identity<'a>(key: &'a str, shape: &Shape) -> Cow<'a, str> {
    let Shape::Enum(info) = shape else { return Cow::Borrowed(key) };
    let variant = info.variants.iter().find(|variant| variant.aliases.contains(&key));
    Cow::Borrowed(variant.map_or(key, |variant| variant.name))
}

/// Digits as a program writes them: no plus sign, no leading zeros, no fraction.
pub(super) fn is_canonical_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain && (text == "0" || !digits.starts_with('0'))
}
