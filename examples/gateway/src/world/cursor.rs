//! How far a reader is, and what it reads next.

use axum::extract::ws::Utf8Bytes;

use super::position::Epoch;

/// How far a reader has read.
#[derive(Debug, Clone)]
pub struct Cursor {
    /// The run in which the numbers were given.
    pub(super) epoch: Epoch,
    /// The number of the last message that was read or passed over.
    pub(super) seq: u64,
    /// Up to here only states are read: everything else is too old, or has left the log.
    pub(super) states_until: u64,
    /// Whether the reader may know states that are over by now.
    pub(super) knows_states: bool,
    /// Up to here, messages for those who are there are not for this reader, who was not.
    pub(super) joined: u64,
    /// How many events the log had taken in when it was read up to `seq`.
    pub(super) events: u64,
    /// The role of the reader.
    pub(super) role: usize,
}

impl Cursor {
    /// Returns the number of the last message that was read.
    #[must_use]
    pub const fn seq(&self) -> u64 {
        self.seq
    }
}

/// How much is read at once: as many messages as go out with one system call.
#[derive(Debug)]
pub struct Batch {
    texts: Vec<Utf8Bytes>,
    bytes: usize,
}

impl Batch {
    const FRAMES: usize = 64;
    const BYTES: usize = 64 << 10;

    /// Makes a batch with nothing in it.
    #[must_use]
    pub const fn new() -> Self {
        Self { texts: Vec::new(), bytes: 0 }
    }

    pub(super) const fn is_full(&self) -> bool {
        self.texts.len() >= Self::FRAMES || self.bytes >= Self::BYTES
    }

    pub(super) fn push(&mut self, text: &Utf8Bytes) {
        self.bytes += text.len();
        self.texts.push(text.clone());
    }

    /// Takes out the messages, in order.
    pub fn drain(&mut self) -> impl Iterator<Item = Utf8Bytes> {
        self.bytes = 0;
        self.texts.drain(..)
    }

    /// Whether nothing is in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}

impl Default for Batch {
    fn default() -> Self {
        Self::new()
    }
}

/// What reading has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// There may be more.
    More,
    /// The reader is up to date.
    End,
    /// So many events have left the log before they were read, or have never come; what comes next was not read yet.
    Missed(u64),
    /// States have ended of which the reader can no longer be told.
    TooLate,
    /// Numbers have begun anew: what the reader knows is of another world.
    Anew,
}
