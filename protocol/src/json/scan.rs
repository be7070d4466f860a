//! Finding the end of a run of string bytes that stand for themselves.

/// The lowest and the highest bit of each byte of a word.
const LOW: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// So many bytes go by in words.
const FEW: usize = 32;

/// How many of `bytes`, from the first on, are neither `"` nor `\` nor a control character.
///
/// Short strings are the rule, so the first bytes go by in words, the very first one without a call; long ones then
/// go by in chunks that the compiler turns into vector instructions.
#[inline]
pub(super) fn plain_length(bytes: &[u8]) -> usize {
    if let Some(word) = bytes.first_chunk() {
        let marks = marks(u64::from_le_bytes(*word));
        if marks != 0 {
            return first(marks);
        }
    }
    plain_length_of_more(bytes)
}

/// The rest of [`plain_length`] for strings whose first word is plain, or that are shorter.
#[inline(never)]
fn plain_length_of_more(bytes: &[u8]) -> usize {
    let mut length = 8;
    while length < FEW {
        let Some(word) = bytes.get(length..).and_then(<[u8]>::first_chunk) else {
            return plain_length_at_end(bytes, length);
        };
        let marks = marks(u64::from_le_bytes(*word));
        if marks != 0 {
            return length + first(marks);
        }
        length += 8;
    }
    plain_length_of_many(bytes)
}

/// The rest of [`plain_length`] for strings that are longer than that.
#[inline(never)]
fn plain_length_of_many(bytes: &[u8]) -> usize {
    let plain = |chunk: &&[u8]| !chunk.iter().fold(false, |found, &byte| found | needs_care(byte));
    let rest = bytes.get(FEW..).unwrap_or_default();
    let mut length = FEW + rest.chunks_exact(64).take_while(plain).count() * 64;
    while let Some(word) = bytes.get(length..).and_then(<[u8]>::first_chunk) {
        let marks = marks(u64::from_le_bytes(*word));
        if marks != 0 {
            return length + first(marks);
        }
        length += 8;
    }
    plain_length_at_end(bytes, length)
}

/// How many of eight bytes, from the first on, are plain.
#[inline]
pub(super) const fn plain_in_word(word: [u8; 8]) -> usize {
    first(marks(u64::from_le_bytes(word)))
}

/// The same where less than a word is left behind `length` plain bytes.
#[inline]
fn plain_length_at_end(bytes: &[u8], length: usize) -> usize {
    let length = if bytes.len() < 8 { 0 } else { length };
    if let Some(word) = bytes.last_chunk() {
        // The last word of all overlaps what is known to be plain.
        let marks = marks(u64::from_le_bytes(*word));
        return if marks == 0 { bytes.len() } else { bytes.len() - 8 + first(marks) };
    }
    if let (Some(start), Some(end)) = (bytes.first_chunk(), bytes.last_chunk()) {
        // Four to seven bytes: a word of two halves that overlap.
        let (start, end) = (u32::from_le_bytes(*start), u32::from_le_bytes(*end));
        if marks(u64::from(start) | u64::from(end) << 32) == 0 {
            return bytes.len();
        }
    }
    let rest = bytes.get(length..).unwrap_or_default();
    length + rest.iter().take_while(|&&byte| !needs_care(byte)).count()
}

/// The byte ends a string, starts an escape, or may not stand in a string at all.
const fn needs_care(byte: u8) -> bool {
    byte == b'"' || byte == b'\\' || byte < 0x20
}

/// The high bit of each byte of `word` that needs care. A byte above the first such one may be marked
/// wrongly (the subtractions borrow), the first one never is.
const fn marks(word: u64) -> u64 {
    // A byte becomes zero where it is the mark, and only zero has its high bit set by the subtraction, unless it had
    // it before. No mark has a high bit, so that the high bits of `word` are those of the two others as well.
    let quote = word ^ (LOW * b'"' as u64);
    let backslash = word ^ (LOW * b'\\' as u64);
    let borrows = quote.wrapping_sub(LOW) | backslash.wrapping_sub(LOW) | word.wrapping_sub(LOW * 0x20);
    borrows & !word & HIGH
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
