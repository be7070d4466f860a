//! What the gateway promises, while gateways, NATS servers and leaders of NATS clusters are killed and stopped, and networks cut.
//!
//! Producers and readers write down what they have sent and received, a nemesis does harm as a seed says, and a checker
//! reads afterwards whether the promises were kept. The checker has tests of its own: histories in which they were not.
//!
//! ```text
//! cargo test -p gateway --features nats --test chaos -- --ignored --nocapture     # three minutes
//! CHAOS_TIMES=20 CHAOS_SEED=7 cargo test -p gateway --features nats --test chaos -- --ignored --nocapture
//! ```

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test says what it expects, and fails where that is not so"
)]

mod broken;
mod checker;
#[cfg(feature = "nats")]
mod cluster;
mod history;
#[cfg(feature = "nats")]
mod nemesis;
#[cfg(feature = "nats")]
#[path = "../nats/process.rs"]
#[allow(dead_code, reason = "other tests use the rest of it")]
mod process;
#[cfg(feature = "nats")]
mod producer;
#[cfg(feature = "nats")]
mod proxy;
#[cfg(feature = "nats")]
mod reader;
#[cfg(feature = "nats")]
mod run;
#[cfg(feature = "nats")]
#[path = "../nats/server.rs"]
#[allow(dead_code, reason = "other tests use the rest of it")]
mod server;
#[cfg(feature = "nats")]
mod socket;
