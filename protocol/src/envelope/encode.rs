//! Validates and writes an envelope.

use super::{row, tag_within};
use crate::contract::{Key, Place, Side, has_tag, have_keys, is_outside};
use crate::diagnose::{Expected, Extent, Wanted};
use crate::document::write;
use crate::error::Error;
use crate::field::array::encode_elements;
use crate::field::{Claim, Encode, Field, Members};
use crate::json::{Writer, is_integer};
use crate::message::header::{HeaderFields, HeaderOf, NoHeader};
use crate::message::payload::{Envelope, Payload};

impl<P: Payload> Envelope<P> {
    /// Validates the message and writes it as JSON.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the message, by path.
    pub fn to_json(&self) -> Result<String, Error> {
        write::into_text(|text| self.write(text))
    }

    /// Validates the message and appends it as JSON to a buffer, which can be reused.
    ///
    /// It is written into an empty buffer directly, and copied to the end of one that holds something.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the message, by path. The buffer is then left unchanged.
    pub fn write_json(&self, buffer: &mut Vec<u8>) -> Result<(), Error> {
        write::append(buffer, |text| self.write(text))
    }

    fn write(&self, text: &mut String) -> Result<(), Error> {
        write(
            &self.payload,
            Extent::Whole,
            text,
            |writer| encode(&self.header, &self.payload, writer),
            || self.is_valid(),
        )
    }

    /// Checks every rule of header and payload.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the message, by path.
    pub fn validate(&self) -> Result<(), Error> {
        // Only writing shows whether a value is too deep, or whether a foreign type fails to serialize.
        self.write(&mut String::new())
    }

    fn is_valid(&self) -> bool {
        self.header.is_valid_value() && self.payload.is_valid()
    }
}

/// Writes an envelope, place by place.
// Not a loop: the places are constants, and each has only the code that it needs.
#[inline(always)]
fn encode<H: HeaderFields, P: Payload>(header: &H, payload: &P, writer: &mut Writer<'_>) {
    if const { Place::is_array(&P::PLACES) } {
        return encode_elements(writer, |members| row::pass(header, payload, members));
    }
    encode_place(const { P::PLACES[0] }, header, payload, writer);
    if const { !have_keys(&P::PLACES) } {
        encode_members(header, payload, writer);
        writer.end_object();
        return;
    }
    encode_place(const { P::PLACES[1] }, header, payload, writer);
    encode_place(const { P::PLACES[2] }, header, payload, writer);
    encode_place(const { P::PLACES[3] }, header, payload, writer);
    writer.end_object();
}

#[inline(always)]
fn encode_place<H: HeaderFields, P: Payload>(
    place: Place<Key, Side>,
    header: &H,
    payload: &P,
    writer: &mut Writer<'_>,
) {
    match place {
        Place::Tag(key) => match payload.opening() {
            Some(opening) => writer.begin_message(opening),
            None => {
                writer.begin_object();
                writer.key_of(key.name());
                match payload.tag() {
                    tag if key.is_of_integer() && is_integer(tag) => writer.raw(tag, 0),
                    tag => writer.string(tag),
                }
            }
        },
        Place::HeaderField(Side::Before) => {
            header.members_before(&mut Encode::in_envelope(writer, false, const { &P::PLACES }));
        }
        Place::HeaderField(Side::After) => {
            header.members_after(&mut Encode::in_envelope(writer, false, const { &P::PLACES }));
        }
        Place::Content(key) => {
            if payload.has_content() {
                writer.text(key.written());
                payload.encode_content(writer);
            }
        }
        Place::TagWithin { .. } | Place::TagOutside { .. } => writer.begin_object(),
        // They are written together with the header's.
        Place::PayloadFields => {}
    }
}

/// Writes the members behind the tag, where fields of the payload are among them: what each claims, all know.
#[inline]
fn encode_members<H: HeaderFields, P: Payload>(header: &H, payload: &P, writer: &mut Writer<'_>) {
    let is_first = const { !has_tag(&P::PLACES) };
    let mut members = Encode::in_envelope(writer, is_first, const { &P::PLACES });
    members.claim(Claim::Fields(HeaderOf::<H>::DESCRIBE));
    tag_within::pass(header, payload, &mut members);
}

impl<P: Payload> Envelope<P> {
    /// Checks the rules of a payload without an envelope, and that it can be written.
    pub(crate) fn validate_content(payload: &P) -> Result<(), Error> {
        let encode = |writer: &mut Writer<'_>| encode(&NoHeader, payload, writer);
        write(payload, Extent::WithoutHeader, &mut String::new(), encode, || payload.is_valid())
    }
}

/// Writes and checks a message.
#[inline(always)]
fn write<P: Payload>(
    payload: &P,
    extent: Extent,
    text: &mut String,
    encode: impl FnOnce(&mut Writer<'_>),
    is_valid: impl Fn() -> bool,
) -> Result<(), Error> {
    let outside = const { is_outside(&P::PLACES) }.then(|| payload.tag());
    let wanted = Wanted { contract: P::CONTRACT, extent, message_type: outside };
    write::write(text, encode, is_valid, Expected::Envelope(wanted), || Some(payload.tag()))
}
