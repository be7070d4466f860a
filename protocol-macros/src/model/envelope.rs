//! The envelope that a protocol's messages share.

use syn::Type;

use crate::verbatim::{Unknown, UnknownFields};

/// The keys and the header of the envelope, and what happens to unknown messages and keys.
#[derive(Clone)]
pub(crate) struct Envelope {
    /// The key of the message type: `type`.
    pub(crate) tag: String,
    /// The key of the payload: `data`.
    pub(crate) content: String,
    /// The header struct as the user wrote it; `None` for the runtime's own `Header`.
    pub(crate) header: Option<Type>,
    pub(crate) unknown: Unknown,
    pub(crate) unknown_fields: UnknownFields,
}

impl Envelope {
    /// Whether tag and content have their default keys.
    pub(crate) fn has_usual_keys(&self) -> bool {
        self.tag == "type" && self.content == "data"
    }
}
