//! How far a reader is, and what it reads next.

use std::collections::BTreeSet;

use super::position::{Epoch, Position};
use super::snapshot::Snapshot;

/// How far a reader has read.
#[derive(Debug, Clone)]
pub struct Cursor {
    /// The run in which its numbers were given.
    pub(super) epoch: Epoch,
    /// The number of the last message that was read or passed over.
    pub(super) seq: u64,
    /// Up to here only states are read: everything else is too old, or has left the log.
    pub(super) states_until: u64,
    /// Where a newcomer reads these states.
    pub(super) snapshot: Option<Snapshot>,
    /// Up to here, events are not for this reader, who does not go on from before.
    pub(super) events_after: u64,
    /// Up to here, messages for those who are there are not for this reader, who was not.
    pub(super) joined: u64,
    /// How many events the log had taken in when it was read up to `seq`.
    pub(super) events: u64,
    /// The role of the reader.
    pub(super) role: usize,
    /// The numbers of messages that this reader is not told of.
    pub(super) left_out: BTreeSet<u64>,
}

impl Cursor {
    /// Returns the number of the last message that was read.
    #[must_use]
    pub const fn seq(&self) -> u64 {
        self.seq
    }

    /// Returns the number up to which there is nothing more to read but states, which are as old as they are.
    #[must_use]
    pub fn reached(&self) -> u64 {
        self.seq.max(self.states_until)
    }

    /// Returns the place in the log up to which was read. Whoever has read nothing yet is before its beginning.
    #[must_use]
    pub const fn position(&self) -> Position {
        Position { epoch: self.epoch, seq: self.seq }
    }

    /// Returns the states that a newcomer is told first, to be shared with others.
    #[must_use]
    pub const fn snapshot(&self) -> Option<&Snapshot> {
        self.snapshot.as_ref()
    }

    /// Leaves out the message with this number, if it has not been read yet.
    pub fn leave_out(&mut self, seq: u64) {
        if seq > self.seq {
            self.left_out.insert(seq);
        }
    }

    /// Goes from where the reader was before it read several messages to a place between these.
    pub(super) fn go_to(&mut self, Mark { seq, events, read }: Mark) {
        (self.seq, self.events) = (seq, events);
        if let Some(snapshot) = &mut self.snapshot {
            snapshot.read = read;
        }
    }

    pub(super) const fn mark(&self) -> Mark {
        Mark { seq: self.seq, events: self.events, read: 0 }
    }

    /// Reads on to that number. Returns whether the message is one to leave out.
    pub(super) fn pass(&mut self, seq: u64) -> bool {
        self.seq = seq;
        if self.left_out.is_empty() {
            return false;
        }
        self.left_out = self.left_out.split_off(&seq);
        self.left_out.remove(&seq)
    }
}

/// A place between two messages that were read at once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    pub(super) seq: u64,
    pub(super) events: u64,
    /// How many states of its snapshot a newcomer has read.
    pub(super) read: usize,
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
    /// The log has begun anew: what the reader knows is not of this world.
    Anew,
}
