//! What the test files share: orders of keys, facts about errors, values of the Matrix messages.

pub mod built;
pub mod conformance;
pub mod documents;
pub mod mutate;
pub mod oracle;
pub mod random;
#[allow(clippy::doc_markdown, rustdoc::bare_urls, reason = "exports must cope with such docs")]
pub mod strange;
pub mod strategies;

mod array_protocol;
mod board_protocol;
mod clashes_protocol;
mod flattened_protocol;
mod outside_protocol;
mod policies_protocol;
mod sampler_protocol;
mod tag_paths_protocol;
mod tagged_protocol;

mod facts;
mod orders;
mod reading;

pub use array_protocol::{calls, channels, rows};
pub use board_protocol::board;
pub use clashes_protocol::clashes;
pub use facts::{Fact, assert_explained, assert_position, facts};
pub use flattened_protocol::{asked, enclosed, flattened, numbered, tasks};
pub use orders::{members, orders, permutations};
pub use outside_protocol::{hooks, read_told, subjects, write_told};
pub use policies_protocol::{Place, boxes, depot, parcel, shelf};
pub use reading::{in_every_order, read, refuse};
pub use sampler_protocol::sampler;
pub use tag_paths_protocol::{coded, topics, traced};
pub use tagged_protocol::tagged;
