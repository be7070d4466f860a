//! Walks an object whose keys are known: a struct, or an envelope.

use std::collections::HashSet;

use super::report::Report;
use super::sentences::sentence;
use crate::contract::{FieldInfo, UnknownFields};
use crate::error::IssueCode;
use crate::json::{Decode, Reader};

/// What is known of the members of an object.
pub(super) trait Object {
    /// A member that the object may have.
    type Member: Copy;

    /// Returns all members, in the order in which absent ones are reported.
    fn members(&self) -> impl Iterator<Item = Self::Member>;

    /// Returns the keys of all members, in the order in which they are listed.
    fn names(&self) -> Vec<&'static str>;

    /// Returns the field that holds the members with other keys.
    fn rest(&self) -> Option<&'static FieldInfo>;

    /// Reports the issues of the value of such a member.
    fn other(&self, rest: &FieldInfo, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()>;

    /// Returns the declared key of a member.
    fn name(member: Self::Member) -> &'static str;

    /// Whether `key` is one of the keys of a member.
    fn answers_to(member: Self::Member, key: &str) -> bool;

    /// Reports the issues of a member's value.
    fn value(&self, member: Self::Member, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()>;

    /// Reports what is wrong with the absence of a member, from the object at `at`.
    fn absent(&self, member: Self::Member, report: &mut Report<'_>, at: usize) -> Decode<()>;
}

/// Reports the issues of an object, which is known to be one.
pub(super) fn walk<O: Object>(report: &mut Report<'_>, reader: &mut Reader<'_>, object: &O) -> Decode<()> {
    let at = reader.position();
    let mut members: Vec<(O::Member, bool)> = object.members().map(|member| (member, false)).collect();
    let mut others = None;
    let mut first = true;
    reader.begin_object()?;
    while reader.next_member(first)? {
        first = false;
        let key_at = reader.position();
        let key = reader.key()?;
        let Some((member, seen)) = members.iter_mut().find(|(member, _)| O::answers_to(*member, &key)) else {
            let Some(rest) = object.rest() else {
                unknown_key(report, reader, &key, key_at, object)?;
                continue;
            };
            if !others.get_or_insert_with(HashSet::new).insert(key.clone()) {
                report.at_found_key(&key, false, |report| duplicate_key(report, key_at))?;
            }
            report.at_found_key(&key, false, |report| object.other(rest, report, reader))?;
            continue;
        };
        if std::mem::replace(seen, true) {
            // Reported by its declared name, whichever of its names comes second.
            report.at_key(O::name(*member), |report| duplicate_key(report, key_at))?;
        }
        report.at_key(&key, |report| object.value(*member, report, reader))?;
    }
    for (member, _) in members.into_iter().filter(|(_, seen)| !seen) {
        report.at_key(O::name(member), |report| object.absent(member, report, at))?;
    }
    Ok(())
}

/// Skips the value of an unknown key, and reports the key if unknown keys are rejected.
fn unknown_key(
    report: &mut Report<'_>,
    reader: &mut Reader<'_>,
    key: &str,
    key_at: usize,
    object: &impl Object,
) -> Decode<()> {
    if report.unknown_fields == UnknownFields::Reject {
        let known = object.names();
        let code = IssueCode::UnknownField;
        report.at_found_key(key, false, |report| match known.len() {
            0 => report.push(code, key_at, sentence!(unknown_field_of_none)),
            _ => report.push_unknown(code, key_at, sentence!(unknown_field), key, known.into_iter()),
        })?;
    }
    reader.skip_value().map(drop)
}

/// Reports that the current key is a duplicate.
pub(super) fn duplicate_key(report: &mut Report<'_>, key_at: usize) -> Decode<()> {
    report.push(IssueCode::DuplicateKey, key_at, sentence!(duplicate_key))
}

/// Reports a missing value.
pub(super) fn missing(report: &mut Report<'_>, at: usize) -> Decode<()> {
    report.push(IssueCode::MissingField, at, sentence!(missing))
}
