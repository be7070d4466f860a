//! A crate without a prelude, which has its own meaning for every name that generated code could be after.
#![no_implicit_prelude]
#![allow(missing_docs, unreachable_pub, dead_code, non_camel_case_types, non_upper_case_globals, reason = "tests")]
// Whether generated code takes such a name up is what is tested: it must not.
#![allow(unused_imports, reason = "tests")]
#![allow(elided_lifetimes_in_paths, clippy::pedantic, clippy::unwrap_used, reason = "tests")]

/// The text of a message, once it has been read and written again.
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

// As crates are called.
pub mod alloc {}
pub mod core {}
pub mod protocol {}
pub mod protocol_macros {}
pub mod serde {}
pub mod std {}
