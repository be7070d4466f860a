//! What a type must do to be a field.

mod as_string;
mod collections;
mod map;
mod map_key;
mod numbers;
mod serialized;
pub(crate) mod strings;
mod through_serde;
mod value;
mod wrappers;

pub use as_string::AsString;
pub use map_key::{HashKey, MapKey, SortedKey};
pub use serialized::Serialized;
pub use through_serde::ThroughSerde;

use serde::Serializer;
use serde::ser::SerializeStruct;

use crate::contract::Shape;
use crate::json::{Decode, Reader, Writer};

/// A type that a message's field can have.
///
/// Implemented for `bool`, the integers up to 64 bits, `f32`, `f64`, `char`, `String`,
/// `Cow<'_, str>`, `Option`, `Box`, `Vec`, arrays, tuples of up to four, `HashMap` and `BTreeMap`,
/// [`Timestamp`](crate::Timestamp), [`RawJson`](crate::RawJson), `serde_json::Value`, and for every
/// type under `#[message]` or `#[data]`. Types of other crates are fields under `#[field(serde)]`.
///
/// The four jobs agree with each other: [`decode`](Self::decode) accepts what
/// [`describe`](Self::describe) describes, [`encode`](Self::encode) writes what `decode` reads
/// back, and [`is_valid`](Self::is_valid) holds exactly for what may be sent.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a field of a message",
    label = "not a field type",
    note = "put `#[data]` on the type if it is yours, or `#[field(serde)]` on the field if the type implements serde's traits"
)]
pub trait Field<'de>: Sized {
    /// Reads a value, leaving the reader behind it.
    ///
    /// Rules on fields are not checked here but in [`is_valid`](Self::is_valid).
    fn decode(reader: &mut Reader<'de>) -> Decode<Self>;

    /// Writes the value. An invalid value is written somehow; whoever sends it asks
    /// [`is_valid`](Self::is_valid) first.
    fn encode(&self, writer: &mut Writer<'_>);

    /// The value may be sent: numbers are finite and in range, every rule holds, all the way down.
    fn is_valid(&self) -> bool {
        true
    }

    /// What the value looks like on the wire.
    fn describe() -> &'static Shape;

    /// Hands the value to serde, without checking it.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// The value that an absent field has, if it may be absent: `None` for `Option`.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }

    /// The value is the one that an absent field has, and is not written.
    fn is_absent(&self) -> bool {
        false
    }

    /// The value as serde sees it.
    fn as_serialize(&self) -> Serialized<'_, 'de, Self> {
        Serialized::new(self)
    }

    /// Hands the value to serde as the field `key` of a struct.
    fn serialize_field<S: SerializeStruct>(&self, key: &'static str, state: &mut S) -> Result<(), S::Error> {
        state.serialize_field(key, &self.as_serialize())
    }
}
