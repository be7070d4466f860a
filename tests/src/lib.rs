//! What the test files share: orders of keys, facts about errors, values of the Matrix messages.

pub mod conformance;
pub mod mutate;
pub mod oracle;
pub mod strange;
pub mod strategies;

mod sampler_protocol;

mod facts;
mod orders;
mod reading;

pub use facts::{Fact, assert_explained, assert_position, facts};
pub use orders::{members, orders, permutations};
pub use reading::{in_every_order, read, refuse};
pub use sampler_protocol::sampler;
