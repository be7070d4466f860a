//! Numbers: their grammar, integers within bounds, floats correctly rounded.

use std::borrow::Cow;

use super::decimal::{MOST, nearest_f32, nearest_f64};
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
    behind: &'de str,
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

    /// Reads a finite `f64`, correctly rounded.
    pub fn float64(&mut self) -> Decode<f64> {
        self.peek();
        match self.plain_number() {
            Some(Plain { negative, digits, decimals, behind }) => {
                self.rest = behind;
                Ok(nearest_f64(negative, digits, decimals))
            }
            None => self.float(f64::is_finite),
        }
    }

    /// Reads a finite `f32`, correctly rounded.
    pub fn float32(&mut self) -> Decode<f32> {
        self.peek();
        match self.plain_number() {
            Some(Plain { negative, digits, decimals, behind }) => {
                self.rest = behind;
                Ok(nearest_f32(negative, digits, decimals))
            }
            None => self.float(f32::is_finite),
        }
    }

    /// Reads a float with an exponent or many digits.
    #[inline(never)]
    fn float<T: std::str::FromStr + Copy>(&mut self, is_finite: fn(T) -> bool) -> Decode<T> {
        self.peek();
        let start = self.rest;
        let number = self.number()?.parse::<T>().ok().filter(|number| is_finite(*number));
        number.ok_or_else(|| {
            self.rest = start;
            Failed
        })
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

/// Powers of ten, up to that of as many digits as are read at once.
const POWERS: [u64; 9] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

/// Returns the value of the digits at the start of a text, and their number. Values that are too large wrap around.
///
/// Most integers are short: one digit at a time, unless there are eight.
#[inline(always)]
fn leading_digits(bytes: &[u8]) -> (u64, usize) {
    match bytes.first_chunk().map(|word| digits_in_word(u64::from_le_bytes(*word))) {
        Some((number, 8)) => further_digits(number, 8, bytes),
        _ => further_digits(0, 0, bytes),
    }
}

/// Continues `number` with the digits at the start of a text; returns also their number.
///
/// Most fractions are long: up to eight digits at a time.
#[inline(always)]
fn many_digits(mut number: u64, bytes: &[u8]) -> (u64, usize) {
    let mut rest = bytes;
    while let Some((word, behind)) = rest.split_first_chunk() {
        let (value, count) = digits_in_word(u64::from_le_bytes(*word));
        number = number.wrapping_mul(POWERS.get(count).copied().unwrap_or(1)).wrapping_add(value);
        if count < 8 {
            return (number, bytes.len() - rest.len() + count);
        }
        rest = behind;
    }
    further_digits(number, bytes.len() - rest.len(), bytes)
}

/// Continues `number` with the digits after the first `count`.
#[inline]
fn further_digits(mut number: u64, mut count: usize, bytes: &[u8]) -> (u64, usize) {
    for &byte in bytes.get(count..).unwrap_or_default() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            break;
        }
        number = number.wrapping_mul(10).wrapping_add(u64::from(digit));
        count += 1;
    }
    (number, count)
}

/// Returns the value of the digits at the start of eight bytes, the first one lowest, and their number.
#[inline(always)]
const fn digits_in_word(word: u64) -> (u64, usize) {
    const ZEROS: u64 = u64::from_le_bytes([b'0'; 8]);
    let values = word ^ ZEROS;
    // Adding 0x76 sets the high bit of a byte above 9. What is carried out of a byte reaches only those behind one that is
    // no digit.
    let others = (values.wrapping_add(0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080;
    let count = others.trailing_zeros() / 8;
    // Moved to the end, with zeros before them.
    let Some(digits) = values.checked_shl(64 - 8 * count) else { return (0, 0) };
    // Adjacent digits are combined into pairs, pairs into fours, fours into all eight.
    let pairs = (digits.wrapping_mul(10).wrapping_add(digits >> 8)) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs.wrapping_mul(100).wrapping_add(pairs >> 16)) & 0x0000_ffff_0000_ffff;
    ((fours.wrapping_mul(10_000).wrapping_add(fours >> 32)) & 0xffff_ffff, count as usize)
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

    #[test]
    fn takes_up_to_eight_digits_at_once() {
        for place in 0..8 {
            for byte in (0..=u8::MAX).filter(|byte| !byte.is_ascii_digit()) {
                for behind in [b'0', b'9', b' ', 0xff] {
                    let mut text = *b"20406089";
                    text[place..].fill(behind);
                    text[place] = byte;
                    let value = [0, 2, 20, 204, 2_040, 20_406, 204_060, 2_040_608][place];
                    assert_eq!(digits_in_word(u64::from_le_bytes(text)), (value, place), "{text:?}");
                }
            }
        }
        for (text, value) in [(b"12345678", 12_345_678), (b"99999999", 99_999_999), (b"00000001", 1)] {
            assert_eq!(digits_in_word(u64::from_le_bytes(*text)), (value, 8));
        }
    }

    #[test]
    fn takes_digits_up_to_the_end_of_the_text() {
        for length in 0..19 {
            for behind in ["", ",", "x2345678", "/:"] {
                let digits = &"9876543210123456789"[..length];
                let text = format!("{digits}{behind}");
                let expected = (digits.parse().unwrap_or(0), length);
                assert_eq!(leading_digits(text.as_bytes()), expected, "{text}");
                assert_eq!(many_digits(0, text.as_bytes()), expected, "{text}");
            }
        }
    }

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
