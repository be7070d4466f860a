//! JSON as Python expressions.

use super::layout::{Code, string};
use crate::export::json_tree::Json;
use crate::json::{Whole, whole};

/// Returns the expression of a value without a fixed type.
pub(super) fn any(json: &Json) -> Option<Code> {
    let code = match json {
        Json::Null => Code::atom("None"),
        Json::Bool(value) => Code::atom(if *value { "True" } else { "False" }),
        Json::Number(text) if text.contains(['.', 'e', 'E']) => Code::Atom(float(text)?),
        Json::Number(text) => Code::Atom(integer(text)?),
        Json::String(text) => Code::Atom(string(text)),
        Json::Array(items) => Code::subscript("", items.iter().map(any).collect::<Option<_>>()?),
        Json::Object(members) => {
            let entries = members.iter().map(|(key, json)| Some((string(key), any(json)?)));
            Code::dict(entries.collect::<Option<_>>()?)
        }
    };
    Some(code)
}

pub(super) fn integer(text: &str) -> Option<String> {
    if let Whole::Number(number) = whole(text) { Some(number.to_string()) } else { None }
}

pub(super) fn float(text: &str) -> Option<String> {
    let number: f64 = text.parse().ok()?;
    Some(if number.is_finite() { format!("{number:?}") } else { "math.inf".to_owned() })
}
