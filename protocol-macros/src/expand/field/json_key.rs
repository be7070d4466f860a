//! The keys that a decoder looks for, as they appear in JSON text.

use std::fmt::Write;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Field;

/// Returns what stands before the value of a field that follows another: its key, or the comma of an array.
pub(crate) fn before_value(field: &Field) -> String {
    if field.is_element() { ",".to_owned() } else { key_after_field(&field.name) }
}

/// Returns the key as it appears in JSON text after another field: `,"text":`.
pub(crate) fn key_after_field(name: &str) -> String {
    format!(",{}", quoted_key(name))
}

/// Returns the key as it appears in JSON text, with its colon: `"text":`.
pub(crate) fn quoted_key(name: &str) -> String {
    format!("{}:", quoted(name))
}

/// Returns the name as a JSON string: `"text"`.
pub(crate) fn quoted(name: &str) -> String {
    let mut quoted = String::with_capacity(name.len() + 2);
    quoted.push('"');
    for character in name.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\u{8}' => quoted.push_str("\\b"),
            '\u{9}' => quoted.push_str("\\t"),
            '\u{a}' => quoted.push_str("\\n"),
            '\u{c}' => quoted.push_str("\\f"),
            '\u{d}' => quoted.push_str("\\r"),
            '\u{0}'..='\u{1f}' => {
                // Writing into a string cannot fail.
                let _ = write!(quoted, "\\u{:04x}", u32::from(character));
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

/// Returns the field's name and its aliases, each under its conditions; none for one that has no key.
pub(crate) fn expand_keys(field: &Field) -> impl Iterator<Item = TokenStream> {
    let Field { name, aliases, cfgs, .. } = field;
    let name = (!field.is_rest()).then_some(name);
    name.into_iter().chain(aliases).map(move |key| quote!(#(#cfgs)* #key))
}

#[cfg(test)]
mod tests {
    use super::quoted_key;

    #[test]
    fn quotes_plain_names() {
        assert_eq!(quoted_key("text"), "\"text\":");
        assert_eq!(quoted_key("größe"), "\"größe\":");
    }

    #[test]
    fn escapes_what_json_escapes() {
        assert_eq!(quoted_key("a\"b\\c"), r#""a\"b\\c":"#);
        assert_eq!(quoted_key("\n\r\t\u{8}\u{c}\u{1}\u{1f}"), r#""\n\r\t\b\f\u0001\u001f":"#);
    }
}
