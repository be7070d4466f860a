//! Numbers: their grammar, and integers within bounds.

use std::borrow::Cow;

use super::decimal::MOST;
use super::digits::{leading_digits, many_digits};
use super::read::{Decode, Failed, Reader};
use super::whole::{Whole, whole};

/// The largest number of digits whose value always fits in 64 bits.
const SHORT: usize = MOST;

/// A number in the most common form: up to 19 digits, with an optional decimal point and no exponent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Plain<'de> {
    pub(crate) negative: bool,
    /// All digits, without the point.
    pub(crate) digits: u64,
    /// The number of digits after the point.
    pub(crate) decimals: usize,
    /// The text after the number.
    pub(super) behind: &'de str,
}

impl<'de> Reader<'de> {
    /// Reads an integer between `min` and `max`, inclusive. `5`, `5.0` and `5e0` are the same number.
    pub fn integer(&mut self, min: i64, max: i64) -> Decode<i64> {
        self.peek();
        if let Some(Plain { negative, digits, decimals: 0, behind }) = self.plain_number() {
            let magnitude = i64::try_from(digits).unwrap_or(i64::MAX);
            let number = if negative { -magnitude } else { magnitude };
            if min <= number && number <= max {
                self.rest = behind;
                return Ok(number);
            }
        }
        self.other_integer(min, max)
    }

    /// Reads the rare forms of [`integer`](Self::integer): with a fraction of zeros, an exponent, or many digits.
    #[cold]
    fn other_integer(&mut self, min: i64, max: i64) -> Decode<i64> {
        let start = self.rest;
        let number = match whole(self.number()?) {
            Whole::Number(number) => i64::try_from(number).ok(),
            Whole::Fraction | Whole::TooLarge => None,
        };
        number.filter(|number| (min..=max).contains(number)).ok_or_else(|| {
            self.rest = start;
            Failed
        })
    }

    /// Reads an integer of any size, as the digits in which it is usually written, borrowed where it is written so: `10`
    /// also for `10.0` and `1e1`. One beyond every integer type is returned as it is written.
    pub(crate) fn integer_text(&mut self) -> Decode<Cow<'de, str>> {
        self.peek();
        let start = self.rest;
        if let Some(number @ Plain { decimals: 0, .. }) = self.plain_number() {
            self.pass_plain(&number);
            if let Some(digits) = start.get(..start.len() - self.rest.len()).filter(|digits| *digits != "-0") {
                return Ok(Cow::Borrowed(digits));
            }
            self.rest = start;
        }
        let number = self.number()?;
        match whole(number) {
            Whole::Number(integer) => Ok(Cow::Owned(integer.to_string())),
            Whole::TooLarge => Ok(Cow::Borrowed(number)),
            Whole::Fraction => {
                self.rest = start;
                Err(Failed)
            }
        }
    }

    /// Reads an integer of any size that the type holds.
    pub(crate) fn whole_number<T: TryFrom<i128>>(&mut self) -> Decode<T> {
        self.peek();
        let start = self.rest;
        let number = match self.plain_number() {
            Some(Plain { negative, digits, decimals: 0, behind }) => {
                self.rest = behind;
                Whole::Number(if negative { -i128::from(digits) } else { digits.into() })
            }
            _ => whole(self.number()?),
        };
        let number = if let Whole::Number(number) = number { T::try_from(number).ok() } else { None };
        number.ok_or_else(|| {
            self.rest = start;
            Failed
        })
    }

    /// Returns the next number if it has the plain form, without moving past it; [`pass_plain`](Self::pass_plain) does.
    // Always inlined, so that a `Plain` need not be assembled from its parts.
    #[inline(always)]
    pub(crate) fn plain_number(&self) -> Option<Plain<'de>> {
        let (negative, unsigned) = match self.rest.strip_prefix('-') {
            Some(unsigned) => (true, unsigned),
            None => (false, self.rest),
        };
        let (integer, length) = leading_digits(unsigned.as_bytes());
        let leading_zero = length > 1 && unsigned.starts_with('0');
        if length == 0 || length > SHORT || leading_zero {
            return None;
        }
        let behind = unsigned.get(length..)?;
        match behind.as_bytes().first() {
            Some(b'.') => plain_fraction(negative, integer, length, behind),
            Some(b'e' | b'E') => None,
            _ => Some(Plain { negative, digits: integer, decimals: 0, behind }),
        }
    }

    /// Moves past the number that [`plain_number`](Self::plain_number) returned.
    #[inline]
    pub(crate) fn pass_plain(&mut self, number: &Plain<'de>) {
        self.rest = number.behind;
    }

    /// Skips a number and returns its text. Only the grammar is checked.
    pub(crate) fn number(&mut self) -> Decode<&'de str> {
        self.peek();
        let start = self.position();
        self.skip_number()?;
        self.text_from(start)
    }

    /// Skips a number in an unusual form, or fails at the first byte that violates the grammar.
    #[inline(never)]
    pub(super) fn skip_other_number(mut self) -> (Self, Decode<()>) {
        let skipped = self.skip_number();
        (self, skipped)
    }

    /// Skips the number at the cursor.
    fn skip_number(&mut self) -> Decode<()> {
        self.eat("-");
        if !self.eat("0") {
            self.digits()?;
        }
        if self.eat(".") {
            self.digits()?;
        }
        if self.eat("e") || self.eat("E") {
            if !self.eat("+") {
                self.eat("-");
            }
            self.digits()?;
        }
        Ok(())
    }

    /// Skips one or more digits.
    #[inline]
    fn digits(&mut self) -> Decode<()> {
        match self.rest.as_bytes().iter().take_while(|byte| byte.is_ascii_digit()).count() {
            0 => Err(Failed),
            count => {
                self.pass(count);
                Ok(())
            }
        }
    }
}

/// Whether a text is an integer as [`Reader::integer_text`] returns it.
pub(crate) fn is_integer(text: &str) -> bool {
    Reader::new(text).integer_text().is_ok_and(|integer| integer == text)
}

/// Extends the integer part of a plain number by the fraction in `behind`, which begins with the point.
#[inline(always)]
fn plain_fraction(negative: bool, integer: u64, length: usize, behind: &str) -> Option<Plain<'_>> {
    let fraction = behind.strip_prefix('.')?;
    let (digits, decimals) = many_digits(integer, fraction.as_bytes());
    if decimals == 0 || length + decimals > SHORT {
        return None;
    }
    let behind = fraction.get(decimals..)?;
    match behind.as_bytes().first() {
        Some(b'e' | b'E') => None,
        _ => Some(Plain { negative, digits, decimals, behind }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_integers_within_bounds() {
        let read = |text: &str| {
            let mut reader = Reader::new(text);
            let number = reader.integer(-(1 << 53), 1 << 53)?;
            reader.end().map(|()| number)
        };
        for (text, expected) in [
            ("0", 0),
            ("-0", 0),
            ("-7", -7),
            (" 12 ", 12),
            ("9007199254740992", 1 << 53),
            ("1e2", 100),
            ("00000000000000000001", -1),
        ] {
            assert_eq!(read(text), if expected == -1 { Err(Failed) } else { Ok(expected) }, "{text}");
        }
        for text in [
            "",
            "-",
            "+1",
            "01",
            "1.",
            ".1",
            "1e",
            "1.5",
            "9007199254740993",
            "1e400",
            "0x1",
            "1_0",
            "--1",
            "1 2",
            "NaN",
        ] {
            assert_eq!(read(text), Err(Failed), "{text}");
        }
    }

    #[test]
    fn reads_integers_as_their_digits() {
        let read = |text| Reader::new(text).integer_text();
        for (text, digits) in [("10", "10"), (" -7 ", "-7"), ("0", "0"), ("9007199254740993", "9007199254740993")] {
            assert_eq!(read(text), Ok(Cow::Borrowed(digits)), "{text}");
            assert!(matches!(read(text), Ok(Cow::Borrowed(_))), "{text} is copied");
        }
        for (text, digits) in [
            ("-0", "0"),
            ("10.0", "10"),
            ("1e1", "10"),
            ("-1.50E+2", "-150"),
            ("12345678901234567890", "12345678901234567890"),
            ("1e20", "100000000000000000000"),
            ("1e99", "1e99"),
        ] {
            assert_eq!(read(text), Ok(Cow::Borrowed(digits)), "{text}");
            assert!(is_integer(digits), "{digits}");
        }
        for text in ["", "-", "0.5", "1e-1", "\"1\"", "null", "1.", "x"] {
            assert_eq!(read(text), Err(Failed), "{text}");
            assert!(!is_integer(text), "{text}");
        }
        for text in [" 1", "1 ", "1,", "01", "1.0", "-0"] {
            assert!(!is_integer(text), "{text}");
        }
    }
}
