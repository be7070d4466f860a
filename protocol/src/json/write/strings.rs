//! Writing strings, with the escapes that they need.

use super::Writer;
use crate::json::scan::{plain_in_word, plain_length};

impl Writer<'_> {
    /// Writes a string, escaping what must be escaped and nothing else.
    #[inline]
    pub fn string(&mut self, value: &str) {
        self.out.reserve(value.len() + 2);
        self.out.push(b'"');
        let plain = plain_length(value.as_bytes());
        self.out.extend_from_slice(value.as_bytes().get(..plain).unwrap_or_default());
        if plain < value.len() {
            self.escape(value.as_bytes().get(plain..).unwrap_or_default());
        }
        self.out.push(b'"');
    }

    /// Writes the rest of a string that begins with a byte to be escaped.
    #[inline(never)]
    fn escape(&mut self, mut rest: &[u8]) {
        while let Some((&byte, after)) = rest.split_first() {
            self.escape_byte(byte);
            rest = self.plain_words(after);
        }
    }

    /// Writes what needs no escapes and gives the rest.
    ///
    /// Where there is one escape there are more, close to each other. A word is therefore copied before it is known how
    /// much of it is plain, and the surplus taken back: that costs less than copying each short run by itself.
    #[inline]
    fn plain_words<'v>(&mut self, value: &'v [u8]) -> &'v [u8] {
        let mut rest = value;
        for _ in 0..8 {
            let Some((word, after)) = rest.split_first_chunk() else { break };
            self.out.extend_from_slice(word);
            let plain = plain_in_word(*word);
            if plain < 8 {
                self.out.truncate(self.out.len() - (8 - plain));
                return rest.get(plain..).unwrap_or_default();
            }
            rest = after;
        }
        let plain = plain_length(rest);
        self.out.extend_from_slice(rest.get(..plain).unwrap_or_default());
        rest.get(plain..).unwrap_or_default()
    }

    fn escape_byte(&mut self, byte: u8) {
        let short = match byte {
            b'"' => b'"',
            b'\\' => b'\\',
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            0x08 => b'b',
            0x0c => b'f',
            _ => {
                let digit = |value: u8| if value < 10 { b'0' + value } else { b'a' + value - 10 };
                self.out.extend_from_slice(&[b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte & 15)]);
                return;
            }
        };
        self.out.extend_from_slice(&[b'\\', short]);
    }
}
