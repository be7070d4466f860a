//! Sorts JSON keys so that their order is the same in every build and every run.

use super::value::{Kind, Value};
use super::{Field, Type, TypeKind, UnionMember, member_of};
use crate::export::json_tree::Json;

/// Returns the JSON of a value with the keys of maps and free-form values sorted: hash maps have no order, and the
/// order in free-form values depends on a feature of `serde_json`. Struct fields keep their declaration order.
pub(super) fn in_key_order(json: Json, value: &Value, types: &[Type]) -> Json {
    match (&value.kind, json) {
        (Kind::Nullable(inner), json) => in_key_order(json, inner, types),
        (Kind::InString(inner), Json::String(text)) => match Json::parse(&text) {
            Ok(json) => Json::String(in_key_order(json, inner, types).to_line()),
            Err(_) => Json::String(text),
        },
        (Kind::Named(name), json) => named_in_key_order(json, name, types),
        (Kind::Map { value, .. }, Json::Object(members)) => {
            let members = members.into_iter().map(|(key, json)| (key, in_key_order(json, value, types)));
            sorted(members.collect())
        }
        (Kind::List { item, .. }, Json::Array(items)) => {
            Json::Array(items.into_iter().map(|json| in_key_order(json, item, types)).collect())
        }
        (Kind::Tuple(values), Json::Array(items)) => {
            let items = items.into_iter().zip(values).map(|(json, value)| in_key_order(json, value, types));
            Json::Array(items.collect())
        }
        (Kind::Any | Kind::Foreign { .. }, json) => all_sorted(json),
        (_, json) => json,
    }
}

/// Same as [`in_key_order`], for a value of the type of this name.
fn named_in_key_order(json: Json, name: &str, types: &[Type]) -> Json {
    let Some(described) = types.iter().find(|described| described.name == name) else { return json };
    match &described.kind {
        // An object with another tag is left unchanged.
        TypeKind::Union { tag, members, .. } => match UnionMember::of(&json, tag, members) {
            Some(member) => named_in_key_order(json, &member.name, types),
            None => json,
        },
        TypeKind::Untagged(members) => match member_of(members, &json, types) {
            Some(member) => in_key_order(json, &member.value, types),
            None => json,
        },
        TypeKind::Array(fields) => elements_in_key_order(json, fields, types),
        TypeKind::Newtype(inner) => in_key_order(json, inner, types),
        _ => fields_in_key_order(json, described.fields(), types),
    }
}

/// Same as [`in_key_order`], for an object with these fields. Members that no field declares come last, sorted as the
/// keys of a map if a field holds them, and otherwise left unchanged.
pub(super) fn fields_in_key_order(json: Json, fields: &[Field], types: &[Type]) -> Json {
    let Json::Object(members) = json else { return json };
    let (mut declared, mut others) = (Vec::new(), Vec::new());
    let rest = fields.iter().find_map(Field::entry);
    for (key, json) in members {
        match (fields.iter().find(|field| field.name == key && !field.is_rest()), rest) {
            (Some(field), _) => declared.push((key, in_key_order(json, &field.value, types))),
            (None, Some(entry)) => others.push((key, in_key_order(json, entry, types))),
            (None, None) => declared.push((key, json)),
        }
    }
    others.sort_by(|(one, _), (other, _)| one.cmp(other));
    declared.extend(others);
    Json::Object(declared)
}

/// Same as [`in_key_order`], for an array of these fields. Further items are left unchanged.
fn elements_in_key_order(json: Json, fields: &[Field], types: &[Type]) -> Json {
    let Json::Array(items) = json else { return json };
    let rest = fields.iter().find_map(Field::entry);
    let mut values = fields.iter().filter(|field| !field.is_rest()).map(|field| &field.value);
    let items = items.into_iter().map(|json| match values.next().or(rest) {
        Some(value) => in_key_order(json, value, types),
        None => json,
    });
    Json::Array(items.collect())
}

fn sorted(mut members: Vec<(String, Json)>) -> Json {
    members.sort_by(|(one, _), (other, _)| one.cmp(other));
    Json::Object(members)
}

fn all_sorted(value: Json) -> Json {
    match value {
        Json::Array(items) => Json::Array(items.into_iter().map(all_sorted).collect()),
        Json::Object(members) => sorted(members.into_iter().map(|(key, value)| (key, all_sorted(value))).collect()),
        scalar => scalar,
    }
}
