//! The places of an envelope: what it consists of, in the order in which it is written.

mod key;
mod layout;

pub use key::Key;
pub use layout::Places;
pub(crate) use layout::{content_key, content_name, has_tag, have_keys, is_outside, tag_field, tag_key};

/// A place of an envelope. `K` is what is known of a key, `H` what is known of the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place<K, H> {
    /// The tag, under this key.
    Tag(K),
    /// Nothing of its own: the tag stands in the object that a field of the header is.
    TagWithin {
        /// The field of the header.
        field: K,
        /// The key of the tag in it.
        key: K,
    },
    /// Nothing: the tag is no part of the text, but comes from outside.
    TagOutside {
        /// Whether it is an integer.
        is_integer: bool,
    },
    /// A field of the header, or several.
    HeaderField(H),
    /// The payload, under this key.
    Content(K),
    /// The fields of the payload, which have keys of their own; what message it is decides about them.
    PayloadFields,
}

/// Those fields of a header that are written on this side of the payload.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Before,
    After,
}

impl Side {
    /// Returns the side for a field of which is known whether it is written after the payload.
    pub(crate) const fn of(after_content: bool) -> Self {
        if after_content { Self::After } else { Self::Before }
    }
}

#[cfg(feature = "contract")]
impl<K, H> Place<K, H> {
    /// Returns the key of a tag, wherever it stands.
    pub(crate) fn tag_key(self) -> Option<K> {
        if let Self::Tag(key) | Self::TagWithin { key, .. } = self { Some(key) } else { None }
    }

    /// Returns the field of the header in which a tag stands.
    pub(crate) fn tag_field(self) -> Option<K> {
        if let Self::TagWithin { field, .. } = self { Some(field) } else { None }
    }

    /// Returns the key of a payload that has one.
    pub(crate) fn content_key(self) -> Option<K> {
        if let Self::Content(key) = self { Some(key) } else { None }
    }
}

impl<K> Place<K, Side> {
    /// Returns the places of an envelope with these keys.
    pub(crate) const fn around_content(tag: K, content: K) -> [Self; 4] {
        [Self::Tag(tag), Self::HeaderField(Side::Before), Self::Content(content), Self::HeaderField(Side::After)]
    }

    /// Returns the place with another form of its key.
    pub(crate) fn with_key<'k, T>(&'k self, key: impl Fn(&'k K) -> T) -> Place<T, Side> {
        match self {
            Self::Tag(of_tag) => Place::Tag(key(of_tag)),
            Self::TagWithin { field, key: of_tag } => Place::TagWithin { field: key(field), key: key(of_tag) },
            Self::TagOutside { is_integer } => Place::TagOutside { is_integer: *is_integer },
            Self::HeaderField(side) => Place::HeaderField(*side),
            Self::Content(of_content) => Place::Content(key(of_content)),
            Self::PayloadFields => Place::PayloadFields,
        }
    }

    /// Replaces the header's place by those of its fields.
    pub(crate) fn resolved<F>(
        self,
        fields: &[F],
        after_content: fn(&F) -> bool,
    ) -> impl Iterator<Item = Place<K, &F>> + Clone
    where
        K: Clone,
    {
        let (own, side) = match self {
            Self::Tag(key) => (Some(Place::Tag(key)), None),
            Self::TagWithin { field, key } => (Some(Place::TagWithin { field, key }), None),
            Self::TagOutside { is_integer } => (Some(Place::TagOutside { is_integer }), None),
            Self::HeaderField(side) => (None, Some(side)),
            Self::Content(key) => (Some(Place::Content(key)), None),
            Self::PayloadFields => (Some(Place::PayloadFields), None),
        };
        let fields = fields.iter().filter(move |field| side == Some(Side::of(after_content(field))));
        own.into_iter().chain(fields.map(Place::HeaderField))
    }
}
