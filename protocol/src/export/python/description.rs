//! Writes the description of all fields, which the machinery reads.

use super::layout::{Code, string};
use super::types::Types;
use crate::contract::{Limit, Number, Range};
use crate::export::description::{Field, Kind, Presence, Rule, TypeKind, Value, Variant};

/// Writes the calls that describe the types and the protocol.
pub(super) fn all(types: &Types<'_>) -> String {
    let mut code = String::from("\n\n");
    for (name, described) in types.payloads().chain(types.structs()) {
        let mut parts = vec![Code::atom(name)];
        parts.extend(fields(&types.attributes(described.fields()), types));
        code.push_str(&Code::call("_describe", parts).at(0, 0, 0));
        code.push('\n');
    }
    let protocol = protocol(types).at(0, "_protocol = ".len(), 0);
    format!("{code}_protocol = {protocol}\n")
}

fn protocol(types: &Types<'_>) -> Code {
    let description = types.description;
    let messages = description.messages.iter().zip(types.payloads());
    let messages = messages.map(|(message, (name, _))| (string(&message.tag), Code::atom(name)));
    let mut parts = vec![
        Code::keyword("tag", Code::atom(string(description.tag_key()))),
        Code::keyword("content", Code::atom(string(description.content_key()))),
        Code::keyword("envelope", Code::atom("Envelope")),
        Code::keyword("header", Code::tuple(fields(&types.header(), types))),
        Code::keyword("messages", Code::dict(messages.collect())),
    ];
    if types.captures() {
        parts.push(Code::atom("unknown=Unknown"));
    }
    if description.closed {
        parts.push(Code::atom("closed=True"));
    }
    Code::call("_Protocol", parts)
}

fn fields(fields: &[(&Field, String)], types: &Types<'_>) -> Vec<Code> {
    fields.iter().map(|(field, attribute)| self::field(field, attribute, types)).collect()
}

fn field(field: &Field, attribute: &str, types: &Types<'_>) -> Code {
    let mut parts = vec![Code::atom(string(&field.name)), shape(&field.value, types)];
    parts.extend(rules(&field.value));
    if attribute != field.name {
        parts.push(Code::keyword("attribute", Code::atom(string(attribute))));
    }
    if !field.aliases.is_empty() {
        let aliases = field.aliases.iter().map(|alias| Code::atom(string(alias))).collect();
        parts.push(Code::keyword("aliases", Code::tuple(aliases)));
    }
    match &field.presence {
        Presence::Default { text, .. } => parts.push(Code::keyword("default", Code::atom(string(text)))),
        Presence::Optional if !matches!(field.value.kind, Kind::Nullable(_)) => {
            parts.push(Code::atom("optional=True"));
        }
        Presence::Optional | Presence::Required => {}
    }
    if field.after_content {
        parts.push(Code::atom("after=True"));
    }
    Code::call("_Field", parts)
}

fn shape(value: &Value, types: &Types<'_>) -> Code {
    let inner = |value: &Value| shape(value, types);
    let plain = |name: &str| Code::call(name, Vec::new());
    let bounds = |name: &str, min: i128, max: i128| {
        Code::call(name, vec![Code::atom(min.to_string()), Code::atom(max.to_string())])
    };
    match &value.kind {
        Kind::Bool => plain("_Bool"),
        Kind::Integer(whole) => bounds("_Integer", whole.min, whole.max),
        Kind::IntegerString(whole) => bounds("_IntegerString", whole.min, whole.max),
        Kind::Float32 => plain("_Float32"),
        Kind::Float64 => plain("_Float"),
        Kind::String => plain("_String"),
        Kind::Char => plain("_Char"),
        Kind::Timestamp => plain("_Time"),
        Kind::Any => plain("_Any"),
        Kind::Raw => plain("_Raw"),
        Kind::Foreign { .. } => plain("_Foreign"),
        Kind::Nullable(value) => Code::call("_Optional", vec![inner(value)]),
        Kind::List { item, length } => {
            let length = length.map(|length| Code::atom(length.to_string()));
            Code::call("_List", [inner(item)].into_iter().chain(length).collect())
        }
        Kind::Tuple(items) => Code::call("_Tuple", items.iter().map(inner).collect()),
        Kind::Map { key, value } => {
            // On the wire, a key is a string.
            let key = match &key.kind {
                Kind::Integer(whole) => bounds("_IntegerString", whole.min, whole.max),
                _ => inner(key),
            };
            Code::call("_Map", vec![key, inner(value)])
        }
        Kind::Named(name) => named(name, types),
    }
}

fn named(name: &str, types: &Types<'_>) -> Code {
    let class = Code::atom(types.name(name));
    match types.description.type_named(name).map(|described| &described.kind) {
        Some(TypeKind::Enum { variants, open }) => an_enum(class, variants, *open),
        _ => Code::call("_struct", vec![class]),
    }
}

fn an_enum(class: Code, variants: &[Variant], open: bool) -> Code {
    let mut parts = vec![class];
    if open {
        parts.push(Code::atom("is_open=True"));
    }
    let aliases: Vec<(String, Code)> = variants
        .iter()
        .flat_map(|variant| variant.aliases.iter().map(|alias| (string(alias), Code::atom(string(&variant.name)))))
        .collect();
    if !aliases.is_empty() {
        parts.push(Code::keyword("aliases", Code::dict(aliases)));
    }
    Code::call("_Enum", parts)
}

/// Returns the rules that can be checked in Python: those of the value, then those of nested values.
fn rules(value: &Value) -> Vec<Code> {
    let value = value.unless_null();
    let inside = |name: &str, value: &Value| {
        let rules = rules(value);
        (!rules.is_empty()).then(|| Code::call(name, rules))
    };
    let parts = match &value.kind {
        Kind::List { item, .. } => vec![inside("_Each", item)],
        Kind::Map { key, value } => vec![inside("_Keys", key), inside("_Values", value)],
        _ => Vec::new(),
    };
    let own = value.rules.iter().map(|rule| self::rule(&value.kind, rule));
    own.chain(parts.into_iter().flatten()).collect()
}

fn rule(kind: &Kind, rule: &Rule) -> Code {
    match rule {
        Rule::Length(count) => {
            let max = count.max.map(|max| Code::atom(max.to_string()));
            Code::call("_Length", [Code::atom(count.min.to_string())].into_iter().chain(max).collect())
        }
        Rule::Range(range) => a_range(*kind == Kind::Float32, range),
        Rule::Pattern(pattern) => {
            let spellings = [&pattern.declared, &super::pattern::python(&pattern.portable)];
            Code::call("_Pattern", spellings.map(|spelling| Code::atom(string(spelling))).to_vec())
        }
        Rule::OneOf(allowed) => {
            Code::call("_OneOf", allowed.iter().map(|allowed| Code::atom(string(allowed))).collect())
        }
        Rule::Unique => Code::call("_Unique", Vec::new()),
    }
}

fn a_range(is_single: bool, range: &Range) -> Code {
    let show = |number: Number| match number {
        Number::Integer(number) => number.to_string(),
        Number::Float(number) => format!("{number:?}"),
    };
    let (mut least, mut most, mut parts) = (None, None, Vec::new());
    match range.min {
        Limit::Open => {}
        Limit::Included(number) => least = Some(show(number)),
        Limit::Excluded(number) => parts.push(Code::atom(format!("above={}", show(number)))),
    }
    match range.max {
        Limit::Open => {}
        Limit::Included(number) => most = Some(show(number)),
        Limit::Excluded(number) => parts.push(Code::atom(format!("below={}", show(number)))),
    }
    let ends = match (least, most) {
        (None, None) => Vec::new(),
        (Some(least), None) => vec![Code::atom(least)],
        (None, Some(most)) => vec![Code::atom(format!("most={most}"))],
        (Some(least), Some(most)) => vec![Code::atom(least), Code::atom(most)],
    };
    let single = is_single.then(|| Code::atom("single=True"));
    Code::call("_Range", ends.into_iter().chain(parts).chain(single).collect())
}
