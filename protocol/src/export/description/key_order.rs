//! Values with their keys in an order that is the same in every build and every run.

use crate::contract::Shape;
use crate::export::json_tree::Json;

/// A value of this shape: the keys of maps and of trees sorted, since hash maps have no order, and trees have one by a
/// feature of `serde_json`. Fields stand as they were declared.
pub(super) fn in_key_order(value: Json, shape: &Shape) -> Json {
    match (shape, value) {
        (Shape::Optional(inner), value) => in_key_order(value, inner()),
        (Shape::Struct(info), Json::Object(members)) => {
            let members =
                members.into_iter().map(|(key, value)| match info.fields.iter().find(|field| field.name == key) {
                    Some(field) => (key, in_key_order(value, (field.shape)())),
                    None => (key, value),
                });
            Json::Object(members.collect())
        }
        (Shape::Map { value: inner, .. }, Json::Object(members)) => {
            let members = members.into_iter().map(|(key, value)| (key, in_key_order(value, inner())));
            sorted(members.collect())
        }
        (Shape::Value | Shape::Serde { .. }, value) => all_sorted(value),
        (Shape::List { item, .. }, Json::Array(items)) => {
            Json::Array(items.into_iter().map(|value| in_key_order(value, item())).collect())
        }
        (Shape::Tuple(shapes), Json::Array(items)) => {
            Json::Array(items.into_iter().zip(*shapes).map(|(value, shape)| in_key_order(value, shape())).collect())
        }
        (_, value) => value,
    }
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
