//! The doc comment of an item, a field or a variant.

use proc_macro2::TokenStream;

/// A doc comment.
pub(crate) enum Docs {
    /// Its lines, joined and trimmed; empty if there is none.
    Text(String),
    /// The arguments of a `concat!`, if only rustc can tell some of it: `#[doc = include_str!("bark.md")]`.
    Parts(TokenStream),
}
