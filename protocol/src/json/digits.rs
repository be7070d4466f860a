//! The value of the digits at the start of a text, and how many there are.

/// Powers of ten, up to that of as many digits as are read at once.
const POWERS: [u64; 9] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

/// Returns the value of the digits at the start of a text, and their number. Values that are too large wrap around.
///
/// Most integers are short: one digit at a time, unless there are eight.
#[inline(always)]
pub(super) fn leading_digits(bytes: &[u8]) -> (u64, usize) {
    match bytes.first_chunk().map(|word| digits_in_word(u64::from_le_bytes(*word))) {
        Some((number, 8)) => further_digits(number, 8, bytes),
        _ => further_digits(0, 0, bytes),
    }
}

/// Continues `number` with the digits at the start of a text; returns also their number.
///
/// Most fractions are long: up to eight digits at a time.
#[inline(always)]
pub(super) fn many_digits(mut number: u64, bytes: &[u8]) -> (u64, usize) {
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
}
