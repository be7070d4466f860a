//! Exports from a contract: code for other languages, documents for tools, and reference documentation.
//!
//! | | |
//! |---|---|
//! | [`Contract::json_schema`] | a JSON Schema of all messages, for validators and type generators |
//! | [`Contract::asyncapi`] | an AsyncAPI document: the channel, its messages and their examples |
//! | [`Contract::typescript`] | a TypeScript module |
//! | [`Contract::typescript_package`] | an npm package, of one protocol or several |
//! | [`Contract::python`] | a Python module |
//! | [`Contract::python_package`] | a Python package, of one protocol or several |
//! | [`Contract::markdown`] | reference documentation in Markdown |
//! | [`Contract::example`] | an example message of a given type |
//! | [`Contract::diff`] | the changes between two versions, and what each of them breaks |
//!
//! A data type as a whole text has most of them too: [`DataContract::json_schema`], [`typescript`](DataContract::typescript),
//! [`javascript`](DataContract::javascript) with [`javascript_declarations`](DataContract::javascript_declarations),
//! [`python`](DataContract::python), [`python_package`](DataContract::python_package),
//! [`typescript_package`](DataContract::typescript_package), [`markdown`](DataContract::markdown), [`example`](DataContract::example) and
//! [`diff`](DataContract::diff).
//!
//! Every export is a function of the description alone: the same declaration always gives the same text. An exported
//! file can therefore be committed with the code and kept current by [`assert_contract!`](crate::assert_contract) in a
//! test.

#[cfg(doc)]
use crate::contract::{Contract, DataContract};

mod assert_contract;
mod asyncapi;
mod description;
mod diff;
mod example;
mod json_schema;
mod json_tree;
mod manifest;
mod markdown;
mod package;
mod python;
mod runtime;
mod sentences;
mod table;
mod typescript;

#[doc(hidden)]
pub use assert_contract::assert_written;
pub use description::Description;
pub use diff::{Breaks, Change, ChangeRule, Diff};
pub use json_schema::SchemaError;
pub use package::Package;
