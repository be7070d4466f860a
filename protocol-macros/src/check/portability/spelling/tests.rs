//! The portable spelling means the same as the declared pattern: `regex` parses both to the same expression, and other
//! languages match the same texts, by their own engines and by the table that some patterns have, which is tested there
//! with the random patterns recorded in `tests/patterns.json`.

use std::collections::BTreeSet;
use std::fs;

use serde_json::json;

use super::portable_spelling;
use crate::check::automaton::matching_table;
use crate::check::portability::unportable_parts;
use crate::check::random_patterns::Random;

/// The test data for other languages: `pattern` is the portable spelling of `declared`, `table` is null if it needs
/// none, and the matches are Rust's.
const RECORDED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/patterns.json");
const PATTERNS: usize = 300;

/// Returns the portable spelling; `None` if the macro would reject the pattern.
fn spelled(pattern: &str) -> Option<String> {
    let ast = regex_syntax::ast::parse::Parser::new().parse(pattern).ok()?;
    regex_syntax::parse(pattern).ok()?;
    unportable_parts(pattern, &ast).is_empty().then(|| portable_spelling(pattern, &ast))
}

#[test]
fn most_patterns_stay_as_they_are_declared() {
    for pattern in [
        "",
        "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$",
        "^[^-a-z_-]{2,3}?(?:x|)+$",
        "^\\$[a-z^|.*+?(){}/&~#]\\/\\x41\\u00e9\\n😀",
    ] {
        assert_eq!(spelled(pattern).as_deref(), Some(pattern));
    }
}

#[test]
fn writes_what_engines_read_differently_in_another_way() {
    for (pattern, expected) in [
        ("a.b", "a[^\\n]b"),
        ("[]a]", "[\\]a]"),
        ("[^]-a]", "[^\\]\\-a]"),
        ("[--/]", "[\\-\\-/]"),
        ("[a-c-e]", "[a-c\\-e]"),
        ("[--]", "[\\--]"),
        ("[a||b]", "[a\\||b]"),
        ("[$%]$", "[\\$%]$"),
        ("a{ 02 , 3 }?", "a{2,3}?"),
        ("(.{ 2 })+", "([^\\n]{2})+"),
    ] {
        assert_eq!(spelled(pattern).as_deref(), Some(expected), "{pattern}");
    }
}

#[test]
fn means_to_regex_what_was_declared() {
    let mut random = Random::new(1);
    let (mut spelled_anew, mut compared) = (0, 0);
    while compared < 5_000 {
        let pattern = random.pattern();
        let Some(portable) = spelled(&pattern) else { continue };
        // These are the expressions that `regex` compiles.
        assert_eq!(regex_syntax::parse(&pattern), regex_syntax::parse(&portable), "{pattern} is spelled {portable}");
        assert_eq!(spelled(&portable), Some(portable.clone()), "{pattern}");
        compared += 1;
        spelled_anew += usize::from(pattern != portable);
    }
    assert!(spelled_anew > 1_000, "only {spelled_anew} differ");
}

#[test]
fn patterns_for_other_languages_are_current() {
    let mut random = Random::new(2);
    let (mut lines, mut seen) = (Vec::new(), BTreeSet::new());
    while lines.len() < PATTERNS {
        let declared = random.pattern();
        let Some(pattern) = spelled(&declared).filter(|pattern| seen.insert(pattern.clone())) else { continue };
        let [as_declared, as_spelled] =
            [&declared, &pattern].map(|source| regex::Regex::new(source).expect("compiles"));
        let (mut matches, mut others) = (Vec::new(), Vec::new());
        for text in (0..60).map(|_| random.text()) {
            let is_match = as_declared.is_match(&text);
            assert_eq!(as_spelled.is_match(&text), is_match, "{declared} is spelled {pattern}: {text:?}");
            let alike = if is_match { &mut matches } else { &mut others };
            if alike.len() < 5 && !alike.contains(&text) {
                alike.push(text);
            }
        }
        // Most patterns that match everything or nothing are left out: they show little.
        if (matches.is_empty() || others.is_empty()) && lines.len() % 10 != 0 {
            continue;
        }
        let ast = regex_syntax::ast::parse::Parser::new().parse(&declared).expect("it was spelled");
        let table = matching_table(&declared, &ast).expect("it is small");
        let line =
            json!({ "declared": declared, "matches": matches, "others": others, "pattern": pattern, "table": table });
        lines.push(line.to_string());
    }
    let written = format!("[\n{}\n]\n", lines.join(",\n"));
    if std::env::var_os("BLESS").is_some() {
        fs::write(RECORDED, &written).expect("the file can be written");
    }
    let recorded = fs::read_to_string(RECORDED).expect("the file can be read");
    assert!(recorded == written, "{RECORDED} is not current; record it anew with `BLESS=1`");
}
