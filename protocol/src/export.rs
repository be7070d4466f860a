//! What is written from a contract: for other languages, for tools, for people.
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

#[cfg(doc)]
use crate::contract::Contract;

mod assert_contract;
mod asyncapi;
mod description;
mod diff;
mod example;
mod json_schema;
mod json_tree;
mod markdown;
mod python;
mod runtime;
mod sentences;
mod typescript;

#[doc(hidden)]
pub use assert_contract::assert_written;
pub use description::Description;
pub use diff::{Breaks, Change, ChangeRule, Diff};
pub use json_schema::SchemaError;
