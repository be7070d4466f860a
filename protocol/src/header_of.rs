//! Constants of the type that is declared as a header.

use std::marker::PhantomData;

use crate::HeaderFields;
use crate::contract::{Describe, Shape, StructInfo};

/// The description and keys of the header `H`.
///
/// For a type that is not a header, rustc falls back to the constants of [`NotAHeader`], since the inherent ones do not
/// apply. So the only error about such a type is the one at `WithHeader::Header`, which says what a header is.
#[derive(Debug)]
pub struct HeaderOf<H>(PhantomData<H>);

impl<H: HeaderFields> HeaderOf<H> {
    /// The header's description.
    pub const DESCRIBE: Describe = H::describe;

    /// The header's keys, including aliases.
    pub const KEYS: &'static [&'static str] = H::KEYS;
}

/// The fallback for a type that is not a header.
pub trait NotAHeader {
    /// The description of a struct without fields.
    const DESCRIBE: Describe = || &Shape::Struct(StructInfo::EMPTY);

    /// No keys.
    const KEYS: &'static [&'static str] = &[];
}

impl<H> NotAHeader for HeaderOf<H> {}
