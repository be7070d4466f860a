//! The gateway of the Matrix over real sockets on loopback.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects, and fails where that is not so"
)]

mod admission;
mod client;
mod close_codes;
mod flood;
mod hostile;
mod messages;
mod posts;
mod resume;
mod server;
mod slow;
mod states;
pub mod tenth;
