// Its examples need these features.
#![cfg_attr(any(not(doctest), all(feature = "contract", feature = "matrix")), doc = include_str!("../README.md"))]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![allow(clippy::needless_doctest_main, reason = "the README shows a whole program")]

// Generated code names this crate `::protocol`, inside this crate too.
#[allow(unused_extern_crates, reason = "the name is used by what the macros write")]
extern crate self as protocol;

// Whether there is a clock decides about `Timestamp::now` and `wrap("timmy")`.
#[cfg_attr(all(target_family = "wasm", target_os = "unknown", not(feature = "js")), path = "no_clock.rs")]
mod clock;
pub mod contract;
mod declared;
mod diagnose;
mod envelope;
mod error;
#[cfg(feature = "contract")]
pub mod export;
#[expect(
    clippy::inline_always,
    reason = "measured: keys are then constants where they are compared, and messages are made in place"
)]
pub mod field;
mod from_serde;
mod header;
mod header_of;
pub mod json;
#[cfg(feature = "matrix")]
mod matrix_protocol;
mod message_set;
mod named_values;
#[cfg(not(feature = "contract"))]
mod no_export;
mod owned;
mod payload;
mod peek;
mod raw_json;
pub mod rules;
mod tag_table;
mod timestamp;
mod to_serde;
mod unknown;
mod with_header;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use crate::envelope::Envelope;
pub use crate::error::{Error, Issue, IssueCode};
pub use crate::field::Field;
pub use crate::header::{Header, HeaderFields, NoHeader};
#[cfg(feature = "matrix")]
pub use crate::matrix_protocol::matrix;
pub use crate::message_set::Protocol;
pub use crate::owned::IntoOwned;
pub use crate::payload::{DecodePayload, Payload};
pub use crate::peek::Peeked;
pub use crate::raw_json::RawJson;
pub use crate::timestamp::Timestamp;
pub use crate::unknown::{Selected, Unknown};
pub use crate::with_header::WithHeader;
pub use protocol_macros::{data, message, protocol};
