//! A protocol and its messages.

use super::{Describe, StructInfo};

/// A protocol: messages that share one envelope. Also the view of a single message, as a protocol of one.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Contract {
    /// The name of the module (or of the single message).
    pub name: &'static str,
    /// The module's doc comment.
    pub docs: &'static str,
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
        Self { name, docs, tag, content, header, messages, unknown, unknown_fields }
    }

    /// The messages, in order of declaration.
    #[must_use]
    pub fn messages(&self) -> impl ExactSizeIterator<Item = MessageInfo> + use<> {
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
}

impl MessageInfo {
    /// The message whose payload is described by `payload`.
    #[doc(hidden)]
    #[must_use]
    pub fn new(tag: &'static str, payload: Describe) -> Self {
        let payload = payload().as_struct().unwrap_or(&StructInfo::EMPTY);
        Self { tag, payload }
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

/// What becomes of a key that is not declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum UnknownFields {
    /// It is skipped (its value must still be JSON).
    #[default]
    Ignore,
    /// It is an error, `unknown_field`.
    Reject,
}
