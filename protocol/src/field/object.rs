//! Structs as objects: written member by member.

use serde::Serializer;
use serde::ser::SerializeStruct;

use super::{Count, Encode, Field, ToSerde};
use crate::json::Writer;
use crate::serde::to_serde::Entries;

/// Writes a struct.
#[inline]
pub fn encode_struct<'de, T: Field<'de>>(value: &T, writer: &mut Writer<'_>) {
    Encode::object(writer, |members| value.members(members));
}

/// Passes a struct to serde, field by field, without checking it.
pub fn serialize_struct<'de, T: Field<'de>, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut count = Count(0);
    value.members(&mut count);
    let mut state = Entries::begin(serializer, count.0)?;
    ToSerde::hand_over(&mut state, |members| value.members(members))?;
    state.end()
}
