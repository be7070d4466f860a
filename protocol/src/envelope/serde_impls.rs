//! Serde impls of envelopes, for frameworks that use serde.

use serde::ser::{Error as _, SerializeStruct};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::field::ToSerde;
use crate::message::header::HeaderFields;
use crate::message::payload::{Envelope, Payload};
use crate::serde::to_serde::Entries;

impl<P: Payload> Serialize for Envelope<P> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.validate().map_err(S::Error::custom)?;
        let mut length = Length(0);
        self.serialize_fields(&mut length).map_err(S::Error::custom)?;
        let mut envelope = Entries::begin(serializer, length.0)?;
        self.serialize_fields(&mut envelope)?;
        envelope.end()
    }
}

impl<P: Payload> Envelope<P> {
    fn serialize_fields<S: SerializeStruct>(&self, envelope: &mut S) -> Result<(), S::Error> {
        envelope.serialize_field(P::CONTRACT.tag, self.payload.tag())?;
        ToSerde::hand_over(envelope, |members| self.header.members_before(members))?;
        if self.payload.has_content() {
            self.payload.serialize_content(P::CONTRACT.content, envelope)?;
        }
        ToSerde::hand_over(envelope, |members| self.header.members_after(members))
    }
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

impl<'de, P: Payload> Deserialize<'de> for Envelope<P> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::serde::from_serde::deserialize(deserializer, P::decode_owned)
            .map(|(header, payload)| Self { header, payload })
    }
}
