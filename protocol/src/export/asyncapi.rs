//! AsyncAPI: a protocol as a channel on which its messages travel.

mod dialect;
mod document;

use super::{Description, json_schema};
use crate::contract::Contract;

impl Contract {
    /// Writes the protocol down as an [AsyncAPI](https://www.asyncapi.com/docs/reference/specification/v3.0.0) document.
    ///
    /// There is one channel, at the protocol's address, with a message for each type, which both sides may send. Each
    /// message has its examples and a payload, which is the whole envelope; the schemas are those of
    /// [`json_schema`](Self::json_schema), in the dialect of AsyncAPI (JSON Schema draft 7). The address is that of
    /// `#[protocol(address = "...")]`, the version that of `version = "..."`.
    ///
    /// The document says that it is of version 3.1.0, since the parser of the AsyncAPI project remarks on 3.0.0 as outdated. It
    /// holds nothing that 3.0.0 does not have: for a tool that knows no later version (Modelina 5 is one), the number under
    /// `asyncapi` can be changed, and nothing else.
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
