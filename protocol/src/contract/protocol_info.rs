//! A protocol and its messages.

use super::shape::MayGrow;
use super::{Describe, StructInfo, UnknownFields};
use crate::json::Writer;

/// A protocol: messages that share one envelope. Also the view of a single message, as a protocol of one.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Contract {
    /// The name of the module (or of the single message).
    pub name: &'static str,
    /// The module's doc comment.
    pub docs: &'static str,
    /// Where the protocol is served: `/api/world/ws`. `/` where nothing else is said.
    pub address: &'static str,
    /// The version of the protocol. `0.0.0` where nothing else is said.
    pub version: &'static str,
    /// The key of the message type: `type`.
    pub tag: &'static str,
    /// The key of the payload: `data`.
    pub content: &'static str,
    /// The struct of the envelope's own fields.
    pub header: Describe,
    /// The messages, in order of declaration.
    pub messages: &'static [fn() -> MessageInfo],
    /// What becomes of a message whose type is not declared.
    pub unknown: UnknownTypes,
    /// What becomes of a key that is not declared.
    pub unknown_fields: UnknownFields,
}

impl Contract {
    /// What the macros write down.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        name: &'static str,
        docs: &'static str,
        keys: (&'static str, &'static str),
        header: Describe,
        messages: &'static [fn() -> MessageInfo],
        unknown: UnknownTypes,
        unknown_fields: UnknownFields,
    ) -> Self {
        let (tag, content) = keys;
        assert!(is_plain(tag) && is_plain(content), "the tag and content keys must not need escapes in JSON");
        let (address, version) = ("/", "0.0.0");
        Self { name, docs, address, version, tag, content, header, messages, unknown, unknown_fields }
    }

    /// What the macros write down for `address = "..."`.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_address(self, address: &'static str) -> Self {
        Self { address, ..self }
    }

    /// What the macros write down for `version = "..."`.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_version(self, version: &'static str) -> Self {
        Self { version, ..self }
    }

    /// The messages, in order of declaration.
    #[must_use]
    pub fn messages(&self) -> impl ExactSizeIterator<Item = MessageInfo> + Clone + use<> {
        self.messages.iter().map(|message| message())
    }

    /// The message of this type.
    #[must_use]
    pub fn message(&self, tag: &str) -> Option<MessageInfo> {
        self.messages().find(|message| message.tag == tag)
    }

    /// The envelope's own fields; none where the header is not a struct.
    #[must_use]
    pub fn header(&self) -> &'static StructInfo {
        (self.header)().as_struct().unwrap_or(&StructInfo::EMPTY)
    }
}

/// The text stands for itself between quotes.
const fn is_plain(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        if *byte < 0x20 || *byte == b'"' || *byte == b'\\' {
            return false;
        }
        rest = after;
    }
    true
}

/// A message: a type tag and the payload that goes with it.
#[derive(Debug, Clone, Copy)]
pub struct MessageInfo {
    /// The value of the tag key.
    pub tag: &'static str,
    /// The struct under the content key.
    pub payload: &'static StructInfo,
    /// Each writes one of the payloads that `#[message(example = ...)]` gives, in order.
    pub examples: &'static [fn(&mut Writer<'_>)],
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl MessageInfo {
    /// The message whose payload is described by `payload`.
    #[doc(hidden)]
    #[must_use]
    pub fn new(tag: &'static str, payload: Describe, examples: &'static [fn(&mut Writer<'_>)]) -> Self {
        let payload = payload().as_struct().unwrap_or(&StructInfo::EMPTY);
        Self { tag, payload, examples, may_grow: MayGrow(()) }
    }

    /// The payloads that `#[message(example = ...)]` gives, as JSON.
    ///
    /// They are written as they were declared, whether or not their rules hold;
    /// [`Contract::check_examples`] says which do not.
    ///
    /// ```
    /// use protocol::matrix::CONTRACT;
    ///
    /// let bark = CONTRACT.message("bark").unwrap();
    /// assert_eq!(bark.examples()[0], r#"{"text":"Welcome back!","tone":"excited","duration_ms":4000}"#);
    /// ```
    #[must_use]
    pub fn examples(&self) -> Vec<String> {
        let texts = self.examples.iter().map(|write| {
            let mut text = Vec::new();
            write(&mut Writer::new(&mut text));
            String::from_utf8_lossy(&text).into_owned()
        });
        texts.collect()
    }
}

/// What becomes of a message whose type is not declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnknownTypes {
    /// It is an error, `unknown_type`.
    Reject,
    /// It is kept as `Message::Unknown` and written back as it came.
    Capture,
}
