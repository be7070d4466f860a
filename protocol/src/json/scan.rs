//! Finding the end of a run of string bytes that stand for themselves.

/// The lowest and the highest bit of each byte of a word.
const LOW: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// How many of `bytes`, from the first on, are neither `"` nor `\` nor a control character.
///
/// Short strings are the rule, so the first bytes go by in words; long ones then go by in chunks
/// that the compiler turns into vector instructions.
#[inline]
pub(super) fn plain_length(bytes: &[u8]) -> usize {
    let mut length = 0;
    for word in bytes.chunks_exact(8).take(4) {
        let marks = marks(little_endian(word));
        if marks != 0 {
            return length + first(marks);
        }
        length += 8;
    }
    plain_length_from(bytes, length)
}

/// The rest of [`plain_length`], for what is longer than four words or shorter than the next one.
#[inline(never)]
fn plain_length_from(bytes: &[u8], mut length: usize) -> usize {
    let rest = bytes.get(length..).unwrap_or_default();
    let plain = |chunk: &&[u8]| !chunk.iter().fold(false, |found, &byte| found | needs_care(byte));
    length += rest.chunks_exact(64).take_while(plain).count() * 64;
    let rest = bytes.get(length..).unwrap_or_default();
    for word in rest.chunks_exact(8) {
        let marks = marks(little_endian(word));
        if marks != 0 {
            return length + first(marks);
        }
        length += 8;
    }
    let rest = bytes.get(length..).unwrap_or_default();
    length + rest.iter().take_while(|&&byte| !needs_care(byte)).count()
}

/// The word that eight bytes make, the first one lowest.
fn little_endian(bytes: &[u8]) -> u64 {
    bytes.try_into().map_or(0, u64::from_le_bytes)
}

/// The byte ends a string, starts an escape, or may not stand in a string at all.
const fn needs_care(byte: u8) -> bool {
    byte == b'"' || byte == b'\\' || byte < 0x20
}

/// The high bit of each byte of `word` that needs care. A byte above the first such one may be marked
/// wrongly (the subtractions borrow), the first one never is.
const fn marks(word: u64) -> u64 {
    let quote = word ^ (LOW * b'"' as u64);
    let backslash = word ^ (LOW * b'\\' as u64);
    let quote = quote.wrapping_sub(LOW) & !quote;
    let backslash = backslash.wrapping_sub(LOW) & !backslash;
    let control = word.wrapping_sub(LOW * 0x20) & !word;
    (quote | backslash | control) & HIGH
}

/// The number of the first marked byte.
const fn first(marks: u64) -> usize {
    (marks.trailing_zeros() / 8) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_first_byte_that_needs_care_at_every_place() {
        for length in 0..200 {
            for mark in [b'"', b'\\', 0, 0x1f, b'\n'] {
                let mut bytes = vec![b'a'; length];
                bytes.push(mark);
                bytes.extend([b'"'; 20]);
                assert_eq!(plain_length(&bytes), length);
            }
        }
    }

    #[test]
    fn passes_bytes_that_only_look_alike() {
        let text = "\u{7f}\u{80} !#[]^é\u{a2}\u{dc}\u{10ffff}".repeat(20);
        assert_eq!(plain_length(text.as_bytes()), text.len());
    }
}
