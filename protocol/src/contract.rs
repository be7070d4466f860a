//! The contract: the static description of a protocol that the macros write down.
//!
//! Everything that speaks of a protocol reads this one description, so that all of it agrees: the errors of
//! [`Error`](crate::Error), and what is written for other languages and for people.
//!
//! | | |
//! |---|---|
//! | [`Contract::json_schema`] | JSON Schema, for validators and generators of types |
//! | [`Contract::asyncapi`] | AsyncAPI, for those who catalogue services |
//! | [`Contract::typescript`], [`Contract::python`] | a module each: types, checks, reading and writing |
//! | [`Contract::markdown`] | a reference for people |
//! | [`Contract::example`] | a message that keeps all rules |
//! | [`Contract::diff`] | what has changed since another version, and whom it breaks |
//!
//! The description is made of constants, so it costs nothing until somebody looks at it. Types are reached through
//! functions ([`Describe`]), so that recursive types can be described. [`Description`] is the same with everything
//! settled, owned, and can be read back from a schema.
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
pub use protocol_info::{Contract, MessageInfo, UnknownFields, UnknownTypes};
pub use rule::{Check, Limit, Number, Range, Rule};
pub use shape::{Describe, EnumInfo, FieldInfo, Shape, StructInfo, VariantInfo};
