//! What keeps the traits of messages, protocols and headers to the macros: they may have further methods in a later version.

/// Declared with one of the macros, which implement it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not declared with the macros of `protocol`",
    label = "only the macros implement this trait",
    note = "put `#[message(type = \"...\")]` or `#[data(header)]` on the struct; `#[protocol]` on a module makes its `Message`"
)]
pub trait Sealed {}
