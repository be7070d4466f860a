//! Default values as Python expressions.

use super::annotation;
use super::json::{any, float, integer};
use super::layout::{Code, string};
use super::types::{Types, Union, integer_values, values};
use crate::export::description::{Field, Kind, Presence, Type, TypeKind, UntaggedMember, Value, Variant, member_of};
use crate::export::json_tree::Json;

/// The value of an absent field where `None` is another.
pub(super) const ABSENT: &str = "ABSENT";

/// Returns the value of a field that is omitted, unless it has a default; `None` if it has to be given.
pub(super) fn absent(field: &Field) -> Option<Code> {
    match field.presence {
        Presence::Required | Presence::Payload { .. } => None,
        Presence::OptionalBesideNull => Some(Code::atom(ABSENT)),
        Presence::Optional | Presence::OptionalElement | Presence::Default { .. } | Presence::Rest => {
            Some(Code::atom("None"))
        }
    }
}

/// A default: its expression, and whether a single object may be shared.
pub(super) struct Default {
    pub(super) value: Code,
    pub(super) is_constant: bool,
}

impl Default {
    /// Returns the code after the `=` of a field with this default.
    pub(super) fn assigned(self) -> Code {
        if self.is_constant {
            return self.value;
        }
        Code::call("dataclasses.field", vec![self.value.behind("default_factory=lambda: ")])
    }
}

/// Returns the default of a field, or its only value; `None` if it has neither.
pub(super) fn default(field: &Field, types: &Types<'_>) -> Option<Default> {
    if let Kind::Constant(json) = &field.value.kind {
        return any(json).map(|value| Default { value, is_constant: true });
    }
    let text = field.default_text()?;
    let inner = types.description.without_names(field.value.unless_null());
    let value = match &inner.kind {
        Kind::Raw if text != "null" => Some(Code::call("RawJson", vec![Code::Atom(string(text))])),
        _ => Json::parse(text).ok().and_then(|json| expression(&json, &field.value, types)),
    };
    // A default that cannot be an expression is not lost: an absent field reads as the description specifies.
    let value = value.unwrap_or_else(|| Code::atom("None"));
    let value = typed(value, inner, types);
    let is_none = matches!(&value, Code::Atom(text) if text == "None");
    let is_constant = match &inner.kind {
        Kind::Named(name) => variants(name, types).is_some(),
        Kind::Bool
        | Kind::Integer(_)
        | Kind::IntegerString(_)
        | Kind::Float32
        | Kind::Float64
        | Kind::String
        | Kind::Char => true,
        _ => false,
    };
    Some(Default { value, is_constant: is_constant || is_none })
}

/// Adds the item type to an empty list or map, which type checkers do not infer from its context.
fn typed(code: Code, value: &Value, types: &Types<'_>) -> Code {
    if let Kind::InString(inner) = &value.kind {
        return typed(code, inner, types);
    }
    let Code::Call { open, parts, .. } = &code else { return code };
    match (open.as_str(), &value.kind, parts.is_empty()) {
        ("[" | "{", Kind::List { .. } | Kind::Map { .. }, true) => {
            Code::call(&annotation::of(value, types).flat(), Vec::new())
        }
        ("[", Kind::Any | Kind::Foreign { .. }, true) => Code::call("list[Json]", Vec::new()),
        ("{", Kind::Any | Kind::Foreign { .. }, true) => Code::call("dict[str, Json]", Vec::new()),
        // Lists and dictionaries are invariant, so those of a specific type are not accepted as `Json`.
        ("[" | "{", Kind::Any | Kind::Foreign { .. }, false) => {
            Code::call("typing.cast", vec![Code::atom("\"Json\""), code])
        }
        _ => code,
    }
}

/// Returns the values of the enum with this name.
fn variants<'a>(name: &str, types: &Types<'a>) -> Option<&'a [Variant]> {
    match &types.description.type_named(name)?.kind {
        TypeKind::Enum { variants, .. } => Some(variants),
        TypeKind::Struct(_)
        | TypeKind::Array(_)
        | TypeKind::Newtype(_)
        | TypeKind::Integers { .. }
        | TypeKind::Union { .. }
        | TypeKind::Untagged(_) => None,
    }
}

fn expression(json: &Json, value: &Value, types: &Types<'_>) -> Option<Code> {
    let inner = |json: &Json, value: &Value| expression(json, value, types);
    let value = types.description.without_names(value);
    let code = match (&value.kind, json) {
        (Kind::Nullable(_), Json::Null) => Code::atom("None"),
        (Kind::Nullable(value), json) => inner(json, value)?,
        (Kind::InString(value), Json::String(text)) => inner(&Json::parse(text).ok()?, value)?,
        (Kind::Raw, json) => Code::call("RawJson", vec![Code::Atom(string(&json.to_line()))]),
        (Kind::Integer(_), Json::Number(text)) => Code::Atom(integer(text)?),
        (Kind::IntegerString(_), Json::String(text)) => Code::atom(text.as_str()),
        (Kind::Float32 | Kind::Float64, Json::Number(text)) => Code::Atom(float(text)?),
        (Kind::Timestamp, Json::Number(text)) => Code::Atom(time(text)?),
        (Kind::Any | Kind::Foreign { .. } | Kind::Bool | Kind::String | Kind::Char | Kind::Constant(_), json) => {
            any(json)?
        }
        (Kind::List { item, .. }, Json::Array(items)) => {
            Code::subscript("", items.iter().map(|json| inner(json, item)).collect::<Option<_>>()?)
        }
        (Kind::Tuple(values), Json::Array(items)) if items.len() == values.len() => {
            Code::tuple(items.iter().zip(values).map(|(json, value)| inner(json, value)).collect::<Option<_>>()?)
        }
        (Kind::Map { key, value }, Json::Object(members)) => {
            let entries = members.iter().map(|(name, json)| Some((key_of(name, key, types)?, inner(json, value)?)));
            Code::dict(entries.collect::<Option<_>>()?)
        }
        (Kind::Named(name), json) if untagged(name, types).is_some() => {
            let member = member_of(untagged(name, types)?, json, &types.description.types)?;
            inner(json, &member.value)?
        }
        (Kind::Named(name), Json::Number(text)) => Code::Atom(integer_variant(&integer(text)?, name, types)?),
        (Kind::Named(name), Json::String(text)) => Code::Atom(variant(text, name, types)?),
        (Kind::Named(name), Json::Array(items)) => array(items, types.description.type_named(name)?, types)?,
        (Kind::Named(name), Json::Object(members)) => structure(members, name, types)?,
        _ => return None,
    };
    Some(code)
}

fn time(text: &str) -> Option<String> {
    let micros = crate::Timestamp::from_number(text)?.as_micros();
    Some(format!("_EPOCH + datetime.timedelta(microseconds={micros})"))
}

/// Returns the expression of an enum value.
fn variant(text: &str, name: &str, types: &Types<'_>) -> Option<String> {
    let variants = variants(name, types)?;
    let known = variants.iter().zip(values(variants)).find(|(variant, _)| variant.name == text);
    Some(known.map_or_else(|| string(text), |(_, member)| format!("{}.{member}", types.name(name))))
}

/// Returns the expression of a value of an enum of integers.
fn integer_variant(number: &str, name: &str, types: &Types<'_>) -> Option<String> {
    let TypeKind::Integers { variants, .. } = &types.description.type_named(name)?.kind else { return None };
    let mut known = variants.iter().zip(integer_values(variants));
    let known = known.find(|(variant, _)| variant.integer.to_string() == number);
    Some(known.map_or_else(|| number.to_owned(), |(_, member)| format!("{}.{member}", types.name(name))))
}

/// Returns the members of the untagged union with this name.
fn untagged<'a>(name: &str, types: &Types<'a>) -> Option<&'a [UntaggedMember]> {
    match &types.description.type_named(name)?.kind {
        TypeKind::Untagged(members) => Some(members),
        _ => None,
    }
}

fn key_of(text: &str, key: &Value, types: &Types<'_>) -> Option<String> {
    match &types.description.without_names(key).kind {
        Kind::Integer(_) => integer(text),
        Kind::Named(name) => variant(text, name, types),
        _ => Some(string(text)),
    }
}

/// Returns the expression of a struct, or of a member of a union.
fn structure(members: &[(String, Json)], name: &str, types: &Types<'_>) -> Option<Code> {
    let described = types.description.type_named(name)?;
    tagged(members, described, members, types)
}

/// Returns the expression of such an object, of which the tags before have been read.
fn tagged(members: &[(String, Json)], described: &Type, whole: &[(String, Json)], types: &Types<'_>) -> Option<Code> {
    let Some(union) = Union::of(described) else { return object(members, described, types) };
    let holder = union.tag.field().map_or(Some(members), |field| {
        members.iter().find_map(|(key, holder)| (key == field).then(|| holder.members()))
    })?;
    let tag = holder.iter().find_map(|(key, tag)| (key == union.tag.name()).then_some(tag))?;
    let Some(member) = union.members.iter().find(|member| member.mark.to_json() == *tag) else {
        let text = if let Json::String(text) | Json::Number(text) = tag { string(text) } else { return None };
        let payload = string(&Json::Object(whole.to_vec()).to_line());
        let parts = [("tag", text), ("payload", payload)].map(|(name, value)| Code::keyword(name, Code::Atom(value)));
        return Some(Code::call(types.kept(&union)?, parts.to_vec()));
    };
    tagged(members, types.description.type_named(&member.name)?, whole, types)
}

fn array(items: &[Json], described: &Type, types: &Types<'_>) -> Option<Code> {
    let fields = types.attributes(described.fields());
    let parts = items
        .iter()
        .zip(&fields)
        .map(|(json, (field, attribute))| Some(Code::keyword(attribute, expression(json, &field.value, types)?)));
    Some(Code::call(types.name(&described.name), parts.collect::<Option<_>>()?))
}

fn object(members: &[(String, Json)], described: &Type, types: &Types<'_>) -> Option<Code> {
    let fields = types.attributes(described.fields());
    // The tags are those of every object of the class.
    let tags = types.description.tags_of(&described.name);
    let members = members.iter().filter(|(key, _)| tags.iter().all(|tag| tag.key != key));
    let parts = members.map(|(key, json)| {
        let (field, attribute) = fields.iter().find(|(field, _)| field.name == *key)?;
        Some(Code::keyword(attribute, expression(json, &field.value, types)?))
    });
    Some(Code::call(types.name(&described.name), parts.collect::<Option<_>>()?))
}
