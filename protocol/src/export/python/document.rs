//! The functions of the module of a document: `decode`, `encode` and the same for JSON that is parsed.

use super::annotation;
use super::layout::{Code, statement};
use super::types::Types;
use crate::export::description::Value;

/// Writes the functions that read and write a whole text.
pub(super) fn functions(value: &Value, types: &Types<'_>) -> String {
    let whole = annotation::of(value, types);
    let returned = |name: &str, call: &str| {
        let call = Code::atom(call);
        format!("{}    return {name}\n", statement(4, name, Some(&whole), Some(&call)))
    };
    [
        function("decode", "text: str | bytes | bytearray", &whole.flat()),
        "    \"\"\"Read and validate a whole text.\n\n    \
         Raises `ValidationError` with all issues.\n    \"\"\"\n"
            .to_owned(),
        returned("value", "_document.receive(text)"),
        function("encode", &format!("value: {}", whole.flat()), "str"),
        "    \"\"\"Validate a value and write it as JSON.\"\"\"\n    return _document.send(value)\n".to_owned(),
        function("decode_dict", "data: object", &whole.flat()),
        "    \"\"\"Read and validate JSON that is parsed, as `decode` does text.\n\n    \
         The issues of a `ValidationError` have paths, but no positions.\n    \"\"\"\n"
            .to_owned(),
        returned("value", "_document.take(data)"),
        function("encode_dict", &format!("value: {}", whole.flat()), "Json"),
        "    \"\"\"Validate a value and return it as parsed JSON, by wire names.\"\"\"\n    \
         data: Json = json.loads(_document.send(value))\n    return data\n"
            .to_owned(),
    ]
    .concat()
}

/// Writes the head of a function.
fn function(name: &str, parameter: &str, result: &str) -> String {
    let result = format!(" -> {result}:");
    let head = Code::call(&format!("def {name}"), vec![Code::atom(parameter)]);
    format!("\n\n{}{result}\n", head.at(0, 0, result.len()))
}
