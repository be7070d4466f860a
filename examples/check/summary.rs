//! Counts messages, issues and bytes.

use std::time::{Duration, Instant};

use crate::invalid_line::InvalidLine;

/// The totals over all files.
#[derive(Debug)]
pub(crate) struct Summary {
    started: Instant,
    types: Vec<TypeCount>,
    unknown: u64,
    /// Lines that are not blank.
    pub(crate) lines: u64,
    /// All issues, printed or not.
    pub(crate) issues: u64,
    /// All bytes read.
    pub(crate) bytes: u64,
    /// Files that could not be read to the end.
    pub(crate) unreadable_files: u64,
}

/// The lines of one message type.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TypeCount {
    /// The name of the type on the wire.
    pub(crate) name: &'static str,
    /// Valid messages.
    pub(crate) valid: u64,
    /// Lines of this type with issues.
    pub(crate) invalid: u64,
}

impl Summary {
    /// Creates an empty summary of messages of these types, and starts the clock.
    pub(crate) fn new(types: &[&'static str]) -> Self {
        Self {
            started: Instant::now(),
            types: types.iter().map(|name| TypeCount { name, valid: 0, invalid: 0 }).collect(),
            unknown: 0,
            lines: 0,
            issues: 0,
            bytes: 0,
            unreadable_files: 0,
        }
    }

    /// Counts a valid message. A type that was not announced has a place behind the others.
    pub(crate) fn count_valid(&mut self, name: &'static str) {
        self.lines += 1;
        match self.types.iter_mut().find(|count| count.name == name) {
            Some(count) => count.valid += 1,
            None => self.types.push(TypeCount { name, valid: 1, invalid: 0 }),
        }
    }

    /// Counts a line with issues.
    pub(crate) fn count_invalid(&mut self, line: &InvalidLine<'_>) {
        self.lines += 1;
        self.issues += u64::try_from(line.issues.len()).unwrap_or(u64::MAX);
        match self.types.iter_mut().find(|count| Some(count.name) == line.message_type) {
            Some(count) => count.invalid += 1,
            None => self.unknown += 1,
        }
    }

    /// Returns the counts of each message type, those that were announced in their order.
    pub(crate) fn types(&self) -> &[TypeCount] {
        &self.types
    }

    /// Returns the number of invalid lines whose type is unknown.
    pub(crate) fn unknown(&self) -> u64 {
        self.unknown
    }

    /// Returns the number of valid messages.
    pub(crate) fn valid(&self) -> u64 {
        self.types.iter().map(|count| count.valid).sum()
    }

    /// Returns the number of lines with issues.
    pub(crate) fn invalid(&self) -> u64 {
        self.lines - self.valid()
    }

    /// Returns the time since the start.
    pub(crate) fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }
}

/// Returns a rate per second.
pub(crate) fn per_second(count: u64, elapsed: Duration) -> u64 {
    let nanoseconds = elapsed.as_nanos().max(1);
    u64::try_from(u128::from(count) * 1_000_000_000 / nanoseconds).unwrap_or(u64::MAX)
}
