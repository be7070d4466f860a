//! The progress bar: shown on standard error, if that is a terminal, after the first second.

use std::cell::Cell;
use std::io::{self, Read};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// The time before the bar appears.
const PATIENCE: Duration = Duration::from_secs(1);

const KNOWN_SIZE: &str = "{bar:40} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left";
const UNKNOWN_SIZE: &str = "{spinner} {bytes}, {bytes_per_sec}";

/// The progress of reading.
pub(crate) struct Progress {
    bar: ProgressBar,
    started: Instant,
    shown: Cell<bool>,
}

impl Progress {
    /// Creates a hidden bar; `total` is the size of all input in bytes, if known.
    pub(crate) fn new(total: Option<u64>) -> Self {
        let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::hidden());
        let template = if total.is_some() { KNOWN_SIZE } else { UNKNOWN_SIZE };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Self { bar, started: Instant::now(), shown: Cell::new(false) }
    }

    /// Wraps a reader so that its bytes advance the bar.
    pub(crate) fn watch<R: Read>(&self, reader: R) -> Watched<'_, R> {
        Watched { reader, progress: self }
    }

    /// Hides the bar while `print` runs.
    pub(crate) fn suspend<T>(&self, print: impl FnOnce() -> T) -> T {
        if self.shown.get() { self.bar.suspend(print) } else { print() }
    }

    /// Removes the bar from the screen.
    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }

    fn advance(&self, bytes: usize) {
        self.bar.inc(u64::try_from(bytes).unwrap_or(u64::MAX));
        if !self.shown.get() && self.started.elapsed() > PATIENCE {
            self.shown.set(true);
            // Stays hidden unless standard error is a terminal.
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

/// A reader that reports its progress to the bar.
pub(crate) struct Watched<'a, R> {
    reader: R,
    progress: &'a Progress,
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        self.progress.advance(read);
        Ok(read)
    }
}
