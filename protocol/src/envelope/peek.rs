//! A first look at a message: type and header are read, the payload is left as text.

use std::borrow::Cow;

use super::decode::{self, Content};
use crate::diagnose::{self, Extent, Origin};
use crate::error::Error;
use crate::json::{Decode, Failed, Reader};
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
    header: P::Header,
    content: Unread<'de, P>,
}

/// What is known of a message before its payload is read.
#[derive(Debug, Clone)]
struct Unread<'de, P: Protocol> {
    tag: Cow<'de, str>,
    message_type: P::AnyType,
    /// The position of the payload, and its text.
    payload: Option<(usize, &'de str)>,
}

impl<'de, P: Protocol> Content<'de> for Unread<'de, P> {
    type Of = P;
    type Selected = (Cow<'de, str>, P::AnyType);
    type Early = (usize, &'de str);

    fn select(tag: Cow<'de, str>) -> Option<Self::Selected> {
        let message_type = P::type_of_tag(&tag)?;
        Some((tag, message_type))
    }

    fn read((tag, message_type): Self::Selected, reader: &mut Reader<'de>) -> Decode<Self> {
        Ok(Self { tag, message_type, payload: Some(Self::read_early(reader)?) })
    }

    fn absent((tag, message_type): Self::Selected) -> Decode<Self> {
        Ok(Self { tag, message_type, payload: None })
    }

    fn read_early(reader: &mut Reader<'de>) -> Decode<Self::Early> {
        let raw = reader.skip_value()?;
        Ok((reader.position() - raw.len(), raw))
    }

    fn complete(payload: Self::Early, tag: Cow<'de, str>, _reader: &mut Reader<'de>) -> Decode<Self> {
        let (tag, message_type) = Self::select(tag).ok_or(Failed)?;
        Ok(Self { tag, message_type, payload: Some(payload) })
    }
}

impl<'de, P: Protocol> Peeked<'de, P> {
    /// Reads type and header. `Message::peek` calls this.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the envelope: type, header, and JSON syntax throughout.
    pub fn new(text: &'de str) -> Result<Self, Error> {
        decode::envelope::<P::Header, Unread<'de, P>, _>(text, |header, content| Self { text, header, content })
            .map_err(|at| diagnose::envelope(text, P::CONTRACT, Extent::WithoutPayload, Origin::Received, at))
    }

    /// Returns the type of the message.
    pub fn message_type(&self) -> P::AnyType {
        self.content.message_type
    }

    /// Returns the type tag on the wire; an integer in digits.
    pub fn tag(&self) -> &str {
        &self.content.tag
    }

    /// Returns the envelope's own fields, validated.
    pub fn header(&self) -> &P::Header {
        &self.header
    }

    /// Returns the JSON text of the payload, a slice of the message; `null` if there is none.
    pub fn payload(&self) -> &'de str {
        self.content.payload.map_or("null", |(_, raw)| raw)
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
        let Unread { tag, payload, .. } = self.content;
        let start = payload.map_or(0, |(start, _)| start);
        let mut reader = Reader::new(self.text).with_unknown_fields(P::CONTRACT.unknown_fields).moved_to(start, 1);
        let decoded = P::select(&tag).ok_or(Failed).and_then(|selected| match payload {
            Some(_) => <P as Content<'de>>::read(selected, &mut reader),
            None => P::without_content(selected),
        });
        match decoded {
            Ok(payload) => Ok(Envelope { header: self.header, payload }),
            Err(Failed) => {
                Err(diagnose::envelope(self.text, P::CONTRACT, Extent::Whole, Origin::Received, reader.position()))
            }
        }
    }
}
