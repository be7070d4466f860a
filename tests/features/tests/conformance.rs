//! The conformance tests once more.

#[path = "../../tests/conformance.rs"]
mod conformance;
