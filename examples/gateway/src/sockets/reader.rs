//! A client as a reader of the log: how far it has been told, and who tells it more.
//!
//! Whoever has been told everything costs nothing but memory. It is not its task that is woken for each message: the
//! [fan-out](crate::fan_out) writes what is new for all such readers, one after the other. What cannot be done by writing at once,
//! it leaves to the task, which goes on alone until this client has been told everything again.

use std::cell::RefCell;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use crate::metrics::Metrics;
use crate::wire::{Outlet, Written};
use crate::world::{Batch, Cursor, Position, Read, World};

thread_local! {
    /// What is read and written at once. Nobody waits meanwhile, so that no socket needs one of its own.
    static BATCH: RefCell<Batch> = const { RefCell::new(Batch::new()) };
}

/// Why there is still something to write of what was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Obstacle {
    /// The kernel has no room.
    NoRoom,
    /// There is nobody to write to.
    Lost,
}

/// What reading and writing has come to.
pub(crate) type Outcome = Result<Read, Obstacle>;

/// A client that reads what happens.
#[derive(Debug)]
pub(crate) struct Reader {
    outlet: Outlet,
    progress: Mutex<Progress>,
    /// Wakes the task, which has something to do.
    call: Notify,
    /// The number of the last message of which it has been told, or which it need not be told.
    reached: AtomicU64,
}

#[derive(Debug)]
struct Progress {
    cursor: Cursor,
    /// [`Read::End`]: the fan-out goes on from here. Anything else: the task does, and what it is to begin with.
    outcome: Outcome,
}

impl Reader {
    /// Makes a reader that knows nothing yet; its task begins.
    pub(crate) fn new(outlet: Outlet, cursor: Cursor) -> Self {
        let reached = AtomicU64::new(cursor.reached());
        Self {
            outlet,
            progress: Mutex::new(Progress { cursor, outcome: Ok(Read::More) }),
            call: Notify::new(),
            reached,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes what is new, if the client has been told all that was before.
    pub(crate) fn write_news(&self, world: &World, metrics: &Metrics) {
        let mut progress = self.lock();
        if progress.outcome == Ok(Read::End) {
            progress.outcome = self.advance(&mut progress.cursor, world, metrics);
            if progress.outcome != Ok(Read::End) {
                self.call.notify_one();
            }
        }
    }

    /// Writes what comes next, for the task. Once that is all, the fan-out goes on.
    pub(crate) fn write_on(&self, world: &World, metrics: &Metrics) -> Outcome {
        let mut progress = self.lock();
        let mut outcome = std::mem::replace(&mut progress.outcome, Ok(Read::More));
        if let Ok(Read::More | Read::End) = outcome {
            outcome = self.advance(&mut progress.cursor, world, metrics);
            if outcome == Ok(Read::End) {
                progress.outcome = outcome;
            }
        }
        outcome
    }

    /// Reads in the log and writes what there is room for, without waiting. What there is no room for was not read.
    fn advance(&self, cursor: &mut Cursor, world: &World, metrics: &Metrics) -> Outcome {
        BATCH.with_borrow_mut(|batch| {
            let read = world.log().read(cursor, batch);
            let outcome = match self.outlet.write(batch) {
                Ok(Written { is_all: true, .. }) => Ok(read),
                Ok(Written { messages, .. }) => {
                    batch.put_back(messages, cursor);
                    Err(Obstacle::NoRoom)
                }
                Err(_) => {
                    batch.put_back(0, cursor);
                    Err(Obstacle::Lost)
                }
            };
            metrics.written(batch);
            batch.clear();
            self.reached.store(cursor.reached(), Ordering::Relaxed);
            outcome
        })
    }

    /// Waits until there is something that the task has to do.
    pub(crate) async fn called(&self) {
        self.call.notified().await;
    }

    /// From here on, nothing is written for this client before its task, which is called for that, has
    /// [written on](Self::write_on).
    pub(crate) fn hold(&self) {
        let mut progress = self.lock();
        if progress.outcome == Ok(Read::End) {
            progress.outcome = Ok(Read::More);
            self.call.notify_one();
        }
    }

    /// The world has begun anew: so does its reader.
    pub(crate) fn begin_anew(&self, world: &World, role: usize) {
        let cursor = world.join(role);
        let mut progress = self.lock();
        progress.cursor = cursor;
        self.reached.store(progress.cursor.reached(), Ordering::Relaxed);
    }

    /// Leaves out the message with this number, if the client has not been told of it.
    pub(crate) fn leave_out(&self, seq: u64) {
        self.lock().cursor.leave_out(seq);
    }

    /// Writes a text that is for this client alone.
    pub(crate) async fn say(&self, text: &str) -> io::Result<()> {
        self.outlet.say(text).await
    }

    /// Writes what was begun, then waits until there is room for more.
    pub(crate) async fn finish(&self) -> io::Result<()> {
        self.outlet.finish().await
    }

    /// Returns the place in the log up to which it has been told.
    pub(crate) fn position(&self) -> Position {
        self.lock().cursor.position()
    }

    /// Returns the number up to which there is nothing more to tell but states, which are as old as they are.
    pub(crate) fn reached(&self) -> u64 {
        self.reached.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests;
