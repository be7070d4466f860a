//! The alternatives of an untagged enum: each takes only values for which its variant is chosen.
//!
//! What a variant cannot take anyway is not repeated, so that most alternatives are what the variant itself is written as.

use super::{annotations, values};
use crate::contract::Kinds;
use crate::export::Description;
use crate::export::description::{Field, Kind, Type, TypeKind, UnionMember, UntaggedMember, Value, kinds_of};
use crate::export::json_tree::Json;

/// Writes one schema for each variant, as a list.
pub(super) fn write(description: &Description, members: &[UntaggedMember]) -> Json {
    let alternatives = members.iter().enumerate().map(|(index, member)| {
        let schema = values::write(&member.value.on_wire());
        let narrowed = Choice::of(description, members, (index, member)).map(|choice| choice.narrow(&schema));
        annotations::annotated((narrowed.unwrap_or(schema), None), [annotations::write_only(&member.value)], None)
    });
    Json::Array(alternatives.collect())
}

/// The kinds of JSON, as schemas name them. Beside `number`, `integer` adds nothing, but models that are generated from a
/// schema would otherwise read whole numbers as floats.
const KINDS: [(&str, Kinds); 7] = [
    ("null", Kinds::NULL),
    ("boolean", Kinds::BOOLEAN),
    ("integer", Kinds::NUMBER),
    ("number", Kinds::NUMBER),
    ("string", Kinds::STRING),
    ("array", Kinds::ARRAY),
    ("object", Kinds::OBJECT),
];

/// What a schema must say beside a variant, so that it takes no value for which another variant is chosen.
struct Choice<'a> {
    /// The kinds of JSON for which the variant is chosen.
    kinds: Vec<&'static str>,
    /// Whether the variant itself takes every kind.
    is_any: bool,
    /// The key that must be there.
    key: Option<&'a str>,
    /// The keys for which other variants are chosen.
    excluded: Vec<&'a str>,
}

impl<'a> Choice<'a> {
    /// Returns `None` if the variant takes no other values anyway.
    fn of(
        description: &Description,
        members: &'a [UntaggedMember],
        (index, member): (usize, &'a UntaggedMember),
    ) -> Option<Self> {
        let own = kinds_of(&member.value, &description.types);
        let earlier = members.iter().take(index).filter(|other| other.when.is_none() && member.when.is_none());
        let taken = earlier.fold(Kinds::NONE, |taken, other| taken.or(kinds_of(&other.value, &description.types)));
        let is_left = |kind: Kinds| own.overlap(kind) && !taken.overlap(kind);
        // Of several keys, the first decides; a variant without one is chosen where there is none of them.
        let keys = members.iter().take(if member.when.is_some() { index } else { members.len() });
        let keys = keys.filter_map(|other| other.when.as_deref());
        let excluded: Vec<&str> =
            keys.filter(|key| is_left(Kinds::OBJECT) && description.may_have(&member.value, key)).collect();
        let key = member.when.as_deref().filter(|key| !description.always_has(&member.value, key));
        let says_more = own.overlap(taken) || key.is_some() || !excluded.is_empty();
        let kinds = KINDS.into_iter().filter(|(_, kind)| is_left(*kind)).map(|(name, _)| name).collect();
        says_more.then_some(Self { kinds, is_any: own.is_any(), key, excluded })
    }

    // Expands the schema of the variant to:
    //     {
    //       "type": "object",
    //       "allOf": [{"$ref": "#/$defs/Failure"}],
    //       "required": ["error"],
    //       "not": {"required": ["result"]}
    //     }
    // The type follows from the rest, but validators in strict mode want it beside `required`.
    fn narrow(&self, schema: &Json) -> Json {
        let is_object = self.kinds == ["object"];
        let kind = if self.is_any {
            // A list, even of one, tells any value of this kind from a value whose type is declared.
            (!self.kinds.is_empty()).then(|| Json::strings(self.kinds.iter().copied()))
        } else {
            is_object.then(|| "object".into())
        };
        let mut narrowed = Json::object([("type", kind.filter(|_| schema.get("type").is_none()))]);
        if schema.get("$ref").is_some() {
            narrowed.push("allOf", Json::Array(vec![schema.clone()]));
        } else {
            schema.members().iter().for_each(|(key, value)| narrowed.push(key, value.clone()));
        }
        // A value that is no object has every key, as far as `required` goes.
        let beside = (!is_object).then(|| "object".into());
        let with = |key: &str| Json::object([("type", beside.clone()), ("required", Some(Json::strings([key])))]);
        let not = match self.excluded.as_slice() {
            // Other variants are chosen for all kinds, and this one never is.
            [] => self.kinds.is_empty().then(|| Json::Object(Vec::new())),
            [only] => Some(with(only)),
            keys => Some(Json::object([("anyOf", Some(Json::Array(keys.iter().map(|key| with(key)).collect())))])),
        };
        values::push_all(&mut narrowed, [("required", self.key.map(|key| Json::strings([key]))), ("not", not)]);
        narrowed
    }
}

impl Description {
    /// Whether objects of this value that the schema accepts have the key. `false` if that is not known.
    fn always_has(&self, value: &Value, key: &str) -> bool {
        match self.object(value).map(|named| &named.kind) {
            Some(TypeKind::Struct(fields)) => {
                fields.iter().any(|field| field.name == key && field.is_required() && field.aliases.is_empty())
            }
            Some(TypeKind::Union { tag, .. }) => tag.first() == key,
            _ => false,
        }
    }

    /// Whether objects of this value that the schema accepts may have the key. `true` if that is not known.
    fn may_have(&self, value: &Value, key: &str) -> bool {
        match self.object(value).map(|named| &named.kind) {
            Some(TypeKind::Union { members, open, .. }) => {
                let allows =
                    |member: &UnionMember| self.type_named(&member.name).is_none_or(|described| described.allows(key));
                *open || members.iter().any(allows)
            }
            _ => self.object(value).is_none_or(|named| named.allows(key)),
        }
    }

    /// Returns the type of a value that has a named type.
    fn object(&self, value: &Value) -> Option<&Type> {
        match &self.without_names(value.unless_null()).kind {
            Kind::Named(name) => self.type_named(name),
            _ => None,
        }
    }
}

impl Type {
    /// Whether objects that the schema accepts may have the key.
    fn allows(&self, key: &str) -> bool {
        let is_read =
            |field: &Field| field.is_rest() || field.name == key || field.aliases.iter().any(|alias| alias == key);
        !self.is_closed() || !matches!(self.kind, TypeKind::Struct(_)) || self.fields().iter().any(is_read)
    }
}
