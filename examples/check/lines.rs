//! Reads lines of bounded length, so that memory use does not grow with the input.

use std::io::{self, BufRead, Read};

/// A mark that Windows programs often put at the start of a text file.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The maximum size of what surrounds the text of a line: a byte order mark and `\r\n`.
const AROUND_TEXT: u64 = 5;

/// The lines of an input, one at a time.
pub(crate) struct Lines<R> {
    reader: R,
    longest: usize,
    buffer: Vec<u8>,
    number: u64,
    bytes: u64,
}

/// A line, without its line ending.
pub(crate) enum Line<'a> {
    /// Its text.
    Text(&'a [u8]),
    /// The line was longer than allowed and has been skipped.
    TooLong,
}

impl<R: BufRead> Lines<R> {
    /// Splits `reader` into lines of at most `longest` bytes.
    pub(crate) fn new(reader: R, longest: usize) -> Self {
        Self { reader, longest, buffer: Vec::new(), number: 0, bytes: 0 }
    }

    /// Reads the next line, or returns `None` at the end.
    pub(crate) fn read_line(&mut self) -> io::Result<Option<Line<'_>>> {
        self.buffer.clear();
        let limit = u64::try_from(self.longest).unwrap_or(u64::MAX).saturating_add(AROUND_TEXT);
        let read = self.reader.by_ref().take(limit).read_until(b'\n', &mut self.buffer)?;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        self.count(read);

        if text_of(&self.buffer, self.number).len() <= self.longest {
            return Ok(Some(Line::Text(text_of(&self.buffer, self.number))));
        }
        if !self.buffer.ends_with(b"\n") {
            let skipped = self.reader.skip_until(b'\n')?;
            self.count(skipped);
        }
        Ok(Some(Line::TooLong))
    }

    /// Returns the number of the last line read, from 1.
    pub(crate) fn number(&self) -> u64 {
        self.number
    }

    /// Returns the number of bytes read as lines.
    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }

    fn count(&mut self, bytes: usize) {
        self.bytes = self.bytes.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
    }
}

/// Returns the line without its line ending and, on line 1, without a byte order mark.
fn text_of(line: &[u8], number: u64) -> &[u8] {
    let line = match line.strip_suffix(b"\n") {
        Some(line) => line.strip_suffix(b"\r").unwrap_or(line),
        None => line,
    };
    match line.strip_prefix(BYTE_ORDER_MARK) {
        Some(text) if number == 1 => text,
        _ => line,
    }
}
