//! What is said about an item, a field or a variant.

use proc_macro2::TokenStream;

/// A doc comment.
pub(crate) enum Docs {
    /// Its lines, joined and trimmed; empty without one.
    Text(String),
    /// Some of it is for rustc to find out: `#[doc = include_str!("bark.md")]`. The arguments of a `concat!`.
    Parts(TokenStream),
}
