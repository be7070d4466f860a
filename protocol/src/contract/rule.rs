//! The rules that values must satisfy.

use crate::json::{Decode, Reader};
use crate::rules::{Format, Pattern, Range};

/// A constraint on a value in addition to its shape.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Rule {
    /// The number of characters (Unicode code points) of a string, items of a list, or entries of a map.
    Length {
        /// The minimum, inclusive.
        min: usize,
        /// The maximum, inclusive; `usize::MAX` if there is none.
        max: usize,
    },
    /// A number between two limits.
    Range(Range),
    /// A string that a regular expression matches somewhere.
    Pattern(&'static Pattern),
    /// A string in a standard form.
    Format(Format),
    /// A string from a list.
    OneOf(&'static [&'static str]),
    /// A list without duplicates.
    Unique,
    /// Rules for each item of a list.
    Each(&'static [Rule]),
    /// Rules for each key of a map.
    Keys(&'static [Rule]),
    /// Rules for each value of a map.
    Values(&'static [Rule]),
    /// A user-defined check.
    Check(Check),
}

/// A user-defined check.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// The path of the function, as written in the declaration.
    pub name: &'static str,
    /// Reads the value and checks it; the outer result says whether it could be read.
    pub run: for<'de> fn(&mut Reader<'de>) -> Decode<Result<(), String>>,
}
