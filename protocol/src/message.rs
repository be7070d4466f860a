//! The contents of envelopes: messages, the enums of them, and headers.

// Without a clock, `Timestamp::now` and `wrap("timmy")` fail to compile.
#[cfg_attr(all(target_family = "wasm", target_os = "unknown", not(feature = "js")), path = "message/no_clock.rs")]
mod clock;
pub(crate) mod constant_text;
pub(crate) mod declaration;
pub(crate) mod header;
pub(crate) mod included;
pub(crate) mod payload;
pub(crate) mod protocol;
pub(crate) mod role;
pub(crate) mod sealed;
pub(crate) mod state;
pub(crate) mod state_key;
pub(crate) mod tag_table;
pub(crate) mod tag_within;
pub(crate) mod visitor;
