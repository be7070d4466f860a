//! The log against a small model: whatever happens, readers of all speeds end up knowing the same.

#![allow(
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects, and fails where that is not so"
)]

mod model;
mod properties;
mod put_back;
mod window;
