//! What stands behind a backslash in a string, as tables.
//!
//! Tables and not a `match`: which escape comes next is for nobody to guess, least of all for the processor.
#![expect(clippy::indexing_slicing, reason = "in constants, where it is rustc that would panic")]

/// The escapes of two bytes: the letter, and what it means.
const SHORT: [(u8, u8); 8] = [
    (b'"', b'"'),
    (b'\\', b'\\'),
    (b'b', 0x08),
    (b'f', 0x0c),
    (b'n', b'\n'),
    (b'r', b'\r'),
    (b't', b'\t'),
    // Read, but never written: a slash stands for itself.
    (b'/', b'/'),
];

/// What the letter behind a backslash means; 0 for `u`, and where it means nothing.
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

/// The letter that a byte is written as behind a backslash; 0 where it takes four digits.
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

/// Above every number of four hexadecimal digits, wherever it is shifted to.
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
