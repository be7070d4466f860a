//! The contract: the static description of a protocol that the macros write down.
//!
//! Everything that speaks of a protocol reads this one description: the errors of
//! [`Error`](crate::Error) today, schemas and bindings for other languages tomorrow. It is made of
//! constants, so it costs nothing until somebody looks at it. Types are reached through functions
//! ([`Describe`]), so that recursive types can be described.
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
