//! What becomes of a payload while its envelope is read.

use std::borrow::Cow;

use crate::json::{Decode, Reader};
use crate::message::payload::Payload;

/// What is made of a payload when its envelope is read: a message, or only its text.
pub(super) trait Content<'de>: Sized {
    /// The payload whose envelope it is.
    type Of: Payload;

    /// The selection made by a tag.
    type Selected;

    /// What is known of a payload before its tag.
    type Early;

    /// Returns the selection for a tag, or `None` if it is undeclared.
    fn select(tag: Cow<'de, str>) -> Option<Self::Selected>;

    /// Reads the payload of the selected type.
    fn read(selected: Self::Selected, reader: &mut Reader<'de>) -> Decode<Self>;

    /// Returns what an absent payload becomes.
    fn absent(selected: Self::Selected) -> Decode<Self>;

    /// Reads a payload whose tag is still unknown.
    fn read_early(reader: &mut Reader<'de>) -> Decode<Self::Early>;

    /// Returns what such a payload becomes when its tag is known. On failure, moves the reader to the fault.
    fn complete(early: Self::Early, tag: Cow<'de, str>, reader: &mut Reader<'de>) -> Decode<Self>;
}
