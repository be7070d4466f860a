//! JSON Schema: a contract as [draft 2020-12](https://json-schema.org/draft/2020-12) has it.

mod aliases;
mod descriptions;
mod digits;
mod document;
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

/// The schema as a tree, for whatever else is made of it.
pub(super) fn tree(description: &Description) -> Json {
    document::write(description)
}
