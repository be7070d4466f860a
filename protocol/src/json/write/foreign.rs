//! Writes what serde serializes.

use std::io;

use serde::Serialize;

use super::{Unwritable, Writer};
use crate::json::finite::is_finite;
use crate::json::read::{MAX_DEPTH, Reader};

impl Writer<'_> {
    /// Writes a value as serde serializes it, or `null` if that produces nothing.
    pub(crate) fn serialize<T: Serialize + ?Sized>(&mut self, value: &T) {
        let start = self.out.len();
        if !is_finite(value) {
            self.not_finite();
            return;
        }
        let failure = match serde_json::to_writer(Pieces(self.out), value) {
            Err(error) => Some(self.foreign_failure(start, error.to_string())),
            Ok(()) => self.check_foreign(start),
        };
        if let Some(reason) = failure {
            self.out.truncate(start);
            self.null();
            self.fail(reason);
        }
    }

    /// Checks that the output of a foreign `Serialize` is JSON and not too deep: raw values, for example, may be
    /// neither.
    fn check_foreign(&self, start: usize) -> Option<Unwritable> {
        let written = self.out.get(start..).unwrap_or_default();
        let mut reader = Reader::new(written).moved_to(0, self.depth);
        match reader.skip_value().and_then(|_| reader.end()) {
            Ok(()) => None,
            Err(_) if reader.depth() >= MAX_DEPTH => Some(Unwritable::TooDeep),
            Err(_) => Some(self.foreign_failure(start, "what it writes is not JSON".to_owned())),
        }
    }

    const fn foreign_failure(&self, at: usize, error: String) -> Unwritable {
        Unwritable::Serde { at: at - self.start, error }
    }
}

/// Takes what `serde_json` writes: pieces that are texts by themselves.
struct Pieces<'o>(&'o mut String);

impl io::Write for Pieces<'_> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.0.push_str(std::str::from_utf8(piece).map_err(io::Error::other)?);
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
