//! The schema as a whole: the union of all messages, and the definitions it refers to.

use super::{notes, structs};
use crate::export::Description;
use crate::export::json_tree::Json;

/// The dialect.
pub(crate) const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Writes a description as a schema.
pub(crate) fn write(description: &Description) -> Json {
    let unknown = description.unknown.as_ref();
    let names = description.messages.iter().map(|message| &message.name).chain(unknown);
    // Generators take a name from what a reference stands for, as long as nothing stands beside it.
    let alternatives = names.map(|name| reference(name)).collect();
    // The keyword wants a constant in every alternative, which a type that is not declared does not have.
    let discriminator =
        unknown.is_none().then(|| Json::object([("propertyName", Some(description.tag.as_str().into()))]));
    Json::object([
        ("$schema", Some(DIALECT.into())),
        ("$comment", Some(notes::heading(description).into())),
        ("title", Some(description.title.as_str().into())),
        ("description", (!description.docs.is_empty()).then(|| description.docs.as_str().into())),
        ("type", Some("object".into())),
        ("required", Some(Json::strings([description.tag.as_str()]))),
        ("discriminator", discriminator),
        ("oneOf", Some(Json::Array(alternatives))),
        ("$defs", Some(Json::Object(definitions(description)))),
    ])
}

/// Each message beside its payload, then data types in order of first use.
fn definitions(description: &Description) -> Vec<(String, Json)> {
    let mut definitions = Vec::new();
    for message in &description.messages {
        definitions.push((message.name.clone(), structs::envelope(description, message)));
        if let Some(payload) = description.type_named(&message.payload) {
            definitions.push((payload.name.clone(), structs::definition(description, payload)));
        }
    }
    if let Some(name) = &description.unknown {
        definitions.push((name.clone(), structs::unknown_envelope(description, name)));
    }
    let data_types = description.data_types();
    definitions
        .extend(data_types.map(|described| (described.name.clone(), structs::definition(description, described))));
    definitions
}

/// A reference to a definition, with nothing beside it.
pub(super) fn reference(name: &str) -> Json {
    Json::object([("$ref", Some(format!("#/$defs/{name}").into()))])
}
