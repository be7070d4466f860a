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
    pub(super) value: String,
    pub(super) is_constant: bool,
}

impl Default {
    /// What stands behind the `=` of a field that has this default.
    pub(super) fn assigned(self) -> Code {
        if self.is_constant {
            return Code::atom(self.value);
        }
        Code::call("dataclasses.field", vec![Code::atom(format!("default_factory=lambda: {}", self.value))])
    }
}

/// The default of a field that has one.
pub(super) fn default(field: &FieldInfo, types: &Types) -> Option<Default> {
    let text = json(field)?;
    let shape = (field.shape)();
    // What cannot be written as an expression is not lost: an absent field then reads as the description says.
    let value = expression(&mut Reader::new(&text), shape, types).unwrap_or_else(|Failed| "None".to_owned());
    let value = typed(value, innermost(shape), types);
    let is_constant = value == "None"
        || matches!(
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
    Some(Default { value, is_constant })
}

/// An empty list or map says what it could hold: type checkers do not look for that elsewhere.
fn typed(value: String, shape: &Shape, types: &Types) -> String {
    match (value.as_str(), shape) {
        ("[]" | "{}", Shape::List { .. } | Shape::Map { .. }) => format!("{}()", annotation::of(shape, types)),
        ("[]", Shape::Value | Shape::Serde { .. }) => "list[Json]()".to_owned(),
        ("{}", Shape::Value | Shape::Serde { .. }) => "dict[str, Json]()".to_owned(),
        // Lists and dictionaries of one thing are not taken for such of any JSON.
        (_, Shape::Value | Shape::Serde { .. }) if value.starts_with(['[', '{']) => {
            format!("typing.cast(\"Json\", {value})")
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

fn expression(reader: &mut Reader<'_>, shape: &Shape, types: &Types) -> Decode<String> {
    match shape {
        Shape::Bool => Ok(if reader.bool()? { "True" } else { "False" }.to_owned()),
        Shape::Integer { .. } => integer(reader.number()?),
        Shape::IntegerString { .. } => Ok(reader.string()?.into_owned()),
        Shape::Float32 | Shape::Float64 => float(reader.number()?),
        Shape::String | Shape::Char => Ok(string(&reader.string()?)),
        Shape::Timestamp => time(reader.number()?),
        Shape::Enum(info) => Ok(value(&reader.string()?, info, types)),
        Shape::Optional(_) if reader.null()? => Ok("None".to_owned()),
        Shape::Optional(inner) => expression(reader, inner(), types),
        Shape::List { item, .. } => Ok(format!("[{}]", items(reader, |_| Some(item()), types)?.join(", "))),
        Shape::Tuple(shapes) => {
            let items = items(reader, |index| shapes.get(index).map(|shape| shape()), types)?;
            Ok(format!("({}{})", items.join(", "), if items.len() == 1 { "," } else { "" }))
        }
        Shape::Map { key, value } => map(reader, key(), value(), types),
        Shape::Struct(info) => structure(reader, info, types),
        Shape::RawJson => Ok(format!("RawJson({})", string(reader.skip_value()?))),
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

fn items(
    reader: &mut Reader<'_>,
    shape: impl Fn(usize) -> Option<&'static Shape>,
    types: &Types,
) -> Decode<Vec<String>> {
    let mut items = Vec::new();
    reader.begin_array()?;
    while reader.next_item(items.is_empty())? {
        let shape = shape(items.len()).ok_or(Failed)?;
        items.push(expression(reader, shape, types)?);
    }
    Ok(items)
}

fn map(reader: &mut Reader<'_>, key_shape: &Shape, shape: &Shape, types: &Types) -> Decode<String> {
    let mut entries = Vec::new();
    reader.begin_object()?;
    while reader.next_member(entries.is_empty())? {
        let key = reader.key()?;
        let key = match key_shape {
            Shape::Integer { .. } => integer(&key)?,
            Shape::Enum(info) => value(&key, info, types),
            _ => string(&key),
        };
        entries.push(format!("{key}: {}", expression(reader, shape, types)?));
    }
    Ok(format!("{{{}}}", entries.join(", ")))
}

fn structure(reader: &mut Reader<'_>, info: &StructInfo, types: &Types) -> Decode<String> {
    let attributes = types.attributes(info);
    let mut fields = Vec::new();
    let mut first = true;
    reader.begin_object()?;
    while reader.next_member(first)? {
        first = false;
        let key = reader.key()?;
        let (field, attribute) =
            info.fields.iter().zip(&attributes).find(|(field, _)| field.name == key).ok_or(Failed)?;
        fields.push(format!("{attribute}={}", expression(reader, (field.shape)(), types)?));
    }
    Ok(format!("{}({})", types.name(info.id), fields.join(", ")))
}

fn any(reader: &mut Reader<'_>, types: &Types) -> Decode<String> {
    match reader.peek().ok_or(Failed)? {
        b'{' => map(reader, &Shape::String, &Shape::Value, types),
        b'[' => Ok(format!("[{}]", items(reader, |_| Some(&Shape::Value), types)?.join(", "))),
        b'"' => Ok(string(&reader.string()?)),
        b't' | b'f' => expression(reader, &Shape::Bool, types),
        b'n' => reader.null().map(|_| "None".to_owned()),
        _ => {
            let text = reader.number()?;
            if text.contains(['.', 'e', 'E']) { float(text) } else { integer(text) }
        }
    }
}
