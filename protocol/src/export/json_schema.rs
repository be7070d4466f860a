//! Exports a contract as a JSON Schema, [draft 2020-12](https://json-schema.org/draft/2020-12).

mod alternatives;
mod annotations;
mod definitions;
mod descriptions;
mod digits;
mod enums;
mod fields;
mod formats;
mod notes;
mod read;
mod roles;
mod values;

pub use read::SchemaError;

use super::Description;
use super::description::Value;
use super::json_tree::Json;
use crate::contract::{Contract, DataContract};

impl Contract {
    /// Exports the protocol as a JSON Schema, [draft 2020-12](https://json-schema.org/draft/2020-12).
    ///
    /// The schema accepts exactly the messages that [`from_json`](crate::Payload::from_json) accepts, except where a
    /// schema cannot express the rule: `null` for an absent option, custom checks, duplicate keys, and a few edge
    /// cases. They are listed, with reasons, in `tests/tests/json_schema/exceptions.rs` of the repository.
    ///
    /// Each message is one entry of a `oneOf`. Under `$defs` it has two definitions: `BarkMessage` (the envelope, with
    /// examples) and `BarkData` (the payload). Data types are defined there under their own names; if two types share a
    /// name, the second gets a number. Doc comments become descriptions; `#[deprecated]` and `default` are included.
    ///
    /// Where the fields of payloads stand beside the tag (`content = flatten`), the schema refers to the union of all messages,
    /// an `anyOf`, and each message is one definition, which may be a union by a second tag.
    ///
    /// Where the type comes from outside (`tag = outside`), the union accepts the text of any message, and a note in its `$comment` has the
    /// types: `message type {"StarMessage": "star"}`. To validate a text whose type is known, refer to `#/$defs/StarMessage`.
    ///
    /// Its `$id` is that of `#[protocol(id = "...")]`, or a URN with the module's name: `urn:protocol:matrix`.
    ///
    /// The text is meant for tools: validators (`ajv` needs its option `discriminator`, `strictRequired` turned
    /// off, since the union itself has no properties, and `strictTuples`, where elements of an array may be missing; it
    /// needs to be told the names of formats, whose strings are described by a pattern too), and type generators, which find a title on every message,
    /// `const` tags, plain references, and the known values of an open enum next to the strings that it also accepts.
    /// It is the same in every build.
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

impl DataContract {
    /// Exports the data type as a JSON Schema, [draft 2020-12](https://json-schema.org/draft/2020-12), which accepts
    /// exactly the texts that its `from_json` accepts, with the exceptions of [`Contract::json_schema`].
    ///
    /// The type and those of its fields are defined under `$defs`, and the schema itself refers to the type.
    ///
    /// ```
    /// use protocol::data;
    ///
    /// #[data]
    /// struct Position { x: f64, y: f64 }
    ///
    /// let schema: serde_json::Value = serde_json::from_str(&Position::CONTRACT.json_schema())?;
    /// assert_eq!(schema["$ref"], "#/$defs/Position");
    /// assert_eq!(schema["$defs"]["Position"]["required"], serde_json::json!(["x", "y"]));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn json_schema(&self) -> String {
        tree(&Description::from(self)).to_pretty()
    }
}

/// The keyword for a secret value.
const WRITE_ONLY: &str = "writeOnly";

/// The JSON Schema dialect.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Returns the schema as a tree, from which other exports are built.
pub(super) fn tree(description: &Description) -> Json {
    match &description.document {
        Some(value) => document(description, value),
        None => protocol(description),
    }
}

fn document(description: &Description, value: &Value) -> Json {
    let id = (!description.id.is_empty()).then(|| description.id.as_str().into());
    let mut schema = Json::object([
        ("$schema", Some(DIALECT.into())),
        ("$id", id),
        ("$comment", Some(notes::heading(description).into())),
    ]);
    for (key, value) in values::write(&value.on_wire()).members() {
        schema.push(key, value.clone());
    }
    schema.push("$defs", Json::Object(definitions(description)));
    schema
}

fn protocol(description: &Description) -> Json {
    let unknown = description.unknown.as_ref();
    let names = description.messages.iter().map(|message| &message.name).chain(unknown);
    // Generators name a type after the definition that a reference points to, as long as the reference has no siblings.
    let alternatives = names.map(|name| reference(name)).collect();
    // The keyword needs a constant in every alternative, and undeclared types have none.
    let discriminator = unknown.is_none().then(|| Json::object([("propertyName", Some(description.tag_key().into()))]));
    Json::object([
        ("$schema", Some(DIALECT.into())),
        ("$id", (!description.id.is_empty()).then(|| description.id.as_str().into())),
        ("$comment", Some(notes::heading(description).into())),
        ("title", Some(description.title.as_str().into())),
        ("description", (!description.docs.is_empty()).then(|| description.docs.as_str().into())),
        ("type", Some("object".into())),
        ("required", Some(Json::strings([description.tag_key()]))),
        ("discriminator", discriminator),
        ("oneOf", Some(Json::Array(alternatives))),
        ("$defs", Some(Json::Object(definitions(description)))),
    ])
}

/// Returns all definitions: each message followed by its payload, then data types in order of first use.
fn definitions(description: &Description) -> Vec<(String, Json)> {
    let mut definitions = Vec::new();
    for message in &description.messages {
        definitions.push((message.name.clone(), definitions::envelope(description, message)));
        if let Some(payload) = description.payload_type(message) {
            definitions.push((payload.name.clone(), definitions::definition(description, payload)));
        }
    }
    if let Some(name) = &description.unknown {
        definitions.push((name.clone(), definitions::unknown_envelope(description, name)));
    }
    let data_types = description.data_types();
    definitions
        .extend(data_types.map(|described| (described.name.clone(), definitions::definition(description, described))));
    definitions
}

/// Returns a reference to a definition, without siblings.
fn reference(name: &str) -> Json {
    Json::object([("$ref", Some(format!("#/$defs/{name}").into()))])
}
