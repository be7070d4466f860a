//! The log: a window over the newest messages, and the states that older ones have left behind.

mod reading;

use std::collections::{BTreeSet, VecDeque};
use std::time::{Duration, Instant};

use super::cursor::Cursor;
use super::frame::{Frame, Keep};
use super::position::{Epoch, Position};
use super::snapshot::Snapshot;
use super::states::States;

/// How far the log reaches back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The most bytes that it holds.
    pub bytes: usize,
    /// The age up to which messages are held.
    pub age: Duration,
}

/// The newest messages, and the newest of each state.
#[derive(Debug)]
pub struct Log {
    window: Window,
    epoch: Epoch,
    /// The number of the last message.
    head: u64,
    /// How many events have come in.
    events: u64,
    frames: VecDeque<Logged>,
    bytes: usize,
    states: States,
}

/// A frame within the window.
#[derive(Debug)]
struct Logged {
    frame: Frame,
    /// There is a newer message of the same state.
    is_superseded: bool,
    /// How many events had come in before it.
    events_before: u64,
}

impl Logged {
    fn events_after(&self) -> u64 {
        self.events_before + u64::from(self.frame.keep == Keep::Recent)
    }
}

impl Log {
    /// Makes a log of nothing.
    #[must_use]
    pub fn new(window: Window) -> Self {
        Self {
            window,
            epoch: Epoch::new(0),
            head: 0,
            events: 0,
            frames: VecDeque::new(),
            bytes: 0,
            states: States::default(),
        }
    }

    /// Begins anew: the engine has lost what there was.
    pub fn restart(&mut self, epoch: Epoch) {
        if epoch != self.epoch {
            *self = Self { epoch, ..Self::new(self.window) };
        }
    }

    /// Takes in the next message. One whose number is not greater than that of the last was taken in before.
    pub fn push(&mut self, frame: Frame) {
        if frame.seq <= self.head {
            return;
        }
        self.head = frame.seq;
        self.bytes += frame.size();
        let (at, events_before) = (frame.at, self.events);
        match &frame.keep {
            Keep::Latest { key, is_over } => {
                let earlier = self.states.insert(key, *is_over, frame.clone());
                if let Some(earlier) = earlier.and_then(|seq| self.logged(seq)) {
                    earlier.is_superseded = true;
                }
            }
            Keep::Recent => self.events += 1,
            Keep::No => {}
        }
        self.frames.push_back(Logged { frame, is_superseded: false, events_before });
        self.shorten(at);
    }

    /// Lets go of all messages up to this number but states: there were others that are not known here.
    pub fn begin_after(&mut self, seq: u64) {
        self.frames.clear();
        self.bytes = 0;
        self.head = self.head.max(seq);
    }

    /// Counts messages that have never come in as events that everybody has missed.
    pub const fn miss(&mut self, messages: u64) {
        self.events += messages;
    }

    fn logged(&mut self, seq: u64) -> Option<&mut Logged> {
        let index = self.frames.binary_search_by_key(&seq, |logged| logged.frame.seq).ok()?;
        self.frames.get_mut(index)
    }

    /// Lets go of what is out of the window.
    fn shorten(&mut self, now: Instant) {
        let oldest = now.checked_sub(self.window.age);
        let is_old = |frame: &Frame| oldest.is_some_and(|oldest| frame.at < oldest);
        while let Some(first) =
            self.frames.front().filter(|first| self.bytes > self.window.bytes || is_old(&first.frame))
        {
            self.bytes -= first.frame.size();
            self.frames.pop_front();
        }
        // Whoever is connected has read on within this time, or is disconnected.
        if let Some(long_ago) = oldest.and_then(|oldest| oldest.checked_sub(self.window.age)) {
            self.states.forget(long_ago);
        }
    }

    /// Returns the states that newcomers of this role are told.
    fn snapshot(&self, role: usize) -> Snapshot {
        let states = self.states.range(0..=self.head, false).filter(|state| state.audience.contains(role));
        Snapshot::new(self.position(), states.cloned().collect())
    }

    /// Returns a cursor for somebody who knows nothing, at whose end it knows all states. These are read in the snapshot that
    /// is shared with other newcomers, if the log reaches back to it.
    #[must_use]
    pub fn join(&self, role: usize, shared: Option<Snapshot>) -> Cursor {
        let shared = shared.filter(|snapshot| self.reaches_back_to(snapshot.position));
        let snapshot = shared.unwrap_or_else(|| self.snapshot(role));
        Cursor {
            epoch: self.epoch,
            seq: 0,
            states_until: snapshot.position.seq,
            snapshot: Some(snapshot),
            events_after: self.head,
            joined: self.head,
            events: self.events,
            role,
            left_out: BTreeSet::new(),
        }
    }

    fn reaches_back_to(&self, Position { epoch, seq }: Position) -> bool {
        epoch == self.epoch && seq <= self.head && seq.saturating_add(1) >= self.first()
    }

    /// Returns a cursor for somebody who has read up to there; `None` if what has followed is not all in the log.
    #[must_use]
    pub fn resume(&self, role: usize, position: Position) -> Option<Cursor> {
        if !self.reaches_back_to(position) {
            return None;
        }
        let Position { epoch, seq } = position;
        let next = self.after(seq);
        let events = match next.checked_sub(1).and_then(|last| self.frames.get(last)) {
            Some(last) => last.events_after(),
            None => self.frames.get(next).map_or(self.events, |next| next.events_before),
        };
        let (joined, left_out) = (self.head, BTreeSet::new());
        Some(Cursor {
            epoch,
            seq,
            states_until: seq,
            snapshot: None,
            events_after: seq,
            joined,
            events,
            role,
            left_out,
        })
    }

    /// Returns the index of the first frame after that number.
    fn after(&self, seq: u64) -> usize {
        self.frames.partition_point(|logged| logged.frame.seq <= seq)
    }

    /// Returns the number of the oldest message in the window, or of the next one.
    fn first(&self) -> u64 {
        self.frames.front().map_or(self.head.saturating_add(1), |first| first.frame.seq)
    }

    /// Returns the number of the last message.
    #[must_use]
    pub const fn head(&self) -> u64 {
        self.head
    }

    /// Returns the position after the last message.
    #[must_use]
    pub const fn position(&self) -> Position {
        Position { epoch: self.epoch, seq: self.head }
    }

    /// Returns how many bytes the window takes.
    #[must_use]
    pub const fn bytes(&self) -> usize {
        self.bytes
    }

    /// Returns the age of the oldest message in the window.
    #[must_use]
    pub fn span(&self, now: Instant) -> Duration {
        self.frames.front().map_or(Duration::ZERO, |first| now.saturating_duration_since(first.frame.at))
    }

    /// Returns the states that are not over and are somebody's.
    pub fn owned_states(&self) -> impl Iterator<Item = &Frame> {
        self.states.owned()
    }

    /// Returns how many states there are.
    #[must_use]
    pub fn states(&self) -> usize {
        self.states.count()
    }
}
