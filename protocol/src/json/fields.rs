//! The walk over an object whose keys are known.

use super::read::{Decode, Failed, MAX_DEPTH, Reader};
use crate::contract::UnknownFields;

/// A key that a struct knows.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    pub(crate) field: usize,
    pub(crate) name: &'static str,
    pub(crate) quoted: &'static str,
}

impl Key {
    /// Stands for a key that is not known, where a field's number is expected.
    pub const UNKNOWN: usize = usize::MAX;

    /// The key `name` of field number `field`; `quoted` is how it is usually written, with quotes and
    /// colon: `"text":`.
    #[must_use]
    pub const fn new(field: usize, name: &'static str, quoted: &'static str) -> Self {
        Self { field, name, quoted }
    }
}

/// The walk over an object.
///
/// A key is compared as it is usually written, [`eat_key`](Self::eat_key), which is a few machine words; what is
/// written in another way is searched for, [`search_key`](Self::search_key).
///
/// ```
/// use protocol::json::{Key, Reader};
///
/// const KEYS: &[Key] = &[Key::new(0, "x", "\"x\":"), Key::new(1, "y", "\"y\":")];
///
/// let mut reader = Reader::new(r#"{"y": 2, "colour": "red", "x" : 1}"#);
/// let mut point = [0, 0];
/// let mut more = reader.begin_fields()?;
/// while more {
///     match if reader.eat_key("\"x\":") { 0 } else { reader.search_key(KEYS)? } {
///         Key::UNKNOWN => {}
///         field => point[field] = reader.integer(0, 9)?,
///     }
///     more = reader.next_field()?;
/// }
/// assert_eq!(point, [1, 2]);
/// # Ok::<(), protocol::json::Failed>(())
/// ```
impl Reader<'_> {
    /// Reads an object's `{` and moves to its first key, or past its end: `false`.
    #[inline]
    pub fn begin_fields(&mut self) -> Decode<bool> {
        if self.is_at(b"{\"") && self.depth < MAX_DEPTH {
            self.at += 1;
            self.depth += 1;
            return Ok(true);
        }
        self.begin_spaced_fields()
    }

    /// The object is empty or not compact, or there is none.
    #[inline(never)]
    fn begin_spaced_fields(&mut self) -> Decode<bool> {
        self.begin_object()?;
        self.next_member(true)
    }

    /// Behind a value: moves to the next key, or past the object's end: `false`.
    #[inline]
    pub fn next_field(&mut self) -> Decode<bool> {
        if self.is_at(b",\"") {
            self.at += 1;
            return Ok(true);
        }
        self.next_spaced_field()
    }

    /// The object ends, or is not compact.
    #[inline(never)]
    fn next_spaced_field(&mut self) -> Decode<bool> {
        self.next_member(false)
    }

    /// Reads a key, however it is written, and gives its field's number. The value of a key that is not among
    /// `keys` is passed, if unknown keys are allowed, and gives [`Key::UNKNOWN`].
    #[inline(never)]
    pub fn search_key(&mut self, keys: &[Key]) -> Decode<usize> {
        let key_at = self.at;
        let name = self.key()?;
        match keys.iter().find(|key| key.name == name) {
            Some(key) => Ok(key.field),
            None => self.pass_unknown(key_at).map(|()| Key::UNKNOWN),
        }
    }

    /// The same for structs of many fields, where it would take long to try all keys: writers mostly keep the order
    /// of declaration, so the one behind the last one is tried.
    pub fn expect_key(&mut self, keys: &[Key], expected: &mut usize) -> Decode<usize> {
        for (index, key) in keys.iter().enumerate().skip(*expected) {
            if self.eat_key(key.quoted) {
                *expected = index + 1;
                return Ok(key.field);
            }
        }
        *expected = 0;
        self.search_key(keys)
    }

    /// Passes the value of a key that is not known, if unknown keys are allowed; fails at the key if not.
    #[inline(never)]
    pub(crate) fn pass_unknown(&mut self, key_at: usize) -> Decode<()> {
        if self.unknown_fields() == UnknownFields::Reject {
            self.at = key_at;
            return Err(Failed);
        }
        self.skip_value().map(drop)
    }
}
