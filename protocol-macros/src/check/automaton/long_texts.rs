//! Patterns for which backtracking engines are known to take more than linear time, recorded with texts for other
//! languages in `tests/long_texts.json`: the text is `unit`, repeated up to 10,000 characters, and `tail`.

use std::fs;

use serde_json::json;

use super::tests::table;

const RECORDED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/long_texts.json");
const LENGTH: usize = 10_000;

/// A pattern, a unit and a tail.
const CLASSIC: &[(&str, &str, &str)] = &[
    ("^(a+)+$", "a", "!"),
    ("^(a*)*$", "a", "!"),
    ("^(a|a)*$", "a", "!"),
    ("^(a|aa)+$", "a", "!"),
    ("^(a|a?)+$", "a", "!"),
    ("^(a?){30}a{30}$", "a", ""),
    ("^(.*a){12}$", "a", "!"),
    ("^a*a*a*a*b$", "a", ""),
    ("a*a*b$", "a", "!"),
    ("^([a-z0-9]+-?)+$", "a", "!"),
    ("^([a-zA-Z0-9])(([.-]|[_]+)?([a-zA-Z0-9]+))*(@)[a-z0-9]+$", "a", "!"),
    ("^([a-zA-Z0-9_.-])+@(([a-zA-Z0-9-])+\\.)+([a-zA-Z0-9]{2,4})+$", "a", "@"),
    ("^(([a-z])+.)+[A-Z]([a-z])+$", "a", ""),
    ("^[ \\t]+|[ \\t]+$", " ", "x"),
    ("([0-9]+)*x", "0", ""),
    ("[a-y]*[0-9]", "a", ""),
    ("(x+x+)+y", "x", ""),
    ("^((ab)*)+$", "ab", "a"),
    ("^(\"[^\"]*\"|[^,]*)(,(\"[^\"]*\"|[^,]*))*;$", "\",", ""),
    ("^https?://([a-z]+[.]?)+/$", "a", "!"),
    ("(.*)(.*)(.*)[^a]$", "a", ""),
    ("<[^>]*>[^<]*</", "<", ""),
    ("^([^a]*[^b]*)*c$", "d", ""),
    ("^(([^é]|😀)+)+é$", "😀", ""),
    ("^[0-9a-f]{8}(-[0-9a-f]{4}){3}$", "0", ""),
];

#[test]
fn texts_for_other_languages_are_current() {
    let line = |(pattern, unit, tail): &(&str, &str, &str)| {
        let text = unit.repeat(LENGTH / unit.chars().count()) + tail;
        let matches = regex::Regex::new(pattern).expect("it compiles").is_match(&text);
        let table = table(pattern).expect("it is small");
        json!({ "pattern": pattern, "table": table, "unit": unit, "tail": tail, "matches": matches }).to_string()
    };
    let lines: Vec<String> = CLASSIC.iter().map(line).collect();
    let written = format!("[\n{}\n]\n", lines.join(",\n"));
    if std::env::var_os("BLESS").is_some() {
        fs::write(RECORDED, &written).expect("the file can be written");
    }
    let recorded = fs::read_to_string(RECORDED).expect("the file can be read");
    assert!(recorded == written, "{RECORDED} is not current; record it anew with `BLESS=1`");
}
