//! Where the type of a message comes from: whether a text alone says which message it is.

use crate::message::declaration::DeclaredMessage;
use crate::message::payload::{Payload, SelectPayload};

/// A payload whose type is in the text, or known.
///
/// Implemented for messages, and for the `Message` of each protocol that does not declare `tag = outside`.
#[diagnostic::on_unimplemented(
    message = "a text alone does not say which message of `{Self}` it is",
    label = "its protocol has `tag = outside`",
    note = "`from_json_as`, `from_slice_as` and `accept_as` take the type of the message beside the text"
)]
pub trait TypeInText: Payload {}

/// A payload whose type comes from outside.
///
/// Implemented for the `Message` of each protocol that declares `tag = outside`.
#[diagnostic::on_unimplemented(
    message = "the type of `{Self}` does not come from outside",
    label = "its type is in the text, or known",
    note = "`from_json`, `from_slice` and `accept` take the text alone"
)]
pub trait TypeOutside: Payload {}

/// A payload that can be read from a text alone: what [`from_json`](crate::Envelope::from_json) reads.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from a text alone",
    label = "its protocol has `tag = outside`, or it is not a message",
    note = "under `tag = outside`, `from_json_as`, `from_slice_as` and `accept_as` take the type of the message beside the text",
    note = "a message is a struct under `#[message(type = \"...\")]`"
)]
pub trait DecodePayload<'de>: SelectPayload<'de> + TypeInText {}

/// A payload that can be read from a text and a type: what [`from_json_as`](crate::Envelope::from_json_as) reads.
#[diagnostic::on_unimplemented(
    message = "the type of `{Self}` does not come from outside",
    label = "its type is in the text, or known",
    note = "`from_json`, `from_slice` and `accept` take the text alone"
)]
pub trait DecodePayloadAs<'de>: SelectPayload<'de> + TypeOutside {}

#[diagnostic::do_not_recommend]
impl<'de, P: SelectPayload<'de> + TypeInText> DecodePayload<'de> for P {}

#[diagnostic::do_not_recommend]
impl<'de, P: SelectPayload<'de> + TypeOutside> DecodePayloadAs<'de> for P {}

#[diagnostic::do_not_recommend]
impl<M: DeclaredMessage> TypeInText for M {}
