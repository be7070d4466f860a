//! Writes strings with the necessary escapes.

use std::fmt::Write;

use super::{Unwritable, Writer};
use crate::json::escapes::LETTERS;
use crate::json::scan::{copy_plain, plain_length};

/// The number of bytes copied at a time: some processors copy larger blocks by `rep movsb`, which is half as fast at
/// unfavourable alignments.
const BLOCK: usize = 1024;

impl Writer<'_> {
    /// Writes a string, escaping only what must be escaped.
    #[inline]
    pub fn string(&mut self, value: &str) {
        self.out.reserve(value.len() + 2);
        self.out.push('"');
        let (run, rest) = value.split_at_checked(plain_length(value.as_bytes())).unwrap_or((value, ""));
        if run.len() <= BLOCK {
            self.out.push_str(run);
        } else {
            self.long_run(run);
        }
        if !rest.is_empty() {
            self.escape(rest);
        }
        self.out.push('"');
    }

    /// Writes a string that contains what `inside` writes.
    pub(crate) fn json_string(&mut self, inside: impl FnOnce(&mut Writer<'_>)) {
        let at = self.out.len() - self.start;
        let mut contents = String::new();
        let mut writer = Writer { depth: self.depth, ..Writer::new(&mut contents) };
        inside(&mut writer);
        // Whatever is wrong inside is at the position of the string.
        match writer.unwritable() {
            Some(Unwritable::NotFinite { .. }) => self.fail(Unwritable::NotFinite { at }),
            Some(Unwritable::KeyInUse { .. }) => self.fail(Unwritable::KeyInUse { at }),
            Some(Unwritable::Serde { error, .. }) => self.fail(Unwritable::Serde { at, error }),
            Some(Unwritable::TooDeep) => self.fail(Unwritable::TooDeep),
            None => {}
        }
        self.string(&contents);
    }

    #[inline(never)]
    fn long_run(&mut self, mut run: &str) {
        // Where no character is divided.
        while let Some((block, rest)) = (BLOCK - 3..=BLOCK).rev().find_map(|length| run.split_at_checked(length)) {
            self.out.push_str(block);
            run = rest;
        }
        self.out.push_str(run);
    }

    /// Writes the rest of a string from a character that must be escaped.
    #[inline(never)]
    fn escape(&mut self, mut rest: &str) {
        while let Some(&byte) = rest.as_bytes().first() {
            self.escape_byte(byte);
            rest = copy_plain(rest.get(1..).unwrap_or_default(), self.out);
        }
    }

    #[inline]
    fn escape_byte(&mut self, byte: u8) {
        match LETTERS.get(usize::from(byte)) {
            Some(&letter) if letter != 0 => {
                self.out.push('\\');
                self.out.push(char::from(letter));
            }
            _ => self.escape_control(byte),
        }
    }

    #[inline(never)]
    fn escape_control(&mut self, byte: u8) {
        // Writing into a string cannot fail.
        let _ = write!(self.out, "\\u{byte:04x}");
    }
}
