//! The float nearest to a decimal number, `digits / 10^decimals`: one multiplication instead of a division, and exact.
//!
//! With `n` decimals, `digits / 5^n` is needed to the bits of a float; the rest is a power of two. The quotient comes from a
//! product with the reciprocal of `5^n`, rounded up to 127 bits, so its first 128 bits are at most one too large. That
//! cannot hide on which side of a float, or of the middle between two, a number is. Unless it is exactly there, it is away
//! from it by at least its 2^-99th part: multiplied by `5^n` and a power of two, both are integers of at most 99 bits (a middle
//! has 54 bits, `5^19` has 45), and integers differ by at least one. Where it is exactly in the middle, the bits behind it are 0 or 1. The idea
//! is Lemire's, "Number parsing at a gigabyte per second" ([arXiv:2101.11408](https://arxiv.org/abs/2101.11408)).

/// The largest number of decimals.
pub(super) const MOST: usize = 19;

/// The reciprocal of a power of five: `factor / 2^shift`.
#[derive(Clone, Copy)]
struct Reciprocal {
    /// Between 2^126 and 2^127.
    factor: u128,
    shift: i32,
}

/// The reciprocals of the first powers of five, by exponent.
const RECIPROCALS: [Reciprocal; MOST + 1] = {
    let mut reciprocals = [reciprocal(1); MOST + 1];
    let (mut power, mut exponent) = (1, 0);
    while exponent < MOST {
        power *= 5;
        exponent += 1;
        #[expect(clippy::indexing_slicing, reason = "in a constant, where a panic is a compile error")]
        {
            reciprocals[exponent] = reciprocal(power);
        }
    }
    reciprocals
};

/// Divides a power of two by `power` and rounds up.
const fn reciprocal(power: u64) -> Reciprocal {
    #[expect(clippy::cast_possible_wrap, reason = "at most 64")]
    let shift = 126 + (u64::BITS - power.leading_zeros()) as i32;
    // Long division, bit by bit.
    let (mut factor, mut remainder, mut bit) = (0, 1, 0);
    while bit < shift {
        remainder *= 2;
        factor = factor * 2 + remainder / power as u128;
        remainder %= power as u128;
        bit += 1;
    }
    Reciprocal { factor: factor + (remainder > 0) as u128, shift }
}

/// Returns the nearest `f64`.
#[inline(always)]
pub(super) fn nearest_f64(negative: bool, digits: u64, decimals: usize) -> f64 {
    let bits = nearest(digits, decimals, f64::MANTISSA_DIGITS, f64::MAX_EXP);
    f64::from_bits(bits | u64::from(negative) << 63)
}

/// Returns the nearest `f32`.
#[inline(always)]
pub(super) fn nearest_f32(negative: bool, digits: u64, decimals: usize) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "31 bits")]
    let bits = nearest(digits, decimals, f32::MANTISSA_DIGITS, f32::MAX_EXP) as u32;
    f32::from_bits(bits | u32::from(negative) << 31)
}

/// Returns the bits of the nearest float of a format with so many binary digits and this largest exponent. It is never below the
/// smallest normal one, unless it is zero.
#[expect(clippy::cast_possible_wrap, clippy::cast_sign_loss, reason = "counts of bits; a stored exponent")]
#[expect(clippy::cast_possible_truncation, reason = "halves of 128 bits")]
#[inline(always)]
fn nearest(digits: u64, decimals: usize, mantissa_digits: u32, max_exponent: i32) -> u64 {
    let Some(Reciprocal { factor, shift }) = RECIPROCALS.get(decimals).copied() else { return 0 };
    if digits == 0 {
        return 0;
    }
    let zeros = digits.leading_zeros();
    let digits = u128::from(digits << zeros);
    // The first 128 bits of a product of 192, which begins with one or two zeros.
    let quotient = digits * (factor >> 64) + ((digits * (factor & u128::from(u64::MAX))) >> 64);
    let (high, low) = ((quotient >> 64) as u64, quotient as u64);
    let surplus = u64::BITS - high.leading_zeros() - mantissa_digits;
    let (mantissa, behind) = (high >> surplus, high & ((1 << surplus) - 1));
    let is_middle = behind == 1 << (surplus - 1) && low <= 1;
    let up = if is_middle { mantissa & 1 } else { behind >> (surplus - 1) };
    // The number is `mantissa * 2^exponent`. The first bit of the mantissa is not stored, but adds one to the stored exponent;
    // so does a mantissa that is rounded up to a power of two.
    let exponent = 128 + surplus as i32 - shift - zeros as i32 - decimals as i32;
    let stored = exponent + max_exponent + mantissa_digits as i32 - 3;
    ((stored as u64) << (mantissa_digits - 1)) + mantissa + up
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(digits: u64, decimals: usize) {
        for (negative, sign) in [(false, ""), (true, "-")] {
            let text = format!("{sign}{digits}e-{decimals}");
            let (double, single) = (nearest_f64(negative, digits, decimals), nearest_f32(negative, digits, decimals));
            assert_eq!(text.parse().map(f64::to_bits), Ok(double.to_bits()), "{text}");
            assert_eq!(text.parse().map(f32::to_bits), Ok(single.to_bits()), "{text}");
        }
    }

    #[test]
    fn a_number_in_the_middle_between_two_floats_becomes_the_even_one() {
        for bits in [f32::MANTISSA_DIGITS, f64::MANTISSA_DIGITS] {
            for float in [1_u64 << (bits - 1), (1 << (bits - 1)) + 1, (1 << bits) - 2, (1 << bits) - 1] {
                // `middle / 2^decimals`, exactly.
                let (mut middle, mut decimals) = (Some(2 * float + 1), 0);
                while let Some(digits) = middle.filter(|_| decimals <= MOST) {
                    for near in [digits - 1, digits, digits + 1] {
                        check(near, decimals);
                    }
                    middle = digits.checked_mul(5);
                    decimals += 1;
                }
            }
        }
    }

    #[test]
    fn the_smallest_and_the_largest_numbers_are_exact() {
        for digits in [0, 1, 2, 3, 9_999_999_999_999_999_999, u64::MAX] {
            for decimals in 0..=MOST {
                check(digits, decimals);
            }
        }
    }

    #[test]
    fn any_number_becomes_the_nearest_float() {
        // The generator of Marsaglia, "Xorshift RNGs".
        let mut random = 88_172_645_463_325_252_u64;
        // An interpreter takes a thousand times as long.
        let rounds = if cfg!(miri) { 200 } else { 100_000 };
        for round in 0..rounds {
            for shift in [13, -7, 17_i32] {
                random ^= if shift > 0 { random << shift } else { random >> -shift };
            }
            check(random >> (round % 64), round % (MOST + 1));
        }
    }
}
