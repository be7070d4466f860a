//! Reads the fields of an object whose keys are known.

mod array;
mod defaults;
mod outer;

use std::mem::forget;

use crate::contract::{Describe, FieldInfo};
use crate::field::Field;
use crate::json::{Decode, Failed, Reader};

pub(crate) use outer::{Beginning, Outer};

/// Reads the fields of an object by the description of its struct.
///
/// Fields are requested in the order in which they are usually written, each by its key as it is usually written,
/// including comma, quotes and colon, and the first one with the brace before it. An object written by our own writer is
/// then read in one pass that does little more than compare keys and read values. A field that comes in another order or is
/// spelled differently is looked up in the description of the struct, and a pass continues from there. Callers must detect
/// duplicate keys.
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
/// while fields.pass(r#"{"x":"#) {
///     fields.read(0, r#","x":"#, |reader| reader.integer(0, 9).map(|value| x = value))?;
///     fields.read(1, r#","y":"#, |reader| reader.integer(0, 9).map(|value| y = value))?;
/// }
/// fields.end()?;
/// assert_eq!((x, y), (1, 2));
/// # Ok::<(), protocol::json::Failed>(())
/// ```
pub struct Fields<'r, 'de> {
    reader: &'r mut Reader<'de>,
    describe: Describe,
    /// What the other members of the object belong to.
    outer: Option<&'r mut (dyn Outer<'de> + 'r)>,
    /// The number of the field whose key has been read, or one of the constants below.
    at: u32,
    /// The number of the field that is expected after the last one read.
    next: u16,
}

// Greater than every field number; the macros allow 128 fields. The result of a search has 16 bits so that rustc knows
// its range: the code after it is then a tenth smaller.

/// The text is not as expected.
const FAILED: u16 = u16::MAX - 1;
/// After the object.
const ENDED: u16 = u16::MAX;
/// Before the object.
const FIRST: u32 = 1 << 16;
/// After a value.
const BETWEEN: u32 = FIRST + 1;
/// After a member that is not a field, written as usual, before any field.
const COMPACT: u32 = FIRST + 2;

impl<'r, 'de> Fields<'r, 'de> {
    /// Begins at the `{` of a struct with this description. Its fields are numbered in declaration order, up to 65,533.
    // Inlined, like the functions below, so that numbers and keys are constants in the comparisons.
    #[inline(always)]
    #[must_use]
    pub fn begin(reader: &'r mut Reader<'de>, describe: Describe) -> Self {
        Self { reader, describe, outer: None, at: FIRST, next: 0 }
    }

    /// Begins at the `{` of this struct.
    #[doc(hidden)]
    #[inline(always)]
    #[must_use]
    pub fn begin_struct<T: Field<'de>>(reader: &'r mut Reader<'de>) -> Self {
        Self::begin(reader, T::describe)
    }

    /// Continues a pass: after a value of an object, or at the value of the field `at`, whose key has been read.
    #[inline(always)]
    pub(crate) fn go_on(reader: &'r mut Reader<'de>, describe: Describe, at: Option<u16>) -> Self {
        Self { reader, describe, outer: None, at: at.map_or(BETWEEN, u32::from), next: 0 }
    }

    /// Begins a pass: finds the next field. Unknown fields are skipped if they are allowed. Returns false at the end of
    /// the object and on failure; [`end`](Self::end) tells them apart.
    ///
    /// `opening` is how the object usually begins if all its fields are there, `{"text":`, or empty if that is not known.
    #[inline(always)]
    #[must_use]
    pub fn pass(&mut self, opening: &str) -> bool {
        self.at = match self.at {
            FIRST if !opening.is_empty() && self.reader.eat_first_key(opening) => 0,
            // The first field is most likely next: no search is needed.
            COMPACT => BETWEEN,
            at => self.reader.find_field(self.describe, at, self.next, self.outer.as_deref_mut()).into(),
        };
        self.at != u32::from(ENDED) && self.at != u32::from(FAILED)
    }

    /// Reads the field with this number if it is next. `key` is its key as it is usually written after another field,
    /// with a leading comma.
    pub fn read(&mut self, number: u16, key: &str, value: impl FnOnce(&mut Reader<'de>) -> Decode<()>) -> Decode<()> {
        if !self.is_next(number, key) {
            return Ok(());
        }
        value(self.reader)?;
        self.move_behind(number);
        Ok(())
    }

    /// Reads the field with this number into its slot if it is next, and returns whether to go on; not if the slot is full,
    /// that is, if the key is a duplicate. Generated code has one condition for all fields, which takes rustc less time to
    /// check than an exit for each.
    // What is read is not wrapped in closures, and what reads it is `Copy`: whatever might need to be dropped costs rustc
    // a path, in each field of each struct.
    #[inline(always)]
    pub(crate) fn read_into<T>(
        &mut self,
        slot: &mut Option<T>,
        number: u16,
        key: &str,
        decode: impl FnOnce(&mut Reader<'de>) -> Decode<T> + Copy,
    ) -> bool {
        if !self.is_next(number, key) {
            return true;
        }
        if slot.is_some() {
            return false;
        }
        let Ok(value) = decode(self.reader) else { return false };
        // An assignment would drop what was in the slot, which was nothing.
        forget(slot.replace(value));
        self.move_behind(number);
        true
    }

    /// Moves past the key of the field with this number if it is next. Until its value has been read, the object cannot
    /// [`end`](Self::end).
    #[inline(always)]
    fn is_next(&mut self, number: u16, key: &str) -> bool {
        let is_next = if self.at == BETWEEN { self.reader.eat_key(key) } else { self.at == u32::from(number) };
        if is_next {
            self.at = FAILED.into();
        }
        is_next
    }

    /// Notes that the value of the field with this number has been read.
    #[inline(always)]
    fn move_behind(&mut self, number: u16) {
        self.at = BETWEEN;
        self.next = number.saturating_add(1);
    }

    /// Succeeds if the object was read to its end.
    #[inline(always)]
    pub fn end(&self) -> Decode<()> {
        if self.at == u32::from(ENDED) { Ok(()) } else { Err(Failed) }
    }
}

impl<'de> Reader<'de> {
    /// Finds the next field from one of the states without a field number, trying the expected field first.
    // One function for all states, so that each struct contains only a call. The usual end is seen before anything is saved on
    // the stack.
    #[inline(never)]
    fn find_field(
        &mut self,
        describe: Describe,
        at: u32,
        expected: u16,
        outer: Option<&mut (dyn Outer<'de> + '_)>,
    ) -> u16 {
        if at == BETWEEN && outer.is_none() && self.end_object() {
            return ENDED;
        }
        self.search_field(describe, at, expected, outer)
    }

    #[inline(never)]
    fn search_field(
        &mut self,
        describe: Describe,
        at: u32,
        expected: u16,
        mut outer: Option<&mut (dyn Outer<'de> + '_)>,
    ) -> u16 {
        let more = match at {
            BETWEEN => self.next_behind(outer.as_deref_mut()),
            FIRST => self.begin_object().and_then(|()| self.next_member(true)),
            at if at == u32::from(ENDED) => Ok(false),
            // Includes a field that was not requested.
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
        self.unexpected_field(fields, expected, outer)
    }

    /// After a value, moves to the next key, or past the object's end and returns `false`.
    #[inline]
    fn next_behind(&mut self, outer: Option<&mut (dyn Outer<'de> + '_)>) -> Decode<bool> {
        if let Some(outer) = outer {
            outer.read_behind(self)?;
        }
        if self.end_object() { Ok(false) } else { self.next_field() }
    }

    /// Finds the next field if it is not the expected one or its key is not spelled as usual.
    #[inline(never)]
    fn unexpected_field(
        &mut self,
        fields: &[FieldInfo],
        expected: u16,
        mut outer: Option<&mut (dyn Outer<'de> + '_)>,
    ) -> u16 {
        if outer.as_deref_mut().is_some_and(|outer| outer.pass(self)) {
            match self.next_field() {
                Ok(true) => {}
                Ok(false) => return ENDED,
                Err(Failed) => return FAILED,
            }
        }
        // A space before the colon, as some writers emit, must not cause a search for each key.
        if fields.get(usize::from(expected)).is_some_and(|field| field.plain_name && self.eat_spaced_name(field.name)) {
            return expected;
        }
        if let Some(number) = self.eat_any(fields) {
            return number;
        }
        let known = |key: &str| number(fields, |field| field.answers_to(key));
        let unknown_fields = self.undeclared(outer.as_deref());
        let found = match outer {
            Some(outer) => self.search_key(unknown_fields, known, |key, reader| {
                Ok(outer.take(key, reader)? || outer.take_other(key, reader)?)
            }),
            None => self.search_key(unknown_fields, known, |_, _| Ok(false)),
        };
        match found {
            Ok(Some(number)) => number,
            Ok(None) => ENDED,
            Err(Failed) => FAILED,
        }
    }

    /// Reads the key of one of these fields if it is next and spelled as usual. Returns the field's number.
    #[inline]
    pub(crate) fn eat_any(&mut self, fields: &[FieldInfo]) -> Option<u16> {
        // Compares first letters before whole keys.
        let letter = self.name_letter();
        number(fields, |field| field.name.as_bytes().first().copied() == letter && self.eat_field(field))
    }

    /// Reads the key of this field if it is next and spelled as usual.
    #[inline]
    fn eat_field(&mut self, field: &FieldInfo) -> bool {
        field.plain_name && self.eat_name(field.name)
    }
}

/// Returns the number of the first field for which `is_it` holds.
#[inline]
pub(crate) fn number(fields: &[FieldInfo], is_it: impl FnMut(&FieldInfo) -> bool) -> Option<u16> {
    fields.iter().position(is_it).and_then(|number| number.try_into().ok())
}

/// Returns the fields of the struct with this description.
pub(crate) fn fields_of(describe: Describe) -> &'static [FieldInfo] {
    describe().fields()
}

#[cfg(test)]
mod tests;
