//! What envelopes of every form have: a tag of one kind, and a payload under a key.

use std::borrow::Cow;
use std::fmt::Display;

use super::value;
use crate::contract::{Contract, FieldInfo, MessageInfo, UnknownTypes};
use crate::diagnose::integer_tag;
use crate::diagnose::kind::{Kind, expect};
use crate::diagnose::object;
use crate::diagnose::report::Report;
use crate::diagnose::scalars::Short;
use crate::diagnose::sentences::sentence;
use crate::error::IssueCode;
use crate::error::shown::Quoted;
use crate::json::{Decode, Reader};

/// Reads a tag of the kind that the contract has; an integer as its digits.
pub(in crate::diagnose) fn read_tag<'t>(reader: &mut Reader<'t>, contract: &Contract) -> Decode<Cow<'t, str>> {
    if contract.has_integer_tags() { reader.integer_text() } else { reader.string() }
}

/// Reports what is wrong with a tag: it is not of its kind, or it names no message.
pub(in crate::diagnose) fn tag(report: &mut Report<'_>, reader: &mut Reader<'_>, contract: &Contract) -> Decode<()> {
    let tag = read_tag(&mut reader.clone(), contract);
    let is_declared = tag.is_ok_and(|tag| contract.message(&tag).is_some());
    let is_refused = !is_declared && contract.unknown == UnknownTypes::Reject;
    reader.peek();
    let at = reader.position();
    if contract.has_integer_tags() {
        return match integer_tag::read(report, reader)? {
            Some(tag) if is_refused => unknown_type(report, at, contract, tag, Short(tag)),
            _ => Ok(()),
        };
    }
    if !expect(report, reader, Kind::String)? {
        return Ok(());
    }
    let tag = reader.string()?;
    if is_refused { unknown_type(report, at, contract, &tag, Quoted(&tag)) } else { Ok(()) }
}

/// Reports a name that is not a message type.
pub(in crate::diagnose) fn unknown_type(
    report: &mut Report<'_>,
    at: usize,
    contract: &Contract,
    name: &str,
    shown: impl Display,
) -> Decode<()> {
    let tags = contract.tags();
    if contract.has_tag_outside() {
        return report.push_unknown(IssueCode::UnknownType, at, sentence!(unknown_type, name = shown), name, tags);
    }
    report.push_unknown(IssueCode::UnknownType, at, sentence!(unknown_name, name = shown), name, tags)
}

/// Reports the issues of a payload under its key. `null` counts as no payload where there may be none.
pub(in crate::diagnose) fn payload(
    report: &mut Report<'_>,
    reader: &mut Reader<'_>,
    message: MessageInfo,
) -> Decode<()> {
    let at = reader.position();
    if needs_payload(message) || !reader.null()? {
        value(report, reader, message.payload(), &[])
    } else {
        no_payload(report, at, message)
    }
}

/// Reports what is wrong with an absent payload.
pub(in crate::diagnose) fn absent_payload(report: &mut Report<'_>, at: usize, message: MessageInfo) -> Decode<()> {
    if needs_payload(message) { object::missing(report, at) } else { no_payload(report, at, message) }
}

/// Whether the payload has required fields, or is something else than fields.
pub(super) fn needs_payload(message: MessageInfo) -> bool {
    message.payload().as_struct().is_none_or(|payload| payload.fields.iter().any(FieldInfo::is_required))
}

/// Checks an absent payload, which consists of defaults.
pub(super) fn no_payload(report: &mut Report<'_>, at: usize, message: MessageInfo) -> Decode<()> {
    report.by_default(at, |report| value(report, &mut Reader::new("{}"), message.payload(), &[]))
}
