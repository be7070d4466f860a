//! The walk over an object whose keys are known.

mod defaults;

use crate::contract::{Describe, FieldInfo};
use crate::json::{Decode, Failed, Reader};

/// The walk over the fields of an object, along what is known of them.
///
/// Fields are asked for in the order in which they are usually written, each with its key as it is usually written: comma,
/// quotes, colon and all. An object as our own writer puts it is then read in one pass that does little but compare keys and
/// read values. What comes in another order or is written in another way is looked up in the description of the struct, and
/// a pass goes on from there. Whether a field stands there twice is for its reader to see.
///
/// ```
/// use protocol::field::{Field, Fields};
/// use protocol::{data, json::Reader};
///
/// #[data]
/// struct Point {
///     x: i64,
///     y: i64,
/// }
///
/// let mut reader = Reader::new(r#"{"y": 2, "colour": "red", "x" : 1}"#);
/// let (mut x, mut y) = (0, 0);
/// let mut fields = Fields::begin(&mut reader, Point::describe);
/// while fields.pass() {
///     fields.read(0, r#","x":"#, |reader| reader.integer(0, 9).map(|value| x = value))?;
///     fields.read(1, r#","y":"#, |reader| reader.integer(0, 9).map(|value| y = value))?;
/// }
/// fields.end()?;
/// assert_eq!((x, y), (1, 2));
/// # Ok::<(), protocol::json::Failed>(())
/// ```
#[derive(Debug)]
pub struct Fields<'r, 'de> {
    reader: &'r mut Reader<'de>,
    describe: Describe,
    /// The number of the field whose key has been read, or one of the constants below.
    at: u32,
    /// The number of the field that is expected after the last one that was read.
    next: u16,
}

// Beyond all numbers of fields, of which the macros allow 128. What a search may give has 16 bits, so that rustc knows that it
// gives nothing else: the code behind it is then a tenth smaller.

/// Where the text is not what it should be.
const FAILED: u16 = u16::MAX - 1;
/// Behind the object.
const ENDED: u16 = u16::MAX;
/// Before the object.
const FIRST: u32 = 1 << 16;
/// Behind the object's `{`.
const OPENED: u32 = FIRST + 1;
/// Behind a value.
const BETWEEN: u32 = FIRST + 2;

impl<'r, 'de> Fields<'r, 'de> {
    /// Begins at the `{` of a struct that is described. Its fields are numbered as they are there, up to 65,533.
    // Inlined, here and below, so that numbers and keys are constants where they are compared.
    #[inline(always)]
    #[must_use]
    pub fn begin(reader: &'r mut Reader<'de>, describe: Describe) -> Self {
        Self { reader, describe, at: FIRST, next: 0 }
    }

    /// Goes on behind a value of an object, or at the value of a field whose key has been read, in a pass that has begun.
    #[inline(always)]
    pub(crate) fn go_on(reader: &'r mut Reader<'de>, describe: Describe, at: Option<u16>) -> Self {
        Self { reader, describe, at: at.map_or(BETWEEN, u32::from), next: 0 }
    }

    /// Begins a pass: finds the field that comes next. Fields that are not known are passed over, if that is allowed. False
    /// where there is none, and where the text is not what it should be; [`end`](Self::end) tells which.
    #[inline(always)]
    #[must_use]
    pub fn pass(&mut self) -> bool {
        self.at = if self.at == FIRST && self.reader.begin_compact_object() {
            OPENED
        } else {
            self.reader.find_field(self.describe, self.at, self.next).into()
        };
        self.at != u32::from(ENDED) && self.at != u32::from(FAILED)
    }

    /// Reads the field of this number if it comes next; `key` is how its key is usually written behind another field, with a
    /// comma in front.
    #[inline(always)]
    pub fn read(&mut self, number: u16, key: &str, value: impl FnOnce(&mut Reader<'de>) -> Decode<()>) -> Decode<()> {
        let is_next = match self.at {
            BETWEEN => self.reader.eat(key),
            // The first field is the only one for which this is code at all.
            OPENED if number == 0 => self.reader.eat(key.get(1..).unwrap_or_default()),
            at => at == u32::from(number),
        };
        if !is_next {
            return Ok(());
        }
        self.at = FAILED.into();
        value(self.reader)?;
        self.at = BETWEEN;
        self.next = number.saturating_add(1);
        Ok(())
    }

    /// The object was read to its end.
    #[inline(always)]
    pub fn end(self) -> Decode<()> {
        if self.at == u32::from(ENDED) { Ok(()) } else { Err(Failed) }
    }
}

impl Reader<'_> {
    /// Finds the field that comes next, from one of the places that have no number. The expected one is tried first.
    // One function for all places: a call is then all that stands in each struct.
    #[inline(never)]
    fn find_field(&mut self, describe: Describe, at: u32, expected: u16) -> u16 {
        let more = match at {
            BETWEEN if self.end_object() => Ok(false),
            BETWEEN => self.next_field(),
            OPENED => self.next_member(true),
            FIRST => self.begin_object().and_then(|()| self.next_member(true)),
            at if at == u32::from(ENDED) => Ok(false),
            // Also a field that nobody has asked for.
            _ => Err(Failed),
        };
        match more {
            Ok(true) => {}
            Ok(false) => return ENDED,
            Err(Failed) => return FAILED,
        }
        let fields = fields_of(describe);
        let field = fields.get(usize::from(expected));
        if field.is_some_and(|field| self.eat_field(field)) {
            return expected;
        }
        self.unexpected_field(fields, expected)
    }

    /// The same for a field that is not the expected one, or has a key that is not written as usual.
    #[inline(never)]
    fn unexpected_field(&mut self, fields: &[FieldInfo], expected: u16) -> u16 {
        // A space before the colon, as some writers put it, must not lead to a search for each key.
        if fields.get(usize::from(expected)).is_some_and(|field| field.plain_name && self.eat_spaced_name(field.name)) {
            return expected;
        }
        if let Some(number) = self.eat_any(fields) {
            return number;
        }
        match self.search_key(|key| number(fields, |field| field.answers_to(key))) {
            Ok(Some(number)) => number,
            Ok(None) => ENDED,
            Err(Failed) => FAILED,
        }
    }

    /// Reads the key of one of these fields, if it comes next and is written as usual, and gives the field's number.
    #[inline]
    pub(crate) fn eat_any(&mut self, fields: &[FieldInfo]) -> Option<u16> {
        // The first letters are compared before all of them are.
        let letter = self.name_letter();
        number(fields, |field| field.name.as_bytes().first().copied() == letter && self.eat_field(field))
    }

    /// Reads the key of this field, if it comes next and is written as usual.
    #[inline]
    fn eat_field(&mut self, field: &FieldInfo) -> bool {
        field.plain_name && self.eat_name(field.name)
    }
}

/// The number of the first such field.
#[inline]
pub(crate) fn number(fields: &[FieldInfo], is_it: impl FnMut(&FieldInfo) -> bool) -> Option<u16> {
    fields.iter().position(is_it).and_then(|number| number.try_into().ok())
}

/// The fields of a struct, by its description.
pub(crate) fn fields_of(describe: Describe) -> &'static [FieldInfo] {
    describe().as_struct().map_or(&[], |info| info.fields)
}

#[cfg(test)]
mod tests;
