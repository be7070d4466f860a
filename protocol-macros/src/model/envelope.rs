//! The envelope that a protocol's messages share.

use syn::Type;

use crate::verbatim::{Unknown, UnknownFields};

/// The places and the header of the envelope, and what happens to unknown messages and keys.
#[derive(Clone)]
pub(crate) struct Envelope {
    /// What the envelope consists of, in the order in which it is written.
    pub(crate) places: [Place; 4],
    /// Whether it is an array. Keys are then positions, in digits.
    pub(crate) is_array: bool,
    /// The header struct as the user wrote it; `None` for the runtime's own `Header`.
    pub(crate) header: Option<Type>,
    pub(crate) unknown: Unknown,
    pub(crate) unknown_fields: UnknownFields,
}

/// A place of an envelope.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// The message type, under this key.
    Tag(String),
    /// The header's fields that are written before the payload.
    HeaderBefore,
    /// The payload, under this key.
    Content(String),
    /// The fields of the payload, which have keys of their own.
    PayloadFields,
    /// The header's fields that are written after the payload.
    HeaderAfter,
}

/// The key of the message type, unless another is declared.
pub(crate) const USUAL_TAG: &str = "type";

/// The key of the payload, unless another is declared.
pub(crate) const USUAL_CONTENT: &str = "data";

impl Envelope {
    /// Returns the places of an envelope with these keys; without the second, the payload's fields stand beside the tag.
    pub(crate) fn places(tag: String, content: Option<String>) -> [Place; 4] {
        let payload = content.map_or(Place::PayloadFields, Place::Content);
        [Place::Tag(tag), Place::HeaderBefore, payload, Place::HeaderAfter]
    }

    /// Returns the same envelope with another key for the payload, or with its fields beside the tag.
    pub(crate) fn with_content(self, content: Option<String>) -> Self {
        Self { places: Self::places(self.tag_key().to_owned(), content), ..self }
    }

    /// Returns the key of the message type.
    pub(crate) fn tag_key(&self) -> &str {
        self.places
            .iter()
            .find_map(|place| if let Place::Tag(key) = place { Some(&**key) } else { None })
            .unwrap_or(USUAL_TAG)
    }

    /// Whether the payload's fields stand beside the tag.
    pub(crate) fn is_flattened(&self) -> bool {
        self.places.contains(&Place::PayloadFields)
    }

    /// Whether the payload's fields are elements of the array that the envelope is.
    pub(crate) fn has_elements(&self) -> bool {
        self.is_array && self.is_flattened()
    }

    /// Whether the places are those of an envelope whose keys are not declared, which the runtime has.
    pub(crate) fn is_usual(&self) -> bool {
        !self.is_array && self.places == Self::places(USUAL_TAG.to_owned(), Some(USUAL_CONTENT.to_owned()))
    }

    /// Returns the envelope's own keys, each with the word for it.
    pub(crate) fn keys(&self) -> impl Iterator<Item = (&String, &'static str)> {
        self.places.iter().filter_map(|place| match place {
            Place::Tag(key) => Some((key, "tag")),
            Place::Content(key) => Some((key, "content")),
            Place::HeaderBefore | Place::PayloadFields | Place::HeaderAfter => None,
        })
    }
}
