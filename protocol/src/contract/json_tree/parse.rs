//! Reading a text into a tree.

use super::Json;
use crate::json::{Decode, Reader};

impl Json {
    /// Reads a JSON text; the error is the number of the byte where it stops being JSON.
    pub(crate) fn parse(text: &str) -> Result<Self, usize> {
        let mut reader = Reader::new(text);
        let tree = value(&mut reader).and_then(|tree| reader.end().map(|()| tree));
        tree.map_err(|_| reader.position())
    }
}

// Not deeper than the reader goes: `json::MAX_DEPTH`.
fn value(reader: &mut Reader<'_>) -> Decode<Json> {
    match reader.peek() {
        Some(b'{') => object(reader),
        Some(b'[') => array(reader),
        Some(b'"') => reader.string().map(|text| Json::String(text.into_owned())),
        Some(b't' | b'f') => reader.bool().map(Json::Bool),
        Some(b'n') if reader.null()? => Ok(Json::Null),
        _ => reader.number().map(|number| Json::Number(number.to_owned())),
    }
}

fn object(reader: &mut Reader<'_>) -> Decode<Json> {
    let mut members: Vec<(String, Json)> = Vec::new();
    reader.begin_object()?;
    while reader.next_member(members.is_empty())? {
        let key = reader.key()?.into_owned();
        members.push((key, value(reader)?));
    }
    Ok(Json::Object(members))
}

fn array(reader: &mut Reader<'_>) -> Decode<Json> {
    let mut items = Vec::new();
    reader.begin_array()?;
    while reader.next_item(items.is_empty())? {
        items.push(value(reader)?);
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
        assert_eq!(Json::parse(r#"{"a": }"#), Err(6));
        assert!(Json::parse("{} {}").is_err() && Json::parse("nul").is_err());
    }
}
