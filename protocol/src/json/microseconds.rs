//! Numbers of seconds, to the microsecond.

use super::{Plain, Reader};

/// 9999-12-31 23:59:59 UTC: no time is later.
pub(crate) const LAST_SECOND: u64 = 253_402_300_799;

const MICROS: u64 = 1_000_000;

/// The number of decimal places of a second that are kept.
const DECIMALS: usize = 6;

/// The microseconds in a plain number of seconds, if it is in range and unsigned. Python's `time.time()` has seven decimals.
#[inline]
pub(crate) fn microseconds_of_plain(number: &Plain<'_>) -> Option<u64> {
    const POWERS: [u64; DECIMALS + 1] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];
    let in_range = |micros: &u64| *micros <= LAST_SECOND * MICROS;
    let micros = match POWERS.get(number.decimals) {
        Some(power) => number.digits.checked_mul(*power)?,
        None => {
            let beyond = 10_u64.checked_pow(u32::try_from(number.decimals - DECIMALS).ok()?)?;
            // What is cut off must not hide a time just beyond the last.
            Some(number.digits.div_ceil(beyond)).filter(in_range)?;
            number.digits / beyond
        }
    };
    Some(micros).filter(|micros| !number.negative && in_range(micros))
}

/// The microseconds in a JSON number of seconds, exactly as it is written: with signs, exponents, any number of decimals. `None`
/// before 1970 and beyond the last second.
#[cold]
pub(crate) fn microseconds(number: &str) -> Option<u64> {
    let plain = Reader::new(number).plain_number().filter(|plain| plain.behind.is_empty());
    plain.and_then(|plain| microseconds_of_plain(&plain)).or_else(|| of_any(number))
}

fn of_any(number: &str) -> Option<u64> {
    let (negative, number) = number.strip_prefix('-').map_or((false, number), |rest| (true, rest));
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = || integer.bytes().chain(fraction.bytes());
    let leading = digits().take_while(|digit| *digit == b'0').count();
    if leading == integer.len() + fraction.len() {
        return Some(0);
    }
    // The position of the decimal point after the significant digits, counted in microseconds.
    let exponent = exponent.parse::<i64>().unwrap_or(if exponent.starts_with('-') { i64::MIN } else { i64::MAX });
    let before_point = i64::try_from(integer.len()).ok()?.saturating_sub(i64::try_from(leading).ok()?);
    let point = before_point.saturating_add(exponent).saturating_add(6);
    if negative || point > 18 {
        return None;
    }
    let mut significant = digits().skip(leading);
    let mut micros = 0;
    for _ in 0..point {
        let digit = significant.next().unwrap_or(b'0');
        micros = micros * 10 + u64::from(digit & 0x0f);
    }
    let beyond = micros == LAST_SECOND * MICROS && significant.any(|digit| digit != b'0');
    (micros <= LAST_SECOND * MICROS && !beyond).then_some(micros)
}
