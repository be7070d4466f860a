//! The header that belongs to a payload.

use crate::HeaderFields;

/// A message, or the `Message` of a protocol, and the header beside it in its envelope.
///
/// The macros implement it. In code that is generic over a [`Payload`](crate::Payload) the header is `P::Header`, and
/// `P: Payload<Header = MyHeader>` requires a specific one.
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
// A trait of its own, so that all messages of a protocol and its enum name their header in the same way: if it is not a
// header, rustc has the same error for all of them and reports it once.
pub trait WithHeader {
    /// The envelope's own fields.
    type Header: HeaderFields;
}
