//! `range`: a number between two limits.

use super::Wrapper;

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

/// A number that `range` applies to.
#[diagnostic::on_unimplemented(
    message = "`range` does not apply to `{Self}`",
    label = "not a number",
    note = "`range` is for integers and floats; for strings, lists and maps use `len`",
    note = "the rules of a newtype under `#[data]` are declared with it: `struct Name(#[field(...)] Type);`"
)]
pub trait Ranged {
    /// Whether the number is in the range.
    fn in_range(&self, range: &Range) -> bool;
}

/// Whether both limits hold. `order` compares the value with the number of a limit.
fn within(range: &Range, order: impl Fn(Number) -> Option<std::cmp::Ordering>) -> bool {
    let above = match range.min {
        Limit::Open => true,
        Limit::Included(number) => order(number).is_some_and(std::cmp::Ordering::is_ge),
        Limit::Excluded(number) => order(number).is_some_and(std::cmp::Ordering::is_gt),
    };
    let below = match range.max {
        Limit::Open => true,
        Limit::Included(number) => order(number).is_some_and(std::cmp::Ordering::is_le),
        Limit::Excluded(number) => order(number).is_some_and(std::cmp::Ordering::is_lt),
    };
    above && below
}

/// Whether an integer is in the range.
#[inline]
#[expect(clippy::cast_precision_loss, reason = "a float limit on an integer is compared in floating point")]
pub(crate) fn integer_in_range(value: i128, range: &Range) -> bool {
    within(range, |number| match number {
        Number::Integer(limit) => Some(value.cmp(&limit)),
        Number::Float(limit) => (value as f64).partial_cmp(&limit),
    })
}

/// Whether an `f64` is in the range.
#[inline]
#[expect(clippy::cast_precision_loss, reason = "the limit is rounded to the nearest float")]
pub(crate) fn float_in_range(value: f64, range: &Range) -> bool {
    within(range, |number| match number {
        Number::Integer(limit) => value.partial_cmp(&(limit as f64)),
        Number::Float(limit) => value.partial_cmp(&limit),
    })
}

/// Whether an `f32` is in the range. The limits are rounded to `f32` too: `0.3` is in `..=0.3`.
#[inline]
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "the limit is rounded to the nearest float"
)]
pub(crate) fn single_in_range(value: f32, range: &Range) -> bool {
    within(range, |number| match number {
        Number::Integer(limit) => value.partial_cmp(&(limit as f32)),
        Number::Float(limit) => value.partial_cmp(&(limit as f32)),
    })
}

macro_rules! ranged {
    ($($type:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Ranged for $type {
            #[inline]
            fn in_range(&self, range: &Range) -> bool {
                integer_in_range(i128::from(*self), range)
            }
        }
    )*};
}

ranged! { u8 u16 u32 u64 i8 i16 i32 i64 }

#[diagnostic::do_not_recommend]
impl Ranged for f64 {
    #[inline]
    fn in_range(&self, range: &Range) -> bool {
        float_in_range(*self, range)
    }
}

#[diagnostic::do_not_recommend]
impl Ranged for f32 {
    #[inline]
    fn in_range(&self, range: &Range) -> bool {
        single_in_range(*self, range)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Wrapper<Inner: Ranged>> Ranged for T {
    fn in_range(&self, range: &Range) -> bool {
        self.inner().is_none_or(|value| value.in_range(range))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn closed(min: Number, max: Number) -> Range {
        Range { min: Limit::Included(min), max: Limit::Included(max) }
    }

    #[test]
    fn keeps_its_ends_inside_or_outside_as_declared() {
        let range = closed(Number::Integer(1), Number::Integer(3));
        assert_eq!([0_u8, 1, 3, 4].map(|value| value.in_range(&range)), [false, true, true, false]);
        let range = Range { min: Limit::Excluded(Number::Float(0.0)), max: Limit::Excluded(Number::Float(1.0)) };
        assert_eq!([0.0, 0.5, 1.0].map(|value: f64| value.in_range(&range)), [false, true, false]);
        assert!(u64::MAX.in_range(&Range { min: Limit::Open, max: Limit::Open }));
        assert!(!f64::NAN.in_range(&closed(Number::Integer(0), Number::Integer(1))));
    }

    #[test]
    fn rounds_limits_to_the_type_of_the_value() {
        assert!(0.3_f32.in_range(&closed(Number::Float(0.3), Number::Float(0.3))));
    }
}
