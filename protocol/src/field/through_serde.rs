//! `#[field(serde)]`: foreign types, through `serde_json`.

use std::any::type_name;

use serde::ser::SerializeStruct;
use serde::{Serialize, de::DeserializeOwned};

use super::Members;
use super::fields::Fields;
use crate::contract::Shape;
use crate::json::{Decode, Failed, Reader, Writer};

/// A type that `#[field(serde)]` can carry: any type that serde can serialize and deserialize.
///
/// The value must be JSON as strict as everywhere else; its meaning is up to its serde impls.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be carried through serde",
    label = "does not implement serde's traits",
    note = "`#[field(serde)]` requires `serde::Serialize` and `serde::de::DeserializeOwned`"
)]
pub trait ThroughSerde<'de>: Sized {
    /// Reads a JSON value and passes its text to the type's `Deserialize`.
    fn decode(reader: &mut Reader<'de>) -> Decode<Self>;

    /// Reads the value into its slot if the next field has this number and key.
    #[doc(hidden)]
    #[inline(always)]
    fn read(slot: &mut Option<Self>, fields: &mut Fields<'_, 'de>, number: u16, key: &str) -> bool {
        fields.read_into(slot, number, key, Self::decode)
    }

    /// Writes the output of the type's `Serialize`. An error from it makes the message invalid, as does NaN.
    fn encode(&self, writer: &mut Writer<'_>);

    /// Always true: the type's own rules are in its serde impls.
    fn is_valid_value(&self) -> bool {
        true
    }

    /// Describes a foreign type, by name.
    fn describe() -> &'static Shape;

    /// Passes the value to `members` as a field of a struct.
    #[doc(hidden)]
    #[inline]
    fn certain_member<M: Members>(&self, name: &'static str, key: &'static str, members: &mut M) {
        members.through_serde(name, key, self);
    }

    /// Passes the value to serde, through its own `Serialize`, as the field `key` of a struct.
    fn serialize_field<S: SerializeStruct>(&self, key: &'static str, state: &mut S) -> Result<(), S::Error>;
}

// With the bounds here rather than on the trait, and with rustc told to look no further than the trait, a type without
// serde's traits causes a single error, which says what to do.
#[diagnostic::do_not_recommend]
impl<'de, T: Serialize + DeserializeOwned> ThroughSerde<'de> for T {
    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        let text = reader.skip_value()?;
        serde_json::from_str(text).map_err(|_| Failed)
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        writer.serialize(self);
    }

    fn describe() -> &'static Shape {
        const { &Shape::Serde { type_name: type_name::<Self>, accepts: accepts::<Self> } }
    }

    fn serialize_field<S: SerializeStruct>(&self, key: &'static str, state: &mut S) -> Result<(), S::Error> {
        state.serialize_field(key, self)
    }
}

fn accepts<T: DeserializeOwned>(text: &str) -> Result<(), String> {
    serde_json::from_str::<T>(text).map(drop).map_err(|error| error.to_string())
}
