//! Finds the end of a run of plain string bytes, those that need no escape and do not end the string, and copies it.

/// The lowest and the highest bit of each byte in a word.
const LOW: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// The number of sixteen-byte chunks to scan before larger ones pay off.
const FEW: usize = 4;

/// Returns the number of leading bytes that are neither `"` nor `\` nor a control character.
///
/// Most strings are short, so the first sixteen bytes are scanned as two words and without a call. Longer strings are
/// scanned in chunks that the compiler vectorises.
#[inline]
pub(super) fn plain_length(bytes: &[u8]) -> usize {
    if let Some(chunk) = bytes.first_chunk::<16>() {
        let plain = plain_in_chunk(*chunk);
        if plain < 16 {
            return plain;
        }
    }
    plain_length_of_more(bytes)
}

/// Continues [`plain_length`] for strings whose first chunk is plain, or that are shorter.
#[inline(never)]
fn plain_length_of_more(bytes: &[u8]) -> usize {
    let mut rest = bytes.get(16..).unwrap_or_default();
    let mut few = 0;
    while let Some((chunk, behind)) = rest.split_first_chunk::<16>() {
        if any_needs_care(chunk) {
            return bytes.len() - rest.len() + plain_in_chunk(*chunk);
        }
        rest = behind;
        few += 1;
        if few == FEW {
            let many = rest
                .chunks_exact(64)
                .take_while(|chunk| chunk.first_chunk().is_some_and(|chunk| !any_of_many_needs_care(chunk)))
                .count();
            rest = rest.get(many * 64..).unwrap_or_default();
        }
    }
    plain_length_at_end(bytes)
}

/// Whether any byte needs care. Written so that the compiler compares sixteen bytes at a time.
#[inline(always)]
fn any_needs_care(chunk: &[u8]) -> bool {
    chunk.iter().fold(false, |found, &byte| found | needs_care(byte))
}

/// Whether any of 64 bytes needs care. Takes a third fewer instructions, since it first combines four bytes into one.
#[expect(clippy::needless_bitwise_bool, reason = "vector instructions have no lazy operators")]
#[inline(always)]
fn any_of_many_needs_care(chunk: &[u8; 64]) -> bool {
    let (left, right) = chunk.split_at(chunk.len() / 2);
    let (a, b) = left.split_at(left.len() / 2);
    let (c, d) = right.split_at(right.len() / 2);
    a.iter().zip(b).zip(c.iter().zip(d)).fold(false, |found, ((&a, &b), (&c, &d))| {
        let lowest = lowered(a).min(lowered(b)).min(lowered(c)).min(lowered(d));
        let any_backslash = (a == b'\\') | (b == b'\\') | (c == b'\\') | (d == b'\\');
        found | (lowest <= LAST_LOWERED) | any_backslash
    })
}

/// The number of bytes copied at a time between escapes.
pub(super) const CHUNK: usize = 16;

/// Copies a run of plain bytes and returns the text behind it.
///
/// Copies a chunk at a time and removes the surplus: escapes tend to be close together, and copying each short run on its own
/// costs more.
#[inline(always)]
pub(super) fn copy_plain<'t>(mut text: &'t str, to: &mut String) -> &'t str {
    // A run is copied as a whole where the chunk would end inside a character.
    while let Some((chunk, behind)) = text.split_at_checked(CHUNK) {
        let Some(bytes) = chunk.as_bytes().first_chunk::<CHUNK>() else { break };
        to.push_str(chunk);
        let plain = plain_in_chunk(*bytes);
        if plain < CHUNK {
            to.truncate(to.len() - (CHUNK - plain));
            return text.get(plain..).unwrap_or_default();
        }
        text = behind;
    }
    let (run, behind) = text.split_at_checked(plain_length(text.as_bytes())).unwrap_or((text, ""));
    to.push_str(run);
    behind
}

/// Returns the number of leading plain bytes among sixteen.
#[inline(always)]
fn plain_in_chunk(chunk: [u8; 16]) -> usize {
    let words = u128::from_le_bytes(chunk);
    #[expect(clippy::cast_possible_truncation, reason = "the lower half")]
    let lower = marks(words as u64);
    if lower == 0 { 8 + first(marks((words >> 64) as u64)) } else { first(lower) }
}

/// Returns the number of leading plain bytes where at most the last fifteen are unchecked.
#[inline]
fn plain_length_at_end(bytes: &[u8]) -> usize {
    // The last chunk overlaps bytes that are known to be plain.
    if let Some(chunk) = bytes.last_chunk() {
        return bytes.len() - 16 + plain_in_chunk(*chunk);
    }
    if let (Some(start), Some(end)) = (bytes.first_chunk(), bytes.last_chunk()) {
        // Eight to fifteen bytes: two overlapping words.
        let (start, end) = (marks(u64::from_le_bytes(*start)), marks(u64::from_le_bytes(*end)));
        return match (start, end) {
            (0, 0) => bytes.len(),
            (0, end) => bytes.len() - 8 + first(end),
            (start, _) => first(start),
        };
    }
    if let (Some(start), Some(end)) = (bytes.first_chunk(), bytes.last_chunk()) {
        // Four to seven bytes: one word made of two overlapping halves.
        let (start, end) = (u32::from_le_bytes(*start), u32::from_le_bytes(*end));
        if marks(u64::from(start) | u64::from(end) << 32) == 0 {
            return bytes.len();
        }
    }
    bytes.iter().take_while(|&&byte| !needs_care(byte)).count()
}

/// Whether the byte ends a string, starts an escape, or is not allowed in a string.
#[expect(clippy::needless_bitwise_bool, reason = "vector instructions have no lazy operators")]
pub(crate) const fn needs_care(byte: u8) -> bool {
    (lowered(byte) <= LAST_LOWERED) | (byte == b'\\')
}

/// The bit in which `"` (0x22) differs from the space (0x20). Flipping it in every byte swaps the two and keeps each
/// control character a control character, so one comparison finds both these and the quote.
const LOWERING: u8 = b'"' ^ b' ';

/// Returns the byte with that bit flipped.
const fn lowered(byte: u8) -> u8 {
    byte ^ LOWERING
}

/// What `"` becomes: the highest byte not allowed in a string, apart from the backslash.
const LAST_LOWERED: u8 = lowered(b'"');

/// Sets the high bit of each byte of `word` that needs care. Bytes above the first such byte may be marked
/// wrongly, since the subtractions borrow; the first one never is.
const fn marks(word: u64) -> u64 {
    // The subtraction sets the high bit of a byte that is less than the subtrahend, unless it was set before. The
    // flipped bits are not high bits, so the high bits of `word` are also those of the two other words.
    let lowered = word ^ (LOW * LOWERING as u64);
    let backslash = word ^ (LOW * b'\\' as u64);
    let borrows = lowered.wrapping_sub(LOW * (LAST_LOWERED as u64 + 1)) | backslash.wrapping_sub(LOW);
    borrows & !word & HIGH
}

/// Returns the index of the first marked byte.
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
                for behind in [0, 1, 7, 20] {
                    bytes.truncate(length + 1);
                    bytes.extend(vec![b'"'; behind]);
                    assert_eq!(plain_length(&bytes), length);
                }
            }
        }
    }

    #[test]
    fn knows_every_byte_in_words_and_in_chunks() {
        for byte in 0..=u8::MAX {
            let care = matches!(byte, b'"' | b'\\' | 0..=0x1f);
            assert_eq!(needs_care(byte), care, "{byte:#x}");
            for place in 0..64 {
                let mut chunk = [b'a'; 64];
                chunk[place] = byte;
                assert_eq!(any_of_many_needs_care(&chunk), care, "{byte:#x} at {place}");
                if place < 8 {
                    let word = u64::from_le_bytes(*chunk.first_chunk().unwrap());
                    assert_eq!(marks(word), u64::from(care) << (8 * place + 7), "{byte:#x} at {place}");
                }
            }
        }
    }

    #[test]
    fn marks_the_first_of_several() {
        for first in 0..8 {
            for second in first..8 {
                for (one, other) in [(b'"', b'\\'), (b'\\', b'\\'), (0, 0x1f), (0x1f, b'"'), (b'"', 0)] {
                    for filling in [b'a', b'#', b' ', b'!', b']', 0x80, 0xff] {
                        let mut word = [filling; 8];
                        word[second] = other;
                        word[first] = one;
                        assert_eq!(super::first(marks(u64::from_le_bytes(word))), first, "{word:x?}");
                    }
                }
            }
        }
    }

    #[test]
    fn ends_where_the_text_does() {
        for length in 0..200 {
            assert_eq!(plain_length(&vec![b'a'; length]), length);
        }
    }

    #[test]
    fn passes_bytes_that_only_look_alike() {
        let text = "\u{7f}\u{80} !#[]^é\u{a2}\u{dc}\u{10ffff}".repeat(20);
        assert_eq!(plain_length(text.as_bytes()), text.len());
    }
}
