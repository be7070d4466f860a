//! Numbers of seconds, to the microsecond.

/// 9999-12-31 23:59:59 UTC: no time is later.
pub(crate) const LAST_SECOND: u64 = 253_402_300_799;

const MICROS: u64 = 1_000_000;

/// The microseconds in a JSON number of seconds, exactly as it is written: with signs, exponents, any number of decimals. `None`
/// before 1970 and beyond the last second.
#[cold]
pub(crate) fn microseconds(number: &str) -> Option<u64> {
    let (negative, number) = number.strip_prefix('-').map_or((false, number), |rest| (true, rest));
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{integer}{fraction}");
    let significant = digits.trim_start_matches('0');
    if significant.is_empty() {
        return Some(0);
    }
    // The position of the decimal point after the significant digits, counted in microseconds.
    let leading = i64::try_from(digits.len() - significant.len()).ok()?;
    let exponent = exponent.parse::<i64>().unwrap_or(if exponent.starts_with('-') { i64::MIN } else { i64::MAX });
    let point = i64::try_from(integer.len()).ok()?.saturating_sub(leading).saturating_add(exponent).saturating_add(6);
    if negative || point > 18 {
        return None;
    }
    let point = usize::try_from(point).unwrap_or(0);
    let (kept, cut) = significant.split_at_checked(point).unwrap_or((significant, ""));
    let zeros = u32::try_from(point.saturating_sub(kept.len())).ok()?;
    let micros = if kept.is_empty() { 0 } else { kept.parse::<u64>().ok()?.checked_mul(10_u64.checked_pow(zeros)?)? };
    let beyond = micros == LAST_SECOND * MICROS && cut.bytes().any(|digit| digit != b'0');
    (micros <= LAST_SECOND * MICROS && !beyond).then_some(micros)
}
