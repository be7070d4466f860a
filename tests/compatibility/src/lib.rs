//! Nothing of its own: see `tests/jsoncompat.rs`.
