//! A crate without a prelude, with its own meaning for every name that generated code might use.
#![no_implicit_prelude]
#![allow(missing_docs, unreachable_pub, dead_code, non_camel_case_types, non_upper_case_globals, reason = "tests")]
// The test is that generated code does not pick up any such name.
#![allow(unused_imports, reason = "tests")]
#![allow(elided_lifetimes_in_paths, clippy::pedantic, clippy::unwrap_used, reason = "tests")]

/// Reads a message, writes it again and returns the text.
macro_rules! round_trip {
    ($message:expr => $envelope:ty) => {{
        let json = $message.to_json().unwrap();
        let read: $envelope = ::protocol::Envelope::from_json(&json).unwrap();
        ::std::assert_eq!(read.to_json().unwrap(), json);
        json
    }};
}

mod constants;
mod macros;
mod methods;
mod prelude;
mod primitives;

// The names of crates.
pub mod alloc {}
pub mod core {}
pub mod protocol {}
pub mod protocol_macros {}
pub mod serde {}
pub mod std {}
