//! The key of a place, or its position where the envelope is an array.

use crate::contract::keys::is_plain;

/// A key as it is written after another member: with comma, quotes and colon.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    pub(super) written: &'static str,
    pub(super) name: &'static str,
    /// Whether its value is an integer, as that of a tag may be.
    pub(super) is_of_integer: bool,
    /// Its position, where the envelope is an array; its name is then that in digits.
    pub(super) index: Option<u8>,
}

impl Key {
    /// Takes the name out of its quotes.
    ///
    /// # Panics
    ///
    /// In a constant, and so as a compile error, if the name is not between comma, quotes and colon, or needs escapes.
    pub(super) const fn new(written: &'static str) -> Self {
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
    pub(super) const fn element(name: &'static str) -> Self {
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
