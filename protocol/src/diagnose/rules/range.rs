//! Ranges of numbers: whether a number is within one, and how its limits are worded.

use std::fmt;

use super::Measured;
use crate::contract::{Limit, Number, Range};
use crate::diagnose::sentences::sentence;
use crate::rules::{float_in_range, integer_in_range, single_in_range};

pub(super) fn in_range(value: &Measured<'_>, range: &Range) -> bool {
    match value {
        Measured::Integer(number) => integer_in_range(*number, range),
        Measured::Single(number) => single_in_range(*number, range),
        Measured::Double(number) => float_in_range(*number, range),
        _ => true,
    }
}

/// The limits of a range, in words.
pub(super) struct Limits<'a>(pub(super) &'a Range);

impl fmt::Display for Limits<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Range { min, max } = self.0;
        match (min, max) {
            (Limit::Included(min), Limit::Included(max)) => {
                formatter.write_fmt(sentence!(range, min = Limited(*min), max = Limited(*max)))
            }
            (min, Limit::Open) => Lower(*min).fmt(formatter),
            (Limit::Open, max) => Upper(*max).fmt(formatter),
            (min, max) => formatter.write_fmt(sentence!(both, lower = Lower(*min), upper = Upper(*max))),
        }
    }
}

/// A limit's number.
struct Limited(Number);

impl fmt::Display for Limited {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Number::Integer(number) => number.fmt(formatter),
            Number::Float(number) => number.fmt(formatter),
        }
    }
}

/// The lower limit of a range, in words.
struct Lower(Limit);

impl fmt::Display for Lower {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Limit::Open => Ok(()),
            Limit::Included(min) => formatter.write_fmt(sentence!(at_least, min = Limited(min))),
            Limit::Excluded(min) => formatter.write_fmt(sentence!(more_than, min = Limited(min))),
        }
    }
}

/// The upper limit of a range, in words.
struct Upper(Limit);

impl fmt::Display for Upper {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Limit::Open => Ok(()),
            Limit::Included(max) => formatter.write_fmt(sentence!(at_most, max = Limited(max))),
            Limit::Excluded(max) => formatter.write_fmt(sentence!(less_than, max = Limited(max))),
        }
    }
}
