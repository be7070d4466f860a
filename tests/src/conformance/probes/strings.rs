//! Strings, characters and names to try.

use protocol::contract::{EnumInfo, Rule};
use serde_json::Value;

use super::{Probe, Prober, formats};
use crate::conformance::{escaped, quote};

impl Prober {
    /// Returns strings for these rules; `example` is one that satisfies them.
    pub(super) fn strings(&mut self, rules: &[Rule], example: Option<String>) -> Vec<Probe> {
        let example = example.and_then(|json| serde_json::from_str::<String>(&json).ok()).unwrap_or_default();
        let mut probes = vec![Probe::new("empty", "\"\"")];
        for rule in rules {
            match rule {
                Rule::Length { min, max } => {
                    let forms = self.is_new(format!("{min} to {max} characters"));
                    probes.extend(lengths(*min, *max, forms));
                }
                Rule::Pattern(_) => probes.extend(near(&example)),
                Rule::Format(format) => probes.extend(formats::near(*format)),
                Rule::OneOf(allowed) => {
                    let changed =
                        allowed.iter().flat_map(|name| [(*name).to_owned(), name.to_lowercase(), format!("{name} ")]);
                    probes.extend(changed.map(|text| Probe::new(quote(&text), quote(&text))));
                }
                _ => {}
            }
        }
        if rules.is_empty() {
            probes.push(Probe::new("of any characters", quote("\u{0}\t\"\\/é日😀\u{2028}\u{10ffff}")));
        }
        probes
    }
}

/// Returns strings at, below and above the bounds; with `forms`, of characters of one, two and four bytes, and escaped.
fn lengths(min: usize, max: usize, forms: bool) -> Vec<Probe> {
    let mut counts = vec![min, min + 1];
    counts.extend(min.checked_sub(1));
    if max != usize::MAX {
        counts.extend([max - 1, max, max + 1]);
    }
    counts.sort_unstable();
    counts.dedup();
    let characters = ["a", "😀", "é"];
    let mut probes: Vec<Probe> = Vec::new();
    for count in counts {
        // Long strings are not tried in every form.
        let shown = if count > 300 || !forms { 1..2 } else { 0..characters.len() };
        for character in characters.get(shown).unwrap_or_default() {
            probes.push(Probe::new(format!("{count} times {character}"), quote(&character.repeat(count))));
        }
    }
    if max <= 300 && forms {
        let escaped = |count: usize| format!("\"{}\"", "\\ud83d\\ude00".repeat(count));
        probes.push(Probe::new(format!("{max} escaped pairs"), escaped(max)));
        probes.push(Probe::new(format!("{} escaped pairs", max + 1), escaped(max + 1)));
        let combined = "e\u{301}".repeat(max / 2 + 1);
        probes.push(Probe::new(format!("{} letters with an accent of its own", max / 2 + 1), quote(&combined)));
    }
    probes
}

/// Returns strings close to one that matches a pattern.
fn near(example: &str) -> Vec<Probe> {
    let first: String = example.chars().take(1).collect();
    let texts = [
        ("a line break behind it", format!("{example}\n")),
        ("a line break before it", format!("\n{example}")),
        ("a space behind it", format!("{example} ")),
        ("something before it", format!("é{example}")),
        ("twice", format!("{example}{example}")),
        ("only its beginning", first),
        ("in capitals", example.to_uppercase()),
        ("in digits of another script", "٣٣٣".to_owned()),
        ("in digits of another script, with a point", "١.٠".to_owned()),
        ("two versions in two lines", "1.0\n1.0".to_owned()),
        ("a leading zero", "01.0".to_owned()),
        ("a hyphen at the end", "a-".to_owned()),
        ("digits", "123".to_owned()),
        ("a face", "😀".to_owned()),
        ("another face", "😏".to_owned()),
        ("in the middle", "foobar".to_owned()),
    ];
    texts.into_iter().map(|(label, text)| Probe::new(label, quote(&text))).collect()
}

/// Returns strings for a single character.
pub(super) fn chars() -> Vec<Probe> {
    let texts = [
        ("one letter", "\"a\""),
        ("a letter with an accent", "\"é\""),
        ("beyond the basic plane", "\"😀\""),
        ("an escaped pair", "\"\\ud83d\\ude00\""),
        ("an escaped zero", "\"\\u0000\""),
        ("an escaped line break", "\"\\n\""),
        ("empty", "\"\""),
        ("two letters", "\"ab\""),
        ("a letter with an accent of its own", "\"e\u{301}\""),
        ("two characters beyond the basic plane", "\"😀😀\""),
        ("a family of joined characters", "\"👩\u{200d}👧\""),
    ];
    texts.map(|(label, json)| Probe::new(label, json)).into()
}

/// Returns the names of an enum, and similar ones.
pub(super) fn names(info: &EnumInfo) -> Vec<Probe> {
    let known =
        info.variants.iter().flat_map(|variant| [variant.name].into_iter().chain(variant.aliases.iter().copied()));
    let mut probes: Vec<Probe> = known.map(|name| Probe::new(quote(name), quote(name))).collect();
    let Some(first) = info.variants.first().map(|variant| variant.name) else { return probes };
    probes.push(Probe::new("a known name, all escaped", escaped(first)));
    let near =
        [first.to_uppercase(), format!("{first} "), format!("{first}s"), info.name.to_lowercase(), String::new()];
    probes.extend(near.into_iter().map(|text| Probe::new(quote(&text), Value::from(text).to_string())));
    probes
}
