//! Declared examples with other values in place of the secret ones.

use super::builder::Builder;
use crate::export::description::{Field, Kind, Type, TypeKind, UnionMember, Value, member_of};
use crate::export::json_tree::Json;

/// Returns an example with generated values in place of the secret ones; `None` if there is none for a required value.
pub(super) fn replaced(example: &str, value: &Value, types: &[Type]) -> Option<String> {
    if !value.holds_secret(types) {
        return Some(example.to_owned());
    }
    let json = Json::parse(example).ok()?;
    Some(Replacement { types, builder: Builder::new(types) }.value(json, value, "")?.to_line())
}

struct Replacement<'a> {
    types: &'a [Type],
    builder: Builder<'a>,
}

impl<'a> Replacement<'a> {
    /// Returns the value with its secrets replaced. `name` is the key of the nearest field.
    fn value(&mut self, json: Json, value: &'a Value, name: &str) -> Option<Json> {
        if value.secret || self.has_secret_parts(value) {
            return Json::parse(&self.builder.value(value, name)?).ok();
        }
        match (&value.kind, json) {
            (Kind::Nullable(_), Json::Null) => Some(Json::Null),
            (Kind::Nullable(inner), json) => self.value(json, inner, name),
            (Kind::List { item, .. }, Json::Array(items)) => {
                items.into_iter().map(|json| self.value(json, item, name)).collect::<Option<_>>().map(Json::Array)
            }
            (Kind::Tuple(values), Json::Array(items)) => {
                let items = items.into_iter().zip(values).map(|(json, value)| self.value(json, value, name));
                items.collect::<Option<_>>().map(Json::Array)
            }
            (Kind::Map { value, .. }, Json::Object(members)) => {
                let members = members.into_iter().map(|(key, json)| Some((key, self.value(json, value, name)?)));
                members.collect::<Option<_>>().map(Json::Object)
            }
            (Kind::Named(named), json) => self.named(json, named, name),
            (_, json) => Some(json),
        }
    }

    /// Whether items of a list, entries of a map, or what is in a string are secret. Such a value is replaced as a whole:
    /// one by one, keys and unique items would become the same, and their number may say something too.
    fn has_secret_parts(&self, value: &Value) -> bool {
        let is_secret = |part: &Value| part.holds_secret_outside_objects(self.types);
        match &value.kind {
            Kind::List { item, .. } => is_secret(item),
            Kind::Map { key, value } => is_secret(key) || is_secret(value),
            Kind::InString(inner) => inner.holds_secret(self.types),
            _ => false,
        }
    }

    fn named(&mut self, json: Json, named: &str, name: &str) -> Option<Json> {
        let Some(described) = self.types.iter().find(|described| described.name == *named) else { return Some(json) };
        match &described.kind {
            TypeKind::Newtype(inner) => self.value(json, inner, name),
            TypeKind::Struct(fields) => self.object(json, fields),
            TypeKind::Array(fields) => self.array(json, fields),
            TypeKind::Untagged(members) => match member_of(members, &json, self.types) {
                Some(member) => self.value(json, &member.value, name),
                None => Some(json),
            },
            TypeKind::Union { tag, members, .. } => match UnionMember::of(&json, tag, members) {
                Some(member) => self.named(json, &member.name, name),
                None => Some(json),
            },
            TypeKind::Enum { .. } | TypeKind::Integers { .. } => Some(json),
        }
    }

    /// Replaces the secrets in an object; what may be absent is, if there is no other value for it.
    fn object(&mut self, json: Json, fields: &'a [Field]) -> Option<Json> {
        let Json::Object(members) = json else { return Some(json) };
        let mut replaced = Vec::new();
        for (key, json) in members {
            let field = fields.iter().find(|field| !field.is_rest() && field.name == key);
            let of_rest = || fields.iter().find_map(Field::entry);
            let value = field.map(|field| &field.value).or_else(of_rest);
            match value.map_or(Some(json.clone()), |value| self.value(json, value, &key)) {
                Some(json) => replaced.push((key, json)),
                None if field.is_some_and(Field::is_required) => return None,
                None => {}
            }
        }
        Some(Json::Object(replaced))
    }

    /// Does the same for an array, in which `null` stands for what is absent.
    fn array(&mut self, json: Json, fields: &'a [Field]) -> Option<Json> {
        let Json::Array(items) = json else { return Some(json) };
        let further = fields.iter().find_map(Field::entry);
        let declared = || fields.iter().filter(|field| !field.is_rest());
        let items = items.into_iter().enumerate().map(|(index, json)| {
            let field = declared().nth(index);
            match field.map(|field| &field.value).or(further) {
                None => Some(json),
                Some(value) => {
                    let replaced = self.value(json, value, field.map_or("", |field| field.name.as_str()));
                    replaced.or_else(|| field.filter(|field| !field.is_required()).map(|_| Json::Null))
                }
            }
        });
        items.collect::<Option<_>>().map(Json::Array)
    }
}
