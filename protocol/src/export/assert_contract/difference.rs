//! Shows the first difference between two texts.

use std::fmt::Write as _;

/// The number of lines shown before and after a difference.
const CONTEXT: usize = 3;

/// The maximum number of lines shown of each side.
const MOST: usize = 20;

/// The number of equal lines that end a difference.
const ENOUGH: usize = 3;

/// How far ahead the end of a difference is searched; beyond that, everything counts as different.
const FARTHEST: usize = 500;

/// Shows the first difference between `found` and `expected`: `-` marks found lines, `+` expected ones.
///
/// ```text
///     2 |   "type": "object",
/// -   3 |   "maxLength": 280
/// +   3 |   "maxLength": 300
///     4 | }
/// ```
pub(super) fn first_difference(found: &str, expected: &str) -> String {
    let (found_lines, expected_lines) = (lines(found), lines(expected));
    let start = found_lines.iter().zip(&expected_lines).take_while(|(found, expected)| found == expected).count();
    let found_rest = found_lines.get(start..).unwrap_or_default();
    let expected_rest = expected_lines.get(start..).unwrap_or_default();
    let (removed, added) = extent(found_rest, expected_rest);
    let mut shown = String::new();
    let before = start.saturating_sub(CONTEXT);
    show(&mut shown, ' ', before, found_lines.get(before..start).unwrap_or_default(), CONTEXT);
    show(&mut shown, '-', start, found_rest.get(..removed).unwrap_or_default(), MOST);
    show(&mut shown, '+', start, expected_rest.get(..added).unwrap_or_default(), MOST);
    let after = expected_rest.get(added..).unwrap_or_default();
    show(&mut shown, ' ', start + added, after.get(..CONTEXT).unwrap_or(after), CONTEXT);
    if found_rest.get(removed..) != expected_rest.get(added..) {
        shown.push_str("further down, more lines differ\n");
    }
    shown
}

/// Splits a text into lines so that a missing final line ending shows.
fn lines(text: &str) -> Vec<&str> {
    text.split('\n').collect()
}

/// Returns the number of differing lines on both sides from the start: as few as possible.
fn extent(found: &[&str], expected: &[&str]) -> (usize, usize) {
    let farthest = FARTHEST.min(found.len() + expected.len());
    let candidates = (0..=farthest).flat_map(|sum| (0..=sum).map(move |removed| (removed, sum - removed)));
    let mut ends = candidates.filter(|&(removed, added)| removed <= found.len() && added <= expected.len());
    ends.find(|&(removed, added)| {
        let found = found.get(removed..).unwrap_or_default();
        let expected = expected.get(added..).unwrap_or_default();
        let same = found.iter().zip(expected).take_while(|(found, expected)| found == expected).count();
        same >= ENOUGH || (same == found.len() && same == expected.len())
    })
    .unwrap_or((found.len(), expected.len()))
}

/// Writes at most `most` lines with a mark and their numbers.
fn show(shown: &mut String, mark: char, start: usize, lines: &[&str], most: usize) {
    for (index, line) in lines.iter().take(most).enumerate() {
        // Writing to a string cannot fail.
        let _ = writeln!(shown, "{mark} {:>4} | {line}", start + index + 1);
    }
    if lines.len() > most {
        let _ = writeln!(shown, "{mark}  ... | {} more", lines.len() - most);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn shows(found: &str, expected: &str, difference: &[&str]) {
        assert_eq!(first_difference(found, expected).lines().collect::<Vec<_>>(), difference);
    }

    #[test]
    fn shows_a_changed_line_between_others() {
        shows(
            "a\nb\nc\nd\ne\nf\ng\nh\ni\n",
            "a\nb\nc\nd\nE\nf\ng\nh\ni\n",
            &[
                "     2 | b",
                "     3 | c",
                "     4 | d",
                "-    5 | e",
                "+    5 | E",
                "     6 | f",
                "     7 | g",
                "     8 | h",
            ],
        );
    }

    #[test]
    fn shows_lines_that_came_or_went() {
        shows(
            "a\nd\ne\nf\n",
            "a\nb\nc\nd\ne\nf\n",
            &["     1 | a", "+    2 | b", "+    3 | c", "     4 | d", "     5 | e", "     6 | f"],
        );
        shows("a\nb\n", "a\n", &["     1 | a", "-    2 | b", "     2 | "]);
        shows("", "a", &["-    1 | ", "+    1 | a"]);
    }

    #[test]
    fn shows_a_missing_line_end() {
        shows("a", "a\n", &["     1 | a", "+    2 | "]);
    }

    #[test]
    fn says_that_more_differs() {
        let (found, expected) = ("a\nb\nc\nd\ne\n", "A\nb\nc\nd\nE\n");
        let difference = first_difference(found, expected);
        assert!(difference.ends_with("     4 | d\nfurther down, more lines differ\n"), "{difference}");
    }

    #[test]
    fn shows_only_the_start_of_long_differences() {
        let expected = (0..2000).map(|number| number.to_string()).collect::<Vec<_>>().join("\n");
        let difference = first_difference("a\n", &expected);
        assert!(difference.lines().count() < 2 * MOST, "{difference}");
        assert!(difference.contains("+  ... | 1980 more"), "{difference}");
    }
}
