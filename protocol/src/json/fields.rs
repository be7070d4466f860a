//! The walk over an object whose keys are known.

use super::read::{Decode, Failed, MAX_DEPTH, Reader};
use super::scan::plain_length;
use crate::contract::{Describe, UnknownFields};

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
impl<'de> Reader<'de> {
    /// Reads an object's `{` and moves to its first key, or past its end: `false`.
    #[inline]
    pub fn begin_fields(&mut self) -> Decode<bool> {
        match self.rest.strip_prefix('{') {
            Some(rest) if rest.starts_with('"') && self.depth < MAX_DEPTH => {
                self.rest = rest;
                self.depth += 1;
                Ok(true)
            }
            _ => self.begin_spaced_fields(),
        }
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
        match self.rest.strip_prefix(',') {
            Some(rest) if rest.starts_with('"') => {
                self.rest = rest;
                Ok(true)
            }
            _ => self.last_or_spaced_field(),
        }
    }

    /// The object ends, or is not compact.
    #[inline(never)]
    fn last_or_spaced_field(&mut self) -> Decode<bool> {
        match self.rest.strip_prefix(", ") {
            // One space, as many writers put it.
            Some(rest) if rest.starts_with('"') => {
                self.rest = rest;
                Ok(true)
            }
            _ => self.next_member(false),
        }
    }

    /// Reads a key, however it is written, and gives its field's number. The value of a key that is not among
    /// `keys` is passed, if unknown keys are allowed, and gives [`Key::UNKNOWN`].
    #[inline(never)]
    pub fn search_key(&mut self, keys: &[Key]) -> Decode<usize> {
        self.search(|name| keys.iter().find(|key| key.name == name).map(|key| key.field))
    }

    /// The same among the fields of a struct, by its description.
    #[inline(never)]
    fn search_field(&mut self, describe: Describe) -> Decode<usize> {
        let fields = describe().as_struct().map_or(&[][..], |info| info.fields);
        self.search(|name| fields.iter().position(|field| field.answers_to(name)))
    }

    #[inline]
    fn search(&mut self, number: impl FnOnce(&str) -> Option<usize>) -> Decode<usize> {
        let key_at = self.position();
        let name = self.key()?;
        match number(&name) {
            Some(field) => Ok(field),
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

    /// Guesses the string under `name` in the object that the text ends with, without reading what is before it: among
    /// the members behind the last value that is itself an object. It may be wrong, and has to be read to be sure.
    #[inline]
    pub(crate) fn guess_string(&self, name: &str) -> Option<&'de str> {
        let mut members = self.rest.trim_ascii_end().strip_suffix('}')?;
        loop {
            let comma = memchr::memrchr2(b',', b'}', members.as_bytes())?;
            let (before, member) = members.split_at_checked(comma)?;
            let member = member.strip_prefix(',')?.trim_ascii_start();
            if let Some(value) = member.strip_prefix('"').and_then(|key| key.strip_prefix(name)?.strip_prefix('"')) {
                let string = value.trim_ascii_start().strip_prefix(':')?.trim_ascii_start().strip_prefix('"')?;
                let (string, behind) = string.split_at_checked(plain_length(string.as_bytes()))?;
                return behind.starts_with('"').then_some(string);
            }
            members = before;
        }
    }

    /// Passes the value of a key that is not known, if unknown keys are allowed; fails at the key if not.
    #[inline(never)]
    pub(crate) fn pass_unknown(&mut self, key_at: usize) -> Decode<()> {
        if self.unknown_fields() == UnknownFields::Reject {
            self.rewind(key_at);
            return Err(Failed);
        }
        self.skip_value().map(drop)
    }
}

macro_rules! find_fields {
    ($($find:ident($($key:ident $field:literal),*);)*) => {
        /// The next key among those of a struct of so many fields, as they are usually written; by its description where
        /// it is written otherwise. Gives the field's number.
        #[doc(hidden)]
        #[allow(missing_docs, clippy::too_many_arguments, reason = "one function for each number of fields")]
        impl Reader<'_> {
            $(
                // Always, so that the keys are constants and compared as words.
                #[inline(always)]
                pub fn $find(&mut self, $($key: &str,)* describe: Describe) -> Decode<usize> {
                    $(
                        if self.eat_key($key) {
                            return Ok($field);
                        }
                    )*
                    self.search_field(describe)
                }
            )*
        }
    };
}

find_fields! {
    find_0();
    find_1(a 0);
    find_2(a 0, b 1);
    find_3(a 0, b 1, c 2);
    find_4(a 0, b 1, c 2, d 3);
    find_5(a 0, b 1, c 2, d 3, e 4);
    find_6(a 0, b 1, c 2, d 3, e 4, f 5);
    find_7(a 0, b 1, c 2, d 3, e 4, f 5, g 6);
    find_8(a 0, b 1, c 2, d 3, e 4, f 5, g 6, h 7);
}
