//! A field: its type, its key, and its attributes.

pub(crate) mod codec;
pub(crate) mod constant;
pub(crate) mod default;
pub(crate) mod json_key;
pub(crate) mod rules;
pub(crate) mod slot;
pub(crate) mod type_copy;
pub(crate) mod user_check;
