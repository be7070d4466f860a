//! Reads a description back from the schema that it was written to.
//!
//! Reading cannot fail: it takes what it knows, and leaves out the rest. What was read is then written again, and where
//! that is not what was given, the schema is not that of a contract.

mod coherence;
mod document;
mod protocol;
mod rewritten;
mod types;
mod values;

use std::fmt;

use super::notes;
use crate::export::Description;
use crate::export::description::Roles;
use crate::export::json_tree::{Json, NoTree};

impl Description {
    /// Reads back a schema written by [`Contract::json_schema`](crate::contract::Contract::json_schema), or by
    /// [`DataContract::json_schema`](crate::contract::DataContract::json_schema).
    ///
    /// Layout and the order of keys do not matter, so the file may have been reformatted. Keywords that only people
    /// read do not matter either: `title`, `description`, `examples` and `deprecated`; any `$id` is accepted. Otherwise
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
        let protocol = note(&tree, notes::WRITTEN_BY).and_then(|rest| rest.split_once(notes::CONTENT_KEY));
        let description = match (protocol, note(&tree, notes::DOCUMENT)) {
            (Some((name, content)), _) => protocol::read(&tree, name, content),
            (None, Some(name)) => document::read(&tree, name),
            (None, None) => {
                return Err(SchemaError::at(
                    "",
                    "was not written from a contract: its `$comment` does not say so; \
                     compare with a file that `Contract::json_schema` wrote",
                ));
            }
        };
        coherence::messages(&tree, &description)?;
        rewritten::check("", &tree, &super::tree(&description))?;
        coherence::types(&description)?;
        Ok(description)
    }
}

impl PartialEq for Description {
    fn eq(&self, other: &Self) -> bool {
        rewritten::check("", &super::tree(self), &super::tree(other)).is_ok()
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

    /// Creates an error at a place in the schema: `$defs.BarkData`.
    fn at(path: &str, fault: &str) -> Self {
        let place = if path.is_empty() { "the schema".to_owned() } else { format!("`{path}`") };
        Self::new(format!("{place} {fault}"))
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

/// Returns the rest of the note that starts with this prefix.
fn note<'a>(schema: &'a Json, beginning: &str) -> Option<&'a str> {
    let comment = schema.get("$comment")?.as_str()?;
    comment.split(notes::SEPARATOR).find_map(|note| note.strip_prefix(beginning))
}

/// Returns what the schema says of roles.
fn roles(root: &Json) -> Roles {
    note(root, super::roles::ROLES).map(super::roles::read).unwrap_or_default()
}

/// Returns the name of the definition that a reference points to.
fn reference(schema: &Json) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}

/// Returns the strings of a list, each of them once.
fn texts(list: Option<&Json>) -> Vec<String> {
    let mut texts = Vec::new();
    for text in list.map_or(&[][..], Json::items).iter().filter_map(Json::as_str) {
        if !texts.iter().any(|earlier| earlier == text) {
            texts.push(text.to_owned());
        }
    }
    texts
}

/// Returns the text for people on a schema.
fn docs(schema: &Json) -> String {
    schema.get("description").and_then(Json::as_str).unwrap_or_default().to_owned()
}
