//! Reads the whole schema of a document: its value and its types.

use super::types::{self, unions};
use super::values;
use crate::contract::Place;
use crate::export::Description;
use crate::export::description::{Kind, Presence, Type, TypeKind, kinds_of};
use crate::export::json_tree::Json;

/// Reads the schema of a document of this name.
pub(super) fn read(root: &Json, name: &str) -> Description {
    let definitions = root.get("$defs").map_or(&[][..], Json::members);
    let mut types: Vec<Type> = definitions.iter().map(|(name, definition)| types::read(name, definition)).collect();
    unions::find_marks(&mut types);
    let mut description = Description {
        name: name.to_owned(),
        title: name.to_owned(),
        docs: String::new(),
        id: root.get("$id").and_then(Json::as_str).unwrap_or_default().to_owned(),
        address: "/".to_owned(),
        version: "0.0.0".to_owned(),
        places: Place::around_content(String::new(), String::new()),
        header: Type::read("", String::new(), false, TypeKind::Struct(Vec::new())),
        messages: Vec::new(),
        unknown: None,
        document: Some(values::read(root)),
        types,
        roles: super::roles(root),
        contract: None,
    };
    keep_nulls(&mut description);
    description
}

/// Where `null` is a value of a newtype, it differs from absent, which only the definition of the newtype says.
pub(super) fn keep_nulls(description: &mut Description) {
    let types = description.clone();
    let fields = [&mut description.header].into_iter().chain(&mut description.types).flat_map(Type::fields_mut);
    for field in fields.filter(|field| field.presence == Presence::Optional) {
        let has_null = matches!(types.without_names(&field.value).kind, Kind::Nullable(_));
        if has_null || kinds_of(&field.value, &types.types).keep_null() {
            field.presence = Presence::OptionalBesideNull;
        }
    }
}
