//! What header a payload goes with.

use crate::HeaderFields;

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
