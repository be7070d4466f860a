//! The first stage: from tokens to `Raw*`, what was written. Syntax errors are kept with the part that has them.

mod attributes;
mod bounds;
mod data;
mod envelope;
mod field;
mod included;
mod item;
mod key_values;
mod message;
mod misnamed;
mod module;
mod names;
mod pieces;
mod protocol;
mod roles;
mod rules;
mod service;
mod slot;
mod unfinished;
mod values;
mod vocabulary;

pub(crate) use attributes::{has_helpers, is_protocol};
pub(crate) use bounds::{RawBounds, RawNumber, Upper};
pub(crate) use data::{RawData, RawDataArguments};
pub(crate) use envelope::{RawContent, RawEnvelopeKeys, RawPlace, RawTagPlace};
pub(crate) use field::{RawField, RawFieldKeys, RawVariant};
pub(crate) use included::{Import, RawInclusion};
pub(crate) use item::{RawEnum, RawItem, RawStruct, is_newtype, names_of};
pub(crate) use message::{RawMessage, RawTag};
pub(crate) use module::{RawInlineModule, RawModule, RawModuleItem};
pub(crate) use names::without_derives;
pub(crate) use protocol::RawProtocol;
pub(crate) use roles::{RawEnds, RawKeep, RawMessageRoles, RawProtocolRoles, RawRate, RawSender};
pub(crate) use rules::{RawRule, RawRuleBody};
pub(crate) use service::RawService;
pub(crate) use slot::Slot;
pub(crate) use values::{Integer, integer_in};
pub(crate) use vocabulary::{
    AFTER_CONTENT, ALIAS, AS_STRING, CHECK, CRATE, DEFAULT, EACH, FULL_RANGE, IS, KEYS, RENAME, RENAME_ALL,
    RENAME_ALL_FIELDS, REST, SECRET, SERDE, VALUES,
};
#[cfg(test)]
pub(crate) use vocabulary::{DATA_KEYS, FIELD_KEYS, MESSAGE_KEYS, PROTOCOL_KEYS, RULES, VARIANT_KEYS};
