//! Writes out a verified model as Rust: the last stage. It sees only the model and cannot fail.
//!
//! Every declared type becomes the user's own item, followed by one `const _: () = { .. };` that
//! holds its impls. A folder for each thing that can be declared, and one for what fields have.

mod block;
mod data;
mod docs;
mod envelope;
mod field;
mod message;
mod protocol;
mod serde_impls;
mod span;
mod structure;
mod target;

#[cfg(test)]
mod tests;

pub(crate) use data::expand_data;
pub(crate) use message::expand_message;
pub(crate) use protocol::expand_protocol;
