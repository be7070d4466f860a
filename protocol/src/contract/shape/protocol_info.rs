//! A protocol: its envelope, its messages, its roles.

use super::{Describe, FieldInfo, MessageEntry, MessageInfo, ServerInfo, StructInfo};
use crate::contract::{self, Key, Place, Places};
use crate::json::UnknownFields;

/// A protocol: messages that share one envelope. A single message is described as a protocol of one.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Contract {
    /// The name of the module (or of the single message).
    pub name: &'static str,
    /// The module's doc comment.
    pub docs: &'static str,
    /// The absolute URI that identifies the protocol, if one was declared.
    pub id: Option<&'static str>,
    /// The address of the protocol, such as `/api/world/ws`; `/` by default.
    pub address: &'static str,
    /// The version of the protocol; `0.0.0` by default.
    pub version: &'static str,
    /// The licence of the protocol as an SPDX expression, if one was declared.
    pub license: Option<&'static str>,
    /// Where the protocol is served, as far as it says so.
    pub servers: &'static [ServerInfo],
    /// The places of the envelope; [`envelope`](Self::envelope) has each field of the header by itself.
    #[doc(hidden)]
    pub places: Places,
    /// The struct of the envelope's own fields.
    pub header: Describe,
    /// The messages, in declaration order; [`messages`](Self::messages) describes them.
    #[doc(hidden)]
    pub messages: &'static [MessageEntry],
    /// How a message of an undeclared type is handled.
    pub unknown: UnknownTypes,
    /// How an undeclared key is handled.
    pub unknown_fields: UnknownFields,
    /// The role that all others are connected to; `None` if the protocol has no roles.
    pub server: Option<&'static str>,
    /// The roles that connect to the server.
    pub clients: &'static [&'static str],
    /// The name of the header's field that pairs a message with its replies, if there is one.
    pub correlate: Option<&'static str>,
}

impl Contract {
    /// What the tag is called where it has no key.
    pub(crate) const NAME_OF_TAG: &'static str = "type";

    /// What the payload is called where it has no key.
    pub(crate) const NAME_OF_CONTENT: &'static str = "data";

    /// Creates a contract. Called by generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        name: &'static str,
        docs: &'static str,
        places: Places,
        header: Describe,
        messages: &'static [MessageEntry],
        unknown: UnknownTypes,
        unknown_fields: UnknownFields,
    ) -> Self {
        let (id, address, version) = (None, "/", "0.0.0");
        let (license, servers) = (None, &[] as &[ServerInfo]);
        let (server, clients, correlate) = (None, &[] as &[&str], None);
        Self {
            name,
            docs,
            id,
            address,
            version,
            license,
            servers,
            places,
            header,
            messages,
            unknown,
            unknown_fields,
            server,
            clients,
            correlate,
        }
    }

    /// Sets `id = "..."`. Called by generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_id(self, id: &'static str) -> Self {
        Self { id: Some(id), ..self }
    }

    /// Sets `address = "..."`. Called by generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_address(self, address: &'static str) -> Self {
        Self { address, ..self }
    }

    /// Sets `version = "..."`. Called by generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_version(self, version: &'static str) -> Self {
        Self { version, ..self }
    }

    /// Sets `license = "..."`. Called by generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_license(self, license: &'static str) -> Self {
        Self { license: Some(license), ..self }
    }

    /// Sets `servers(...)`. Called by generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_servers(self, servers: &'static [ServerInfo]) -> Self {
        Self { servers, ..self }
    }

    /// Returns the places of an envelope, in the order in which they are written: keys, and the fields of the header.
    ///
    /// ```
    /// use protocol::contract::Place;
    /// use protocol::matrix::CONTRACT;
    ///
    /// let keys = CONTRACT.envelope().map(|place| match place {
    ///     Place::Tag(key) | Place::Content(key) => key,
    ///     Place::HeaderField(field) => field.name,
    ///     Place::TagWithin { .. } => "nothing: the tag is in a field of the header",
    ///     Place::TagOutside { .. } => "nothing: the tag is not in the text",
    ///     Place::PayloadFields => "the fields of the payload",
    /// });
    /// assert_eq!(keys.collect::<Vec<_>>(), ["type", "agent_id", "id", "data", "ts", "seq"]);
    /// ```
    pub fn envelope(&self) -> impl Iterator<Item = Place<&'static str, &'static FieldInfo>> + Clone + use<> {
        let fields = self.header().fields;
        let places = self.places.into_iter().map(|place| place.with_key(|key| key.name()));
        let elements = self.is_array().then(|| Place::of_elements(&self.places, fields));
        let members = (!self.is_array())
            .then(|| places.flat_map(move |place| place.resolved(fields, |field| field.after_content)));
        elements.into_iter().flatten().chain(members.into_iter().flatten())
    }

    /// Whether the envelope is an array. Instead of keys, tag and payload then have their positions, in digits.
    #[must_use]
    pub const fn is_array(&self) -> bool {
        Place::is_array(&self.places)
    }

    /// Returns the key of the tag: `type`; nothing if the tag comes from outside.
    #[must_use]
    pub const fn tag_key(&self) -> &'static str {
        contract::tag_key(&self.places).name()
    }

    /// Returns the field of the header in whose object the tag has this key, under a path such as `/metadata/type`; `None`
    /// if the tag stands beside the header.
    #[must_use]
    pub fn tag_field(&self) -> Option<&'static str> {
        contract::tag_field(&self.places).map(Key::name)
    }

    /// Whether the tag comes from outside, and is not in the text.
    #[must_use]
    pub const fn has_tag_outside(&self) -> bool {
        contract::is_outside(&self.places)
    }

    /// Returns the type of the message, if there is only one.
    pub(crate) fn only_type(&self) -> Option<&'static str> {
        let [message] = self.messages else { return None };
        Some(message.tag)
    }

    /// Returns the key of all payloads: `data`; `None` if there is no such key, since fields of payloads stand beside the
    /// tag ([`MessageInfo::content`] says of which).
    #[must_use]
    pub fn content_key(&self) -> Option<&'static str> {
        contract::content_key(&self.places).map(Key::name)
    }

    /// Whether the types are integers, and not strings.
    #[must_use]
    pub const fn has_integer_tags(&self) -> bool {
        Place::has_integer_tag(&self.places)
    }

    /// Whether messages are described as the objects that they are as a whole, and not by their payloads: these do not all
    /// stand under one key, the tag is an integer or no member of the envelope, or they are arrays.
    pub(crate) fn has_whole_messages(&self) -> bool {
        let has_keys = contract::have_keys(&self.places);
        !has_keys || self.content_key().is_none() || self.has_integer_tags() || self.is_array()
    }

    /// Returns the messages, in declaration order.
    #[must_use]
    pub fn messages(&self) -> impl ExactSizeIterator<Item = MessageInfo> + Clone + use<> {
        self.messages.iter().map(|message| (message.info)())
    }

    /// Returns the types of the messages, in declaration order, without describing these.
    pub(crate) fn tags(&self) -> impl ExactSizeIterator<Item = &'static str> + Clone + use<> {
        self.messages.iter().map(|message| message.tag)
    }

    /// Returns the message with this type; one that is an integer is given in digits.
    #[must_use]
    pub fn message(&self, tag: &str) -> Option<MessageInfo> {
        self.messages.iter().find(|message| message.tag == tag).map(|message| (message.info)())
    }

    /// Returns the envelope's own fields, or an empty struct if the header is not a struct.
    #[must_use]
    pub fn header(&self) -> &'static StructInfo {
        (self.header)().as_struct().unwrap_or(&StructInfo::EMPTY)
    }
}

/// How a message of an undeclared type is handled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnknownTypes {
    /// It is rejected: `unknown_type`.
    Reject,
    /// It is kept as `Message::Unknown` and written back unchanged.
    Capture,
}
