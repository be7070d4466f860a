//! The description of all fields, which the machinery reads.

use super::layout::{Code, string};
use super::literal;
use super::types::Types;
use crate::contract::{Contract, EnumInfo, FieldInfo, Limit, Number, Range, Rule, Shape, UnknownFields};

/// The calls that describe the types, and the protocol.
pub(super) fn all(contract: &Contract, types: &Types) -> String {
    let messages = types.messages.iter().map(|(message, name)| (name, message.payload));
    let structs = types.structs.iter().map(|named| (&named.name, named.info));
    let mut code = String::from("\n\n");
    for (name, info) in messages.chain(structs) {
        let mut parts = vec![Code::atom(name.clone())];
        parts.extend(fields(info.fields, &types.attributes(info), types));
        code.push_str(&Code::call("_describe", parts).at(0, 0, 0));
        code.push('\n');
    }
    let protocol = protocol(contract, types).at(0, "_protocol = ".len(), 0);
    format!("{code}_protocol = {protocol}\n")
}

fn protocol(contract: &Contract, types: &Types) -> Code {
    let header = fields(types.header.fields, &types.header_attributes(), types);
    let messages = types.messages.iter().map(|(message, name)| (string(message.tag), Code::atom(name.clone())));
    let mut parts = vec![
        Code::keyword("tag", Code::atom(string(contract.tag))),
        Code::keyword("content", Code::atom(string(contract.content))),
        Code::keyword("envelope", Code::atom("Envelope")),
        Code::keyword("header", Code::tuple(header)),
        Code::keyword("messages", Code::dict(messages.collect())),
    ];
    if types.captures {
        parts.push(Code::atom("unknown=Unknown"));
    }
    if contract.unknown_fields == UnknownFields::Reject {
        parts.push(Code::atom("closed=True"));
    }
    Code::call("_Protocol", parts)
}

fn fields(fields: &'static [FieldInfo], attributes: &[String], types: &Types) -> Vec<Code> {
    fields.iter().zip(attributes).map(|(info, attribute)| field(info, attribute, types)).collect()
}

fn field(field: &'static FieldInfo, attribute: &str, types: &Types) -> Code {
    let base = (field.shape)();
    let mut parts = vec![Code::atom(string(field.name)), shape(base, types)];
    parts.extend(rules(base, field.rules));
    if attribute != field.name {
        parts.push(Code::keyword("attribute", Code::atom(string(attribute))));
    }
    if !field.aliases.is_empty() {
        let aliases = field.aliases.iter().map(|alias| Code::atom(string(alias))).collect();
        parts.push(Code::keyword("aliases", Code::tuple(aliases)));
    }
    match literal::json(field) {
        Some(json) => parts.push(Code::keyword("default", Code::atom(string(&json)))),
        None if field.optional && !matches!(base, Shape::Optional(_)) => parts.push(Code::atom("optional=True")),
        None => {}
    }
    if field.after_content {
        parts.push(Code::atom("after=True"));
    }
    Code::call("_Field", parts)
}

fn shape(shape: &'static Shape, types: &Types) -> Code {
    let inner = |describe: fn() -> &'static Shape| self::shape(describe(), types);
    let plain = |name: &str| Code::call(name, Vec::new());
    let bounds = |name: &str, min: i128, max: i128| {
        Code::call(name, vec![Code::atom(min.to_string()), Code::atom(max.to_string())])
    };
    match shape {
        Shape::Bool => plain("_Bool"),
        Shape::Integer { min, max } => bounds("_Integer", *min, *max),
        Shape::IntegerString { min, max } => bounds("_IntegerString", *min, *max),
        Shape::Float32 => plain("_Float32"),
        Shape::Float64 => plain("_Float"),
        Shape::String => plain("_String"),
        Shape::Char => plain("_Char"),
        Shape::Timestamp => plain("_Time"),
        Shape::Value => plain("_Any"),
        Shape::RawJson => plain("_Raw"),
        Shape::Serde { .. } => plain("_Foreign"),
        Shape::Optional(value) => Code::call("_Optional", vec![inner(*value)]),
        Shape::List { item, length } => {
            let length = length.map(|length| Code::atom(length.to_string()));
            Code::call("_List", [inner(*item)].into_iter().chain(length).collect())
        }
        Shape::Tuple(items) => Code::call("_Tuple", items.iter().map(|item| inner(*item)).collect()),
        Shape::Map { key, value } => {
            // On the wire a key is a string.
            let key = match key() {
                Shape::Integer { min, max } => bounds("_IntegerString", *min, *max),
                key => self::shape(key, types),
            };
            Code::call("_Map", vec![key, inner(*value)])
        }
        Shape::Struct(info) => Code::call("_struct", vec![Code::atom(types.name(info.id))]),
        Shape::Enum(info) => an_enum(info, types),
    }
}

fn an_enum(info: &EnumInfo, types: &Types) -> Code {
    let mut parts = vec![Code::atom(types.name(info.id))];
    if info.open {
        parts.push(Code::atom("is_open=True"));
    }
    let aliases: Vec<(String, Code)> = info
        .variants
        .iter()
        .flat_map(|variant| variant.aliases.iter().map(|alias| (string(alias), Code::atom(string(variant.name)))))
        .collect();
    if !aliases.is_empty() {
        parts.push(Code::keyword("aliases", Code::dict(aliases)));
    }
    Code::call("_Enum", parts)
}

/// The rules that can be checked in Python, on a value of this shape.
fn rules(shape: &'static Shape, rules: &[Rule]) -> Vec<Code> {
    let shape = innermost(shape);
    rules.iter().filter_map(|rule| self::rule(shape, rule)).collect()
}

fn innermost(shape: &'static Shape) -> &'static Shape {
    match shape {
        Shape::Optional(inner) => innermost(inner()),
        shape => shape,
    }
}

fn rule(shape: &'static Shape, rule: &Rule) -> Option<Code> {
    let inside = |name: &str, shape: Option<&'static Shape>, rules: &[Rule]| {
        shape.map(|shape| Code::call(name, self::rules(shape, rules)))
    };
    match rule {
        Rule::Length { min, max } => {
            let max = (*max != usize::MAX).then(|| Code::atom(max.to_string()));
            Some(Code::call("_Length", [Code::atom(min.to_string())].into_iter().chain(max).collect()))
        }
        Rule::Range(range) => Some(a_range(shape, range)),
        Rule::Pattern(pattern) => {
            let spellings = [pattern.as_str(), &super::pattern::python(pattern.portable())];
            Some(Code::call("_Pattern", spellings.map(string).map(Code::atom).to_vec()))
        }
        Rule::OneOf(allowed) => {
            Some(Code::call("_OneOf", allowed.iter().map(|allowed| Code::atom(string(allowed))).collect()))
        }
        Rule::Unique => Some(Code::call("_Unique", Vec::new())),
        Rule::Each(rules) => {
            inside("_Each", if let Shape::List { item, .. } = shape { Some(item()) } else { None }, rules)
        }
        Rule::Keys(rules) => {
            inside("_Keys", if let Shape::Map { key, .. } = shape { Some(key()) } else { None }, rules)
        }
        Rule::Values(rules) => {
            inside("_Values", if let Shape::Map { value, .. } = shape { Some(value()) } else { None }, rules)
        }
        Rule::Check(_) => None,
    }
}

fn a_range(shape: &Shape, range: &Range) -> Code {
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
    let single = matches!(shape, Shape::Float32).then(|| Code::atom("single=True"));
    Code::call("_Range", ends.into_iter().chain(parts).chain(single).collect())
}
