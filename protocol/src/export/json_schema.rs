//! JSON Schema: a contract as [draft 2020-12](https://json-schema.org/draft/2020-12) has it.

mod descriptions;
mod digits;
mod notes;
mod read;
mod structs;
mod values;

pub use read::SchemaError;

use super::Description;
use super::json_tree::Json;
use crate::contract::Contract;

impl Contract {
    /// Writes the protocol down as a JSON Schema, [draft 2020-12](https://json-schema.org/draft/2020-12).
    ///
    /// The schema accepts a message exactly where [`from_json`](crate::Payload::from_json) does, but for what schemas
    /// cannot say: `null` for an absent option, checks of one's own, keys that stand twice, and a few edges. They are
    /// listed, with reasons, in `tests/tests/json_schema/exceptions.rs` of the repository.
    ///
    /// Each message is one entry of a `oneOf`, and stands under `$defs` as `BarkMessage` (the envelope, with
    /// examples) and `BarkData` (the payload); data types stand there under their own names. Of two types of one name
    /// the second gets a number. Doc comments become descriptions, `#[deprecated]` and `default` are carried along.
    ///
    /// The text is made for tools: validators (`ajv` wants its option `discriminator`, and no `strictRequired`, since
    /// the union itself has no properties), and generators of types, which find a title on every message, `const`
    /// tags, plain references, and the known values of an open enum beside the strings that it takes as well. It is the
    /// same in every build.
    ///
    /// ```
    /// let schema = protocol::matrix::CONTRACT.json_schema();
    /// let schema: serde_json::Value = serde_json::from_str(&schema)?;
    /// assert_eq!(schema["title"], "MatrixMessage");
    /// assert_eq!(schema["$defs"]["BarkMessage"]["properties"]["type"]["const"], "bark");
    /// assert_eq!(schema["$defs"]["BarkData"]["properties"]["text"]["maxLength"], 280);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn json_schema(&self) -> String {
        tree(&Description::from(self)).to_pretty()
    }
}

/// The dialect.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema as a tree, for whatever else is made of it.
pub(super) fn tree(description: &Description) -> Json {
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
fn reference(name: &str) -> Json {
    Json::object([("$ref", Some(format!("#/$defs/{name}").into()))])
}
