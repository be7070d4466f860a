//! The rules that values must satisfy.

use crate::json::{Decode, Reader};
use crate::rules::{Pattern, Range};

/// A constraint on a value, beside its shape.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Rule {
    /// So many characters (Unicode code points) of a string, items of a list, entries of a map.
    Length {
        /// The least count.
        min: usize,
        /// The greatest count; `usize::MAX` where there is none.
        max: usize,
    },
    /// A number between two limits.
    Range(Range),
    /// A string that a regular expression matches somewhere.
    Pattern(&'static Pattern),
    /// A string out of a list.
    OneOf(&'static [&'static str]),
    /// A list in which nothing stands twice.
    Unique,
    /// Rules for each item of a list.
    Each(&'static [Rule]),
    /// Rules for each key of a map.
    Keys(&'static [Rule]),
    /// Rules for each value of a map.
    Values(&'static [Rule]),
    /// A function of the user's own.
    Check(Check),
}

/// A check of the user's own.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// The function, as it was named.
    pub name: &'static str,
    /// Reads the value and checks it; the outer result says whether it could be read.
    pub run: for<'de> fn(&mut Reader<'de>) -> Decode<Result<(), String>>,
}
