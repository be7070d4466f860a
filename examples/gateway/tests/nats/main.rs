//! Several gateways on one NATS server, as programs, over real sockets.

#![cfg(feature = "nats")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test says what it expects, and fails where that is not so"
)]

#[path = "../sockets/client.rs"]
#[allow(dead_code, reason = "other tests use the rest of it")]
mod client;
mod gone;
mod many;
#[allow(dead_code, reason = "other tests use the rest of it")]
mod process;
#[allow(dead_code, reason = "other tests use the rest of it")]
mod server;
mod worlds;
