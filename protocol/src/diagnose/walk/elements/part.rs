//! What an element of an envelope that is an array is, and what is reported of it.

use crate::contract::{Contract, FieldInfo, MessageInfo};
use crate::diagnose::report::Report;
use crate::diagnose::walk::messages::{needs_payload, no_payload, payload};
use crate::diagnose::walk::{absent_field, field};
use crate::json::{Decode, Reader};

/// What an element is.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Tag,
    Field(&'static FieldInfo),
    Payload(MessageInfo),
    /// The payload of a message of an undeclared type, or one that is not looked at.
    Kept,
}

impl Part {
    pub(super) fn value(self, report: &mut Report<'_>, reader: &mut Reader<'_>) -> Decode<()> {
        match self {
            // What it stands for is known, or nothing is known of it.
            Self::Tag | Self::Kept => reader.skip_value().map(drop),
            Self::Field(info) => field(report, reader, info),
            Self::Payload(message) => payload(report, reader, message),
        }
    }

    pub(super) fn absent(self, report: &mut Report<'_>, at: usize) -> Decode<()> {
        match self {
            Self::Tag | Self::Kept => Ok(()),
            Self::Field(info) => absent_field(report, at, info),
            Self::Payload(message) => no_payload(report, at, message),
        }
    }

    pub(super) fn is_required(self) -> bool {
        match self {
            Self::Tag => true,
            Self::Kept => false,
            Self::Field(info) => info.is_required(),
            Self::Payload(message) => needs_payload(message),
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Tag => Contract::NAME_OF_TAG,
            Self::Field(info) => info.name,
            Self::Payload(_) | Self::Kept => Contract::NAME_OF_CONTENT,
        }
    }
}
