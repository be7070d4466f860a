//! Words, sentences and identifiers, as they stand between the quotes of JSON strings.

use crate::random::Random;

const WORDS: [&str; 24] = [
    "the", "harbour", "wakes", "slowly", "under", "a", "grey", "sky", "and", "somebody", "hums", "near", "old",
    "lamps", "while", "rain", "keeps", "falling", "on", "tin", "roofs", "of", "quiet", "boats",
];

/// Pieces that make a reader work: escapes, surrogate pairs, letters of two, three and four bytes.
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

/// So many words; one in twenty messages has an escape in it, one in ten a letter beyond ASCII.
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

/// An identifier like those that programs give: `agent-3f9c21`.
pub(crate) fn id(random: &mut Random) -> String {
    format!("{}-{:06x}", random.pick(&["agent", "visitor", "item", "node"]), random.below(1 << 24))
}

/// So many bytes of plain words.
pub(crate) fn letters(random: &mut Random, bytes: usize) -> String {
    let mut text = String::new();
    while text.len() < bytes {
        text.push_str(random.pick(&WORDS));
        text.push(' ');
    }
    text
}

/// So many bytes in which every second word is hard to read.
pub(crate) fn escapes(random: &mut Random, bytes: usize) -> String {
    let mut text = String::new();
    while text.len() < bytes {
        text.push_str(random.pick(&WORDS));
        text.push_str(random.pick(&HARD));
    }
    text
}
