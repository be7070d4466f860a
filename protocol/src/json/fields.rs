//! The walk over an object whose keys are known.

use super::read::{Decode, Failed, Reader};
use super::scan::plain_length;
use crate::contract::{Describe, UnknownFields};

/// The walk over the fields of an object, along what is known of them.
///
/// Fields are asked for in the order in which they are usually written, each with its key as it is usually written: comma,
/// quotes, colon and all. So an object as our own writer puts it is read in one pass that does nothing but compare and read
/// values. What comes in another order or is written in another way is looked up among the keys, and a pass goes on from
/// there; aliases and keys with escapes are searched for in the description.
///
/// ```
/// use protocol::json::{Fields, Reader};
/// use protocol::{Field, data};
///
/// #[data]
/// struct Point {
///     x: i64,
///     y: i64,
/// }
///
/// let mut reader = Reader::new(r#"{"y": 2, "colour": "red", "x" : 1}"#);
/// let (mut x, mut y) = (0, 0);
/// let mut fields = Fields::begin(&mut reader, &[",\"x\":", ",\"y\":"], Point::describe);
/// while fields.pass() {
///     if fields.read(0, ",\"x\":", |reader| Ok(x = reader.integer(0, 9)?)) {
///         break;
///     }
///     if fields.read(1, ",\"y\":", |reader| Ok(y = reader.integer(0, 9)?)) {
///         break;
///     }
/// }
/// fields.end()?;
/// assert_eq!((x, y), (1, 2));
/// # Ok::<(), protocol::json::Failed>(())
/// ```
#[derive(Debug)]
pub struct Fields<'r, 'de> {
    reader: &'r mut Reader<'de>,
    keys: &'static [&'static str],
    describe: Describe,
    /// The number of the field whose key has been read, or one of the constants below.
    at: usize,
    /// The number of the field that is expected after the last one that was read.
    next: usize,
}

/// At the first key.
const FIRST: usize = usize::MAX;
/// Behind a value.
const BETWEEN: usize = usize::MAX - 1;
/// Behind the object.
const ENDED: usize = usize::MAX - 2;
const FAILED: usize = usize::MAX - 3;

impl<'r, 'de> Fields<'r, 'de> {
    /// Begins at an object's `{`. The keys are those of the fields by their numbers; an empty one is none.
    // Inlined with all it calls, here and below, so that the walk is in registers and the keys are compared as words.
    #[inline(always)]
    pub fn begin(reader: &'r mut Reader<'de>, keys: &'static [&'static str], describe: Describe) -> Self {
        Self { reader, keys, describe, at: FIRST, next: 0 }
    }

    /// Goes on behind a value of an object, or at the value of a field whose key has been read.
    #[inline(always)]
    pub(crate) fn go_on(reader: &'r mut Reader<'de>, describe: Describe, at: Option<usize>) -> Self {
        Self { reader, keys: &[], describe, at: at.unwrap_or(BETWEEN), next: 0 }
    }

    /// Begins a pass, if anything is left to be read: finds the field that comes next. Fields that are not known are passed
    /// over, if that is allowed.
    #[inline(always)]
    pub fn pass(&mut self) -> bool {
        self.at = if self.at == FIRST {
            self.reader.first_field(self.keys, self.describe)
        } else {
            self.reader.field_between(self.keys, self.describe, self.next)
        };
        self.at != ENDED && self.at != FAILED
    }

    /// Reads the field of this number if it comes next; `key` is how its key is usually written behind another field. True
    /// where reading it has failed.
    #[inline(always)]
    pub fn read(&mut self, number: usize, key: &str, value: impl FnOnce(&mut Reader<'de>) -> Decode<()>) -> bool {
        // Behind a key stands its value, and nothing that looks like another key.
        if self.at != number && (self.at != BETWEEN || !self.reader.eat(key)) {
            return false;
        }
        self.next = number + 1;
        match value(self.reader) {
            Ok(()) => {
                self.at = BETWEEN;
                false
            }
            Err(Failed) => {
                self.at = FAILED;
                true
            }
        }
    }

    /// The object was read to its end.
    #[inline(always)]
    pub fn end(self) -> Decode<()> {
        if self.at == ENDED { Ok(()) } else { Err(Failed) }
    }
}

impl<'de> Reader<'de> {
    /// Enters an object and finds its first field.
    #[inline(never)]
    fn first_field(&mut self, keys: &[&str], describe: Describe) -> usize {
        let more = self.begin_fields();
        self.field_at_key(more, keys, describe, 0)
    }

    /// Finds the next field behind a value.
    #[inline(never)]
    fn field_between(&mut self, keys: &[&str], describe: Describe, expected: usize) -> usize {
        if self.end_object() {
            return ENDED;
        }
        let more = match self.rest.strip_prefix(", ") {
            // One space, as many writers put it.
            Some(rest) if rest.starts_with('"') => {
                self.rest = rest;
                Ok(true)
            }
            _ => self.next_field(),
        };
        self.field_at_key(more, keys, describe, expected)
    }

    /// Reads a key and gives the number of its field.
    #[inline(always)]
    fn field_at_key(&mut self, more: Decode<bool>, keys: &[&str], describe: Describe, expected: usize) -> usize {
        match more {
            Ok(true) => {}
            Ok(false) => return ENDED,
            Err(Failed) => return FAILED,
        }
        if keys.get(expected).is_some_and(|key| self.eat_behind_comma(key)) {
            return expected;
        }
        self.unexpected_field(keys, describe)
    }

    #[inline(never)]
    fn unexpected_field(&mut self, keys: &[&str], describe: Describe) -> usize {
        match self.eat_any(keys) {
            Some(number) => number,
            None => self.search_field(keys, describe),
        }
    }

    /// Reads one of these keys, if it comes next, and gives its number.
    #[inline]
    pub(crate) fn eat_any(&mut self, keys: &[&str]) -> Option<usize> {
        keys.iter().position(|key| self.eat_behind_comma(key))
    }

    /// Reads this key, which is written with a comma before it.
    #[inline(always)]
    pub(crate) fn eat_behind_comma(&mut self, key: &str) -> bool {
        // The first letters are compared before all of them are.
        let letters = (self.rest.as_bytes().get(1), key.as_bytes().get(2));
        letters.0 == letters.1 && key.strip_prefix(',').is_some_and(|key| self.eat(key))
    }

    /// Reads keys, however they are written, until one is that of a field.
    #[inline(never)]
    fn search_field(&mut self, keys: &[&str], describe: Describe) -> usize {
        match self.search_key(|key| field_number(key, keys, describe)) {
            Ok(Some(number)) => number,
            Ok(None) => ENDED,
            Err(Failed) => FAILED,
        }
    }

    /// Reads keys, however they are written, until one is known, and gives what it is known as; `None` behind the object's end.
    pub(crate) fn search_key<T>(&mut self, known: impl Fn(&str) -> Option<T>) -> Decode<Option<T>> {
        loop {
            let key_at = self.position();
            if let Some(found) = known(&self.key()?) {
                return Ok(Some(found));
            }
            self.pass_unknown(key_at)?;
            if !self.next_field()? {
                return Ok(None);
            }
        }
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
    fn pass_unknown(&mut self, key_at: usize) -> Decode<()> {
        if self.unknown_fields() == UnknownFields::Reject {
            self.rewind(key_at);
            return Err(Failed);
        }
        self.skip_value().map(drop)
    }
}

/// The number of the field that answers to a name, among fields with these keys.
pub(crate) fn field_number(name: &str, keys: &[&str], describe: Describe) -> Option<usize> {
    let field = describe().as_struct()?.fields.iter().find(|field| field.answers_to(name))?;
    keys.iter().position(|key| {
        let key = key.strip_prefix(',').map(|key| Reader::new(key).key());
        matches!(key, Some(Ok(key)) if key == field.name)
    })
}
