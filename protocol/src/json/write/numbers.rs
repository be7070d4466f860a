//! Writes numbers.

use std::fmt::Write;

use super::{Unwritable, Writer, floats};

impl Writer<'_> {
    /// Writes an integer.
    pub fn integer(&mut self, value: impl itoa::Integer) {
        self.out.push_str(itoa::Buffer::new().format(value));
    }

    /// Writes a finite number in the shortest form that round-trips, as ECMAScript writes it: `5`, `0.25`, `1e+21`. Only
    /// `-0.0` keeps its sign.
    pub fn float(&mut self, value: impl zmij::Float + Into<f64> + Copy) {
        let mut buffer = zmij::Buffer::new();
        let text = buffer.format_finite(value);
        if floats::USUAL.contains(&value.into().abs()) {
            self.out.push_str(text.strip_suffix(".0").unwrap_or(text));
        } else {
            floats::write_unusual(self.out, text);
        }
    }

    /// Writes a finite number of a format in which floats differ from integers: `5.0`.
    pub(crate) fn float_of_another_format(&mut self, value: f64) {
        self.out.push_str(zmij::Buffer::new().format_finite(value));
    }

    /// Writes the stand-in for NaN and the infinities.
    pub(crate) fn not_finite(&mut self) {
        let at = self.out.len() - self.start;
        self.text(Self::NOT_FINITE);
        self.fail(Unwritable::NotFinite { at });
    }

    /// Writes a decimal point and a fraction in millionths, without trailing zeros.
    pub(crate) fn decimals(&mut self, millionths: u32) {
        // With a leading digit, so that exactly six follow.
        let mut buffer = itoa::Buffer::new();
        let digits = buffer.format(1_000_000 + millionths).trim_end_matches('0');
        self.out.push('.');
        self.out.push_str(digits.get(1..).unwrap_or_default());
    }

    /// Writes digits that are already JSON.
    pub(crate) fn digits(&mut self, digits: std::fmt::Arguments<'_>) {
        // Writing into a string cannot fail.
        let _ = self.out.write_fmt(digits);
    }
}
