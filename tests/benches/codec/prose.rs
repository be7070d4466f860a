//! Words, sentences and identifiers, as they appear between the quotes of JSON strings.

use crate::measuring::Random;

const WORDS: [&str; 24] = [
    "the", "harbour", "wakes", "slowly", "under", "a", "grey", "sky", "and", "somebody", "hums", "near", "old",
    "lamps", "while", "rain", "keeps", "falling", "on", "tin", "roofs", "of", "quiet", "boats",
];

/// Fragments that are costly to read: escapes, surrogate pairs, characters of two, three and four bytes.
const HARD: [&str; 12] = [
    "\\n",
    "\\t",
    "\\\"",
    "\\\\",
    "\\u00e9",
    "\\ud83d\\ude00",
    "\u{e9}",
    "\u{df}",
    "\u{4f60}",
    "\u{597d}",
    "\u{1f980}",
    "\\/",
];

/// Returns `words` words; one sentence in twenty has an escape, one in ten a non-ASCII letter.
pub(crate) fn sentence(random: &mut Random, words: usize) -> String {
    let mut words: Vec<&str> = (0..words).map(|_| random.pick(&WORDS)).collect();
    if random.chance(5) {
        words.push("\\\"yes\\\"");
    }
    if random.chance(10) {
        words.push("caf\u{e9}");
    }
    words.join(" ")
}

/// Returns a typical generated identifier: `agent-3f9c21`.
pub(crate) fn id(random: &mut Random) -> String {
    format!("{}-{:06x}", random.pick(&["agent", "visitor", "item", "node"]), random.below(1 << 24))
}

/// Returns `bytes` bytes of plain words.
pub(crate) fn letters(random: &mut Random, bytes: usize) -> String {
    let mut text = String::new();
    while text.len() < bytes {
        text.push_str(random.pick(&WORDS));
        text.push(' ');
    }
    text
}

/// Returns `bytes` bytes in which every second word is costly to read.
pub(crate) fn escapes(random: &mut Random, bytes: usize) -> String {
    let mut text = String::new();
    while text.len() < bytes {
        text.push_str(random.pick(&WORDS));
        text.push_str(random.pick(&HARD));
    }
    text
}
