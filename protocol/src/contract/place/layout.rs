//! The places of an envelope as the macros write them: how they are made, and what is asked of them.

use super::{Key, Place, Side};

/// The places of an envelope as the macros write them: constants, so that the codec has no branches on them.
#[doc(hidden)]
pub type Places = [Place<Key, Side>; 4];

impl Place<Key, Side> {
    /// The places of an envelope whose keys are not declared.
    #[doc(hidden)]
    pub const USUAL: Places = Self::of_keys(r#","type":"#, r#","data":"#);

    /// The places of an envelope with these keys, which are given as they are written: `,"type":`.
    #[doc(hidden)]
    #[must_use]
    pub const fn of_keys(tag: &'static str, content: &'static str) -> Places {
        Self::around_content(Key::new(tag), Key::new(content))
    }

    /// The places of an envelope with this key and the fields of the payload.
    #[doc(hidden)]
    #[must_use]
    pub const fn flattened(tag: &'static str) -> Places {
        [Self::Tag(Key::new(tag)), Self::HeaderField(Side::Before), Self::PayloadFields, Self::HeaderField(Side::After)]
    }

    /// The places of an envelope that is an array, with tag and payload at these positions, in digits. Fields of the header
    /// take the other ones.
    #[doc(hidden)]
    #[must_use]
    pub const fn of_indices(tag: &'static str, content: &'static str) -> Places {
        Self::around_content(Key::element(tag), Key::element(content))
    }

    /// The places of an envelope that is an array, with the fields of the payload behind all others.
    #[doc(hidden)]
    #[must_use]
    pub const fn flattened_indices(tag: &'static str) -> Places {
        let tag = Key::element(tag);
        [Self::Tag(tag), Self::HeaderField(Side::Before), Self::HeaderField(Side::After), Self::PayloadFields]
    }

    /// Whether the envelope is an array.
    pub(crate) const fn is_array(places: &Places) -> bool {
        tag_key(places).index.is_some()
    }

    /// The same places, with the tag in the object that this field of the header is.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_tag_within(field: &'static str, [first, second, third, fourth]: Places) -> Places {
        [first.within(field), second.within(field), third.within(field), fourth.within(field)]
    }

    const fn within(self, field: &'static str) -> Self {
        if let Self::Tag(key) = self { Self::TagWithin { field: Key::new(field), key } } else { self }
    }

    /// The places of an envelope with this key, whose tag comes from outside.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_tag_outside(content: &'static str) -> Places {
        Self::without_tag(Self::Content(Key::new(content)))
    }

    /// The places of an envelope with the fields of the payload, whose tag comes from outside.
    #[doc(hidden)]
    #[must_use]
    pub const fn flattened_with_tag_outside() -> Places {
        Self::without_tag(Self::PayloadFields)
    }

    const fn without_tag(payload: Self) -> Places {
        let tag = Self::TagOutside { is_integer: false };
        [tag, Self::HeaderField(Side::Before), payload, Self::HeaderField(Side::After)]
    }

    /// The same places, with a tag that is an integer.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_integer_tag([first, second, third, fourth]: Places) -> Places {
        [first.of_integer(), second.of_integer(), third.of_integer(), fourth.of_integer()]
    }

    const fn of_integer(self) -> Self {
        match self {
            Self::Tag(key) => Self::Tag(Key { is_of_integer: true, ..key }),
            Self::TagWithin { field, key } => Self::TagWithin { field, key: Key { is_of_integer: true, ..key } },
            Self::TagOutside { .. } => Self::TagOutside { is_integer: true },
            _ => self,
        }
    }

    /// Whether the tag is an integer.
    pub(crate) const fn has_integer_tag(places: &Places) -> bool {
        tag_key(places).is_of_integer
    }
}

/// Returns the key of the tag, wherever it stands; an empty one if it comes from outside.
pub(crate) const fn tag_key(places: &Places) -> Key {
    let mut rest: &[Place<Key, Side>] = places;
    while let [place, behind @ ..] = rest {
        if let Place::Tag(key) | Place::TagWithin { key, .. } = place {
            return *key;
        }
        if let Place::TagOutside { is_integer } = place {
            return Key { written: "", name: "", is_of_integer: *is_integer, index: None };
        }
        rest = behind;
    }
    panic!("an envelope has a tag")
}

/// Returns the field of the header in which the tag stands, unless it is a member of the envelope.
pub(crate) const fn tag_field(places: &Places) -> Option<Key> {
    let mut rest: &[Place<Key, Side>] = places;
    while let [place, behind @ ..] = rest {
        if let Place::TagWithin { field, .. } = place {
            return Some(*field);
        }
        rest = behind;
    }
    None
}

/// Whether tag and payload are members of the envelope, each under a key of its own.
pub(crate) const fn have_keys(places: &Places) -> bool {
    content_key(places).is_some() && has_tag(places)
}

/// Whether the tag is a member of the envelope, or an element.
pub(crate) const fn has_tag(places: &Places) -> bool {
    tag_field(places).is_none() && !is_outside(places)
}

/// Whether the tag comes from outside.
pub(crate) const fn is_outside(places: &Places) -> bool {
    matches!(places, [Place::TagOutside { .. }, ..])
}

/// Returns the name of the payload's key; empty if there is none.
pub(crate) const fn content_name(places: &Places) -> &'static str {
    match content_key(places) {
        Some(key) => key.name(),
        None => "",
    }
}

/// Returns the key of the payload, unless its fields have keys of their own.
pub(crate) const fn content_key(places: &Places) -> Option<Key> {
    let mut rest: &[Place<Key, Side>] = places;
    while let [place, behind @ ..] = rest {
        if let Place::Content(key) = place {
            return Some(*key);
        }
        rest = behind;
    }
    None
}
