//! Writes very large and very small floats as ECMAScript does, so that a number is the same text in all languages.

use std::ops::Range;

/// The magnitudes of floats that `zmij` writes as ECMAScript does, but for the `.0` of whole ones.
pub(super) const USUAL: Range<f64> = 1e-5..1e12;

/// Writes a float of another magnitude, given as `zmij` writes it: `0.0`, `1e-7`, `1.5e+16`.
#[inline(never)]
pub(super) fn write_unusual(out: &mut String, text: &str) {
    let Some((mantissa, exponent)) = text.split_once('e') else {
        let text = if text == "-0.0" { text } else { text.strip_suffix(".0").unwrap_or(text) };
        return out.push_str(text);
    };
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |mantissa| ("-", mantissa));
    let (first, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut write = |text: &str| out.push_str(text);
    write(sign);
    match exponent.parse::<usize>() {
        Ok(zeros @ ..21) => {
            write(first);
            write(fraction);
            write(&"0".repeat(zeros.saturating_sub(fraction.len())));
        }
        Err(_) if exponent == "-6" => {
            write("0.00000");
            write(first);
            write(fraction);
        }
        _ => write(text.strip_prefix('-').unwrap_or(text)),
    }
}

#[cfg(test)]
mod tests {
    use crate::json::Writer;

    fn written(write: impl FnOnce(&mut Writer<'_>)) -> String {
        let mut text = String::new();
        write(&mut Writer::new(&mut text));
        text
    }

    #[track_caller]
    fn assert_written(number: f64, expected: &str) {
        assert_eq!(written(|writer| writer.float(number)), expected);
        if number > 0.0 {
            assert_eq!(written(|writer| writer.float(-number)), format!("-{expected}"));
        }
        assert_eq!(expected.parse::<f64>().map(f64::to_bits), Ok(number.to_bits()));
    }

    // Each of them is what `String(number)` gives in JavaScript.
    #[test]
    fn floats_are_written_as_ecmascript_does() {
        for (number, text) in [
            (0.0, "0"),
            (5.0, "5"),
            (0.25, "0.25"),
            (100.0, "100"),
            (1e12, "1000000000000"),
            (1_234_567_890_123.5, "1234567890123.5"),
            (1e15, "1000000000000000"),
            (1e16, "10000000000000000"),
            (1.2345e17, "123450000000000000"),
            (123_456_789_012_345_680_000.0, "123456789012345680000"),
            (1e21, "1e+21"),
            (1.5e300, "1.5e+300"),
            (f64::MAX, "1.7976931348623157e+308"),
            (1e-5, "0.00001"),
            (1e-6, "0.000001"),
            (1.5e-6, "0.0000015"),
            (1e-7, "1e-7"),
            (1.5e-7, "1.5e-7"),
            (5e-324, "5e-324"),
        ] {
            assert_written(number, text);
        }
        assert_written(-0.0, "-0.0");
    }

    #[test]
    fn floats_of_32_bits_are_written_by_their_own_digits() {
        for (number, text) in [
            (0.1_f32, "0.1"),
            (16_777_216.0, "16777216"),
            (1e13, "10000000000000"),
            (3e20, "300000000000000000000"),
            (1e-6, "0.000001"),
            (f32::MAX, "3.4028235e+38"),
        ] {
            assert_eq!(written(|writer| writer.float(number)), text);
        }
    }
}
