//! Declarations of every kind, which need no newer Rust than the project itself.
//!
//! Most of them are those of other tests, so that what is added there is looked at here.

#![allow(dead_code, reason = "they are declared, and that is all")]

pub mod alone;
#[path = "../../lints/src/private.rs"]
mod private;
#[path = "../../lints/src/public.rs"]
pub mod public;
#[path = "../../src/sampler_protocol.rs"]
pub mod sampler_protocol;
