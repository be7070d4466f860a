//! Examples made from the description: for every shape, under every rule, and none if no valid value is known.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]
#![allow(clippy::trivially_copy_pass_by_ref, reason = "how checks are called")]

mod any_rules;
mod declared;
mod knots;
