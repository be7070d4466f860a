//! Whether a text has a standard form. The macros have the same file, for literals in attributes.

/// Whether the text is a `date-time` of [RFC 3339, section 5.6](https://www.rfc-editor.org/rfc/rfc3339#section-5.6).
///
/// A second is at most 59. RFC 3339 allows 60 where a leap second was inserted, which only a table can tell; neither `Date`
/// of JavaScript nor `datetime` of Python nor POSIX has such a second.
pub(crate) fn is_date_time(text: &str) -> bool {
    text.split_once(['T', 't']).is_some_and(|(date, time)| is_date(date) && is_time(time.as_bytes()))
}

/// Whether the text is a `full-date` of RFC 3339: a day that the calendar has.
pub(crate) fn is_date(text: &str) -> bool {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return false };
    match (number(&[y1, y2, y3, y4]), number(&[m1, m2]), number(&[d1, d2])) {
        (Some(year), Some(month), Some(day)) => (1..=days_in(year, month)).contains(&day),
        _ => false,
    }
}

/// Whether the text is a UUID in the form of [RFC 9562, section 4](https://www.rfc-editor.org/rfc/rfc9562#section-4), of
/// any version, in capital or small letters.
pub(crate) fn is_uuid(text: &str) -> bool {
    let is_in_place = |(place, byte): (usize, u8)| match place {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    text.len() == 36 && text.bytes().enumerate().all(is_in_place)
}

/// Whether the text is base64 as in [RFC 4648, section 4](https://www.rfc-editor.org/rfc/rfc4648#section-4): with padding,
/// and without other characters. Bits that encode nothing are zero, so that equal bytes are equal texts.
pub(crate) fn is_base64(text: &str) -> bool {
    let (digits, unused) = match text.as_bytes() {
        [digits @ .., b'=', b'='] => (digits, 0b1111),
        [digits @ .., b'='] => (digits, 0b11),
        digits => (digits, 0),
    };
    text.len() % 4 == 0
        && digits.iter().all(|digit| sextet(*digit).is_some())
        && digits.last().and_then(|last| sextet(*last)).is_none_or(|last| last & unused == 0)
}

/// The six bits that a digit of base64 stands for.
pub(crate) const fn sextet(digit: u8) -> Option<u8> {
    match digit {
        b'A'..=b'Z' => Some(digit - b'A'),
        b'a'..=b'z' => Some(digit - b'a' + 26),
        b'0'..=b'9' => Some(digit - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

/// Whether the text is a time of the day with an offset: `12:00:00.5Z`.
fn is_time(text: &[u8]) -> bool {
    match text {
        &[h1, h2, b':', m1, m2, b':', s1, s2, ref rest @ ..] => {
            is_below(24, [h1, h2])
                && is_below(60, [m1, m2])
                && is_below(60, [s1, s2])
                && is_offset(behind_fraction(rest))
        }
        _ => false,
    }
}

fn is_offset(text: &[u8]) -> bool {
    match *text {
        [b'Z' | b'z'] => true,
        [b'+' | b'-', h1, h2, b':', m1, m2] => is_below(24, [h1, h2]) && is_below(60, [m1, m2]),
        _ => false,
    }
}

/// Returns what follows the fraction of a second. A point without digits stays, and nothing begins with one.
fn behind_fraction(text: &[u8]) -> &[u8] {
    let [b'.', behind @ ..] = text else { return text };
    match behind.iter().position(|byte| !byte.is_ascii_digit()) {
        Some(0) => text,
        digits => behind.get(digits.unwrap_or(behind.len())..).unwrap_or_default(),
    }
}

fn is_below(limit: u32, digits: [u8; 2]) -> bool {
    number(&digits).is_some_and(|number| number < limit)
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
}

/// The number of days of a month; none if there is no such month.
const fn days_in(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}
