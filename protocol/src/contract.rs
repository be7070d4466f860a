//! The contract: the static description of a protocol, written by the macros.
//!
//! Everything about a protocol is derived from this one description: the issues of [`Error`](crate::Error), and all
//! exported files. It consists of constants, so it costs nothing unless it is used. Types are reached through functions
//! ([`Describe`]), so that recursive types can be described.
//!
#![cfg_attr(feature = "contract", doc = "Its exports are in [`export`](crate::export).")]
#![cfg_attr(not(feature = "contract"), doc = "Exporting it needs the feature `contract`.")]
//!
//! ```
//! use protocol::matrix::CONTRACT;
//!
//! let bark = CONTRACT.message("bark").unwrap();
//! assert_eq!(bark.payload().fields()[0].name, "text");
//! assert_eq!(bark.payload().fields()[0].docs, "What is said.");
//! ```

mod constant;
mod data_contract;
mod elements;
mod header_field;
mod identity;
mod keys;
mod kinds;
mod place;
mod roles;
mod rule;
mod shape;

pub use crate::json::UnknownFields;
pub use crate::rules::{Format, Limit, Number, Range};
pub use constant::Constant;
pub use data_contract::DataContract;
pub(crate) use elements::{Element, Elements};
#[doc(hidden)]
pub use header_field::HeaderField;
pub(crate) use header_field::Misfit;
pub use identity::Identity;
pub(crate) use keys::is_same;
#[doc(hidden)]
pub use keys::{KeyTree, Keys};
pub use kinds::Kinds;
pub use place::Place;
#[doc(hidden)]
pub use place::{Key, Places, Side};
pub(crate) use place::{content_key, content_name, has_tag, have_keys, is_outside, tag_field, tag_key};
#[doc(hidden)]
pub use roles::MessageRoles;
pub use roles::{Ends, Keep, KeyField, Rate, Sender};
pub use rule::{Check, Rule};
pub use shape::{Contract, MessageInfo, ServerInfo, UnknownTypes};
pub use shape::{Describe, EnumInfo, FieldExtras, FieldInfo, NewtypeInfo, Shape, StructInfo, VariantInfo};
pub use shape::{IntegerEnumInfo, IntegerVariant, Mark, UnionInfo, UnionVariant};
#[doc(hidden)]
pub use shape::{MayGrow, MessageEntry};
pub use shape::{UntaggedContent, UntaggedInfo, UntaggedVariant};
