//! The places of an envelope: what it consists of, in the order in which it is written.

use super::keys::is_plain;

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

/// The places of an envelope as the macros write them: constants, so that the codec has no branches on them.
#[doc(hidden)]
pub type Places = [Place<Key, Side>; 4];

/// Those fields of a header that are written on this side of the payload.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Before,
    After,
}

/// A key as it is written after another member: with comma, quotes and colon.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    written: &'static str,
    name: &'static str,
    /// Whether its value is an integer, as that of a tag may be.
    is_of_integer: bool,
    /// Its position, where the envelope is an array; its name is then that in digits.
    index: Option<u8>,
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

impl Key {
    /// Takes the name out of its quotes.
    ///
    /// # Panics
    ///
    /// In a constant, and so as a compile error, if the name is not between comma, quotes and colon, or needs escapes.
    const fn new(written: &'static str) -> Self {
        let [b',', b'"', name @ .., b'"', b':'] = written.as_bytes() else {
            panic!("a key is written with comma, quotes and colon")
        };
        match std::str::from_utf8(name) {
            Ok(name) if is_plain(name) => Self { written, name, is_of_integer: false, index: None },
            _ => panic!("the tag and content keys must not need escapes in JSON"),
        }
    }

    /// Returns what stands for a key in an array: the position, which is given in digits.
    ///
    /// # Panics
    ///
    /// In a constant, and so as a compile error, if it is not a small number.
    const fn element(name: &'static str) -> Self {
        let Ok(index) = u8::from_str_radix(name, 10) else { panic!("an index is a small number") };
        Self { written: ",", name, is_of_integer: false, index: Some(index) }
    }

    /// Returns the position, where the envelope is an array.
    pub(crate) const fn index(self) -> Option<u8> {
        self.index
    }

    /// Returns the key with comma, quotes and colon; in an array, the comma.
    pub(crate) const fn written(self) -> &'static str {
        self.written
    }

    /// Returns the key itself; in an array, its position in digits.
    pub(crate) const fn name(self) -> &'static str {
        self.name
    }

    /// Whether its value is an integer.
    pub(crate) const fn is_of_integer(self) -> bool {
        self.is_of_integer
    }
}
