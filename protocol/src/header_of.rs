//! What constants ask of the type that is said to be a header.

use std::marker::PhantomData;

use crate::HeaderFields;
use crate::contract::{Describe, Shape, StructInfo};

/// Description and keys of the header `H`.
///
/// A type that is no header has those of [`NotAHeader`], which rustc takes where the inherent constants do not apply.
/// So the only error about such a type is the one that says what a header is, at `WithHeader::Header`.
#[derive(Debug)]
pub struct HeaderOf<H>(PhantomData<H>);

impl<H: HeaderFields> HeaderOf<H> {
    /// The header's description.
    pub const DESCRIBE: Describe = H::describe;

    /// The header's keys, aliases among them.
    pub const KEYS: &'static [&'static str] = H::KEYS;
}

/// Stands in for what a type does not have that is no header.
pub trait NotAHeader {
    /// The description of nothing.
    const DESCRIBE: Describe = || &Shape::Struct(StructInfo::EMPTY);

    /// No keys.
    const KEYS: &'static [&'static str] = &[];
}

impl<H> NotAHeader for HeaderOf<H> {}
