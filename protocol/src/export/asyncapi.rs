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
    /// The document declares version 3.1.0, since the parser of the AsyncAPI project reports 3.0.0 as outdated. It uses
    /// nothing that 3.0.0 does not have: for a tool that supports no later version (such as Modelina 5), it is enough
    /// to change the number under `asyncapi`.
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
