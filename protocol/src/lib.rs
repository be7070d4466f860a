// Its examples need these features.
#![cfg_attr(any(not(doctest), all(feature = "contract", feature = "matrix")), doc = include_str!("../README.md"))]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![allow(clippy::needless_doctest_main, reason = "the README shows a whole program")]

// Generated code refers to this crate as `::protocol`, inside this crate too.
#[allow(unused_extern_crates, reason = "the name is used by what the macros write")]
extern crate self as protocol;

pub mod contract;
mod diagnose;
#[expect(clippy::inline_always, reason = "callers differ in what they write, which is then constant")]
mod document;
mod envelope;
mod error;
#[cfg(feature = "contract")]
pub mod export;
#[expect(
    clippy::inline_always,
    reason = "measured: keys are then constants where they are compared, and messages are made in place"
)]
pub mod field;
pub mod json;
#[cfg(feature = "matrix")]
mod matrix_protocol;
mod message;
#[cfg(not(feature = "contract"))]
mod no_export;
#[doc(hidden)]
pub mod rules;
mod serde;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use crate::envelope::peek::Peeked;
pub use crate::error::{Error, Issue, IssueCode};
pub use crate::field::Field;
pub use crate::field::formatted::Bytes;
pub use crate::field::nullable::Nullable;
pub use crate::field::owned::IntoOwned;
pub use crate::field::raw_json::RawJson;
pub use crate::field::timestamp::Timestamp;
pub use crate::field::unknown::{Selected, Unknown};
#[cfg(feature = "matrix")]
pub use crate::matrix_protocol::matrix;
pub use crate::message::header::{Header, HeaderFields, NoHeader, WithHeader};
pub use crate::message::payload::{
    DecodePayload, DecodePayloadAs, Envelope, Payload, SelectPayload, TypeInText, TypeOutside,
};
pub use crate::message::protocol::Protocol;
pub use crate::message::role::{ReceivedBy, Role, SentBy};
pub use crate::message::state_key::StateKey;
pub use protocol_macros::{data, message, protocol};
