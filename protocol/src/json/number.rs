//! Numbers: their grammar, whole numbers from the digits, floats correctly rounded.

use super::read::{Decode, Failed, Reader};

/// The most digits that are always below 2^63.
const SHORT: usize = 18;

/// What a number is when a whole number is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whole {
    /// It is one.
    Number(i128),
    /// It has a fraction.
    Fraction,
    /// It is one, beyond every integer type.
    TooLarge,
}

impl<'de> Reader<'de> {
    /// Reads a whole number between `min` and `max`, both included. `5`, `5.0` and `5e0` are the same number.
    #[inline]
    pub fn integer(&mut self, min: i64, max: i64) -> Decode<i64> {
        let first = self.peek();
        let start = self.at;
        let negative = first == Some(b'-');
        let digits_at = start + usize::from(negative);
        let mut magnitude: i64 = 0;
        let mut length = 0;
        for &byte in self.text.as_bytes().get(digits_at..).unwrap_or_default().iter().take(SHORT + 1) {
            let digit = byte.wrapping_sub(b'0');
            if digit > 9 {
                break;
            }
            magnitude = magnitude.wrapping_mul(10).wrapping_add(i64::from(digit));
            length += 1;
        }
        self.at = digits_at + length;
        let short = (1..=SHORT).contains(&length) && !matches!(self.byte(), Some(b'.' | b'e' | b'E'));
        let leading_zero = length > 1 && self.text.as_bytes().get(digits_at) == Some(&b'0');
        let number = if short && !leading_zero {
            if negative { -magnitude } else { magnitude }
        } else {
            self.at = start;
            self.long_integer()?
        };
        if number < min || number > max {
            self.at = start;
            return Err(Failed);
        }
        Ok(number)
    }

    /// The rare forms of [`integer`](Self::integer): a fraction of zeros, an exponent, many digits.
    #[cold]
    fn long_integer(&mut self) -> Decode<i64> {
        let start = self.at;
        match whole(self.number()?) {
            Whole::Number(number) => i64::try_from(number).ok(),
            Whole::Fraction | Whole::TooLarge => None,
        }
        .ok_or_else(|| {
            self.at = start;
            Failed
        })
    }

    /// Reads a finite number of 64 bits, correctly rounded.
    pub fn float64(&mut self) -> Decode<f64> {
        self.float(f64::is_finite)
    }

    /// Reads a finite number of 32 bits, correctly rounded.
    pub fn float32(&mut self) -> Decode<f32> {
        self.float(f32::is_finite)
    }

    fn float<T: std::str::FromStr + Copy>(&mut self, is_finite: fn(T) -> bool) -> Decode<T> {
        self.peek();
        let start = self.at;
        let number = self.number()?.parse::<T>().ok().filter(|number| is_finite(*number));
        number.ok_or_else(|| {
            self.at = start;
            Failed
        })
    }

    /// Passes a number and gives its text. Only the grammar is checked.
    #[inline]
    pub(crate) fn number(&mut self) -> Decode<&'de str> {
        self.peek();
        let start = self.at;
        if self.byte() == Some(b'-') {
            self.at += 1;
        }
        match self.byte() {
            Some(b'0') => self.at += 1,
            _ => self.digits()?,
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.byte() {
                self.at += 1;
            }
            self.digits()?;
        }
        self.text.get(start..self.at).ok_or(Failed)
    }

    /// Passes one digit or more.
    #[inline]
    fn digits(&mut self) -> Decode<()> {
        let count = self.rest().iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += count;
        if count == 0 { Err(Failed) } else { Ok(()) }
    }
}

/// The whole number that a JSON number is, decided from its digits and not through a float.
pub(crate) fn whole(number: &str) -> Whole {
    let (negative, number) = number.strip_prefix('-').map_or((false, number), |rest| (true, rest));
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{integer}{fraction}");
    let significant = digits.trim_start_matches('0').trim_end_matches('0');
    if significant.is_empty() {
        return Whole::Number(0);
    }
    // How many zeros are to be put behind the significant digits. Exponents beyond i64 are beyond everything.
    let cut = digits.len() - digits.trim_end_matches('0').len();
    let exponent = exponent.parse::<i64>().unwrap_or(if exponent.starts_with('-') { i64::MIN } else { i64::MAX });
    let length = |text: &str| i64::try_from(text.len()).unwrap_or(i64::MAX);
    let zeros = exponent.saturating_sub(length(fraction)).saturating_add(i64::try_from(cut).unwrap_or(i64::MAX));
    let Ok(zeros) = u32::try_from(zeros) else {
        return if zeros < 0 { Whole::Fraction } else { Whole::TooLarge };
    };
    let magnitude = significant
        .parse::<i128>()
        .ok()
        .zip(10_i128.checked_pow(zeros))
        .and_then(|(number, power)| number.checked_mul(power));
    match magnitude {
        Some(number) if negative => Whole::Number(-number),
        Some(number) => Whole::Number(number),
        None => Whole::TooLarge,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decides_wholeness_from_the_digits() {
        for (text, expected) in [
            ("5", 5),
            ("5.0", 5),
            ("5e0", 5),
            ("50e-1", 5),
            ("0.5e1", 5),
            ("-0", 0),
            ("-0.0e9", 0),
            ("0e99999999999999999999", 0),
            ("9007199254740993", 9_007_199_254_740_993),
            ("1e3", 1000),
            ("1.50e2", 150),
            ("-12.00", -12),
        ] {
            assert_eq!(whole(text), Whole::Number(expected), "{text}");
        }
        for text in ["0.5", "5e-1", "5.000000000000000000000000001", "1e-99999999999999999999"] {
            assert_eq!(whole(text), Whole::Fraction, "{text}");
        }
        for text in ["1e99", "1e99999999999999999999", "999999999999999999999999999999999999999999"] {
            assert_eq!(whole(text), Whole::TooLarge, "{text}");
        }
    }

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
    fn reads_floats_bit_for_bit() {
        for number in [0.1 + 0.2, 5e-324, 1e308, f64::MAX, f64::MIN_POSITIVE, -0.0, 1.0 / 3.0] {
            let read = Reader::new(&format!("{number:?}")).float64();
            assert_eq!(read.map(f64::to_bits), Ok(number.to_bits()));
        }
        assert_eq!(Reader::new("1e400").float64(), Err(Failed));
        assert_eq!(Reader::new("1e39").float32(), Err(Failed));
    }
}
