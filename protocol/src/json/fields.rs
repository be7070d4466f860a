//! The walk over an object whose keys are known.

use super::read::{Decode, Failed, Reader};
use crate::contract::UnknownFields;

/// A key that a struct knows.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    pub(crate) field: usize,
    pub(crate) name: &'static str,
    pub(crate) quoted: &'static str,
}

impl Key {
    /// The key `name` of field number `field` (at most 127); `quoted` is how it is usually written,
    /// with quotes and colon: `"text":`.
    #[must_use]
    pub const fn new(field: usize, name: &'static str, quoted: &'static str) -> Self {
        Self { field, name, quoted }
    }
}

/// A walk over an object. It gives the fields' numbers as their keys come by, refuses a field that
/// comes twice, and passes keys that are not known.
///
/// Writers mostly keep the order of declaration, so the walk expects each key where the declaration
/// has it and searches only when it is wrong.
///
/// ```
/// use protocol::json::{Fields, Key, Reader};
///
/// const KEYS: &[Key] = &[Key::new(0, "x", "\"x\":"), Key::new(1, "y", "\"y\":")];
///
/// let mut reader = Reader::new(r#"{"y": 2, "colour": "red", "x": 1}"#);
/// let mut point = [0, 0];
/// let mut fields = Fields::begin(&mut reader, KEYS)?;
/// while let Some(field) = fields.next(&mut reader)? {
///     point[field] = reader.integer(0, 9)?;
/// }
/// assert_eq!(point, [1, 2]);
/// # Ok::<(), protocol::json::Failed>(())
/// ```
#[derive(Debug)]
pub struct Fields {
    keys: &'static [Key],
    expected: usize,
    seen: u128,
    first: bool,
}

impl Fields {
    /// Reads the object's `{`.
    #[inline]
    pub fn begin(reader: &mut Reader<'_>, keys: &'static [Key]) -> Decode<Self> {
        reader.begin_object()?;
        Ok(Self { keys, expected: 0, seen: 0, first: true })
    }

    /// Reads up to the next known field's value and gives its number; `None` behind the object's `}`.
    pub fn next(&mut self, reader: &mut Reader<'_>) -> Decode<Option<usize>> {
        while reader.next_member(self.first)? {
            self.first = false;
            let key_at = reader.position();
            if let Some(field) = self.find(reader)? {
                let bit = 1_u128.checked_shl(u32::try_from(field).unwrap_or(u32::MAX)).unwrap_or(0);
                if self.seen & bit != 0 {
                    reader.at = key_at;
                    return Err(Failed);
                }
                self.seen |= bit;
                return Ok(Some(field));
            }
            reader.pass_unknown(key_at)?;
        }
        Ok(None)
    }

    /// Reads a key and finds its field.
    #[inline]
    fn find(&mut self, reader: &mut Reader<'_>) -> Decode<Option<usize>> {
        if let Some(key) = self.keys.get(self.expected) {
            if reader.eat_key(key.quoted) {
                self.expected += 1;
                return Ok(Some(key.field));
            }
        }
        self.search(reader)
    }

    /// The key is not the expected one, or not written as usual.
    #[inline(never)]
    fn search(&mut self, reader: &mut Reader<'_>) -> Decode<Option<usize>> {
        let name = reader.key()?;
        let found = self.keys.iter().position(|key| key.name == name);
        Ok(found.and_then(|index| {
            self.expected = index + 1;
            self.keys.get(index).map(|key| key.field)
        }))
    }
}

impl Reader<'_> {
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
