//! The walk over an object whose keys are known.

use super::read::{Decode, Failed, MAX_DEPTH, Reader};
use super::scan::plain_length;
use crate::contract::{Describe, UnknownFields};

/// The walk over the fields of an object, along what is known of them.
///
/// A struct's fields are asked for in the order in which they are usually written, each with its key as it is usually
/// written, quotes, colon and all. One pass then reads an object as our own writer puts it; other orders take more passes,
/// and keys written in another way (white space before the colon, escapes, aliases) are searched for in the description.
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
/// let mut fields = Fields::begin(&mut reader);
/// while fields.pass(Point::describe) {
///     if fields.read("\"x\":", |reader| Ok(x = reader.integer(0, 9)?)) {
///         break;
///     }
///     if fields.read("\"y\":", |reader| Ok(y = reader.integer(0, 9)?)) {
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
    state: State,
    /// How much text was left when the present pass began.
    left: usize,
    /// A field whose key was found by a search, and the text behind that key. Until it is asked for, the reader has no text:
    /// no other field then takes the value for its key.
    found: Option<(&'static str, &'de str)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// At a key.
    More,
    /// Behind the object.
    Ended,
    Failed,
}

impl<'r, 'de> Fields<'r, 'de> {
    /// Begins at an object's `{`.
    #[inline]
    pub fn begin(reader: &'r mut Reader<'de>) -> Self {
        let state = State::of(reader.begin_fields());
        Self { reader, state, left: usize::MAX, found: None }
    }

    /// Goes on at a key, inside of an object.
    #[inline]
    pub(crate) fn go_on(reader: &'r mut Reader<'de>) -> Self {
        Self { reader, state: State::More, left: usize::MAX, found: None }
    }

    /// Begins a pass, if there is anything left to be read. Where the last one has read nothing, the next key is searched
    /// for among the fields of what is described; unknown ones are passed over, if that is allowed.
    // Inlined with all it calls, here and below, so that the walk is in registers and the keys are compared as words.
    #[inline(always)]
    pub fn pass(&mut self, describe: Describe) -> bool {
        self.pass_or_search(|reader| reader.search_field(describe))
    }

    /// The same where more than fields is searched for. `search` leaves the reader behind a known key, and gives its name.
    #[inline(always)]
    pub(crate) fn pass_or_search(
        &mut self,
        search: impl FnOnce(&mut Reader<'de>) -> Decode<Option<&'static str>>,
    ) -> bool {
        let left = self.reader.rest.len();
        if self.state == State::More && left == self.left {
            match search(self.reader) {
                Ok(Some(name)) => self.found = Some((name, std::mem::take(&mut self.reader.rest))),
                Ok(None) => self.state = State::Ended,
                Err(Failed) => self.state = State::Failed,
            }
        }
        self.left = left;
        self.state == State::More
    }

    /// Reads a field, if its key comes next: `key` is how it is usually written. True where that was the last field, or
    /// reading it has failed.
    #[inline(always)]
    pub fn read(&mut self, key: &str, value: impl FnOnce(&mut Reader<'de>) -> Decode<()>) -> bool {
        if !self.reader.eat(key) && !self.take_found(|name| is_key(key, name)) {
            return false;
        }
        self.state = State::of(value(self.reader).and_then(|()| self.reader.next_field()));
        self.state != State::More
    }

    /// Reads a key that needs no escapes, if it comes next.
    #[inline(always)]
    pub(crate) fn eat_name(&mut self, name: &str) -> bool {
        self.reader.eat_name(name) || self.take_found(|found| found == name)
    }

    /// What was found by a search is what is asked for.
    #[inline(always)]
    fn take_found(&mut self, is_asked_for: impl FnOnce(&str) -> bool) -> bool {
        match self.found {
            Some((name, behind)) if is_asked_for(name) => {
                self.found = None;
                self.reader.rest = behind;
                true
            }
            _ => false,
        }
    }

    /// The object was read to its end.
    #[inline]
    pub fn end(self) -> Decode<()> {
        if self.state == State::Ended { Ok(()) } else { Err(Failed) }
    }
}

impl State {
    #[inline]
    fn of(more: Decode<bool>) -> Self {
        match more {
            Ok(true) => Self::More,
            Ok(false) => Self::Ended,
            Err(Failed) => Self::Failed,
        }
    }
}

/// `key`, with quotes and colon, is how this name is written.
#[inline(never)]
fn is_key(key: &str, name: &str) -> bool {
    Reader::new(key).key().is_ok_and(|key| key == name)
}

impl<'de> Reader<'de> {
    /// Reads an object's `{` and moves to its first key, or past its end: `false`.
    #[inline]
    pub(crate) fn begin_fields(&mut self) -> Decode<bool> {
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
    pub(crate) fn next_field(&mut self) -> Decode<bool> {
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

    #[inline(never)]
    fn search_field(&mut self, describe: Describe) -> Decode<Option<&'static str>> {
        let fields = describe().as_struct().map_or(&[][..], |info| info.fields);
        self.search_key(|key| fields.iter().find(|field| field.answers_to(key)).map(|field| field.name))
    }

    /// Reads keys, however they are written, until one is known, and gives its own name; `None` behind the object's end.
    #[inline]
    pub(crate) fn search_key(&mut self, known: impl Fn(&str) -> Option<&'static str>) -> Decode<Option<&'static str>> {
        loop {
            let key_at = self.position();
            if let Some(name) = known(&self.key()?) {
                return Ok(Some(name));
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
