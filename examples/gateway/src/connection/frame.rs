//! WebSocket frames of texts, as a server writes them.

use axum::body::Bytes;
use axum::extract::ws::Utf8Bytes;

/// The first byte: all of a text.
const TEXT: u8 = 0x81;

/// Lengths that say how many bytes the length has.
const TWO_BYTES: u8 = 0x7e;
const EIGHT_BYTES: u8 = 0x7f;

/// What stands before a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Header {
    bytes: [u8; 10],
    length: usize,
}

impl Header {
    pub(super) const EMPTY: Self = Self { bytes: [0; 10], length: 0 };

    /// Returns the header of a text of so many bytes.
    pub(super) fn of_text(length: usize) -> Self {
        let mut header = Self::EMPTY;
        match (u8::try_from(length), u16::try_from(length)) {
            (Ok(length @ ..TWO_BYTES), _) => header.put(&[TEXT, length]),
            (_, Ok(length)) => {
                header.put(&[TEXT, TWO_BYTES]);
                header.put(&length.to_be_bytes());
            }
            _ => {
                header.put(&[TEXT, EIGHT_BYTES]);
                header.put(&(length as u64).to_be_bytes());
            }
        }
        header
    }

    fn put(&mut self, bytes: &[u8]) {
        for (to, from) in self.bytes.iter_mut().skip(self.length).zip(bytes) {
            *to = *from;
        }
        self.length += bytes.len();
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }

    /// Returns what follows so many bytes of the frame. The text is copied only if its header is not written yet.
    pub(super) fn rest(&self, text: &Utf8Bytes, written: usize) -> Bytes {
        match self.bytes().get(written..) {
            Some(of_header @ [_, ..]) => Bytes::from([of_header, text.as_bytes()].concat()),
            _ => Bytes::from(text.clone()).split_off(written - self.length),
        }
    }
}

/// Returns a text as it is written.
pub(super) fn framed(text: &Utf8Bytes) -> Bytes {
    Header::of_text(text.len()).rest(text, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_has_its_shortest_spelling() {
        let header = |length| Header::of_text(length).bytes().to_vec();
        assert_eq!(header(0), [0x81, 0]);
        assert_eq!(header(125), [0x81, 125]);
        assert_eq!(header(126), [0x81, 126, 0, 126]);
        assert_eq!(header(0xffff), [0x81, 126, 0xff, 0xff]);
        assert_eq!(header(0x1_0000), [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]);
    }

    #[test]
    fn what_is_written_and_the_rest_are_the_frame() {
        let text = Utf8Bytes::from("x".repeat(130));
        let header = Header::of_text(text.len());
        let frame = [header.bytes(), text.as_bytes()].concat();
        for written in 0..=frame.len() {
            assert_eq!(header.rest(&text, written), frame[written..], "{written}");
        }
    }
}
