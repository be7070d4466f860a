//! Parses a text into a tree.

use std::collections::HashSet;

use super::Json;
use crate::json::{Decode, Failed, Reader};

/// Why a text could not be parsed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NoTree {
    /// The byte offset of the error.
    pub(crate) at: usize,
    /// The key that ends there, if it is a duplicate key.
    pub(crate) repeated: Option<String>,
}

impl Json {
    /// Parses a JSON text. Duplicate keys are rejected.
    pub(crate) fn parse(text: &str) -> Result<Self, NoTree> {
        let mut reader = Reader::new(text);
        let mut repeated = None;
        let tree = value(&mut reader, &mut repeated).and_then(|tree| reader.end().map(|()| tree));
        tree.map_err(|_| NoTree { at: reader.position(), repeated })
    }
}

// The reader limits the recursion to `json::MAX_DEPTH`.
fn value(reader: &mut Reader<'_>, repeated: &mut Option<String>) -> Decode<Json> {
    match reader.peek() {
        Some(b'{') => object(reader, repeated),
        Some(b'[') => array(reader, repeated),
        Some(b'"') => reader.string().map(|text| Json::String(text.into_owned())),
        Some(b't' | b'f') => reader.bool().map(Json::Bool),
        Some(b'n') if reader.null()? => Ok(Json::Null),
        _ => reader.number().map(|number| Json::Number(number.to_owned())),
    }
}

fn object(reader: &mut Reader<'_>, repeated: &mut Option<String>) -> Decode<Json> {
    let mut members: Vec<(String, Json)> = Vec::new();
    let mut keys = HashSet::new();
    reader.begin_object()?;
    while reader.next_member(members.is_empty())? {
        let key = reader.key()?.into_owned();
        if !keys.insert(key.clone()) {
            *repeated = Some(key);
            return Err(Failed);
        }
        members.push((key, value(reader, repeated)?));
    }
    Ok(Json::Object(members))
}

fn array(reader: &mut Reader<'_>, repeated: &mut Option<String>) -> Decode<Json> {
    let mut items = Vec::new();
    reader.begin_array()?;
    while reader.next_item(items.is_empty())? {
        items.push(value(reader, repeated)?);
    }
    Ok(Json::Array(items))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_order_and_numbers_as_they_are_written() {
        let tree = Json::parse(r#" {"b": [1.50, true, null], "a": "\u0041"} "#);
        assert_eq!(tree.map(|tree| tree.to_line()), Ok(r#"{"b": [1.50, true, null], "a": "A"}"#.to_owned()));
        assert_eq!(Json::parse(r#"{"a": }"#), Err(NoTree { at: 6, repeated: None }));
        assert!(Json::parse("{} {}").is_err() && Json::parse("nul").is_err());
    }

    #[test]
    fn refuses_a_duplicate_key() {
        let refused = Json::parse(r#"[{"a": {"b": 1}, "b": 2}, {"a": 1, "\u0061": 1}]"#);
        assert_eq!(refused, Err(NoTree { at: 44, repeated: Some("a".to_owned()) }));
    }
}
