//! Sorts JSON keys so that their order is the same in every build and every run.

use super::value::{Kind, Value};
use super::{Field, Type};
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
        (Kind::Named(name), json) => match types.iter().find(|described| described.name == *name) {
            Some(described) => match described.inner() {
                Some(inner) => in_key_order(json, inner, types),
                None => fields_in_key_order(json, described.fields(), types),
            },
            None => json,
        },
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

/// Same as [`in_key_order`], for an object with these fields. Unknown members are left unchanged.
pub(super) fn fields_in_key_order(json: Json, fields: &[Field], types: &[Type]) -> Json {
    let Json::Object(members) = json else { return json };
    let members = members.into_iter().map(|(key, json)| match fields.iter().find(|field| field.name == key) {
        Some(field) => (key, in_key_order(json, &field.value, types)),
        None => (key, json),
    });
    Json::Object(members.collect())
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
