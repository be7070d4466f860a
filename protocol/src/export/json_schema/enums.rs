//! Enums of every kind.

use super::{alternatives, annotations, notes, values};
use crate::export::Description;
use crate::export::description::{IntegerVariant, Type, UntaggedMember, Variant, Whole, Wire};
use crate::export::json_tree::Json;

// An open enum is an `anyOf` of the known values and of any string. Validators accept every string, as Rust does. Type
// generators keep the known values (`"calm" | "stern" | string`, `Literal["calm", "stern"] | str`), which they would
// lose if the schema only said `string`.
pub(super) fn enumeration(described: &Type, variants: &[Variant], open: bool) -> Json {
    let names = variants.iter().map(|variant| &variant.name);
    let aliases = variants.iter().flat_map(|variant| &variant.aliases);
    let known = Json::strings(names.chain(aliases));
    let string = || ("type", Some("string".into()));
    let mut schema = if open {
        let known = Json::object([string(), ("enum", Some(known))]);
        Json::object([("anyOf", Some(Json::Array(vec![known, Json::object([string()])])))])
    } else {
        Json::object([string(), ("enum", Some(known))])
    };
    values::push_all(&mut schema, annotations::of_type(described));
    values::push_all(&mut schema, [("$comment", notes::of_variants(variants))]);
    schema
}

pub(super) fn untagged(description: &Description, described: &Type, members: &[UntaggedMember]) -> Json {
    let mut schema = Json::object([("anyOf", Some(alternatives::write(description, members)))]);
    values::push_all(&mut schema, annotations::of_type(described));
    notes::push(&mut schema, Some(notes::of_keys(members)));
    schema
}

pub(super) fn integers(described: &Type, variants: &[IntegerVariant], open: bool) -> Json {
    let known = variants.iter().map(|variant| Json::Number(variant.integer.to_string())).collect();
    let known = Json::object([("type", Some("integer".into())), ("enum", Some(Json::Array(known)))]);
    let mut schema = if open {
        let any = values::write(&Wire::Integer(Whole::SAFE));
        Json::object([("anyOf", Some(Json::Array(vec![known, any])))])
    } else {
        known
    };
    values::push_all(&mut schema, annotations::of_type(described));
    schema
}
