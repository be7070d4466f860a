//! Sets of the kinds of JSON values.
#![expect(clippy::indexing_slicing, reason = "in a constant, where a panic is a compile error")]

/// A set of kinds of JSON values: of those that a type may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kinds(u8);

impl Kinds {
    /// No kind.
    pub const NONE: Self = Self(0);
    /// `null`
    pub const NULL: Self = Self(1);
    /// `true` and `false`
    pub const BOOLEAN: Self = Self(1 << 1);
    /// Numbers.
    pub const NUMBER: Self = Self(1 << 2);
    /// Strings.
    pub const STRING: Self = Self(1 << 3);
    /// Arrays.
    pub const ARRAY: Self = Self(1 << 4);
    /// Objects.
    pub const OBJECT: Self = Self(1 << 5);
    /// Every kind.
    pub const ANY: Self = Self(u8::MAX);

    /// Returns the kinds of both sets.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns the kinds of the strings that such values stand in under `as_string`: `null` stays outside, unless it is any
    /// JSON.
    #[must_use]
    pub const fn as_string(self) -> Self {
        if self.keep_null() { Self::STRING.or(Self::NULL) } else { Self::STRING }
    }

    /// Whether `null` is one of a few kinds: it is then a value of its own, which differs from an absent one. Of what may be
    /// anything, it means that there is nothing.
    #[must_use]
    pub const fn keep_null(self) -> bool {
        self.overlap(Self::NULL) && !self.is_any()
    }

    /// Whether every kind is in the set.
    #[must_use]
    pub const fn is_any(self) -> bool {
        self.is(Self::ANY)
    }

    /// Whether both sets are the same.
    pub(crate) const fn is(self, other: Self) -> bool {
        self.0 == other.0
    }

    /// Whether some kind is in both sets.
    #[must_use]
    pub const fn overlap(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Returns the kind of the value that begins with this byte.
    #[inline]
    pub(crate) fn of(byte: Option<u8>) -> Self {
        byte.and_then(|byte| BY_START.get(usize::from(byte))).copied().unwrap_or(Self::NONE)
    }
}

/// The bytes with which values begin, by their kinds.
const STARTS: [(&[u8], Kinds); 6] = [
    (b"{", Kinds::OBJECT),
    (b"[", Kinds::ARRAY),
    (b"\"", Kinds::STRING),
    (b"tf", Kinds::BOOLEAN),
    (b"n", Kinds::NULL),
    (b"-0123456789", Kinds::NUMBER),
];

/// The kinds of values by their first byte. Looked up rather than compared, as a value may be of any kind.
const BY_START: [Kinds; 256] = {
    let mut by_start = [Kinds::NONE; 256];
    let mut index = 0;
    while index < STARTS.len() {
        let (mut bytes, kinds) = STARTS[index];
        while let [byte, rest @ ..] = bytes {
            by_start[*byte as usize] = kinds;
            bytes = rest;
        }
        index += 1;
    }
    by_start
};
