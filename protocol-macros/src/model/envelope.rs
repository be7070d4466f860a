//! The envelope that a protocol's messages share.

use syn::Type;

use crate::verbatim::{Unknown, UnknownFields};

/// Keys and header of the envelope, and what it does with what it does not know.
#[derive(Clone)]
pub(crate) struct Envelope {
    /// The key of the message type: `type`.
    pub(crate) tag: String,
    /// The key of the payload: `data`.
    pub(crate) content: String,
    /// The header struct as the user wrote it; `None` is the runtime's own `Header`.
    pub(crate) header: Option<Type>,
    pub(crate) unknown: Unknown,
    pub(crate) unknown_fields: UnknownFields,
}

impl Envelope {
    /// Tag and content have the keys that they have where nothing else is said.
    pub(crate) fn has_usual_keys(&self) -> bool {
        self.tag == "type" && self.content == "data"
    }
}
