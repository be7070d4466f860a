//! A first look at a message: type and header are read, the payload is left as text.

use std::borrow::Cow;

use super::content::Content;
use super::flattened::{self, Around};
use super::{decode, elements};
use crate::contract::{MessageInfo, Place, Shape, StructInfo, have_keys};
use crate::diagnose::{self, Extent, Origin, Wanted};
use crate::error::Error;
use crate::field::Field as _;
use crate::field::fields::{Beginning, Fields, Outer};
use crate::json::{Decode, Failed, Reader};
use crate::message::header::HeaderFields as _;
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

/// The members of the payload, which are not read.
struct Others<'de> {
    message: Option<MessageInfo>,
    /// The key of the payload, if it has one of its own.
    key: Option<&'static str>,
    /// The position of what is under that key, and its text.
    payload: Option<(usize, &'de str)>,
}

impl Others<'_> {
    /// Whether the member is of the payload. All are, where the type is not declared and the payload has no key.
    fn has(&self, key: &str) -> bool {
        match self.message {
            Some(message) => message.members().any(|own| own == key),
            None => self.key.is_none_or(|own| own == key),
        }
    }
}

impl<'de> Outer<'de> for Others<'de> {
    fn take(&mut self, key: &str, reader: &mut Reader<'de>) -> Decode<bool> {
        if !self.has(key) {
            return Ok(false);
        }
        let raw = reader.skip_value()?;
        if self.key == Some(key) && self.payload.replace((reader.position() - raw.len(), raw)).is_some() {
            return Err(Failed);
        }
        Ok(true)
    }

    fn take_other(&mut self, _key: &str, reader: &mut Reader<'de>) -> Decode<bool> {
        reader.skip_value().map(|_| true)
    }

    fn pass(&mut self, _reader: &mut Reader<'de>) -> bool {
        false
    }
}

impl<'de, P: Protocol> Peeked<'de, P> {
    /// Reads type and header. `Message::peek` calls this.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the envelope: type, header, and JSON syntax throughout.
    pub fn new(text: &'de str) -> Result<Self, Error>
    where
        P: DecodePayload<'de>,
    {
        let peeked = if const { have_keys(&P::PLACES) } {
            decode::envelope::<P::Header, Unread<'de, P>, _>(text, |header, content| Self { text, header, content })
        } else {
            decode::whole(text, P::CONTRACT.unknown_fields, |reader| {
                if const { Place::is_array(&P::PLACES) } {
                    Self::elements(text, reader)
                } else {
                    Self::flattened(text, reader)
                }
            })
        };
        peeked.map_err(|at| {
            let wanted = Wanted { contract: P::CONTRACT, extent: Extent::WithoutPayload, message_type: None };
            diagnose::envelope(text, wanted, Origin::Received, at)
        })
    }

    /// Reads type and header where payloads may stand beside them: the payload is then the whole object, unless the message
    /// has a key for it.
    fn flattened(text: &'de str, reader: &mut Reader<'de>) -> Decode<Self> {
        reader.peek();
        let start = reader.position();
        let mut slots = Default::default();
        let (tag, state, beginning) =
            flattened::open::<P::Header>(reader, const { &P::PLACES }, &mut slots, Beginning::Object)?;
        let message_type = P::type_of_tag(&tag).ok_or(Failed)?;
        let message = P::CONTRACT.message(&tag);
        let key = message.map_or_else(|| P::CONTRACT.content_key(), |message| message.content);
        let mut others = Others { message, key, payload: None };
        let mut around = Around::<P::Header> { slots: &mut slots, tag: state, outer: Some(&mut others) };
        let mut fields = Fields::beside(&mut around, reader, || &Shape::Struct(StructInfo::EMPTY), beginning);
        while fields.pass("") {}
        fields.end()?;
        let whole = text.get(start..reader.position()).map(|object| (start, object));
        let payload = if key.is_some() { others.payload } else { whole };
        let header = P::Header::from_slots(slots)?;
        if !header.is_valid_value() {
            return Err(Failed);
        }
        Ok(Self { text, header, content: Unread { tag, message_type, payload } })
    }

    /// Reads type and header where payloads stand behind them in an array: the payload is then the whole array, unless it is
    /// one element.
    fn elements(text: &'de str, reader: &mut Reader<'de>) -> Decode<Self> {
        reader.peek();
        let start = reader.position();
        let mut slots = Default::default();
        let mut fields = Fields::begin(reader, P::Header::describe);
        let tag = elements::open::<P::Header, P>(&mut fields, &mut slots)?;
        let message_type = P::type_of_tag(&tag).ok_or(Failed)?;
        let is_one = P::CONTRACT.message(&tag).is_some_and(|message| message.content.is_some());
        let mut first = None;
        while fields.next_element()? {
            let raw = fields.reader().skip_value()?;
            let at = fields.reader().position() - raw.len();
            first = first.or(Some((at, raw)));
        }
        let whole = text.get(start..fields.reader().position()).map(|array| (start, array));
        let payload = if is_one { first } else { whole };
        let header = P::Header::from_slots(slots)?;
        if !header.is_valid_value() {
            return Err(Failed);
        }
        Ok(Self { text, header, content: Unread { tag, message_type, payload } })
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
        if const { !have_keys(&P::PLACES) } {
            return Envelope::from_json(self.text);
        }
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
                let wanted = Wanted { contract: P::CONTRACT, extent: Extent::Whole, message_type: None };
                Err(diagnose::envelope(self.text, wanted, Origin::Received, reader.position()))
            }
        }
    }
}
