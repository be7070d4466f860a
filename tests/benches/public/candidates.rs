//! The candidates: this crate, and the libraries that it is compared with.

use std::fmt::Debug;
use std::hint::black_box;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::measuring::{Group, Runner};

/// A type of this crate.
pub(crate) trait Document: Sized + PartialEq + 'static {
    /// Reads a whole text.
    fn read(text: &str) -> Result<Self, protocol::Error>;

    /// Writes a value into a new string.
    fn write(&self) -> Result<String, protocol::Error>;
}

/// The same type for serde.
pub(crate) trait Peer: Serialize + DeserializeOwned + PartialEq + 'static {}

impl<T: Serialize + DeserializeOwned + PartialEq + 'static> Peer for T {}

/// A library, for values of a type.
pub(crate) trait Candidate<T> {
    const NAME: &'static str;

    /// The library's error.
    type Refusal: Debug + 'static;

    /// Reads a whole text.
    fn read(&mut self, text: &str) -> Result<T, Self::Refusal>;

    /// Writes a value into a new string.
    fn write(value: &T) -> Result<String, Self::Refusal>;
}

pub(crate) struct SerdeJson;

impl<T: Peer> Candidate<T> for SerdeJson {
    const NAME: &'static str = "serde_json";
    type Refusal = serde_json::Error;

    fn read(&mut self, text: &str) -> serde_json::Result<T> {
        serde_json::from_str(text)
    }

    fn write(value: &T) -> serde_json::Result<String> {
        serde_json::to_string(value)
    }
}

pub(crate) struct Ours;

impl<T: Document> Candidate<T> for Ours {
    const NAME: &'static str = "protocol";
    type Refusal = protocol::Error;

    fn read(&mut self, text: &str) -> Result<T, protocol::Error> {
        T::read(text)
    }

    fn write(value: &T) -> Result<String, protocol::Error> {
        value.write()
    }
}

/// `sonic-rs` reads into and writes from types only through serde.
pub(crate) struct SonicRs;

impl<T: Peer> Candidate<T> for SonicRs {
    const NAME: &'static str = "sonic-rs";
    type Refusal = sonic_rs::Error;

    fn read(&mut self, text: &str) -> sonic_rs::Result<T> {
        sonic_rs::from_str(text)
    }

    fn write(value: &T) -> sonic_rs::Result<String> {
        sonic_rs::to_string(value)
    }
}

/// `simd-json` writes into the text that it reads: the text is copied first, into a buffer that is kept, as are those
/// of the library.
#[derive(Default)]
pub(crate) struct SimdJson {
    text: Vec<u8>,
    buffers: simd_json::Buffers,
}

impl<T: Peer> Candidate<T> for SimdJson {
    const NAME: &'static str = "simd-json";
    type Refusal = simd_json::Error;

    fn read(&mut self, text: &str) -> simd_json::Result<T> {
        self.text.clear();
        self.text.extend_from_slice(text.as_bytes());
        simd_json::serde::from_slice_with_buffers(&mut self.text, &mut self.buffers)
    }

    fn write(value: &T) -> simd_json::Result<String> {
        simd_json::serde::to_string(value)
    }
}

/// Returns reading and writing of a text, each relative to `serde_json`.
pub(crate) fn groups<'t, O: Document, T: Peer>(workload: &'static str, text: &'t str) -> Vec<Group<'t>> {
    let decode = vec![
        decode::<T, _>(SerdeJson, text),
        decode::<O, _>(Ours, text),
        decode::<T, _>(SonicRs, text),
        decode::<T, _>(SimdJson::default(), text),
    ];
    let encode = vec![
        encode::<T, _>(SerdeJson, text),
        encode::<O, _>(Ours, text),
        encode::<T, _>(SonicRs, text),
        encode::<T, _>(SimdJson::default(), text),
    ];
    [decode, encode].map(|runners| Group { workload, runners }).into()
}

fn decode<'t, T, C: Candidate<T> + 't>(mut candidate: C, text: &'t str) -> Runner<'t> {
    let run = move || {
        // In the `Result` that the library returns, and dropped.
        black_box(black_box(candidate.read(black_box(text))).is_ok());
    };
    Runner { job: "decode", candidate: C::NAME, messages: 1, run: Box::new(run) }
}

fn encode<'t, T: 't, C: Candidate<T>>(mut candidate: C, text: &str) -> Runner<'t> {
    let value = candidate.read(text);
    let run = move || {
        black_box(value.as_ref().map(|value| black_box(C::write(black_box(value))).is_ok()).is_ok());
    };
    Runner { job: "encode", candidate: C::NAME, messages: 1, run: Box::new(run) }
}
