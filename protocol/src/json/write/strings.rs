//! Writes strings with the necessary escapes.

use super::Writer;
use crate::json::escapes::LETTERS;
use crate::json::scan::{any_needs_care, plain_in_chunk, plain_length};

/// The number of bytes copied at a time: some processors copy larger blocks by `rep movsb`, which is half as fast at
/// unfavourable alignments.
const BLOCK: usize = 1024;

impl Writer<'_> {
    /// Writes a string, escaping only what must be escaped.
    #[inline]
    pub fn string(&mut self, value: &str) {
        self.out.reserve(value.len() + 2);
        self.out.push(b'"');
        let plain = plain_length(value.as_bytes());
        let run = value.as_bytes().get(..plain).unwrap_or_default();
        if plain <= BLOCK {
            self.out.extend_from_slice(run);
        } else {
            self.long_run(run);
        }
        if plain < value.len() {
            self.escape(value.as_bytes().get(plain..).unwrap_or_default());
        }
        self.out.push(b'"');
    }

    #[inline(never)]
    fn long_run(&mut self, run: &[u8]) {
        for block in run.chunks(BLOCK) {
            self.out.extend_from_slice(block);
        }
    }

    /// Writes the rest of a string from a byte that must be escaped.
    #[inline(never)]
    fn escape(&mut self, mut rest: &[u8]) {
        while let Some((&byte, after)) = rest.split_first() {
            self.escape_byte(byte);
            rest = self.plain_run(after);
        }
    }

    /// Writes a run without escapes and returns the rest.
    ///
    /// Escapes tend to be close together. Sixteen bytes are therefore copied before it is known how many of them are
    /// plain, and the surplus is removed: that costs less than copying each short run on its own.
    #[inline]
    fn plain_run<'v>(&mut self, mut value: &'v [u8]) -> &'v [u8] {
        while let Some((chunk, after)) = value.split_first_chunk() {
            self.out.extend_from_slice(chunk);
            if any_needs_care(chunk) {
                let plain = plain_in_chunk(*chunk);
                self.out.truncate(self.out.len() - (16 - plain));
                return value.get(plain..).unwrap_or_default();
            }
            value = after;
        }
        let plain = plain_length(value);
        self.out.extend_from_slice(value.get(..plain).unwrap_or_default());
        value.get(plain..).unwrap_or_default()
    }

    #[inline]
    fn escape_byte(&mut self, byte: u8) {
        match LETTERS.get(usize::from(byte)) {
            Some(&letter) if letter != 0 => self.out.extend_from_slice(&[b'\\', letter]),
            _ => self.escape_control(byte),
        }
    }

    #[inline(never)]
    fn escape_control(&mut self, byte: u8) {
        let digit = |value: u8| if value < 10 { b'0' + value } else { b'a' + value - 10 };
        self.out.extend_from_slice(&[b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte & 15)]);
    }
}
