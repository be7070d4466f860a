//! The trait of types that can be fields.

pub(crate) mod array;
mod as_string;
mod bounds;
mod collections;
mod constant;
pub(crate) mod decode_owned;
pub(crate) mod fields;
pub(crate) mod formatted;
mod full_range;
pub(crate) mod integer_values;
mod map;
mod map_key;
mod members;
pub(crate) mod named_values;
pub(crate) mod nullable;
mod numbers;
mod object;
pub(crate) mod owned;
pub(crate) mod raw_json;
mod rest;
mod serialized;
pub(crate) mod strings;
pub(crate) mod tagged;
mod through_serde;
pub(crate) mod timestamp;
pub(crate) mod unknown;
pub(crate) mod untagged;
mod value;
mod wrappers;

pub use array::Remaining;
#[doc(hidden)]
pub use array::{encode_array, serialize_array};
pub use as_string::AsString;
#[doc(hidden)]
pub use bounds::Bounds;
#[doc(hidden)]
pub use constant::{DeclaredConstant, Is};
#[doc(hidden)]
pub use fields::Fields;
pub use full_range::FullRange;
pub use map_key::{HashKey, MapKey, SortedKey};
#[doc(hidden)]
pub use members::{Claim, Variant, are_fields_valid};
pub(crate) use members::{Content, Count, Encode, ToSerde, Validate};
#[doc(hidden)]
pub use object::{encode_struct, serialize_struct};
#[doc(hidden)]
pub use rest::Others;
pub use rest::Rest;
pub use serialized::Serialized;
#[doc(hidden)]
pub use tagged::Flatten;
pub use through_serde::ThroughSerde;

use std::collections::BTreeMap;

use serde::Serializer;
use serde::ser::SerializeStruct;

use crate::contract::{Describe, Keys, Kinds, Shape, StructInfo};
use crate::field::owned::IntoOwned;
use crate::field::raw_json::RawJson;
use crate::json::{Decode, Failed, Reader, Writer, written};

/// A type that a field of a message can have.
///
/// Implemented for `bool`, the integers up to 64 bits, `f32`, `f64`, `char`, `String`,
/// `Cow<'_, str>`, `Option`, [`Nullable`](crate::Nullable), `Box`, `Vec`, arrays, tuples of up to four,
/// `HashMap` and `BTreeMap`, [`Bytes`](crate::Bytes), [`Timestamp`](crate::Timestamp), [`RawJson`], `serde_json::Value`, and for every
/// type under `#[message]` or `#[data]`; with the features `uuid`, `jiff`, `chrono` and `time` also for ids, dates and times
/// of these crates. Other foreign types are fields under `#[field(serde)]`.
///
/// The four jobs agree with each other: [`decode`](Self::decode) accepts what
/// [`describe`](Self::describe) describes, [`encode`](Self::encode) writes what `decode` reads
/// back, and [`is_valid_value`](Self::is_valid_value) holds exactly for what may be sent.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a field of a message",
    label = "not a field type",
    note = "put `#[data]` on the type if it is yours; enable the feature `uuid`, `jiff`, `chrono` or `time` of `protocol` for types of these crates; or put `#[field(serde)]` on the field if the type implements serde's traits"
)]
pub trait Field<'de>: Sized {
    /// The kinds of JSON that values may have, by which a variant of an untagged enum is told apart; that of a struct,
    /// unless an impl says otherwise.
    #[doc(hidden)]
    const KINDS: Kinds = Kinds::OBJECT;

    /// The kinds of what other languages hold, which is not the same for JSON in a string.
    #[doc(hidden)]
    const HELD: Kinds = Self::KINDS;

    /// Whether `null` is a value of its own, which `Option` must not take for an absent one.
    #[doc(hidden)]
    const KEEPS_NULL: bool = false;

    /// The keys of the objects that values are written as, by which a variant of an untagged enum is told apart.
    #[doc(hidden)]
    const WRITTEN_KEYS: Keys = Keys::UNKNOWN;

    /// Whether an absent value differs from `null`, so that `null` cannot stand for it in an array.
    #[doc(hidden)]
    const TELLS_ABSENT_FROM_NULL: bool = false;

    /// Reads a value and moves the reader past it.
    ///
    /// Rules on fields are not checked here but in [`is_valid_value`](Self::is_valid_value).
    fn decode(reader: &mut Reader<'de>) -> Decode<Self>;

    /// Reads a value, or fails as soon as it exceeds the bounds.
    #[doc(hidden)]
    #[inline]
    fn decode_within(reader: &mut Reader<'de>, _bounds: &Bounds) -> Decode<Self> {
        Self::decode(reader)
    }

    /// Reads a value and checks its rules.
    #[doc(hidden)]
    #[inline(always)]
    fn decode_valid(reader: &mut Reader<'de>) -> Decode<Self> {
        let mut is_valid = true;
        Self::decode_judged(reader, &mut is_valid).and_then(|value| judge(value, is_valid))
    }

    /// Reads a value and notes whether a rule is broken.
    #[doc(hidden)]
    #[inline(always)]
    fn decode_judged(reader: &mut Reader<'de>, is_valid: &mut bool) -> Decode<Self> {
        let decoded = Self::decode(reader);
        // Looked at where it is: what is passed on is copied.
        if let Ok(value) = &decoded {
            *is_valid = value.is_valid_value();
        }
        decoded
    }

    /// Writes the value, by default a struct with these [`members`](Self::members). An invalid value is written too;
    /// callers that send it ask [`is_valid_value`](Self::is_valid_value) first.
    fn encode(&self, writer: &mut Writer<'_>) {
        encode_struct(self, writer);
    }

    /// Whether the value may be sent: at every level, numbers are finite and in range and all rules hold.
    #[inline]
    fn is_valid_value(&self) -> bool {
        self.are_fields_valid()
    }

    /// The fields of a struct are valid, each by itself; what has none is valid.
    #[doc(hidden)]
    #[inline]
    fn are_fields_valid(&self) -> bool {
        let mut validity = Validate(true);
        self.members(&mut validity);
        validity.0
    }

    /// Describes the value's form on the wire.
    fn describe() -> &'static Shape;

    /// Passes the value to serde without checking it, by default a struct with these [`members`](Self::members).
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_struct(self, serializer)
    }

    /// Returns the value of an absent field if the field may be absent: `None` for `Option`.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }

    /// Whether the value equals that of an absent field, and is therefore not written.
    fn is_absent(&self) -> bool {
        false
    }

    /// Reads the value into its slot if the next field has this number and key.
    #[doc(hidden)]
    #[inline(always)]
    fn read(slot: &mut Option<Self>, fields: &mut Fields<'_, 'de>, number: u16, key: &str) -> bool {
        fields.read_into(slot, number, key, Self::decode)
    }

    /// [`read`](Self::read) for a field with bounds.
    #[doc(hidden)]
    #[inline(always)]
    fn read_within(
        slot: &mut Option<Self>,
        fields: &mut Fields<'_, 'de>,
        number: u16,
        key: &str,
        bounds: &Bounds,
    ) -> bool {
        fields.read_into(slot, number, key, |reader| Self::decode_within(reader, bounds))
    }

    /// [`read`](Self::read) for a field whose declared type is `'static`.
    #[doc(hidden)]
    #[inline(always)]
    fn read_owned(slot: &mut Option<Self::Owned>, fields: &mut Fields<'_, 'de>, number: u16, key: &str) -> bool
    where
        Self: IntoOwned,
    {
        fields.read_into(slot, number, key, |reader| Self::decode(reader).map(Self::into_owned))
    }

    /// [`read_owned`](Self::read_owned) for a field with bounds.
    #[doc(hidden)]
    #[inline(always)]
    fn read_owned_within(
        slot: &mut Option<Self::Owned>,
        fields: &mut Fields<'_, 'de>,
        number: u16,
        key: &str,
        bounds: &Bounds,
    ) -> bool
    where
        Self: IntoOwned,
    {
        fields.read_into(slot, number, key, |reader| Self::decode_within(reader, bounds).map(Self::into_owned))
    }

    /// Returns the value of a slot after all keys have been read, or else the value of an absent field.
    #[doc(hidden)]
    // Not `or_else`: what it calls might panic, for which rustc would write a path in each struct.
    #[inline(always)]
    fn from_slot(slot: Option<Self>) -> Option<Self> {
        match slot {
            Some(value) => Some(value),
            None => Self::absent(),
        }
    }

    /// Passes the value to `members` as a field of a struct, unless it is not written.
    #[doc(hidden)]
    #[inline]
    fn member<M: Members>(&self, name: &'static str, key: &'static str, members: &mut M) {
        if self.is_absent() {
            members.absent();
        } else {
            members.plain(name, key, self);
        }
    }

    /// Passes the value to `members` as a field that is always written.
    #[doc(hidden)]
    #[inline]
    fn certain_member<M: Members>(&self, name: &'static str, key: &'static str, members: &mut M) {
        members.plain(name, key, self);
    }

    // Under `as_string`, an option is `null` or a string, and an integer its digits. `AsString` is made of these.

    /// Returns the value for which `null` stands under `as_string`.
    #[doc(hidden)]
    #[must_use]
    fn null_as_string() -> Option<Self> {
        None
    }

    /// Reads the value from the contents of a string, to their end.
    #[doc(hidden)]
    fn decode_from_string(contents: &mut Reader<'de>, bounds: Option<&Bounds>) -> Decode<Self> {
        let value = match bounds {
            Some(bounds) => Self::decode_within(contents, bounds),
            None => Self::decode(contents),
        };
        value.and_then(|value| contents.end().map(|()| value))
    }

    /// Writes the value as a string.
    #[doc(hidden)]
    fn encode_as_string(&self, writer: &mut Writer<'_>) {
        writer.json_string(|writer| self.encode(writer));
    }

    /// Whether the value may be sent as a string.
    #[doc(hidden)]
    fn is_valid_as_string(&self) -> bool {
        self.is_valid_value()
    }

    /// Describes the string.
    #[doc(hidden)]
    #[must_use]
    fn describe_as_string() -> &'static Shape {
        const { &Shape::InString(Self::describe) }
    }

    /// Passes the string to serde.
    #[doc(hidden)]
    fn serialize_as_string<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&written(|writer| self.encode(writer)))
    }

    /// Reads the value from fields that stand beside others in an object. Types of which this is called have their own.
    #[doc(hidden)]
    fn decode_beside(_fields: Fields<'_, 'de>) -> Decode<Self> {
        Err(Failed)
    }

    /// Passes the fields of a struct to `members`, in order.
    #[doc(hidden)]
    fn members<M: Members>(&self, _members: &mut M) {}

    /// Returns the value as serde sees it.
    fn as_serialize(&self) -> Serialized<'_, 'de, Self> {
        Serialized::new(self)
    }

    /// Passes the value to serde as the field `key` of a struct.
    fn serialize_field<S: SerializeStruct>(&self, key: &'static str, state: &mut S) -> Result<(), S::Error> {
        state.serialize_field(key, &self.as_serialize())
    }
}

#[doc(hidden)]
/// A visitor of each field that is written.
///
/// A field has its name, and its key as it is written, with comma, quotes and colon: `,"text":`.
// Nothing stops the walk, or each field would add an exit for rustc to check; a visitor that can fail records the
// failure.
pub trait Members {
    /// Visits a field without a codec of its own.
    fn plain<'de, T: Field<'de>>(&mut self, name: &'static str, key: &'static str, value: &T);

    /// Visits a field under `as_string`.
    fn as_string<'de, T: AsString<'de>>(&mut self, name: &'static str, key: &'static str, value: &T);

    /// Visits a field under `full_range`.
    fn full_range<'de, T: FullRange<'de>>(&mut self, name: &'static str, key: &'static str, value: &T);

    /// Visits a member with a fixed value, given as JSON.
    fn constant(&mut self, name: &'static str, key: &'static str, json: &'static str);

    /// Notes that these keys of the object belong to a struct or an envelope.
    fn claim(&mut self, _claim: Claim) {}

    /// Visits the members of the object that have been kept of a message of an undeclared type. No `rest` behind them must
    /// hold their keys.
    fn kept(&mut self, kept: &BTreeMap<String, RawJson>) {
        self.rest(kept, || &Shape::Struct(StructInfo::EMPTY));
    }

    /// Visits the members that no field declares, of the struct with this description.
    fn rest<'de, R: Rest<'de>>(&mut self, rest: &R, describe: Describe);

    /// Visits the fields of a variant as one value.
    fn content<'de, T: Variant<'de, NUMBER>, const NUMBER: usize>(
        &mut self,
        name: &'static str,
        key: &'static str,
        value: &T,
    );

    /// Visits a field that is absent: nothing is written for it, or, in an array, `null` if another follows.
    fn absent(&mut self) {}

    /// Visits a field under `serde`.
    fn through_serde<'de, T: ThroughSerde<'de>>(&mut self, name: &'static str, key: &'static str, value: &T);
}

/// Returns the value if its rules hold.
#[doc(hidden)]
#[inline]
pub fn judge<T>(value: T, is_valid: bool) -> Decode<T> {
    if is_valid { Ok(value) } else { Err(refuse(value)) }
}

/// Drops an invalid value, out of line to keep the hot path small.
#[cold]
#[inline(never)]
pub(crate) fn refuse<T>(_value: T) -> Failed {
    Failed
}
