//! Seals the payload traits, so that a later version can add requirements to them.

/// Implemented by the macros only.
///
/// ```compile_fail,E0277
/// # use protocol::{Payload, WithHeader, data};
/// #[data]
/// struct ByHand {}
///
/// impl WithHeader for ByHand {
///     type Header = protocol::NoHeader;
/// }
///
/// impl Payload for ByHand {}
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not declared with the macros of `protocol`",
    label = "only the macros implement this trait",
    note = "put `#[message(type = \"...\")]` on the struct; `#[protocol]` on a module makes its `Message`"
)]
// Not a supertrait of the header trait: rustc would report a wrong header twice. Its methods are hidden instead.
pub trait Sealed {}
