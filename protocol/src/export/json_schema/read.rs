//! Reads a description back from the schema that it was written to.

mod coherence;
mod document;
mod fields;
mod node;
mod rewritten;
mod values;

use std::fmt;

use crate::export::Description;
use crate::export::json_tree::{Json, NoTree};
use node::Node;

impl Description {
    /// Reads back a schema written by [`Contract::json_schema`](crate::contract::Contract::json_schema).
    ///
    /// Layout and the order of keys do not matter, so the file may have been reformatted. Keywords that only people
    /// read do not matter either: `title`, `description`, `examples`, `deprecated`, and a `$id` at the root. Otherwise
    /// the schema must express exactly what a contract can. To verify that, the result is written again, and the first
    /// difference is an error. Duplicate keys, dangling references and unused definitions are errors as well.
    ///
    /// # Errors
    ///
    /// If the text is not JSON, is not the schema of a contract, or has been changed so that it no longer is one.
    ///
    /// ```
    /// use protocol::export::Description;
    /// use protocol::matrix::CONTRACT;
    ///
    /// let description = Description::from_json_schema(&CONTRACT.json_schema())?;
    /// assert_eq!(description, Description::from(&CONTRACT));
    ///
    /// let error = Description::from_json_schema(r#"{"type": "object"}"#).unwrap_err();
    /// assert!(error.to_string().starts_with("the schema was not written from a contract"));
    /// # Ok::<(), protocol::export::SchemaError>(())
    /// ```
    pub fn from_json_schema(text: &str) -> Result<Self, SchemaError> {
        let tree = Json::parse(text).map_err(|NoTree { at, repeated }| {
            let (line, column) = position(text, at);
            let fault = repeated.map_or_else(|| "is not JSON".to_owned(), |key| format!("has the key `{key}` twice"));
            SchemaError::new(format!("the schema {fault} (line {line}, column {column})"))
        })?;
        let root = Node::root(&tree);
        let description = document::read(&root)?;
        coherence::check(&root, &description)?;
        rewritten::check(&root, &super::tree(&description))?;
        Ok(description)
    }
}

impl PartialEq for Description {
    fn eq(&self, other: &Self) -> bool {
        rewritten::check(&Node::root(&super::tree(self)), &super::tree(other)).is_ok()
    }
}

/// The reason why a text is not the schema of a contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaError {
    message: String,
}

impl SchemaError {
    const fn new(message: String) -> Self {
        Self { message }
    }
}

impl fmt::Display for SchemaError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for SchemaError {}

/// Returns the line and column of a byte offset, both counted from 1.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (before.matches('\n').count() + 1, column)
}
