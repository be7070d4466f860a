//! What keeps the traits of payloads to the macros: they may ask for more in a later version.

/// Declared with one of the macros, which implement it.
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
// Not asked of headers: where a header is something else, rustc would say so twice. What their trait asks for is hidden.
pub trait Sealed {}
