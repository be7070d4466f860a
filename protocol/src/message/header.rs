//! Headers, the envelope's own fields, and which header belongs to a message.

use std::marker::PhantomData;

use crate::contract::{Describe, HeaderField, KeyTree, Place, Places, Shape, StructInfo, is_same};
use crate::field::timestamp::Timestamp;
use crate::field::{Field, Fields, Members};
use crate::json::{Decode, Reader};

/// The header of the Matrix and of every protocol that does not name its own: who, and when.
///
/// Made from an agent id, with the present time:
///
/// ```
/// use protocol::Header;
///
/// let header = Header::from("timmy");
/// assert_eq!(header.agent_id, "timmy");
/// ```
#[crate::data(header)]
pub struct Header {
    /// The agent that the message is from or about.
    #[field(len(1..=64))]
    pub agent_id: String,
    /// When it was sent.
    #[field(after_content)]
    pub ts: Timestamp,
}

/// A header without fields, for protocols whose envelope is tag and payload alone: `header = protocol::NoHeader`.
///
/// Such messages are wrapped with `wrap(())`.
#[crate::data(header)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoHeader;

impl From<()> for NoHeader {
    fn from((): ()) -> Self {
        Self
    }
}

/// A struct whose fields are written in the envelope beside tag and content.
///
/// Only `#[data(header)]` implements it; its methods are hidden and may change in a later version.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the header of an envelope",
    label = "not a header",
    note = "put `#[data(header)]` on the struct"
)]
pub trait HeaderFields: for<'de> Field<'de> {
    /// The fields read so far, in any order.
    #[doc(hidden)]
    type Slots: Default;

    /// The names and aliases of all fields.
    #[doc(hidden)]
    const KEYS: &'static KeyTree;

    /// What constants know of the fields; `None` if the declaration has a compile error.
    #[doc(hidden)]
    const FIELDS: Option<&'static [HeaderField]>;

    /// Reads the fields that are written before the content, as far as they come next in this order.
    #[doc(hidden)]
    fn read_before(slots: &mut Self::Slots, fields: &mut Fields<'_, '_>) -> Decode<()>;

    /// Reads the fields that are written after the content, in the same way.
    #[doc(hidden)]
    fn read_after(slots: &mut Self::Slots, fields: &mut Fields<'_, '_>) -> Decode<()>;

    /// Reads the value of a key that no field has, if the header keeps it; returns whether it does.
    #[doc(hidden)]
    #[inline]
    fn take_other(_slots: &mut Self::Slots, _key: &str, _reader: &mut Reader<'_>) -> Decode<bool> {
        Ok(false)
    }

    /// Builds the header if all required fields were read.
    #[doc(hidden)]
    fn from_slots(slots: Self::Slots) -> Decode<Self>;

    /// Passes the fields that are written before the content to `members`.
    #[doc(hidden)]
    fn members_before<M: Members>(&self, members: &mut M);

    /// Passes the fields that are written after the content to `members`.
    #[doc(hidden)]
    fn members_after<M: Members>(&self, members: &mut M);
}

/// A message, or the `Message` of a protocol: the envelope around it, and the header there.
///
/// The macros implement it. In code that is generic over a [`Payload`](crate::Payload) the header is `P::Header`, and
/// `P: Payload<Header = MyHeader>` requires a specific one.
///
/// ```
/// use protocol::matrix::Header;
/// use protocol::{Envelope, Payload};
///
/// fn sender<P: Payload<Header = Header>>(envelope: &Envelope<P>) -> &str {
///     &envelope.header.agent_id
/// }
///
/// assert_eq!(sender(&protocol::matrix::Bark::new("Woof").wrap("timmy")), "timmy");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a message",
    label = "neither a message nor a protocol's `Message`",
    note = "put `#[message(type = \"...\")]` on the struct"
)]
// A trait of its own, so that all messages of a protocol and its enum name their header in the same way: if it is not a
// header, rustc has the same error for all of them and reports it once.
pub trait WithHeader {
    /// The envelope's own fields.
    type Header: HeaderFields + 'static;

    /// The places of the envelope, in the order in which they are written.
    #[doc(hidden)]
    const PLACES: Places = Place::USUAL;
}

/// The description and keys of the header `H`.
///
/// For a type that is not a header, rustc falls back to the constants of [`NotAHeader`], since the inherent ones do not
/// apply. So the only error about such a type is the one at `WithHeader::Header`, which says what a header is.
#[derive(Debug)]
pub struct HeaderOf<H>(PhantomData<H>);

impl<H: HeaderFields> HeaderOf<H> {
    /// The header's description.
    pub const DESCRIBE: Describe = H::describe;

    /// The header's keys, including aliases.
    pub const KEYS: &'static KeyTree = H::KEYS;

    /// The header's fields.
    pub const FIELDS: Option<&'static [HeaderField]> = H::FIELDS;
}

/// The fallback for a type that is not a header.
pub trait NotAHeader {
    /// The description of a struct without fields.
    const DESCRIBE: Describe = || &Shape::Struct(StructInfo::EMPTY);

    /// No keys.
    const KEYS: &'static KeyTree = KeyTree::NONE;

    /// Nothing is known of its fields.
    const FIELDS: Option<&'static [HeaderField]> = None;
}

impl<H> NotAHeader for HeaderOf<H> {}

/// Returns the name on the wire of a header's field.
#[must_use]
pub const fn wire_name(fields: Option<&[HeaderField]>, ident: &'static str) -> &'static str {
    let mut fields = match fields {
        Some(fields) => fields,
        None => &[],
    };
    while let [field, others @ ..] = fields {
        if is_same(field.ident, ident) {
            return field.name;
        }
        fields = others;
    }
    ident
}
