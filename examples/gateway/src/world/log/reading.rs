//! Reading the log: what comes next for a reader.

use super::{Log, Logged};
use crate::world::batch::Batch;
use crate::world::cursor::{Cursor, Mark, Read};
use crate::world::frame::Keep;

impl Log {
    /// Fills the batch, anew, with what the reader has not read yet.
    pub fn read(&self, cursor: &mut Cursor, batch: &mut Batch) -> Read {
        batch.begin(cursor);
        if cursor.epoch != self.epoch {
            return Read::Anew;
        }
        if cursor.seq >= cursor.states_until && cursor.seq.saturating_add(1) < self.first() {
            return self.fall_back(cursor);
        }
        if cursor.seq < cursor.states_until {
            // Whoever knows states from before is told which are over, as long as that is not forgotten.
            if cursor.snapshot.is_none() && !self.states.reach_back_to(cursor.seq) {
                return Read::TooLate;
            }
            return self.read_states(cursor, batch);
        }
        for logged in self.frames.range(self.after(cursor.seq)..) {
            if batch.is_full() {
                return Read::More;
            }
            let Logged { frame, is_superseded, events_before } = logged;
            if *events_before > cursor.events {
                let missed = events_before - cursor.events;
                cursor.events = *events_before;
                return Read::Missed(missed);
            }
            let is_left_out = cursor.pass(frame.seq);
            cursor.events = cursor.events.max(logged.events_after());
            let was_there = match frame.keep {
                Keep::Latest { .. } => true,
                Keep::Recent => frame.seq > cursor.events_after,
                Keep::No => frame.seq > cursor.joined,
            };
            if is_left_out || !was_there || !frame.audience.contains(cursor.role) {
                continue;
            }
            if *is_superseded {
                batch.leave_out();
            } else {
                batch.push(frame, cursor.mark());
            }
        }
        Read::End
    }

    /// What comes next for the reader has left the log: of that, it is told the states.
    fn fall_back(&self, cursor: &mut Cursor) -> Read {
        if !self.states.reach_back_to(cursor.seq) {
            return Read::TooLate;
        }
        let events = self.frames.front().map_or(self.events, |first| first.events_before);
        let missed = events.saturating_sub(cursor.events);
        cursor.states_until = self.first().saturating_sub(1);
        // What a newcomer was to be told first is not what it has missed since.
        cursor.snapshot = None;
        cursor.events = events;
        if missed > 0 { Read::Missed(missed) } else { Read::More }
    }

    fn read_states(&self, cursor: &mut Cursor, batch: &mut Batch) -> Read {
        if let Some(mut snapshot) = cursor.snapshot.take() {
            for state in snapshot.frames.iter().skip(snapshot.read) {
                if batch.is_full() {
                    cursor.snapshot = Some(snapshot);
                    return Read::More;
                }
                snapshot.read += 1;
                cursor.seq = state.seq;
                batch.push(state, Mark { read: snapshot.read, ..cursor.mark() });
            }
        } else {
            for state in self.states.range(cursor.seq.saturating_add(1)..=cursor.states_until, true) {
                if batch.is_full() {
                    return Read::More;
                }
                if !cursor.pass(state.seq) && state.audience.contains(cursor.role) {
                    batch.push(state, cursor.mark());
                }
            }
        }
        cursor.seq = cursor.states_until;
        Read::More
    }
}
