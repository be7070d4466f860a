//! The envelope's own fields.

use crate::Timestamp;
use crate::field::{Field, Members};
use crate::json::{Decode, Fields};

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

/// A struct whose fields are written in the envelope beside tag and content. `#[data(header)]` implements it.
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
    const KEYS: &'static [&'static str];

    /// Reads the fields that are written before the content, as far as they come next in this order.
    #[doc(hidden)]
    fn read_before(slots: &mut Self::Slots, fields: &mut Fields<'_, '_>) -> Decode<()>;

    /// Reads the fields that are written after the content, in the same way.
    #[doc(hidden)]
    fn read_after(slots: &mut Self::Slots, fields: &mut Fields<'_, '_>) -> Decode<()>;

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
