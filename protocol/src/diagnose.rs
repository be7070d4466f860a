//! The cold path: explains why a text is not the expected message.
//!
//! The codec knows only that it failed, and where. This slower pass reads the text again, guided by the
//! static description of the protocol, and reports all issues. The walk over it (`walk`) ends where the text is not
//! JSON, which is then the only issue (`syntax`).

mod any_json;
mod enum_values;
mod envelope;
mod examples;
mod integer_tag;
mod kind;
mod object;
mod place;
mod report;
mod rules;
mod scalars;
pub(crate) mod sentences;
mod suggest;
mod syntax;
mod walk;

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use crate::contract::{Contract, Describe, UnknownFields, UnknownTypes};
#[cfg(feature = "contract")]
use crate::contract::{Rule, Shape};
use crate::error::path::Segment;
use crate::error::shown::Quoted;
use crate::error::{Error, IssueCode};
use crate::json::{Unwritable, is_integer};
use sentences::sentence;

pub(crate) use report::Report;

/// The origin of a text, which decides how a number beyond the range of floats is understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Received: the number is too large.
    Received,
    /// Written by our own writer, or converted from another serde format: the number was NaN or infinite.
    Written,
}

/// The part of an envelope to diagnose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// The whole text.
    Whole,
    /// All of it except the contents of the payload.
    WithoutPayload,
    /// Tag and payload; a header is neither expected nor checked.
    WithoutHeader,
}

/// What a text is to be a message of.
#[derive(Clone, Copy)]
pub(crate) struct Wanted<'c> {
    pub(crate) contract: &'c Contract,
    pub(crate) extent: Extent,
    /// The type of the message, if it comes from outside.
    pub(crate) message_type: Option<&'c str>,
}

impl<'c> Wanted<'c> {
    /// Returns the type of the message if that is not in the text.
    fn outside(self) -> Option<&'c str> {
        let given = || self.message_type.or_else(|| self.contract.only_type()).unwrap_or_default();
        self.contract.has_tag_outside().then(given)
    }

    /// Returns the type from outside if it is undeclared and not kept.
    fn refused(self) -> Option<&'c str> {
        let Self { contract, .. } = self;
        let is_kept =
            |tag| contract.unknown == UnknownTypes::Capture && (!contract.has_integer_tags() || is_integer(tag));
        self.outside().filter(|tag| contract.message(tag).is_none() && !is_kept(tag))
    }
}

/// Explains why `text` is not a message of the contract. `failed_at` is where the codec failed.
#[cold]
pub(crate) fn envelope(text: &str, wanted: Wanted<'_>, origin: Origin, failed_at: usize) -> Error {
    let contract = wanted.contract;
    if let Some(tag) = wanted.refused() {
        return unknown_type(contract, tag);
    }
    let mut report = Report::new(text, contract.unknown_fields, origin);
    let message_type = envelope::walk(&mut report, wanted);
    report.finish(message_type.map(Cow::Borrowed), failed_at)
}

/// Whether there is nothing to explain. Must be true of every text that the codec accepts. The type is needed only if it
/// comes from outside.
pub(crate) fn finds_nothing(text: &str, contract: &Contract, message_type: Option<&str>) -> bool {
    let wanted = Wanted { contract, extent: Extent::Whole, message_type };
    let mut report = Report::new(text, contract.unknown_fields, Origin::Received);
    envelope::walk(&mut report, wanted);
    report.is_empty() && wanted.refused().is_none()
}

/// Whether `text` is a valid value of this shape under these rules.
#[cfg(feature = "contract")]
pub(crate) fn is_faultless(text: &str, shape: &Shape, rules: &[Rule]) -> bool {
    let mut report = Report::new(text, UnknownFields::Ignore, Origin::Received);
    syntax::walk(&mut report, |report, reader| walk::value(report, reader, shape, rules));
    report.is_empty()
}

/// Explains why `text` is not a value of this shape.
#[cold]
pub(crate) fn value(
    text: &str,
    describe: Describe,
    unknown_fields: UnknownFields,
    origin: Origin,
    failed_at: usize,
) -> Error {
    let mut report = Report::new(text, unknown_fields, origin);
    syntax::walk(&mut report, |report, reader| walk::value(report, reader, describe(), &[]));
    report.finish(None, failed_at)
}

/// Explains that bytes are not UTF-8.
#[cold]
pub(crate) fn not_utf8(bytes: &[u8]) -> Error {
    let text = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let mut report = Report::new(text, UnknownFields::Ignore, Origin::Received);
    let byte = bytes.get(text.len()).copied().unwrap_or_default();
    single(&mut report, IssueCode::Syntax, text.len(), sentence!(not_utf8, byte = format_args!("{byte:02x}")));
    report.finish(None, text.len())
}

/// What a whole text is to be.
#[derive(Clone, Copy)]
pub(crate) enum Expected<'c> {
    /// A message of a contract.
    Envelope(Wanted<'c>),
    /// A value of this shape.
    Value(Describe),
}

impl Expected<'_> {
    /// Explains why a text that our writer wrote is not as expected. It has only keys that are declared, or held by a
    /// `rest`.
    #[cold]
    pub(crate) fn explain(self, text: &str) -> Error {
        match self {
            Self::Envelope(wanted) => envelope(text, wanted, Origin::Written, 0),
            Self::Value(describe) => value(text, describe, UnknownFields::Ignore, Origin::Written, 0),
        }
    }

    /// Returns the parts of the text that people must not see.
    fn secrets(self, text: &str) -> Vec<Range<usize>> {
        let mut report = Report::new(text, UnknownFields::Ignore, Origin::Written);
        match self {
            Self::Envelope(wanted) => drop(envelope::walk(&mut report, wanted)),
            Self::Value(describe) => {
                syntax::walk(&mut report, |report, reader| walk::value(report, reader, describe(), &[]));
            }
        }
        report.into_secrets()
    }
}

/// Explains why the writer rejected a value that satisfies all rules.
#[cold]
pub(crate) fn unwritable(
    reason: Unwritable,
    text: &str,
    message_type: Option<&str>,
    expected: Option<Expected<'_>>,
) -> Error {
    let secrets = expected.map(|expected| expected.secrets(text)).unwrap_or_default();
    let mut report = Report::new(text, UnknownFields::Ignore, Origin::Written);
    match reason {
        Unwritable::TooDeep => single(&mut report, IssueCode::TooDeep, 0, sentence!(too_deep)),
        Unwritable::NotFinite { at } => place::at(&mut report, text, &secrets, at, |report| {
            single(report, IssueCode::NotFinite, at, sentence!(not_finite));
        }),
        Unwritable::KeyInUse { at } => place::at(&mut report, text, &secrets, at, |report| {
            single(report, IssueCode::DuplicateKey, at, sentence!(duplicate_key));
        }),
        Unwritable::Serde { at, error } => place::at(&mut report, text, &secrets, at, |report| {
            let error = report.shown(error);
            single(report, IssueCode::Check, at, sentence!(unwritable, error = error));
        }),
    }
    report.finish(message_type.map(|tag| tag.to_owned().into()), 0).without_positions()
}

/// Returns the error for a name that is not a message type.
pub(crate) fn unknown_type(contract: &Contract, name: &str) -> Error {
    let mut report = Report::new("", UnknownFields::Ignore, Origin::Received);
    // A single issue always fits.
    let unknown = |report: &mut Report<'_>| {
        if contract.has_tag_outside() {
            return walk::messages::unknown_type(report, 0, contract, name, Quoted(name));
        }
        let tag = match contract.tag_key().parse() {
            Ok(index) if contract.is_array() => Segment::Index(index),
            _ => Segment::key(contract.tag_key()),
        };
        report.inside(tag, |report| walk::messages::unknown_type(report, 0, contract, name, Quoted(name)))
    };
    let _ = match contract.tag_field() {
        Some(field) => report.at_key(field, unknown),
        None => unknown(&mut report),
    };
    report.finish(None, 0).without_positions()
}

/// Adds the only issue of a report, which always fits.
fn single(report: &mut Report<'_>, code: IssueCode, at: usize, message: fmt::Arguments<'_>) {
    let _ = report.push(code, at, message);
}
