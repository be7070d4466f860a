//! The contract: the static description of a protocol that the macros write down.
//!
//! Everything that speaks of a protocol reads this one description: the issues of [`Error`](crate::Error), and what is
//! written for others. It is made of constants, so it costs nothing until somebody looks at it. Types are reached through
//! functions ([`Describe`]), so that recursive types can be described.
//!
//! | | |
//! |---|---|
//! | [`Contract::json_schema`] | a JSON Schema of all messages, for validators and generators of types |
//! | [`Contract::asyncapi`] | an AsyncAPI document: the channel, its messages, their examples |
//! | [`Contract::typescript`] | a TypeScript module |
//! | [`Contract::python`] | a Python module |
//! | [`Contract::markdown`] | a reference, for people |
//! | [`Contract::example`] | a message of a type |
//! | [`Contract::diff`] | what has changed between two versions, and whom it breaks |
//!
//! All of them are functions of the description alone: the same declaration gives the same text, so that what is written
//! can be kept beside the code and compared, by [`assert_contract!`](crate::assert_contract) in a test.
//!
//! ```
//! use protocol::matrix::CONTRACT;
//!
//! let bark = CONTRACT.message("bark").unwrap();
//! assert_eq!(bark.payload.fields[0].name, "text");
//! assert_eq!(bark.payload.fields[0].docs, "What is said.");
//! ```

mod asyncapi;
mod description;
mod diff;
mod example;
mod identity;
mod json_schema;
mod json_tree;
mod markdown;
mod protocol_info;
mod python;
mod rule;
mod rust_links;
mod shape;
mod typescript;

pub use description::{Description, SchemaError};
pub use diff::{Breaks, Change, ChangeRule, Diff};
pub use identity::Identity;
pub use protocol_info::{Contract, MessageInfo, UnknownFields, UnknownTypes};
pub use rule::{Check, Limit, Number, Range, Rule};
pub use shape::{Describe, EnumInfo, FieldInfo, Shape, StructInfo, VariantInfo};
