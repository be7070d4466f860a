//! Which patterns need a table, and that tables match what `regex` matches.

use regex_syntax::ast::parse::Parser;

use super::{TooLarge, matching_table};
use crate::check::random_patterns::Random;

pub(super) fn table(pattern: &str) -> Result<Option<String>, TooLarge> {
    matching_table(pattern, &Parser::new().parse(pattern).expect("the pattern can be read"))
}

/// Walks a table as other languages do.
struct Walk {
    letters: Vec<(u32, usize)>,
    /// For each state from 2 on.
    rows: Vec<Vec<usize>>,
}

impl Walk {
    fn of(table: &str) -> Self {
        let (letters, rows) = table.split_once(';').expect("letters and rows");
        let numbers: Vec<u32> = letters.split(' ').map(|number| number.parse().expect("a number")).collect();
        let letters: Vec<(u32, usize)> = numbers.chunks(2).map(|pair| (pair[0], pair[1] as usize)).collect();
        let columns = letters.iter().map(|(_, letter)| letter + 2).max().expect("a letter");
        let width = if rows.len() <= columns * 34 { 1 } else { 2 };
        let digits: Vec<char> = rows.chars().collect();
        let number = |digits: &[char]| {
            let text: String = digits.iter().collect();
            usize::from_str_radix(&text, 36).expect("base 36")
        };
        let states: Vec<usize> = digits.chunks(width).map(number).collect();
        Self { letters, rows: states.chunks(columns).map(<[usize]>::to_vec).collect() }
    }

    fn is_match(&self, text: &str) -> bool {
        let mut state = 2;
        for letter in text.chars() {
            let after = self.letters.partition_point(|(first, _)| *first <= u32::from(letter));
            state = self.rows[state - 2][self.letters[after - 1].1];
            if state < 2 {
                return state == 1;
            }
        }
        self.rows[state - 2].last() == Some(&1)
    }
}

#[test]
fn deterministic_patterns_need_no_table() {
    for pattern in [
        "^[0-9]+\\.[0-9]+$",
        "^[a-z0-9_-]{1,64}$",
        "^(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*)){2}$",
        "^#([0-9a-f]{6})$",
        "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
        "^https?://[^/ ]+(/[^ ]*)?$",
        "^[a-z]+(-[a-z]+)*$",
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$",
        "^(a|b)",
        "^a{0,500}$",
        "^",
    ] {
        assert_eq!(table(pattern), Ok(None), "{pattern}");
    }
}

#[test]
fn patterns_that_can_be_ambiguous_have_a_table() {
    for pattern in [
        "a",
        "^(a+)+$",
        "^(a*)*$",
        "^(a|a)*$",
        "^(a?){30}a{30}$",
        "^([a-z0-9]+-?)+$",
        "^a*a*b$",
        "[a-y]*[0-9]",
        "^a|^b",
        "^(a$|b)c*",
        "^(a?|b?)c$",
        "^(.*a.{3})*$",
        "a$",
    ] {
        assert!(matches!(table(pattern), Ok(Some(_))), "{pattern}");
    }
}

#[test]
fn tables_are_small() {
    for (pattern, most) in [
        ("^([a-z0-9]+-?)+$", 80),
        ("^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,24}$", 700),
        ("^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])$", 600),
        ("^([a-z]{1,63}\\.){1,10}[a-z]{2,63}$", 7_000),
        ("(^|[^a-z])cat($|[^a-z])", 200),
    ] {
        let length = table(pattern).expect("it is small").expect("it has a table").len();
        assert!(length <= most, "{length} bytes for {pattern}");
    }
}

#[test]
fn refuses_large_tables() {
    for pattern in ["a[ab]{12}$", "^(.*a.{10})*$", "^([a-z]?){600}[a-y]{300}$", "(a|b)[a-f]{9}a$"] {
        assert_eq!(table(pattern), Err(TooLarge), "{pattern}");
    }
}

#[test]
fn matches_what_regex_matches() {
    let mut random = Random::new(3);
    let (mut compared, mut refused) = (0, 0);
    while compared < 20_000 {
        let pattern = random.pattern();
        // Assertions other than `^` and `$` do not occur.
        let Ok(expected) = regex::Regex::new(&pattern) else { continue };
        let table = match table(&pattern) {
            Ok(Some(table)) => table,
            Ok(None) => continue,
            Err(TooLarge) => {
                refused += 1;
                continue;
            }
        };
        let walk = Walk::of(&table);
        for text in (0..50).map(|_| random.text()) {
            assert_eq!(walk.is_match(&text), expected.is_match(&text), "{pattern} on {text:?}: {table}");
            compared += 1;
        }
    }
    assert!(refused < 10, "{refused} patterns were refused");
}

#[test]
fn matches_in_attributes_what_regex_matches() {
    let mut random = Random::new(4);
    for _ in 0..2_000 {
        let pattern = random.pattern();
        let Ok(expected) = regex::Regex::new(&pattern) else { continue };
        let text = random.text();
        assert_eq!(super::matches(&pattern, &text), expected.is_match(&text), "{pattern} on {text:?}");
    }
}
