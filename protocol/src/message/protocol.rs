//! The closed set of messages of a protocol.

use std::borrow::Cow;
use std::fmt::{Debug, Display};
use std::str::FromStr;

use crate::error::Error;
use crate::message::payload::Payload;

/// The enum of all messages of a protocol, `Message`. The `#[protocol]` macro implements it.
///
/// Links the enum to its [`MessageType`](Self::MessageType), for code that is generic over
/// protocols.
///
/// ```
/// use protocol::{Protocol, matrix};
///
/// fn names<P: Protocol>() -> Vec<&'static str> {
///     P::TYPES.iter().map(|message_type| P::type_name(*message_type)).collect()
/// }
/// assert_eq!(names::<matrix::Message>().len(), 9);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the `Message` enum of a protocol",
    label = "not a protocol's enum",
    note = "`#[protocol]` on a module makes the enum"
)]
pub trait Protocol: Payload {
    /// The enum of the message types.
    type MessageType: Copy + Eq + Debug + Display + FromStr<Err = Error> + 'static;

    /// The type of any message: `MessageType`, or `Option<MessageType>` if unknown types are captured.
    type AnyType: Copy + Eq + Debug + 'static;

    /// All message types, in declaration order.
    const TYPES: &'static [Self::MessageType];

    /// Returns the wire name of a type; an integer in digits.
    fn type_name(message_type: Self::MessageType) -> &'static str;

    /// Returns the value of the header's field under `correlate`; `None` if there is none, or it is absent.
    fn correlation(_header: &Self::Header) -> Option<Cow<'_, str>> {
        None
    }

    /// Returns the type for a tag, or `None` for an unknown tag in a closed protocol.
    #[doc(hidden)]
    fn type_of_tag(tag: &str) -> Option<Self::AnyType>;
}
