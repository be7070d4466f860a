//! Serde impls of envelopes, for frameworks that use serde.

use serde::ser::{Error as _, SerializeStruct};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{row, tag_within};
use crate::contract::{Place, Side, tag_field};
use crate::field::ToSerde;
use crate::field::array::Items;
use crate::field::raw_json::RawJson;
use crate::message::header::{HeaderFields, NoHeader};
use crate::message::payload::{Envelope, Payload, TypeInText};
use crate::serde::to_serde::{Entries, SerializeObject};

impl<P: Payload> Serialize for Envelope<P> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.validate().map_err(S::Error::custom)?;
        serialize(&self.header, &self.payload, serializer)
    }
}

/// Passes tag and payload to serde if they are valid.
pub fn serialize_message<P: Payload, S: Serializer>(message: &P, serializer: S) -> Result<S::Ok, S::Error> {
    message.validate().map_err(S::Error::custom)?;
    serialize(&NoHeader, message, serializer)
}

fn serialize<H: HeaderFields, P: Payload, S: Serializer>(
    header: &H,
    payload: &P,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if const { Place::is_array(&P::PLACES) } {
        let mut items = Items::begin(serializer, |members| row::pass(header, payload, members))?;
        ToSerde::hand_over(&mut items, |members| row::pass(header, payload, members))?;
        return items.end();
    }
    let mut length = Length(0);
    serialize_places(header, payload, &mut length).map_err(S::Error::custom)?;
    let mut envelope = Entries::begin(serializer, length.0)?;
    serialize_places(header, payload, &mut envelope)?;
    envelope.end()
}

fn serialize_places<H: HeaderFields, P: Payload, S: SerializeObject>(
    header: &H,
    payload: &P,
    envelope: &mut S,
) -> Result<(), S::Error> {
    if const { tag_field(&P::PLACES).is_some() } {
        return ToSerde::hand_over(envelope, |members| tag_within::pass(header, payload, members));
    }
    for place in P::PLACES {
        match place {
            Place::Tag(key) if key.is_of_integer() => {
                envelope.serialize_field(key.name(), &RawJson::passed(payload.tag()))?;
            }
            Place::Tag(key) => envelope.serialize_field(key.name(), payload.tag())?,
            Place::HeaderField(Side::Before) => ToSerde::hand_over(envelope, |members| header.members_before(members))?,
            Place::HeaderField(Side::After) => ToSerde::hand_over(envelope, |members| header.members_after(members))?,
            Place::Content(key) if payload.has_content() => payload.serialize_content(key.name(), envelope)?,
            Place::Content(_) | Place::TagWithin { .. } | Place::TagOutside { .. } => {}
            Place::PayloadFields => ToSerde::hand_over(envelope, |members| payload.pass_to(members))?,
        }
    }
    Ok(())
}

/// Counts fields: some formats must know their number beforehand, and a header may omit some.
struct Length(usize);

impl SerializeStruct for Length {
    type Ok = ();
    type Error = serde::de::value::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _key: &'static str, _value: &T) -> Result<(), Self::Error> {
        self.0 += 1;
        Ok(())
    }

    fn end(self) -> Result<(), Self::Error> {
        Ok(())
    }
}

impl SerializeObject for Length {
    fn serialize_entry<T: Serialize + ?Sized>(&mut self, _key: &str, _value: &T) -> Result<(), Self::Error> {
        self.0 += 1;
        Ok(())
    }
}

impl<'de, P: TypeInText> Deserialize<'de> for Envelope<P> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::serde::from_serde::deserialize(deserializer, P::decode_owned)
            .map(|(header, payload)| Self { header, payload })
    }
}
