//! Floats, correctly rounded.

use super::decimal::{nearest_f32, nearest_f64};
use super::number::Plain;
use super::read::{Decode, Failed, Reader};

impl Reader<'_> {
    /// Reads a finite `f64`, correctly rounded.
    pub fn float64(&mut self) -> Decode<f64> {
        self.float(nearest_f64, f64::is_finite)
    }

    /// Reads a finite `f32`, correctly rounded.
    pub fn float32(&mut self) -> Decode<f32> {
        self.float(nearest_f32, f32::is_finite)
    }

    #[expect(clippy::inline_always, reason = "measured: a number is taken apart again at once")]
    #[inline(always)]
    fn float<T: std::str::FromStr + Copy>(
        &mut self,
        nearest: impl Fn(bool, u64, usize) -> T,
        is_finite: fn(T) -> bool,
    ) -> Decode<T> {
        self.peek();
        match self.plain_number() {
            Some(Plain { negative, digits, decimals, behind }) => {
                self.rest = behind;
                Ok(nearest(negative, digits, decimals))
            }
            None => self.other_float(is_finite),
        }
    }

    /// Reads a float with an exponent or many digits.
    #[inline(never)]
    fn other_float<T: std::str::FromStr + Copy>(&mut self, is_finite: fn(T) -> bool) -> Decode<T> {
        let start = self.rest;
        let number = self.number()?.parse::<T>().ok().filter(|number| is_finite(*number));
        number.ok_or_else(|| {
            self.rest = start;
            Failed
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_floats_bit_for_bit() {
        for number in [0.1 + 0.2, 5e-324, 1e308, f64::MAX, f64::MIN_POSITIVE, -0.0, 1.0 / 3.0] {
            let read = Reader::new(&format!("{number:?}")).float64();
            assert_eq!(read.map(f64::to_bits), Ok(number.to_bits()));
        }
        assert_eq!(Reader::new("1e400").float64(), Err(Failed));
        assert_eq!(Reader::new("1e39").float32(), Err(Failed));
    }
}
