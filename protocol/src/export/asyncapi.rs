//! Exports a protocol as an AsyncAPI document: a channel that carries its messages.

mod dialect;
mod document;
mod roles;

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
        document::write(&description, schemas, None).to_pretty()
    }

    /// Exports the protocol as an [AsyncAPI](https://www.asyncapi.com/docs/reference/specification/v3.0.0) document about
    /// the application in one role: what it receives from whom, and what it sends to whom. `None` if there is no such role.
    ///
    /// The document is that of [`asyncapi`](Self::asyncapi), with other operations. That of the server has two for each
    /// client, `receiveFromAgent` and `sendToAgent`; that of a client is its mirror image, with `sendToGateway` and
    /// `receiveFromGateway`. What a client sends needs its bearer token (`agentToken`), and is answered by the messages under
    /// `reply` and `replies(...)`. Each message has `x-from`, `x-keep` and `x-rate`, and is paired with its replies by the
    /// field under `correlate`.
    ///
    /// ```
    /// let document = protocol::matrix::CONTRACT.asyncapi_for("gateway").expect("a role");
    /// let document: serde_json::Value = serde_json::from_str(&document)?;
    /// assert_eq!(document["operations"]["receiveFromAgent"]["action"], "receive");
    /// assert_eq!(document["components"]["messages"]["Bark"]["x-from"], serde_json::json!(["agent"]));
    /// assert_eq!(protocol::matrix::CONTRACT.asyncapi_for("stranger"), None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn asyncapi_for(&self, role: &str) -> Option<String> {
        self.roles().find(|known| *known == role)?;
        let description = Description::from(self);
        let schemas = dialect::schemas(&json_schema::tree(&description));
        Some(document::write(&description, schemas, Some(role)).to_pretty())
    }
}
