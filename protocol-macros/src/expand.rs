//! Expands a verified model into Rust, the last stage. It sees only the model and cannot fail.
//!
//! Every declared type expands to the user's own item, followed by one `const _: () = { .. };` that
//! contains its impls. There is a folder for each kind of declaration, and one for fields.

mod block;
mod data;
mod debug;
mod docs;
mod document;
mod envelope;
mod field;
mod mark;
mod message;
mod message_roles;
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
