//! A first look at a message: type and header are read, the payload is left as text.

use std::borrow::Cow;

use super::decode;
use super::parts::{self, Part};
use crate::diagnose::{self, Extent, Origin};
use crate::error::Error;
use crate::field::Field;
use crate::json::{Decode, Failed, Reader};
use crate::message::header::HeaderFields;
use crate::message::payload::{DecodePayload, Envelope};
use crate::message::protocol::Protocol;

/// A message whose type and header have been read, with a payload that is known to be JSON.
///
/// For routing: `Message::peek` costs a fraction of decoding, [`payload`](Self::payload) is a slice
/// of the text to pass on, and [`decode`](Self::decode) continues from here.
///
/// ```
/// use protocol::matrix::{Message, MessageType};
///
/// let line = r#"{"type": "bark", "agent_id": "timmy", "data": {"text": "Woof"}, "ts": 1}"#;
/// let peeked = Message::peek(line)?;
/// assert_eq!(peeked.message_type(), MessageType::Bark);
/// assert_eq!(peeked.header().agent_id, "timmy");
/// assert_eq!(peeked.payload(), r#"{"text": "Woof"}"#);
/// assert!(matches!(peeked.decode()?.payload, Message::Bark(_)));
/// # Ok::<(), protocol::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Peeked<'de, P: Protocol> {
    text: &'de str,
    tag: Cow<'de, str>,
    message_type: P::AnyType,
    header: P::Header,
    /// The position of the payload, and its text.
    payload: Option<(usize, &'de str)>,
}

impl<'de, P: Protocol> Peeked<'de, P> {
    /// Reads type and header. `Message::peek` calls this.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the envelope: type, header, and JSON syntax throughout.
    pub fn new(text: &'de str) -> Result<Self, Error> {
        let mut reader = Reader::new(text).with_unknown_fields(P::CONTRACT.unknown_fields);
        match Self::envelope(&mut reader, text) {
            Ok(peeked) if peeked.header.is_valid_value() => Ok(peeked),
            _ => {
                Err(diagnose::envelope(text, P::CONTRACT, Extent::WithoutPayload, Origin::Received, reader.position()))
            }
        }
    }

    fn envelope(reader: &mut Reader<'de>, text: &'de str) -> Decode<Self> {
        let mut slots = <P::Header as HeaderFields>::Slots::default();
        let (tag, payload) = match parts::first::<P::Header, P>(reader, &mut slots)? {
            Part::Tag => {
                let tag = reader.string()?;
                let payload = match parts::behind_tag::<P::Header, P>(reader, &mut slots)? {
                    Part::Content => {
                        let payload = Self::skip_payload(reader)?;
                        parts::behind_content::<P::Header, P>(reader, &mut slots)?.expect_end()?;
                        Some(payload)
                    }
                    Part::End => None,
                    Part::Tag => return Err(Failed),
                };
                (tag, payload)
            }
            Part::Content => {
                let payload = Self::skip_payload(reader)?;
                let Part::Tag = parts::behind_content::<P::Header, P>(reader, &mut slots)? else { return Err(Failed) };
                let tag = reader.string()?;
                parts::behind_tag::<P::Header, P>(reader, &mut slots)?.expect_end()?;
                (tag, Some(payload))
            }
            Part::End => return Err(Failed),
        };
        reader.end()?;
        let message_type = P::type_of_tag(&tag).ok_or(Failed)?;
        Ok(Self { text, tag, message_type, header: P::Header::from_slots(slots)?, payload })
    }

    fn skip_payload(reader: &mut Reader<'de>) -> Decode<(usize, &'de str)> {
        let raw = reader.skip_value()?;
        Ok((reader.position() - raw.len(), raw))
    }

    /// Returns the type of the message.
    pub fn message_type(&self) -> P::AnyType {
        self.message_type
    }

    /// Returns the type tag on the wire.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Returns the envelope's own fields, validated.
    pub fn header(&self) -> &P::Header {
        &self.header
    }

    /// Returns the JSON text of the payload, a slice of the message; `null` if there is none.
    pub fn payload(&self) -> &'de str {
        self.payload.map_or("null", |(_, raw)| raw)
    }

    /// Reads and validates the payload.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, by path and position in the whole text.
    pub fn decode(self) -> Result<Envelope<P>, Error>
    where
        P: DecodePayload<'de>,
    {
        let start = self.payload.map_or(0, |(start, _)| start);
        let mut reader = Reader::new(self.text).with_unknown_fields(P::CONTRACT.unknown_fields).moved_to(start, 1);
        let payload = P::select(&self.tag).ok_or(Failed).and_then(|selected| match self.payload {
            Some(_) => decode::content::<P>(selected, &mut reader),
            None => P::without_content(selected),
        });
        match payload {
            Ok(payload) => Ok(Envelope { header: self.header, payload }),
            Err(Failed) => {
                Err(diagnose::envelope(self.text, P::CONTRACT, Extent::Whole, Origin::Received, reader.position()))
            }
        }
    }
}
