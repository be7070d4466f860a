//! The runtime part of enums whose variants are told apart by a tag in their object.

mod beside;

use std::marker::PhantomData;

use serde::{Serialize, Serializer};

use super::fields::{Beginning, Fields, Outer};
use super::{Content, Encode, Field, Variant};
use crate::contract::{Describe, KeyTree};
use crate::field::unknown::Unknown;
use crate::json::{Decode, Failed, Reader, Writer};
pub use beside::Beside;

/// A type whose fields can stand in the object around it, beside a tag.
///
/// Implemented for structs under `#[data]`, enums with a tag, envelopes, and messages under `content = flatten`.
#[diagnostic::on_unimplemented(
    message = "the fields of `{Self}` cannot stand beside a tag",
    label = "neither a struct nor an enum with a tag under `#[data]`, nor an envelope",
    note = "give it a key of its own: `content = \"value\"` beside the tag",
    note = "in somebody else's protocol, choose by key around the tag: an untagged enum of whole objects, each with the tag as a constant, `#[field(is = \"...\")]`"
)]
pub trait Flatten<'de>: Field<'de> {
    /// The names and aliases of the fields.
    const KEYS: &'static KeyTree;

    /// Reads the fields.
    fn decode_fields(fields: Fields<'_, 'de>) -> Decode<Self>;
}

impl<'de, T: Flatten<'de>> Flatten<'de> for Box<T> {
    const KEYS: &'static KeyTree = T::KEYS;

    fn decode_fields(fields: Fields<'_, 'de>) -> Decode<Self> {
        T::decode_fields(fields).map(Self::new)
    }
}

/// The identity of the variant with this number as a struct.
#[derive(Debug)]
pub struct Nth<T, const NUMBER: usize>(PhantomData<T>);

/// The identity of the object around that struct.
#[derive(Debug)]
pub struct Around<T>(PhantomData<T>);

/// The tag of the object that is read.
#[derive(Debug)]
pub struct Tag {
    key: &'static str,
    place: Place,
}

/// Where the tag stands.
#[derive(Debug)]
enum Place {
    /// It was the first member, written as usual.
    Opening,
    /// It has been passed.
    Behind,
    /// Its member begins and ends at these positions.
    Ahead { start: usize, end: usize },
}

impl<'de> Outer<'de> for Tag {
    fn take(&mut self, key: &str, reader: &mut Reader<'de>) -> Decode<bool> {
        if key != self.key {
            return Ok(false);
        }
        match std::mem::replace(&mut self.place, Place::Behind) {
            Place::Ahead { .. } => reader.skip_value().map(|_| true),
            Place::Opening | Place::Behind => Err(Failed),
        }
    }

    fn pass(&mut self, reader: &mut Reader<'de>) -> bool {
        match self.place {
            Place::Ahead { start, end } if start == reader.position() => {
                self.place = Place::Behind;
                reader.rewind(end);
                true
            }
            _ => false,
        }
    }
}

impl Tag {
    /// Returns where reading goes on if it began there, and this tag has been looked for.
    pub(crate) const fn goes_on(&self, beginning: Beginning) -> Beginning {
        match (&self.place, beginning) {
            (Place::Ahead { .. }, Beginning::Object) => Beginning::Object,
            _ => Beginning::Member,
        }
    }

    /// Returns the fields beside the tag. The tag, if it has been read, was the first member.
    #[inline(always)]
    pub fn fields<'r, 'de>(&'r mut self, reader: &'r mut Reader<'de>, describe: Describe) -> Fields<'r, 'de> {
        let beginning = match self.place {
            Place::Opening => Beginning::Compact,
            Place::Behind => Beginning::Member,
            Place::Ahead { .. } => Beginning::Object,
        };
        Fields::beside(self, reader, describe, beginning)
    }
}

/// Reads the start of an object up to its tag, if it is written as usual: `{"type":"text"`.
#[inline(always)]
pub fn opens(reader: &mut Reader<'_>, opening: &str) -> bool {
    reader.eat_opening(opening)
}

/// Returns the tag under `key` that has been read.
#[inline(always)]
#[must_use]
pub const fn read(key: &'static str) -> Tag {
    Tag { key, place: Place::Opening }
}

/// The number of a variant that is not declared, where such are kept.
pub const OTHER: usize = usize::MAX;

/// Looks for the tag in an object that does not begin with one as it is usually written. Unless it is the first member
/// after all, the reader stays at the start of the object. `number` returns what the tag stands for.
#[inline(never)]
pub fn find(
    reader: &mut Reader<'_>,
    key: &'static str,
    number: impl FnOnce(&mut Reader<'_>) -> Decode<usize>,
) -> Decode<(usize, Tag)> {
    let start = reader.clone();
    let (number, tag) = seek(reader, key, Beginning::Object, number)?;
    if number == OTHER {
        *reader = start;
    }
    Ok((number, tag))
}

/// Looks for the tag in an object, or in what is left of it. Unless it is the next member, the reader stays where it is.
#[inline(never)]
pub(crate) fn seek<'de, T>(
    reader: &mut Reader<'de>,
    key: &'static str,
    beginning: Beginning,
    read: impl FnOnce(&mut Reader<'de>) -> Decode<T>,
) -> Decode<(T, Tag)> {
    let mut ahead = reader.clone();
    let has_members = match beginning {
        Beginning::Object => ahead.begin_fields()?,
        Beginning::Member | Beginning::Compact => ahead.next_field()?,
    };
    if !has_members {
        return Err(Failed);
    }
    let first = ahead.position();
    let mut start = first;
    while ahead.key()? != key {
        ahead.skip_scalar()?;
        if !ahead.next_field()? {
            return Err(Failed);
        }
        start = ahead.position();
    }
    let tag = read(&mut ahead)?;
    let end = ahead.position();
    let place = if start == first {
        *reader = ahead;
        Place::Behind
    } else {
        Place::Ahead { start, end }
    };
    Ok((tag, Tag { key, place }))
}

/// Keeps an object whose tag stands for no declared variant.
#[cold]
pub fn unknown(reader: &mut Reader<'_>, key: &'static str) -> Decode<Unknown> {
    let mut mark = String::new();
    find(&mut reader.clone(), key, |tag| {
        mark = text_of(tag)?;
        Ok(OTHER)
    })?;
    Unknown::decode(mark, reader)
}

/// Reads a tag as text, whatever it is.
fn text_of(tag: &mut Reader<'_>) -> Decode<String> {
    Ok(if tag.peek() == Some(b'"') { tag.string()?.into_owned() } else { tag.number()?.to_owned() })
}

/// Reads a tag that is a string.
pub fn text(reader: &mut Reader<'_>, number: impl FnOnce(&str) -> Option<usize>) -> Decode<usize> {
    number(&reader.string()?).ok_or(Failed)
}

/// Reads a tag that is an integer.
pub fn integer(reader: &mut Reader<'_>, number: impl FnOnce(i64) -> Option<usize>) -> Decode<usize> {
    number(reader.integer(i64::MIN, i64::MAX)?).ok_or(Failed)
}

/// Reads a variant whose fields stand under a key beside the tag.
pub fn decode_content<'de, T: Variant<'de, NUMBER>, const NUMBER: usize>(
    mut fields: Fields<'_, 'de>,
    key: &str,
) -> Decode<T> {
    let mut slot = None;
    let decode = |reader: &mut Reader<'de>| T::decode_fields(Fields::begin(reader, T::describe));
    while fields.pass("") && fields.read_into(&mut slot, 0, key, decode) {}
    fields.end()?;
    slot.ok_or(Failed)
}

/// Writes the fields of a variant as an object.
pub fn encode_variant<'de, T: Variant<'de, NUMBER>, const NUMBER: usize>(value: &T, writer: &mut Writer<'_>) {
    Encode::object(writer, |members| value.members(members));
}

/// Passes the fields of a variant to serde.
pub fn serialize_variant<'de, T: Variant<'de, NUMBER>, const NUMBER: usize, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    Content::<T, NUMBER>::new(value).serialize(serializer)
}
