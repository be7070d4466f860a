//! What a reader reads at once, and figures about it.

use std::time::Instant;

use axum::extract::ws::Utf8Bytes;

use super::cursor::{Cursor, Mark};
use super::frame::Frame;

/// How much is read at once: as many messages as go out with one system call.
#[derive(Debug)]
pub struct Batch {
    /// Where the reader was before.
    before: Option<Cursor>,
    messages: Vec<Item>,
    bytes: usize,
    /// How many there are of each type.
    types: Vec<(&'static str, u64)>,
    /// When the oldest of them came into the log.
    oldest: Option<Instant>,
    /// How many were left out, since there is a newer message of the same state.
    coalesced: u64,
}

/// A message that was read.
#[derive(Debug)]
struct Item {
    text: Utf8Bytes,
    message_type: &'static str,
    at: Instant,
    /// Where the reader is behind it, and how many had been left out by then.
    mark: Mark,
    coalesced: u64,
}

impl Batch {
    /// The most messages in it.
    pub const FRAMES: usize = 64;
    const BYTES: usize = 64 << 10;

    /// Makes a batch with nothing in it.
    #[must_use]
    pub const fn new() -> Self {
        Self { before: None, messages: Vec::new(), bytes: 0, types: Vec::new(), oldest: None, coalesced: 0 }
    }

    /// Begins anew, with what a reader reads from here on.
    pub(super) fn begin(&mut self, cursor: &Cursor) {
        self.clear();
        self.before = Some(cursor.clone());
    }

    pub(super) const fn is_full(&self) -> bool {
        self.messages.len() >= Self::FRAMES || self.bytes >= Self::BYTES
    }

    pub(super) fn push(&mut self, frame: &Frame, mark: Mark) {
        self.count(frame.text.len(), frame.message_type, frame.at);
        let Frame { text, message_type, at, .. } = frame;
        let coalesced = self.coalesced;
        self.messages.push(Item { text: text.clone(), message_type, at: *at, mark, coalesced });
    }

    fn count(&mut self, bytes: usize, message_type: &'static str, at: Instant) {
        self.bytes += bytes;
        self.oldest = Some(self.oldest.map_or(at, |oldest| oldest.min(at)));
        match self.types.iter_mut().find(|(known, _)| *known == message_type) {
            Some((_, count)) => *count += 1,
            None => self.types.push((message_type, 1)),
        }
    }

    pub(super) const fn leave_out(&mut self) {
        self.coalesced += 1;
    }

    /// Puts back all but the first `kept` messages, and what reading has come to: the reader will read on behind these, and what
    /// is superseded by then, it need not be told.
    pub fn put_back(&mut self, kept: usize, cursor: &mut Cursor) {
        let Some(before) = self.before.take() else { return };
        let mut messages = std::mem::take(&mut self.messages);
        messages.truncate(kept);
        self.clear();
        *cursor = before;
        if let Some(last) = messages.last() {
            cursor.go_to(last.mark);
            self.coalesced = last.coalesced;
        }
        for message in &messages {
            self.count(message.text.len(), message.message_type, message.at);
        }
        self.messages = messages;
    }

    /// Lets go of everything.
    pub fn clear(&mut self) {
        self.before = None;
        self.messages.clear();
        self.bytes = 0;
        self.types.clear();
        self.oldest = None;
        self.coalesced = 0;
    }

    /// Returns the messages, in order.
    pub fn texts(&self) -> impl Iterator<Item = &Utf8Bytes> {
        self.messages.iter().map(|message| &message.text)
    }

    /// Whether nothing is in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.messages.is_empty()
    }

    /// Returns how many messages are in it.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.messages.len()
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

    /// Returns how many messages were left out between them, as there is a newer one of the same state.
    #[must_use]
    pub const fn coalesced(&self) -> u64 {
        self.coalesced
    }
}

impl Default for Batch {
    fn default() -> Self {
        Self::new()
    }
}
