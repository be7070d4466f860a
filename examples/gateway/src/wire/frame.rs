//! WebSocket frames of texts, as a server writes them.

use axum::extract::ws::Utf8Bytes;

/// The first byte: all of a text.
const TEXT: u8 = 0x81;

/// Lengths that say how many bytes the length has.
const TWO_BYTES: u8 = 0x7e;
const EIGHT_BYTES: u8 = 0x7f;

/// Appends a text as it is written.
pub(super) fn put(text: &str, frames: &mut Vec<u8>) {
    frames.push(TEXT);
    match (u8::try_from(text.len()), u16::try_from(text.len())) {
        (Ok(length @ ..TWO_BYTES), _) => frames.push(length),
        (_, Ok(length)) => {
            frames.push(TWO_BYTES);
            frames.extend_from_slice(&length.to_be_bytes());
        }
        _ => {
            frames.push(EIGHT_BYTES);
            frames.extend_from_slice(&(text.len() as u64).to_be_bytes());
        }
    }
    frames.extend_from_slice(text.as_bytes());
}

/// Frames, one behind the other, and where each ends.
#[derive(Debug, Default)]
pub(super) struct Frames {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Frames {
    /// Begins anew, with these texts.
    pub(super) fn fill<'t>(&mut self, texts: impl Iterator<Item = &'t Utf8Bytes>) {
        self.bytes.clear();
        self.ends.clear();
        for text in texts {
            put(text, &mut self.bytes);
            self.ends.push(self.bytes.len());
        }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Returns how many have been begun where so many bytes were written, and what is still to be written of the last of these.
    pub(super) fn begun(&self, written: usize) -> (usize, &[u8]) {
        let complete = self.ends.partition_point(|end| *end <= written);
        let begins = complete.checked_sub(1).and_then(|last| self.ends.get(last)).copied().unwrap_or_default();
        match self.ends.get(complete) {
            Some(end) if begins < written => (complete + 1, self.bytes.get(written..*end).unwrap_or_default()),
            _ => (complete, &[]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_has_its_shortest_spelling() {
        let header = |length| {
            let text = "x".repeat(length);
            let mut frame = Vec::new();
            put(&text, &mut frame);
            assert!(frame.ends_with(text.as_bytes()));
            frame.truncate(frame.len() - length);
            frame
        };
        assert_eq!(header(0), [0x81, 0]);
        assert_eq!(header(125), [0x81, 125]);
        assert_eq!(header(126), [0x81, 126, 0, 126]);
        assert_eq!(header(0xffff), [0x81, 126, 0xff, 0xff]);
        assert_eq!(header(0x1_0000), [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]);
    }

    #[test]
    fn what_was_begun_and_the_rest_of_it_are_whole_frames() {
        let mut frames = Frames::default();
        frames.fill(["", "ab", ""].map(Utf8Bytes::from).iter());
        assert_eq!(frames.bytes(), b"\x81\0\x81\x02ab\x81\0");
        let begun = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(|written| frames.begun(written));
        let expected: [(usize, &[u8]); 9] =
            [(0, b""), (1, b"\0"), (1, b""), (2, b"\x02ab"), (2, b"ab"), (2, b"b"), (2, b""), (3, b"\0"), (3, b"")];
        assert_eq!(begun, expected);
    }
}
