//! Lookup tables for escape sequences in strings.
//!
//! Tables rather than a `match`, because the processor cannot predict which escape comes next.
#![expect(clippy::indexing_slicing, reason = "in constants, where a panic is a compile error")]

/// The two-byte escapes: the letter and the byte that it denotes.
const SHORT: [(u8, u8); 8] = [
    (b'"', b'"'),
    (b'\\', b'\\'),
    (b'b', 0x08),
    (b'f', 0x0c),
    (b'n', b'\n'),
    (b'r', b'\r'),
    (b't', b'\t'),
    // Accepted but never written: a slash needs no escape.
    (b'/', b'/'),
];

/// The byte that the letter after a backslash denotes, or 0 for `u` and for letters that form no escape.
pub(super) const MEANINGS: [u8; 256] = {
    let mut meanings = [0; 256];
    let mut index = 0;
    while index < SHORT.len() {
        let (letter, meaning) = SHORT[index];
        meanings[letter as usize] = meaning;
        index += 1;
    }
    meanings
};

/// The letter that escapes a byte after a backslash, or 0 where four hexadecimal digits are needed.
pub(super) const LETTERS: [u8; 256] = {
    let mut letters = [0; 256];
    let mut index = 0;
    while index < SHORT.len() - 1 {
        let (letter, meaning) = SHORT[index];
        letters[meaning as usize] = letter;
        index += 1;
    }
    letters
};

/// A bit above any four hexadecimal digits, however far it is shifted left.
pub(super) const NO_DIGIT: u32 = 1 << 16;

/// The values of hexadecimal digits.
pub(super) const HEX: [u32; 256] = {
    let mut values = [NO_DIGIT; 256];
    let mut value = 0;
    while value < 16 {
        values[b"0123456789abcdef"[value as usize] as usize] = value;
        values[b"0123456789ABCDEF"[value as usize] as usize] = value;
        value += 1;
    }
    values
};
