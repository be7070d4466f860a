//! Envelopes in other values: as fields, and in the same object as what stands around them.

use std::borrow::Cow;

use serde::Serializer;

use super::content::Content;
use super::tag::pass_tag;
use super::{decode, elements, flattened, row, tag_within};
use crate::contract::{KeyTree, Kinds, Place, Shape, content_key, has_tag, have_keys, tag_key};
use crate::field::owned::IntoOwned;
use crate::field::tagged::Flatten;
use crate::field::{Claim, Count, Encode, Field, Fields, Members, ToSerde, encode_array, serialize_array};
use crate::json::{Decode, Failed, Reader, Writer};
use crate::message::header::HeaderOf;
use crate::message::payload::{DecodePayload, Envelope, Payload, SelectPayload};
use crate::serde::to_serde::Entries;

impl<'de, P: DecodePayload<'de>> Field<'de> for Envelope<P> {
    const KINDS: Kinds = if Place::is_array(&P::PLACES) { Kinds::ARRAY } else { Kinds::OBJECT };

    /// Undeclared keys are handled as its own protocol says, whatever stands around it.
    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        reader.under(P::CONTRACT.unknown_fields, |reader| {
            if const { have_keys(&P::PLACES) } {
                decode::members::<P::Header, Nested<P>, _>(reader, |header, Nested(payload)| Self { header, payload })
            } else {
                read_fields(Fields::begin(reader, <P::Header as Field<'_>>::describe))
            }
        })
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        if const { Place::is_array(&P::PLACES) } {
            encode_array(self, writer);
        } else {
            Encode::object(writer, |members| self.members(members));
        }
    }

    fn is_valid_value(&self) -> bool {
        self.header.is_valid_value() && self.payload.is_valid()
    }

    fn describe() -> &'static Shape {
        const { &Shape::Envelope(P::CONTRACT) }
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if const { Place::is_array(&P::PLACES) } {
            return serialize_array(self, serializer);
        }
        let mut count = Count(0);
        self.members(&mut count);
        let mut state = Entries::begin(serializer, count.0)?;
        ToSerde::hand_over(&mut state, |members| self.members(members))?;
        serde::ser::SerializeStruct::end(state)
    }

    fn members<M: Members>(&self, members: &mut M) {
        if const { Place::is_array(&P::PLACES) } {
            return row::pass(&self.header, &self.payload, members);
        }
        members.claim(Claim::Places(const { &P::PLACES }));
        members.claim(Claim::Fields(HeaderOf::<P::Header>::DESCRIBE));
        if const { has_tag(&P::PLACES) } {
            pass_tag(const { tag_key(&P::PLACES) }, self.payload.tag(), members);
        }
        tag_within::pass(&self.header, &self.payload, members);
    }
}

impl<'de, P: DecodePayload<'de>> Flatten<'de> for Envelope<P> {
    const KEYS: &'static KeyTree = if Place::is_array(&P::PLACES) {
        KeyTree::ELEMENTS
    } else {
        &KeyTree::around(own_keys::<P>(), const { &[HeaderOf::<P::Header>::KEYS, P::KEYS] })
    };

    /// Undeclared members are those of the object, and are handled as what stands around says.
    fn decode_fields(fields: Fields<'_, 'de>) -> Decode<Self> {
        fields.under(P::CONTRACT.unknown_fields, read_fields)
    }
}

fn read_fields<'de, P: DecodePayload<'de>>(fields: Fields<'_, 'de>) -> Decode<Envelope<P>> {
    match const { (Place::is_array(&P::PLACES), content_key(&P::PLACES)) } {
        (false, _) => flattened::decode::<P::Header, P>(fields),
        (true, None) => elements::flattened::<P::Header, P>(fields),
        (true, Some(_)) => elements::decode_fields::<P::Header, Nested<P>, _>(fields, |header, Nested(payload)| {
            Envelope { header, payload }
        }),
    }
}

/// Returns the keys of tag and payload.
const fn own_keys<P: Payload>() -> &'static [&'static str] {
    const {
        // A tag in the header has no key here.
        let has_tag = has_tag(&P::PLACES);
        match (tag_key(&P::PLACES), content_key(&P::PLACES)) {
            (tag, Some(content)) if has_tag => &[tag.name(), content.name()],
            (tag, None) if has_tag => &[tag.name()],
            (_, Some(content)) => &[content.name()],
            (_, None) => &[],
        }
    }
}

impl<P> IntoOwned for Envelope<P>
where
    P: Payload<Header: 'static> + IntoOwned<Owned: Payload<Header = P::Header>>,
{
    type Owned = Envelope<P::Owned>;

    fn into_owned(self) -> Self::Owned {
        Envelope { header: self.header, payload: self.payload.into_owned() }
    }
}

/// A payload in an envelope that does not end the text, where the tag cannot be guessed by a look at the end.
struct Nested<P>(P);

impl<'de, P: SelectPayload<'de>> Content<'de> for Nested<P> {
    type Of = P;
    type Selected = P::Selected;
    /// The reader before the payload, and the position after it.
    type Early = (Reader<'de>, usize);

    fn select(tag: Cow<'de, str>) -> Option<P::Selected> {
        P::select(&tag)
    }

    fn read(selected: P::Selected, reader: &mut Reader<'de>) -> Decode<Self> {
        P::decode_present(selected, reader).map(Self)
    }

    fn absent(selected: P::Selected) -> Decode<Self> {
        P::without_content(selected).map(Self)
    }

    fn read_early(reader: &mut Reader<'de>) -> Decode<Self::Early> {
        let start = reader.clone();
        reader.skip_value()?;
        Ok((start, reader.position()))
    }

    fn complete((mut start, end): Self::Early, tag: Cow<'de, str>, reader: &mut Reader<'de>) -> Decode<Self> {
        let selected = P::select(&tag).ok_or(Failed)?;
        match Self::read(selected, &mut start) {
            Ok(payload) if start.position() == end => Ok(payload),
            _ => {
                reader.rewind(start.position());
                Err(Failed)
            }
        }
    }
}
