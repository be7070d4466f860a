//! Enums and dataclasses.

use super::docstring::{docstring, paragraphs};
use super::initializer::{Parameter, initializer};
use super::layout::{Code, statement, string};
use super::types::{Types, integer_values, values};
use super::{annotation, initializer, literal, unions, words};
use crate::export::description::{
    Field, IntegerVariant, Kind, Presence, Type, TypeKind, Value, Variant, aliases_in_words, sentence,
};

pub(super) const DATACLASS: &str = "@dataclasses.dataclass(frozen=True, slots=True)\n";

/// Required fields in front of this may be given by position; all others need their names.
pub(super) const KEYWORDS_FROM_HERE: &str = "\n    _: dataclasses.KW_ONLY\n";

/// Writes `MessageType`.
pub(super) fn message_types(types: &Types<'_>) -> String {
    let mut code = String::from("\n\nclass MessageType(enum.StrEnum):\n    \"\"\"The types of all messages.\"\"\"\n");
    let messages = types.description.messages.iter().zip(types.payloads()).zip(&types.members);
    for ((message, (name, _)), member) in messages {
        let tag = string(&message.tag);
        let value = statement(4, member, None, Some(&Code::Atom(tag)));
        code.push('\n');
        code.push_str(&value);
        code.push_str(&docstring(&format!("`{name}`"), 4));
    }
    code
}

/// Writes the enums of fields, and for those of which this code takes values, the type of what is taken.
pub(super) fn enums(types: &Types<'_>, taking: &[&str]) -> String {
    let mut code = String::new();
    for (name, described, variants, open) in types.enums() {
        code.push_str(&an_enum(name, described, variants, open));
        code.push_str(&initializer::values(name, variants, taking));
    }
    for (name, described, variants, open) in types.integers() {
        code.push_str(&an_enum_of_integers(name, described, variants, open));
        code.push_str(&initializer::integers(name, variants, taking));
    }
    code
}

fn an_enum_of_integers(name: &str, described: &Type, variants: &[IntegerVariant], is_open: bool) -> String {
    let open = "An open enum: other values are kept as plain integers.";
    let parts = [
        described.docs.clone(),
        if is_open { open.to_owned() } else { String::new() },
        described.deprecated.as_deref().map(words::deprecated).unwrap_or_default(),
    ];
    let head = format!("\n\nclass {name}(enum.IntEnum):\n");
    let mut code = format!("{head}{}", paragraphs(&parts, 4));
    for (variant, member) in variants.iter().zip(integer_values(variants)) {
        code.push('\n');
        code.push_str(&statement(4, &member, None, Some(&Code::Atom(variant.integer.to_string()))));
        let deprecated = variant.deprecated.as_deref().map(words::deprecated).unwrap_or_default();
        code.push_str(&paragraphs(&[variant.docs.clone(), deprecated], 4));
    }
    without_gap(&filled(code, &head))
}

fn an_enum(name: &str, described: &Type, variants: &[Variant], is_open: bool) -> String {
    let open = "An open enum: other values are kept as plain strings.";
    let parts = [
        described.docs.clone(),
        if is_open { open.to_owned() } else { String::new() },
        described.deprecated.as_deref().map(words::deprecated).unwrap_or_default(),
    ];
    let head = format!("\n\nclass {name}(enum.StrEnum):\n");
    let mut code = format!("{head}{}", paragraphs(&parts, 4));
    for (variant, member) in variants.iter().zip(values(variants)) {
        code.push('\n');
        code.push_str(&statement(4, &member, None, Some(&Code::Atom(string(&variant.name)))));
        let aliases = aliases_in_words(&variant.aliases).map(|words| sentence(&words)).unwrap_or_default();
        let deprecated = variant.deprecated.as_deref().map(words::deprecated).unwrap_or_default();
        code.push_str(&paragraphs(&[variant.docs.clone(), aliases, deprecated], 4));
    }
    without_gap(&filled(code, &head))
}

/// Returns the code of a class that begins with this line, with a body if it has none.
fn filled(mut class: String, head: &str) -> String {
    if class == head {
        class.push_str("    pass\n");
    }
    class
}

/// Removes a leading blank line from the class body.
fn without_gap(class: &str) -> String {
    class.replacen("):\n\n    ", "):\n    ", 1)
}

/// Writes the messages and data types.
pub(super) fn structs(types: &Types<'_>) -> String {
    let mut code = String::new();
    for ((name, payload), member) in types.payloads().zip(&types.members) {
        code.push_str(&class(&format!("class {name}(Payload, _Data):\n"), payload, types, Some(member)));
    }
    for (name, described) in types.structs() {
        let base = if matches!(described.kind, TypeKind::Array(_)) { "_ArrayData" } else { "_Data" };
        code.push_str(&class(&format!("class {name}({base}):\n"), described, types, None));
    }
    code
}

/// Writes the newtypes, as other names of what is inside.
pub(super) fn newtypes(types: &Types<'_>) -> String {
    let mut code = String::new();
    for (name, described, value) in types.newtypes() {
        let mut inner = annotation::of(value, types);
        let mut has_names = false;
        value.visit(&mut |value| has_names |= matches!(value.kind, Kind::Named(_)));
        if has_names {
            // What is named may stand below.
            inner = Code::Atom(string(&inner.flat()));
        }
        code.push_str("\n\n");
        code.push_str(&statement(0, name, Some(&Code::atom("typing.TypeAlias")), Some(&inner)));
        code.push_str(&paragraphs(&[join(&described.docs, &words::of_newtype(described, value))], 0));
    }
    code
}

fn class<'a>(header: &str, described: &'a Type, types: &Types<'a>, member: Option<&String>) -> String {
    let deprecated = described.deprecated.as_deref().map(words::deprecated).unwrap_or_default();
    let docs = paragraphs(&[described.docs.clone(), deprecated], 4);
    let head = format!("\n\n{DATACLASS}{header}");
    let mut code = format!("{head}{docs}");
    if let Some(member) = member {
        let blank = if docs.is_empty() { "" } else { "\n" };
        let message_type = format!("{blank}    message_type = MessageType.{member}\n");
        code.push_str(&message_type);
    }
    code.push_str(&unions::tags(described, types));
    if let Some(value) = described.inner() {
        code.push_str(&attribute(
            "value",
            &annotation::of(value, types),
            held(value, None, types).as_ref(),
            &words::of_rules(value),
        ));
    }
    let mut parameters: Vec<Parameter> =
        described.inner().map(|value| Parameter::of_inner(value, types)).into_iter().collect();
    let mut mark = Some(KEYWORDS_FROM_HERE);
    for (field, attribute) in types.held(described) {
        let is_now = types.description.is_now(described, field);
        if is_now || !matches!(field.presence, Presence::Required | Presence::Payload { .. }) {
            code.push_str(mark.take().unwrap_or_default());
        }
        code.push_str(&self::field(field, &attribute, types, is_now.then(now)));
        parameters.push(Parameter::of(field, &attribute, types, is_now));
    }
    code.push_str(&initializer(&parameters));
    without_gap(&filled(code, &head))
}

/// What is assigned to a field that is the current time if it is omitted.
pub(super) fn now() -> Code {
    Code::call("dataclasses.field", vec![Code::atom("default_factory=now")])
}

/// A field and its docstring.
pub(super) fn field(field: &Field, attribute: &str, types: &Types<'_>, default: Option<Code>) -> String {
    let annotation = annotation::of_field(field, types);
    let declared = literal::default(field, types).map(|default| {
        if !field.is_constant() {
            return default.assigned();
        }
        // It never comes before a required one.
        let parts = vec![Code::keyword("default", default.value), Code::keyword("kw_only", Code::atom("True"))];
        Code::call("dataclasses.field", parts)
    });
    let value = held(&field.value, default.or(declared).or_else(|| literal::absent(field)), types);
    self::attribute(attribute, &annotation, value.as_ref(), &join(&field.docs, &words::of_field(field, attribute)))
}

fn attribute(name: &str, annotation: &Code, value: Option<&Code>, docs: &str) -> String {
    let line = statement(4, name, Some(annotation), value);
    format!("\n{line}{}", paragraphs(&[docs.to_owned()], 4))
}

/// Returns what is assigned to an attribute: its default, that lists and dictionaries have no part in the hash, and that
/// secrets are not shown.
fn held(value: &Value, default: Option<Code>, types: &Types<'_>) -> Option<Code> {
    let held = if is_mutable(value, types) { Some(without("hash", default)) } else { default };
    if value.holds_secret_outside_objects(&types.description.types) { Some(without("repr", held)) } else { held }
}

/// Whether the value may be a list or a dictionary, which have no hash.
fn is_mutable(value: &Value, types: &Types<'_>) -> bool {
    match &types.description.without_names(value).kind {
        Kind::List { .. } | Kind::Map { .. } | Kind::Any | Kind::Foreign { .. } => true,
        Kind::Nullable(inner) | Kind::InString(inner) => is_mutable(inner, types),
        Kind::Tuple(items) => items.iter().any(|item| is_mutable(item, types)),
        Kind::Named(name) => types.description.type_named(name).is_some_and(|named| named.inner().is_some()),
        _ => false,
    }
}

/// Leaves the field out of the `hash` of its object, so that there is one, or out of its `repr`, since it is secret.
fn without(what: &str, value: Option<Code>) -> Code {
    let option = Code::keyword(what, Code::atom("False"));
    match value {
        Some(Code::Call { open, mut parts, close }) if open == "dataclasses.field(" => {
            parts.push(option);
            Code::Call { open, parts, close }
        }
        value => {
            let default = value.map(|value| Code::keyword("default", value));
            Code::call("dataclasses.field", default.into_iter().chain([option]).collect())
        }
    }
}

/// Joins the doc comment and the words about the rules, in one paragraph if the comment is one.
fn join(docs: &str, words: &str) -> String {
    let docs = docs.trim();
    if docs.is_empty() || words.is_empty() {
        return format!("{docs}{words}");
    }
    let between = if docs.contains("\n\n") { "\n\n" } else { " " };
    let stop = if docs.ends_with(['.', '!', '?', ':', ';']) || between == "\n\n" { "" } else { "." };
    format!("{docs}{stop}{between}{words}")
}
