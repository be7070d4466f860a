//! Values whose tags are not declared, kept whole: messages of a protocol, or of an enum whose variants hold something.

use std::collections::BTreeMap;

use serde::Serializer;
use serde::ser::SerializeStruct;

use crate::contract::{Key, Shape, StructInfo};
use crate::field::raw_json::RawJson;
use crate::field::{Bounds, Field, Fields, Members, Rest};
use crate::json::{Decode, Reader, Writer, written};

/// A value whose tag is not declared: its tag and its unchanged payload.
///
/// Under `#[protocol(unknown = capture)]`, `Message::Unknown` holds a message of an undeclared type and writes it back
/// byte for byte. So does `#[other] Other(Unknown)` in an enum whose variants hold something; its payload is the whole
/// object, with the tag. Where the fields of payloads stand beside the tag, it is an object of all members but tag and
/// header, and a header's `rest` then holds none of them; in an array, of all elements behind these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    tag: Box<str>,
    payload: Option<RawJson>,
}

impl Unknown {
    /// Returns the value of the tag key; an integer in digits.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Returns the JSON text of the payload; `null` if the content key was absent.
    #[must_use]
    pub fn payload(&self) -> &str {
        self.payload.as_ref().map_or("null", RawJson::as_str)
    }

    /// Reads and keeps the payload.
    #[doc(hidden)]
    pub fn decode(tag: impl Into<String>, reader: &mut Reader<'_>) -> Decode<Self> {
        let payload = Some(RawJson::decode(reader)?);
        Ok(Self { tag: tag.into().into_boxed_str(), payload })
    }

    /// Reads and keeps all members of the object that belong to nothing else in it.
    #[doc(hidden)]
    pub fn decode_beside(tag: impl Into<String>, fields: Fields<'_, '_>) -> Decode<Self> {
        Self::holding(tag, &others(fields)?)
    }

    /// Reads and keeps all elements of an array behind those that have been read.
    #[doc(hidden)]
    pub fn decode_elements(tag: impl Into<String>, mut fields: Fields<'_, '_>) -> Decode<Self> {
        let mut elements = Vec::new();
        while fields.next_element()? {
            elements.push(RawJson::decode(fields.reader())?);
        }
        Self::holding(tag, &elements)
    }

    /// Reads and keeps the members of an object, with the tag among the members, under its key and as written.
    pub(crate) fn decode_beside_tag(
        (key, written): (&str, &str),
        tag: impl Into<String>,
        fields: Fields<'_, '_>,
    ) -> Decode<Self> {
        let mut members = others(fields)?;
        members.insert(key.to_owned(), RawJson::decode(&mut Reader::new(written))?);
        Self::holding(tag, &members)
    }

    fn holding<'de>(tag: impl Into<String>, members: &impl Field<'de>) -> Decode<Self> {
        Self::decode(tag, &mut Reader::new(&written(|writer| members.encode(writer))))
    }

    /// Passes the payload to `members`, under its key, if the message came with one.
    pub(crate) fn pass_under<M: Members>(&self, key: Key, members: &mut M) {
        match &self.payload {
            Some(payload) => members.plain(key.name(), key.written(), payload),
            None => members.absent(),
        }
    }

    /// Passes what has been read behind tag and header of an array to `members`.
    pub(crate) fn pass_elements<M: Members>(&self, members: &mut M) {
        for element in Vec::<RawJson>::decode(&mut Reader::new(self.payload())).unwrap_or_default() {
            members.plain("", ",", &element);
        }
    }

    /// Passes what has been read beside tag and header to `members`.
    #[doc(hidden)]
    pub fn pass_members<M: Members>(&self, members: &mut M) {
        members.kept(&self.members());
    }

    /// Returns what [`decode_beside`](Self::decode_beside) has read.
    fn members(&self) -> BTreeMap<String, RawJson> {
        BTreeMap::decode(&mut Reader::new(self.payload())).unwrap_or_default()
    }

    /// Creates a message without a payload.
    #[doc(hidden)]
    #[must_use]
    pub fn without_content(tag: impl Into<String>) -> Self {
        Self { tag: tag.into().into_boxed_str(), payload: None }
    }

    /// Whether the message came with a payload.
    #[doc(hidden)]
    #[must_use]
    pub const fn has_content(&self) -> bool {
        self.payload.is_some()
    }

    /// Writes the payload as a value of its own.
    #[doc(hidden)]
    pub fn encode_payload(&self, writer: &mut Writer<'_>) {
        self.payload.encode(writer);
    }

    /// Passes the payload to serde as a value of its own.
    #[doc(hidden)]
    pub fn serialize_payload<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.payload {
            Some(payload) => Field::serialize(payload, serializer),
            None => serializer.serialize_none(),
        }
    }

    /// Always true: the payload was JSON when it was read.
    #[doc(hidden)]
    #[must_use]
    pub const fn is_valid(&self) -> bool {
        true
    }

    #[doc(hidden)]
    pub fn encode_content(&self, writer: &mut Writer<'_>) {
        self.payload.encode(writer);
    }

    #[doc(hidden)]
    pub fn serialize_content<S: SerializeStruct>(&self, key: &'static str, envelope: &mut S) -> Result<(), S::Error> {
        match &self.payload {
            Some(payload) => envelope.serialize_field(key, payload),
            None => envelope.skip_field(key),
        }
    }
}

/// Reads all members of an object that belong to nothing else in it.
fn others(mut fields: Fields<'_, '_>) -> Decode<BTreeMap<String, RawJson>> {
    let mut members = BTreeMap::<String, RawJson>::new();
    let mut others = Rest::others(&mut members, Bounds { most: usize::MAX, inside: None }, &mut fields);
    let mut fields = Rest::beside(&mut others, fields.of(|| &Shape::Struct(StructInfo::EMPTY)));
    while fields.pass("") {}
    fields.end()?;
    Ok(members)
}

/// The selection made by a tag in a protocol that captures unknown types.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selected<T> {
    /// A declared type.
    Known(T),
    /// Another tag.
    Unknown(String),
}

impl<T> Selected<T> {
    /// Returns the known type if there is one, and otherwise the tag.
    pub fn of(known: Option<T>, tag: &str) -> Self {
        known.map_or_else(|| Self::Unknown(tag.to_owned()), Self::Known)
    }
}
