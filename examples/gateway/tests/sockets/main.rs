//! The gateway of the Matrix over real sockets on loopback.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects, and fails where that is not so"
)]

mod admission;
mod client;
mod close_codes;
mod drain;
mod fan_out;
mod flood;
mod hostile;
mod limits;
mod messages;
mod operators;
mod posts;
mod program;
mod raw;
mod resume;
mod server;
mod slow;
mod states;
mod switched;
pub mod tenth;
#[cfg(feature = "tls")]
mod tls;
mod tokens;
mod under_way;
mod worlds;
