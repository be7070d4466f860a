//! The functions of the module of a document: `decode`, `encode` and the same for JSON that is parsed. Of a protocol whose
//! messages are documents there is more: `Message` and `message_class`.

use super::annotation;
use super::layout::{Code, statement};
use super::types::{Types, Union};
use super::unions::mark;
use crate::export::description::{Value, WholeMessages};

/// Writes the functions that read and write a whole text.
pub(super) fn functions(value: &Value, types: &Types<'_>) -> String {
    if let Some(messages) = types.description.whole_messages().filter(|_| types.description.has_tag_outside()) {
        return functions_as(&messages, types);
    }
    let whole = annotation::of(value, types);
    let returned = |name: &str, call: &str| {
        let call = Code::atom(call);
        format!("{}    return {name}\n", statement(4, name, Some(&whole), Some(&call)))
    };
    let messages = types.description.whole_messages();
    [
        messages.as_ref().map(|whole| message(whole, types)).unwrap_or_default(),
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
        messages.map(|whole| message_class(&whole, types)).unwrap_or_default(),
    ]
    .concat()
}

/// Writes the functions that are told the type of a message, which comes from outside.
fn functions_as(whole: &WholeMessages<'_>, types: &Types<'_>) -> String {
    let name = types.name(whole.name);
    let kind = kind(whole);
    let returned = |call: &str| {
        format!("{}    return value\n", statement(4, "value", Some(&Code::atom(name)), Some(&Code::atom(call))))
    };
    let takes = |name: &str, parameter: &str, result: &str| {
        let parts = [format!("message_type: {kind}"), parameter.to_owned()].map(Code::Atom);
        let result = format!(" -> {result}:");
        format!("\n\n{}{result}\n", Code::call(&format!("def {name}"), parts.to_vec()).at(0, 0, result.len()))
    };
    [
        format!("\n\nMessage: typing.TypeAlias = {name}\n\"\"\"Any message of the protocol.\"\"\"\n"),
        takes("decode_as", "text: str | bytes | bytearray", name),
        "    \"\"\"Read and validate a message of this type.\n\n    \
         Raises `ValidationError` with all issues.\n    \"\"\"\n"
            .to_owned(),
        returned("_codecs.codec(message_type).receive(text)"),
        function("encode", &format!("value: {name}"), "str"),
        "    \"\"\"Validate a message and write it as JSON, without its type.\"\"\"\n    \
         return _codecs.codec_of(value).send(value)\n"
            .to_owned(),
        takes("decode_dict_as", "data: object", name),
        "    \"\"\"Read and validate JSON that is parsed, as `decode_as` does text.\n\n    \
         The issues of a `ValidationError` have paths, but no positions.\n    \"\"\"\n"
            .to_owned(),
        returned("_codecs.codec(message_type).take(data)"),
        function("encode_dict", &format!("value: {name}"), "Json"),
        "    \"\"\"Validate a message and return it as parsed JSON, by wire names.\"\"\"\n    \
         data: Json = json.loads(_codecs.codec_of(value).send(value))\n    return data\n"
            .to_owned(),
        message_class(whole, types),
    ]
    .concat()
}

/// Returns the Python type of message types.
fn kind(whole: &WholeMessages<'_>) -> &'static str {
    if whole.members.iter().all(|member| member.mark.is_text()) { "str" } else { "int" }
}

/// Writes another name of the union of all messages. At run time it has the hooks of pydantic, as `hooks` writes.
fn message(whole: &WholeMessages<'_>, types: &Types<'_>) -> String {
    format!(
        "\n\nMessage: typing.TypeAlias = {name}\n\
         \"\"\"Any message of the protocol, as pydantic takes it; for `isinstance`, there is `{name}`.\"\"\"\n",
        name = types.name(whole.name)
    )
}

/// Writes what pydantic asks of a message of any type. A union by itself would say what is wrong for each of its members.
pub(super) fn hooks(types: &Types<'_>) -> String {
    let whole = types.description.whole_messages().filter(|_| !types.description.has_tag_outside());
    let Some(whole) = whole else { return String::new() };
    let value =
        Code::subscript("typing.Annotated", vec![Code::atom(types.name(whole.name)), Code::atom("_document.hook()")]);
    format!("\nif not typing.TYPE_CHECKING:\n{}", statement(4, "Message", None, Some(&value)))
}

fn message_class(whole: &WholeMessages<'_>, types: &Types<'_>) -> String {
    let entries = whole.members.iter().map(|member| {
        let classes: Vec<Code> = types.classes(&member.name).into_iter().map(Code::atom).collect();
        let is_union =
            types.description.type_named(&member.name).is_some_and(|described| Union::of(described).is_some());
        let class = if is_union { Code::tuple(classes) } else { Code::atom(types.name(&member.name)) };
        (mark(&member.mark).flat(), class)
    });
    let kind = kind(whole);
    let annotation = format!("dict[{kind}, type[Message] | tuple[type[Message], ...]]");
    let table = statement(0, "_message_classes", Some(&Code::Atom(annotation)), Some(&Code::dict(entries.collect())));
    let parameter = format!("message_type: {kind}");
    let head = function("message_class", &parameter, "type[Message] | tuple[type[Message], ...] | None");
    format!(
        "\n\n{table}{head}    \"\"\"Return the class of the messages of a type, or all classes if it has several.\n\n    \
         It is `None` if the type is not declared.\n    \"\"\"\n    return _message_classes.get(message_type)\n"
    )
}

/// Writes the head of a function.
fn function(name: &str, parameter: &str, result: &str) -> String {
    let result = format!(" -> {result}:");
    let head = Code::call(&format!("def {name}"), vec![Code::atom(parameter)]);
    format!("\n\n{}{result}\n", head.at(0, 0, result.len()))
}
