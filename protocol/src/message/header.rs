//! Headers, the envelope's own fields, and which of them a message goes with.

use std::marker::PhantomData;

use crate::contract::{Describe, Shape, StructInfo};
use crate::field::timestamp::Timestamp;
use crate::field::{Field, Fields, Members};
use crate::json::Decode;

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

/// A struct whose fields stand in the envelope beside tag and content.
///
/// `#[data(header)]` alone implements it: what it asks for is hidden, and may be something else in a later version.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the header of an envelope",
    label = "not a header",
    note = "put `#[data(header)]` on the struct"
)]
pub trait HeaderFields: for<'de> Field<'de> {
    /// The fields as they are found, in any order.
    #[doc(hidden)]
    type Slots: Default;

    /// The names of all fields, and their aliases.
    #[doc(hidden)]
    const KEYS: &'static [&'static str];

    /// Reads the fields that stand before the content, as far as they come next in this order.
    #[doc(hidden)]
    fn read_before(slots: &mut Self::Slots, fields: &mut Fields<'_, '_>) -> Decode<()>;

    /// Reads the fields that stand after the content, in the same way.
    #[doc(hidden)]
    fn read_after(slots: &mut Self::Slots, fields: &mut Fields<'_, '_>) -> Decode<()>;

    /// Makes the header, if every required field was there.
    #[doc(hidden)]
    fn from_slots(slots: Self::Slots) -> Decode<Self>;

    /// Hands on the fields that stand before the content.
    #[doc(hidden)]
    fn members_before<M: Members>(&self, members: &mut M);

    /// Hands on the fields that stand after the content.
    #[doc(hidden)]
    fn members_after<M: Members>(&self, members: &mut M);
}

/// What a message, or the `Message` of a protocol, has beside it in its envelope.
///
/// The macros implement it. In code that is generic over a [`Payload`](crate::Payload) the header is `P::Header`, and
/// `P: Payload<Header = MyHeader>` asks for a certain one.
///
/// ```
/// use protocol::{Envelope, Header, Payload};
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
// A trait of its own, so that all messages of a protocol and its enum say what their header is in one way: where that is no
// header, rustc has one and the same complaint about all of them, and says it once.
pub trait WithHeader {
    /// The envelope's own fields.
    type Header: HeaderFields;
}

/// Description and keys of the header `H`.
///
/// A type that is no header has those of [`NotAHeader`], which rustc takes where the inherent constants do not apply.
/// So the only error about such a type is the one that says what a header is, at `WithHeader::Header`.
#[derive(Debug)]
pub struct HeaderOf<H>(PhantomData<H>);

impl<H: HeaderFields> HeaderOf<H> {
    /// The header's description.
    pub const DESCRIBE: Describe = H::describe;

    /// The header's keys, aliases among them.
    pub const KEYS: &'static [&'static str] = H::KEYS;
}

/// Stands in for what a type does not have that is no header.
pub trait NotAHeader {
    /// The description of nothing.
    const DESCRIBE: Describe = || &Shape::Struct(StructInfo::EMPTY);

    /// No keys.
    const KEYS: &'static [&'static str] = &[];
}

impl<H> NotAHeader for HeaderOf<H> {}
