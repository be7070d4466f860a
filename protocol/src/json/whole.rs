//! Decides from the digits whether a number is an integer.

/// The largest integer that JavaScript represents exactly, `Number.MAX_SAFE_INTEGER`: 2^53-1.
pub(crate) const MAX_SAFE: i64 = (1 << 53) - 1;

/// What a number is where an integer is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whole {
    /// An integer.
    Number(i128),
    /// Not an integer.
    Fraction,
    /// An integer beyond the range of every integer type.
    TooLarge,
}

/// Returns the integer value of a JSON number, computed from its digits and not through a float.
pub(crate) fn whole(number: &str) -> Whole {
    let (negative, number) = number.strip_prefix('-').map_or((false, number), |rest| (true, rest));
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{integer}{fraction}");
    let significant = digits.trim_start_matches('0').trim_end_matches('0');
    if significant.is_empty() {
        return Whole::Number(0);
    }
    // The number of zeros to append to the significant digits. Exponents beyond i64 exceed every type.
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
}
