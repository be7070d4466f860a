//! serde as a second door once more.

#[path = "../../tests/serde_interop/main.rs"]
mod serde_interop;
