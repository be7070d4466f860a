//! A pattern for the decimal digits of whole numbers between two bounds.

use crate::export::description::Whole;

/// Returns a pattern for the canonical form of whole numbers between two bounds: `^(0|[1-9][0-9]?|100)$` for 0 to 100.
///
/// It only uses syntax that every regular expression dialect supports.
pub(super) fn pattern(Whole { min, max }: Whole) -> String {
    let mut alternatives = Vec::new();
    if min < 0 {
        let nearest = if max < 0 { max.unsigned_abs() } else { 1 };
        let negative = between(nearest, min.unsigned_abs());
        alternatives.extend(negative.into_iter().map(|digits| format!("-{digits}")));
    }
    if min <= 0 && max >= 0 {
        alternatives.push("0".to_owned());
    }
    if let Ok(greatest) = u128::try_from(max) {
        alternatives.extend(between(u128::try_from(min).unwrap_or(0).max(1), greatest));
    }
    if alternatives.is_empty() {
        // There is no such number, so no string matches: an empty class.
        return "^[^\\s\\S]$".to_owned();
    }
    format!("^({})$", alternatives.join("|"))
}

/// Returns alternatives for the numbers from `min`, at least 1, to `max`.
fn between(min: u128, max: u128) -> Vec<String> {
    let mut alternatives = Vec::new();
    // Consecutive lengths whose numbers are all in range share one alternative.
    let mut whole_lengths: Option<(usize, usize)> = None;
    for length in 1..=max.to_string().len() {
        let first = 10_u128.saturating_pow(u32::try_from(length - 1).unwrap_or(u32::MAX));
        let nines = first.saturating_mul(10).saturating_sub(1);
        if min <= first && nines <= max {
            whole_lengths = Some((whole_lengths.map_or(length, |(shortest, _)| shortest), length));
            continue;
        }
        let (least, greatest) = (min.max(first), max.min(nines));
        if least <= greatest {
            alternatives.extend(whole_lengths.take().map(all_of));
            alternatives.extend(of_one_length(least.to_string().as_bytes(), greatest.to_string().as_bytes()));
        }
    }
    alternatives.extend(whole_lengths.map(all_of));
    alternatives
}

/// Returns a pattern for all numbers with a number of digits in this range.
fn all_of((shortest, longest): (usize, usize)) -> String {
    format!("[1-9]{}", digits(shortest - 1, longest - 1))
}

/// Returns a pattern for `least` to `most` arbitrary digits.
fn digits(least: usize, most: usize) -> String {
    match (least, most) {
        (0, 0) => String::new(),
        (1, 1) => "[0-9]".to_owned(),
        (0, 1) => "[0-9]?".to_owned(),
        (least, most) if least == most => format!("[0-9]{{{least}}}"),
        (least, most) => format!("[0-9]{{{least},{most}}}"),
    }
}

/// Returns alternatives for the numbers between two of the same length.
fn of_one_length(min: &[u8], max: &[u8]) -> Vec<String> {
    let (Some((&low, min_rest)), Some((&high, max_rest))) = (min.split_first(), max.split_first()) else {
        return vec![String::new()];
    };
    let behind =
        |digit: u8, rest: Vec<String>| rest.into_iter().map(move |rest| format!("{}{rest}", char::from(digit)));
    if low == high {
        return behind(low, of_one_length(min_rest, max_rest)).collect();
    }
    let mut alternatives = Vec::new();
    let (mut from, mut to) = (low, high);
    if min_rest.iter().any(|digit| *digit != b'0') {
        alternatives.extend(behind(low, of_one_length(min_rest, &vec![b'9'; min_rest.len()])));
        from += 1;
    }
    let cut_above = max_rest.iter().any(|digit| *digit != b'9');
    if cut_above {
        to -= 1;
    }
    if from <= to {
        let class = if from == to {
            char::from(from).to_string()
        } else {
            format!("[{}-{}]", char::from(from), char::from(to))
        };
        alternatives.push(format!("{class}{}", digits(min_rest.len(), min_rest.len())));
    }
    if cut_above {
        alternatives.extend(behind(high, of_one_length(&vec![b'0'; max_rest.len()], max_rest)));
    }
    alternatives
}

#[cfg(all(test, feature = "regex"))]
mod tests {
    use super::*;

    #[test]
    fn matches_the_numbers_in_between_and_no_other_string() {
        let ends = [-1001, -1000, -999, -100, -99, -10, -9, -1, 0, 1, 5, 9, 10, 19, 20, 99, 100, 109, 678, 999, 1000];
        for min in ends {
            for max in ends {
                let text = pattern(Whole { min, max });
                let pattern = regex::Regex::new(&text).unwrap();
                for number in -1010..1010 {
                    assert_eq!(
                        pattern.is_match(&number.to_string()),
                        (min..=max).contains(&number),
                        "{number}: {text}"
                    );
                }
                for other in ["", "-0", "00", "01", "+1", "1.0", " 1", "-"] {
                    assert!(!pattern.is_match(other), "{other}: {text}");
                }
            }
        }
    }

    #[test]
    fn knows_the_ends_of_64_bits() {
        let whole = Whole { min: i64::MIN.into(), max: u64::MAX.into() };
        let text = pattern(whole);
        let pattern = regex::Regex::new(&text).unwrap();
        for number in [whole.min - 1, whole.min, whole.min + 1, whole.max - 1, whole.max, whole.max + 1] {
            assert_eq!(pattern.is_match(&number.to_string()), (whole.min..=whole.max).contains(&number), "{number}");
        }
        assert_eq!(super::pattern(Whole { min: 0, max: 100 }), "^(0|[1-9][0-9]?|100)$");
    }
}
