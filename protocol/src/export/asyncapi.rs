//! Exports a protocol as an AsyncAPI document: a channel that carries its messages.

mod dialect;
mod document;

use super::{Description, json_schema};
use crate::contract::Contract;

impl Contract {
    /// Exports the protocol as an [AsyncAPI](https://www.asyncapi.com/docs/reference/specification/v3.0.0) document.
    ///
    /// There is one channel, at the protocol's address, with one message for each type, which both sides may send. Each
    /// message has its examples and a payload, which is the whole envelope. The schemas are those of
    /// [`json_schema`](Self::json_schema), in AsyncAPI's dialect (JSON Schema draft 7). The address comes from
    /// `#[protocol(address = "...")]`, the version from `version = "..."`.
    ///
    /// The document declares version 3.0.0, which all tools for version 3 read; code generators such as Modelina do not
    /// understand 3.1.0, which added nothing that is used here. AsyncAPI's own parser remarks that there is a later one.
    ///
    /// Messages and schemas are listed under their names in Rust, in which a letter beyond ASCII is written as its code
    /// point (`Größe` becomes `Gr-f6--df-e`), since AsyncAPI allows no others there. Their titles are the names.
    ///
    /// ```
    /// let document = protocol::matrix::CONTRACT.asyncapi();
    /// let document: serde_json::Value = serde_json::from_str(&document)?;
    /// assert_eq!(document["channels"]["matrix"]["address"], "/api/world/ws");
    /// assert_eq!(document["components"]["messages"]["Bark"]["name"], "bark");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn asyncapi(&self) -> String {
        let description = Description::from(self);
        let schemas = dialect::schemas(&json_schema::tree(&description));
        document::write(&description, schemas).to_pretty()
    }
}
