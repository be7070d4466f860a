//! Writes a struct as an array of its fields: one that is absent is `null` before others, and nothing at the end.

use std::fmt;

use serde::ser::{SerializeSeq, SerializeStruct};
use serde::{Serialize, Serializer};

use super::collections::decode_inside;
use super::fields::Fields;
use super::{AsString, Bounds, Encode, Field, FullRange, Members, Rest, ThroughSerde, ToSerde, Variant};
use crate::contract::Describe;
use crate::json::Writer;
use crate::serde::to_serde::SerializeObject;

/// A list that `#[field(rest)]` fills with the elements of an array that no other field declares: `Vec<T>`, of which `T`
/// is a field type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold the other elements of an array",
    label = "not a list",
    note = "in an array, `#[field(rest)]` is for `Vec<T>`"
)]
pub trait Remaining<'de>: Field<'de> {
    /// Returns a list without items.
    #[doc(hidden)]
    fn empty() -> Self;

    /// Reads an element if the next field has this number.
    #[doc(hidden)]
    fn read(&mut self, fields: &mut Fields<'_, 'de>, number: u16, bounds: &Bounds) -> bool;

    /// Passes the items to `members` as elements.
    #[doc(hidden)]
    fn members<M: Members>(&self, members: &mut M);
}

#[diagnostic::do_not_recommend]
impl<'de, T: Field<'de>> Remaining<'de> for Vec<T> {
    fn empty() -> Self {
        Self::new()
    }

    fn read(&mut self, fields: &mut Fields<'_, 'de>, number: u16, bounds: &Bounds) -> bool {
        fields.read(number, ",", |reader| decode_inside(reader, bounds).map(|item| self.push(item))).is_ok()
    }

    fn members<M: Members>(&self, members: &mut M) {
        for item in self {
            members.plain("", ",", item);
        }
    }
}

/// Writes a struct as an array.
#[inline]
pub fn encode_array<'de, T: Field<'de>>(value: &T, writer: &mut Writer<'_>) {
    encode_elements(writer, |elements| value.members(elements));
}

/// Writes an array of what is passed to the visitor.
#[inline]
pub(crate) fn encode_elements(writer: &mut Writer<'_>, pass: impl FnOnce(&mut Elements<'_, '_>)) {
    writer.array(|writer| pass(&mut Elements { writer, absent: 0 }));
}

/// Passes a struct to serde as a sequence, without checking it.
pub fn serialize_array<'de, T: Field<'de>, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut items = Items::begin(serializer, |members| value.members(members))?;
    ToSerde::hand_over(&mut items, |members| value.members(members))?;
    items.end()
}

/// Writes fields as the elements of an array.
pub(crate) struct Elements<'w, 'b> {
    writer: &'w mut Writer<'b>,
    /// The number of absent fields since the last one that was written.
    absent: usize,
}

impl Elements<'_, '_> {
    #[inline]
    fn element(&mut self, write: impl FnOnce(&mut Writer<'_>)) {
        for _ in 0..std::mem::take(&mut self.absent) {
            self.writer.item();
            self.writer.null();
        }
        self.writer.item();
        write(self.writer);
    }
}

impl Members for Elements<'_, '_> {
    #[inline]
    fn plain<'de, T: Field<'de>>(&mut self, _name: &'static str, _key: &'static str, value: &T) {
        self.element(|writer| value.encode(writer));
    }

    #[inline]
    fn as_string<'de, T: AsString<'de>>(&mut self, _name: &'static str, _key: &'static str, value: &T) {
        self.element(|writer| AsString::encode(value, writer));
    }

    #[inline]
    fn full_range<'de, T: FullRange<'de>>(&mut self, _name: &'static str, _key: &'static str, value: &T) {
        self.element(|writer| FullRange::encode(value, writer));
    }

    #[inline]
    fn through_serde<'de, T: ThroughSerde<'de>>(&mut self, _name: &'static str, _key: &'static str, value: &T) {
        self.element(|writer| ThroughSerde::encode(value, writer));
    }

    fn constant(&mut self, _name: &'static str, _key: &'static str, json: &'static str) {
        self.element(|writer| writer.text(json));
    }

    fn rest<'de, R: Rest<'de>>(&mut self, rest: &R, _describe: Describe) {
        rest.each(|_, value| self.element(|writer| value.encode(writer)));
    }

    fn content<'de, T: Variant<'de, NUMBER>, const NUMBER: usize>(
        &mut self,
        _name: &'static str,
        _key: &'static str,
        value: &T,
    ) {
        self.element(|writer| Encode::object(writer, |members| value.members(members)));
    }

    fn absent(&mut self) {
        self.absent += 1;
    }
}

/// The fields of a struct as the items of a sequence.
pub(crate) struct Items<S> {
    sequence: S,
    /// The number of absent fields since the last one that was passed on.
    absent: usize,
}

impl<Q: SerializeSeq> Items<Q> {
    /// Begins a sequence of as many items as are passed to the visitor: some formats must know the number beforehand.
    pub(crate) fn begin<S: Serializer<SerializeSeq = Q, Ok = Q::Ok, Error = Q::Error>>(
        serializer: S,
        pass: impl FnOnce(&mut ToSerde<'_, Items<Count>>),
    ) -> Result<Self, S::Error> {
        let mut count = Items { sequence: Count(0), absent: 0 };
        // It never fails.
        let _ = ToSerde::hand_over(&mut count, pass);
        Ok(Self { sequence: serializer.serialize_seq(Some(count.sequence.0))?, absent: 0 })
    }
}

impl<S: SerializeSeq> SerializeObject for Items<S> {
    fn serialize_entry<T: Serialize + ?Sized>(&mut self, _key: &str, value: &T) -> Result<(), S::Error> {
        for _ in 0..std::mem::take(&mut self.absent) {
            self.sequence.serialize_element(&None::<()>)?;
        }
        self.sequence.serialize_element(value)
    }

    fn absent(&mut self) {
        self.absent += 1;
    }
}

impl<S: SerializeSeq> SerializeStruct for Items<S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), S::Error> {
        self.serialize_entry(key, value)
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.sequence.end()
    }
}

/// A sequence that only counts its items.
pub(crate) struct Count(usize);

impl SerializeSeq for Count {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, _value: &T) -> fmt::Result {
        self.0 += 1;
        Ok(())
    }

    fn end(self) -> fmt::Result {
        Ok(())
    }
}
