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
    /// Nothing of its own: the message type stands in the object that this field of the header is, under this key.
    TagWithin(String, String),
    /// Nothing: the message type comes from outside.
    TagOutside,
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
    pub(crate) fn places(tag: Place, content: Option<String>) -> [Place; 4] {
        let payload = content.map_or(Place::PayloadFields, Place::Content);
        [tag, Place::HeaderBefore, payload, Place::HeaderAfter]
    }

    /// Returns the same envelope with another key for the payload, or with its fields beside the tag.
    pub(crate) fn with_content(self, content: Option<String>) -> Self {
        let [tag, ..] = self.places;
        Self { places: Self::places(tag, content), ..self }
    }

    /// Returns the key of the message type, wherever it stands; an empty one if it comes from outside.
    pub(crate) fn tag_key(&self) -> &str {
        let key = self.places.iter().find_map(|place| match place {
            Place::Tag(key) | Place::TagWithin(_, key) => Some(&**key),
            Place::TagOutside => Some(""),
            _ => None,
        });
        key.unwrap_or(USUAL_TAG)
    }

    /// Returns the field of the header in which the message type stands.
    pub(crate) fn tag_field(&self) -> Option<&str> {
        self.places.iter().find_map(|place| if let Place::TagWithin(field, _) = place { Some(&**field) } else { None })
    }

    /// Whether the message type comes from outside.
    pub(crate) fn has_tag_outside(&self) -> bool {
        self.places.contains(&Place::TagOutside)
    }

    /// Returns the key of the message type as it is declared: `type`, or `/metadata/type`, or `outside`.
    pub(crate) fn written_tag(&self) -> String {
        let step = |name: &str| format!("/{}", name.replace('~', "~0").replace('/', "~1"));
        match self.tag_field() {
            _ if self.has_tag_outside() => "outside".to_owned(),
            Some(field) => step(field) + &step(self.tag_key()),
            None => self.tag_key().to_owned(),
        }
    }

    /// Returns the key of the payload; `None` if its fields stand beside the tag.
    pub(crate) fn content_key(&self) -> Option<&str> {
        self.places.iter().find_map(|place| if let Place::Content(key) = place { Some(&**key) } else { None })
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
        let usual = Self::places(Place::Tag(USUAL_TAG.to_owned()), Some(USUAL_CONTENT.to_owned()));
        !self.is_array && self.places == usual
    }

    /// Returns the envelope's own keys, each with the word for it.
    pub(crate) fn keys(&self) -> impl Iterator<Item = (&String, &'static str)> {
        self.places.iter().filter_map(|place| match place {
            Place::Tag(key) => Some((key, "tag")),
            Place::Content(key) => Some((key, "content")),
            Place::TagWithin(..)
            | Place::TagOutside
            | Place::HeaderBefore
            | Place::PayloadFields
            | Place::HeaderAfter => None,
        })
    }
}
