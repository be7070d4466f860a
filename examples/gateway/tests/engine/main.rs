//! What every engine has to do, and that each of them does it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test says what it expects, and fails where that is not so"
)]

mod bed;
mod follower;
mod in_process;
#[cfg(feature = "nats")]
mod nats;
mod producers;
#[cfg(feature = "nats")]
#[path = "../nats/server.rs"]
#[allow(dead_code, reason = "other tests use the rest of it")]
mod server;
mod suite;
