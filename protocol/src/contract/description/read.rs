//! From a schema back to the description it was written from.

mod document;
mod error;
mod fields;
mod node;
mod values;

pub use error::SchemaError;

use super::Description;
use crate::contract::json_tree::Json;
use error::position;
use node::Node;

impl Description {
    /// Reads back what [`Contract::json_schema`](crate::contract::Contract::json_schema) wrote.
    ///
    /// Layout and the order of keys do not matter, so a file may have been formatted anew. But it must say no more
    /// and no less than a contract can: a keyword that means nothing here is an error and not passed over.
    ///
    /// # Errors
    ///
    /// If the text is not JSON, not a schema of a contract, or has been changed into something that is none.
    ///
    /// ```
    /// use protocol::contract::Description;
    /// use protocol::matrix::CONTRACT;
    ///
    /// let description = Description::from_json_schema(&CONTRACT.json_schema())?;
    /// assert_eq!(description, Description::from(&CONTRACT));
    ///
    /// let error = Description::from_json_schema(r#"{"type": "object"}"#).unwrap_err();
    /// assert!(error.to_string().starts_with("the schema was not written from a contract"));
    /// # Ok::<(), protocol::contract::SchemaError>(())
    /// ```
    pub fn from_json_schema(text: &str) -> Result<Self, SchemaError> {
        let tree = Json::parse(text).map_err(|at| {
            let (line, column) = position(text, at);
            SchemaError::new(format!("the schema is not JSON (line {line}, column {column})"))
        })?;
        document::read(&Node::root(&tree))
    }
}
