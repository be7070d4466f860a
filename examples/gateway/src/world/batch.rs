//! What a reader reads at once, and figures about it.

use std::time::Instant;

use axum::extract::ws::Utf8Bytes;

use super::frame::Frame;

/// How much is read at once: as many messages as go out with one system call.
#[derive(Debug)]
pub struct Batch {
    texts: Vec<Utf8Bytes>,
    bytes: usize,
    /// How many there are of each type.
    types: Vec<(&'static str, u64)>,
    /// When the oldest of them came into the log.
    oldest: Option<Instant>,
    /// How many were left out, since there is a newer message of the same state.
    coalesced: u64,
}

impl Batch {
    const FRAMES: usize = 64;
    const BYTES: usize = 64 << 10;

    /// Makes a batch with nothing in it.
    #[must_use]
    pub const fn new() -> Self {
        Self { texts: Vec::new(), bytes: 0, types: Vec::new(), oldest: None, coalesced: 0 }
    }

    pub(super) const fn is_full(&self) -> bool {
        self.texts.len() >= Self::FRAMES || self.bytes >= Self::BYTES
    }

    pub(super) fn push(&mut self, frame: &Frame) {
        self.bytes += frame.text.len();
        self.texts.push(frame.text.clone());
        self.oldest = Some(self.oldest.map_or(frame.at, |oldest| oldest.min(frame.at)));
        match self.types.iter_mut().find(|(known, _)| *known == frame.message_type) {
            Some((_, count)) => *count += 1,
            None => self.types.push((frame.message_type, 1)),
        }
    }

    pub(super) const fn leave_out(&mut self) {
        self.coalesced += 1;
    }

    /// Takes out the messages, in order, and begins anew.
    pub fn drain(&mut self) -> impl Iterator<Item = Utf8Bytes> {
        self.bytes = 0;
        self.types.clear();
        self.oldest = None;
        self.texts.drain(..)
    }

    /// Whether nothing is in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Returns how many messages are in it.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.texts.len()
    }

    /// Returns how many bytes they have.
    #[must_use]
    pub const fn bytes(&self) -> usize {
        self.bytes
    }

    /// Returns how many there are of each type.
    #[must_use]
    pub fn types(&self) -> &[(&'static str, u64)] {
        &self.types
    }

    /// Returns when the oldest of them came into the log.
    #[must_use]
    pub const fn oldest(&self) -> Option<Instant> {
        self.oldest
    }

    /// Returns how many messages were left out since the last time, as there is a newer one of the same state.
    pub const fn take_coalesced(&mut self) -> u64 {
        std::mem::replace(&mut self.coalesced, 0)
    }
}

impl Default for Batch {
    fn default() -> Self {
        Self::new()
    }
}
