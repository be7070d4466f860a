//! The rules that values must satisfy.

use crate::json::{Decode, Reader};
use crate::rules::Pattern;

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

/// Two limits, either of which may be absent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// The lower limit.
    pub min: Limit,
    /// The upper limit.
    pub max: Limit,
}

/// One end of a range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Limit {
    /// No limit.
    Open,
    /// The number itself is in the range.
    Included(Number),
    /// The number itself is not in the range.
    Excluded(Number),
}

/// A number as written in a rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Number {
    /// Written without a fraction.
    Integer(i128),
    /// Written with a fraction.
    Float(f64),
}
