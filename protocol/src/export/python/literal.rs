//! Default values as Python expressions.

use super::annotation;
use super::layout::{Code, string};
use super::types::Types;
use crate::contract::{EnumInfo, FieldInfo, Shape, StructInfo};
use crate::json::{Decode, Failed, Reader, Whole, Writer, whole};

/// The JSON text of a field's default.
pub(super) fn json(field: &FieldInfo) -> Option<String> {
    let mut text = Vec::new();
    (field.default?)(&mut Writer::new(&mut text));
    String::from_utf8(text).ok()
}

/// A default: its expression, and whether one object may be shared by all.
pub(super) struct Default {
    pub(super) value: Code,
    pub(super) is_constant: bool,
}

impl Default {
    /// What stands behind the `=` of a field that has this default.
    pub(super) fn assigned(self) -> Code {
        if self.is_constant {
            return self.value;
        }
        Code::call("dataclasses.field", vec![self.value.behind("default_factory=lambda: ")])
    }
}

/// The default of a field that has one.
pub(super) fn default(field: &FieldInfo, types: &Types) -> Option<Default> {
    let text = json(field)?;
    let shape = (field.shape)();
    // What cannot be written as an expression is not lost: an absent field then reads as the description says.
    let value = expression(&mut Reader::new(&text), shape, types).unwrap_or_else(|Failed| Code::atom("None"));
    let value = typed(value, innermost(shape), types);
    let is_none = matches!(&value, Code::Atom(text) if text == "None");
    let is_constant = matches!(
        innermost(shape),
        Shape::Bool
            | Shape::Integer { .. }
            | Shape::IntegerString { .. }
            | Shape::Float32
            | Shape::Float64
            | Shape::String
            | Shape::Char
            | Shape::Enum(_)
    );
    Some(Default { value, is_constant: is_constant || is_none })
}

/// An empty list or map says what it could hold: type checkers do not look for that elsewhere.
fn typed(value: Code, shape: &Shape, types: &Types) -> Code {
    let Code::Call { open, parts, .. } = &value else { return value };
    match (open.as_str(), shape, parts.is_empty()) {
        ("[" | "{", Shape::List { .. } | Shape::Map { .. }, true) => {
            Code::call(&annotation::of(shape, types).flat(), Vec::new())
        }
        ("[", Shape::Value | Shape::Serde { .. }, true) => Code::call("list[Json]", Vec::new()),
        ("{", Shape::Value | Shape::Serde { .. }, true) => Code::call("dict[str, Json]", Vec::new()),
        // Lists and dictionaries of one thing are not taken for such of any JSON.
        ("[" | "{", Shape::Value | Shape::Serde { .. }, false) => {
            Code::call("typing.cast", vec![Code::atom("\"Json\""), value])
        }
        _ => value,
    }
}

fn innermost(shape: &Shape) -> &Shape {
    match shape {
        Shape::Optional(inner) => innermost(inner()),
        shape => shape,
    }
}

fn expression(reader: &mut Reader<'_>, shape: &Shape, types: &Types) -> Decode<Code> {
    match shape {
        Shape::Bool => Ok(Code::atom(if reader.bool()? { "True" } else { "False" })),
        Shape::Integer { .. } => integer(reader.number()?).map(Code::Atom),
        Shape::IntegerString { .. } => Ok(Code::atom(reader.string()?)),
        Shape::Float32 | Shape::Float64 => float(reader.number()?).map(Code::Atom),
        Shape::String | Shape::Char => Ok(Code::Atom(string(&reader.string()?))),
        Shape::Timestamp => time(reader.number()?).map(Code::Atom),
        Shape::Enum(info) => Ok(Code::Atom(value(&reader.string()?, info, types))),
        Shape::Optional(_) if reader.null()? => Ok(Code::atom("None")),
        Shape::Optional(inner) => expression(reader, inner(), types),
        Shape::List { item, .. } => Ok(Code::subscript("", items(reader, |_| Some(item()), types)?)),
        Shape::Tuple(shapes) => Ok(Code::tuple(items(reader, |index| shapes.get(index).map(|shape| shape()), types)?)),
        Shape::Map { key, value } => map(reader, key(), value(), types),
        Shape::Struct(info) => structure(reader, info, types),
        Shape::RawJson => Ok(Code::call("RawJson", vec![Code::Atom(string(reader.skip_value()?))])),
        Shape::Value | Shape::Serde { .. } => any(reader, types),
    }
}

fn integer(text: &str) -> Decode<String> {
    match whole(text) {
        Whole::Number(number) => Ok(number.to_string()),
        Whole::Fraction | Whole::TooLarge => Err(Failed),
    }
}

fn float(text: &str) -> Decode<String> {
    text.parse::<f64>()
        .map(|number| if number.is_finite() { format!("{number:?}") } else { "math.inf".to_owned() })
        .map_err(|_| Failed)
}

fn time(text: &str) -> Decode<String> {
    let micros = crate::Timestamp::from_number(text).ok_or(Failed)?.as_micros();
    Ok(format!("_EPOCH + datetime.timedelta(microseconds={micros})"))
}

fn value(name: &str, info: &EnumInfo, types: &Types) -> String {
    let known = info.variants.iter().zip(Types::values(info)).find(|(variant, _)| variant.name == name);
    known.map_or_else(|| string(name), |(_, member)| format!("{}.{member}", types.name(info.id)))
}

fn items(reader: &mut Reader<'_>, shape: impl Fn(usize) -> Option<&'static Shape>, types: &Types) -> Decode<Vec<Code>> {
    let mut items = Vec::new();
    reader.begin_array()?;
    while reader.next_item(items.is_empty())? {
        let shape = shape(items.len()).ok_or(Failed)?;
        items.push(expression(reader, shape, types)?);
    }
    Ok(items)
}

fn map(reader: &mut Reader<'_>, key_shape: &Shape, shape: &Shape, types: &Types) -> Decode<Code> {
    let mut entries = Vec::new();
    reader.begin_object()?;
    while reader.next_member(entries.is_empty())? {
        let key = reader.key()?;
        let key = match key_shape {
            Shape::Integer { .. } => integer(&key)?,
            Shape::Enum(info) => value(&key, info, types),
            _ => string(&key),
        };
        entries.push((key, expression(reader, shape, types)?));
    }
    Ok(Code::dict(entries))
}

fn structure(reader: &mut Reader<'_>, info: &StructInfo, types: &Types) -> Decode<Code> {
    let attributes = types.attributes(info);
    let mut fields = Vec::new();
    let mut first = true;
    reader.begin_object()?;
    while reader.next_member(first)? {
        first = false;
        let key = reader.key()?;
        let (field, attribute) =
            info.fields.iter().zip(&attributes).find(|(field, _)| field.name == key).ok_or(Failed)?;
        fields.push(Code::keyword(attribute, expression(reader, (field.shape)(), types)?));
    }
    Ok(Code::call(types.name(info.id), fields))
}

fn any(reader: &mut Reader<'_>, types: &Types) -> Decode<Code> {
    match reader.peek().ok_or(Failed)? {
        b'{' => map(reader, &Shape::String, &Shape::Value, types),
        b'[' => Ok(Code::subscript("", items(reader, |_| Some(&Shape::Value), types)?)),
        b'"' => Ok(Code::Atom(string(&reader.string()?))),
        b't' | b'f' => expression(reader, &Shape::Bool, types),
        b'n' => reader.null().map(|_| Code::atom("None")),
        _ => {
            let text = reader.number()?;
            if text.contains(['.', 'e', 'E']) { float(text) } else { integer(text) }.map(Code::Atom)
        }
    }
}
