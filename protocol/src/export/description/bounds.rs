//! Bounds of numbers and counts, and how ranges narrow them.

use crate::Timestamp;
use crate::contract::{Limit, Number, Range};
use crate::json::MAX_SAFE;

/// The bounds of a whole number, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Whole {
    pub(crate) min: i128,
    pub(crate) max: i128,
}

/// The bounds of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Interval {
    pub(crate) min: Bound,
    pub(crate) max: Bound,
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Bound {
    Open,
    Included(f64),
    Excluded(f64),
}

/// The bounds of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) min: usize,
    pub(crate) max: Option<usize>,
}

/// The greatest finite `f32`, as its shortest decimal form.
const GREATEST_SINGLE: f64 = 3.402_823_5e38;

impl Count {
    /// Any length.
    pub(crate) const ANY: Self = Self { min: 0, max: None };

    /// Returns a count of exactly `count`.
    pub(crate) const fn exactly(count: usize) -> Self {
        Self { min: count, max: Some(count) }
    }

    /// Returns the counts that both allow.
    pub(crate) fn and(self, other: Self) -> Self {
        let max = match (self.max, other.max) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        Self { min: self.min.max(other.min), max }
    }
}

impl Whole {
    /// Those that JavaScript represents exactly.
    pub(crate) const SAFE: Self = Self { min: -(MAX_SAFE as i128), max: MAX_SAFE as i128 };

    /// Whether JavaScript's numbers represent all of these exactly.
    pub(crate) const fn is_exact(self) -> bool {
        Self::SAFE.min <= self.min && self.max <= Self::SAFE.max
    }

    /// Returns the whole numbers that lie in this and in the range.
    pub(crate) fn within(self, range: Option<&Range>) -> Self {
        let within =
            |range: &Range| Self { min: self.min.max(least(range.min)), max: self.max.min(greatest(range.max)) };
        range.map_or(self, within)
    }
}

/// Returns the least whole number that satisfies a lower limit.
#[expect(clippy::cast_possible_truncation, reason = "limits beyond every integer type become the ends of the widest")]
fn least(limit: Limit) -> i128 {
    match limit {
        Limit::Open => i128::MIN,
        Limit::Included(Number::Integer(number)) => number,
        Limit::Excluded(Number::Integer(number)) => number.saturating_add(1),
        Limit::Included(Number::Float(number)) => number.ceil() as i128,
        Limit::Excluded(Number::Float(number)) => (number.floor() as i128).saturating_add(1),
    }
}

/// Returns the greatest whole number that satisfies an upper limit.
#[expect(clippy::cast_possible_truncation, reason = "limits beyond every integer type become the ends of the widest")]
fn greatest(limit: Limit) -> i128 {
    match limit {
        Limit::Open => i128::MAX,
        Limit::Included(Number::Integer(number)) => number,
        Limit::Excluded(Number::Integer(number)) => number.saturating_sub(1),
        Limit::Included(Number::Float(number)) => number.floor() as i128,
        Limit::Excluded(Number::Float(number)) => (number.ceil() as i128).saturating_sub(1),
    }
}

impl Interval {
    /// Every finite `f64`.
    pub(super) const ANY: Self = Self { min: Bound::Open, max: Bound::Open };

    /// Every finite `f32`, by its shortest decimal form: the greatest is written as `3.4028235e38`, which is slightly
    /// more than its value.
    pub(super) const SINGLE: Self =
        Self { min: Bound::Included(-GREATEST_SINGLE), max: Bound::Included(GREATEST_SINGLE) };

    /// Every timestamp.
    #[expect(clippy::cast_precision_loss, reason = "the last second is far below 2^53")]
    pub(super) const TIMESTAMP: Self =
        Self { min: Bound::Included(0.0), max: Bound::Included(Timestamp::MAX.as_secs() as f64) };

    /// Returns the numbers that lie in this and in the range.
    pub(super) fn within(self, range: Option<&Range>) -> Self {
        self.limited(range, |number| number)
    }

    /// Same as [`within`](Self::within), for an `f32`: limits are rounded to `f32` and given by their shortest decimal
    /// form.
    pub(super) fn within_single(self, range: Option<&Range>) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "the limit becomes the number nearest to it")]
        self.limited(range, |number| (number as f32).to_string().parse().unwrap_or(number))
    }

    fn limited(self, range: Option<&Range>, rounded: fn(f64) -> f64) -> Self {
        range.map_or(self, |range| self.and(Bound::of(range.min, rounded), Bound::of(range.max, rounded)))
    }

    fn and(self, min: Bound, max: Bound) -> Self {
        Self {
            min: if min.is_inside(self.min, |one, other| one > other) { min } else { self.min },
            max: if max.is_inside(self.max, |one, other| one < other) { max } else { self.max },
        }
    }
}

impl Bound {
    #[expect(clippy::cast_precision_loss, reason = "the limit becomes the float nearest to it, as in the rule itself")]
    fn of(limit: Limit, rounded: fn(f64) -> f64) -> Self {
        let float = |number| match number {
            Number::Integer(number) => rounded(number as f64),
            Number::Float(number) => rounded(number),
        };
        match limit {
            Limit::Open => Self::Open,
            Limit::Included(number) => Self::Included(float(number)),
            Limit::Excluded(number) => Self::Excluded(float(number)),
        }
    }

    /// Whether this end is stricter than the other; `further` compares their numbers.
    pub(crate) fn is_inside(self, other: Self, further: fn(f64, f64) -> bool) -> bool {
        match (self, other) {
            (Self::Open, _) => false,
            (_, Self::Open) => true,
            (Self::Included(one) | Self::Excluded(one), Self::Included(two) | Self::Excluded(two)) => {
                further(one, two)
                    || one.total_cmp(&two).is_eq() && matches!((self, other), (Self::Excluded(_), Self::Included(_)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_of_whole_numbers_are_whole() {
        let byte = Whole { min: 0, max: 255 };
        let under = |min, max| {
            let Whole { min, max } = byte.within(Some(&Range { min, max }));
            (min, max)
        };
        let (three, half) = (Number::Integer(3), Number::Float(3.5));
        assert_eq!(under(Limit::Included(three), Limit::Open), (3, 255));
        assert_eq!(under(Limit::Excluded(three), Limit::Excluded(Number::Integer(10))), (4, 9));
        assert_eq!(under(Limit::Included(half), Limit::Included(Number::Float(9.5))), (4, 9));
        assert_eq!(under(Limit::Excluded(Number::Float(3.0)), Limit::Excluded(Number::Float(9.0))), (4, 8));
        assert_eq!(under(Limit::Open, Limit::Included(Number::Float(1e300))), (0, 255));
        assert_eq!(under(Limit::Open, Limit::Included(Number::Integer(1000))), (0, 255));
    }

    #[test]
    fn the_narrower_end_of_an_interval_counts() {
        let one = Limit::Excluded(Number::Integer(1));
        let zero = Limit::Excluded(Number::Float(0.0));
        let narrowed = Interval::TIMESTAMP.within(Some(&Range { min: zero, max: one }));
        assert_eq!(narrowed, Interval { min: Bound::Excluded(0.0), max: Bound::Excluded(1.0) });
        let wide = Limit::Included(Number::Float(1e300));
        assert_eq!(Interval::SINGLE.within(Some(&Range { min: Limit::Open, max: wide })), Interval::SINGLE);
    }

    #[test]
    fn limits_of_32_bits_are_what_is_written_of_such_a_number() {
        let limit = |number| Limit::Included(Number::Float(number));
        let range = Range { min: limit(-0.3), max: limit(0.123_456_789_012) };
        let narrowed = Interval::SINGLE.within_single(Some(&range));
        assert_eq!(narrowed, Interval { min: Bound::Included(-0.3), max: Bound::Included(0.123_456_79) });
        assert_eq!(f32::MAX.to_string().parse(), Ok(GREATEST_SINGLE));
    }

    #[test]
    fn lengths_are_cut_to_both() {
        assert_eq!(Count::exactly(3).and(Count { min: 1, max: None }), Count::exactly(3));
        let few = Count { min: 1, max: Some(4) };
        assert_eq!(Count::ANY.and(few), few);
    }
}
