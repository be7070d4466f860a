//! What a gateway knows of its world: the newest messages, and the states that they amount to.
//!
//! There is one [`Log`], and each reader has a [`Cursor`] into it. So there are no queues to fill: passing on, waiting for a
//! slow reader, bringing a newcomer up to date and resuming a broken connection are one loop.

mod audience;
mod batch;
mod cursor;
mod frame;
mod log;
mod position;
mod snapshot;
mod states;

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError, RwLock, RwLockReadGuard};

use futures_util::StreamExt;
use tokio::sync::watch;

use crate::engine::{Change, Engine};

pub use audience::Audience;
pub use batch::Batch;
pub use cursor::{Cursor, Read};
pub use frame::{Frame, Keep};
pub use log::{Log, Window};
pub use position::{Epoch, NotAPosition, Position};
pub use snapshot::Snapshot;

/// The log that is read for all sockets of a gateway, and what wakes those who read it.
#[derive(Debug)]
pub struct World {
    log: RwLock<Log>,
    head: watch::Sender<u64>,
    is_current: watch::Sender<bool>,
    /// What newcomers of each role share.
    snapshots: Mutex<HashMap<usize, Snapshot>>,
}

impl World {
    /// Makes a world in which nothing has happened yet.
    #[must_use]
    pub fn new(window: Window) -> Self {
        Self {
            log: RwLock::new(Log::new(window)),
            head: watch::Sender::new(0),
            is_current: watch::Sender::new(false),
            snapshots: Mutex::default(),
        }
    }

    /// Takes up what the engine tells, until it ends.
    pub async fn follow(&self, engine: &impl Engine) {
        let changes = engine.follow();
        // Several at once, so that a burst takes the lock once and wakes the fan-out once.
        let mut changes = std::pin::pin!(changes.ready_chunks(256));
        while let Some(changes) = changes.next().await {
            self.apply(changes);
        }
        self.set_current(false);
    }

    fn set_current(&self, is_current: bool) {
        self.is_current.send_if_modified(|known| std::mem::replace(known, is_current) != is_current);
    }

    /// Takes up what has happened, and wakes the fan-out.
    pub(crate) fn apply(&self, changes: Vec<Change>) {
        let mut log = self.log.write().unwrap_or_else(PoisonError::into_inner);
        for change in changes {
            match change {
                Change::Appended(frame) => log.push(frame),
                Change::Discarded(messages) => log.miss(messages),
                Change::StatesUntil(seq) => log.begin_after(seq),
                Change::Epoch(epoch) => log.restart(epoch),
                Change::Up => self.set_current(true),
                Change::Down => self.set_current(false),
            }
        }
        let head = log.head();
        drop(log);
        self.head.send_replace(head);
    }

    /// Returns the log to read from. What is read has to be copied out quickly: nothing is added meanwhile.
    pub fn log(&self) -> RwLockReadGuard<'_, Log> {
        // A writer that panics leaves a log of whole frames.
        self.log.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns a cursor for a newcomer. Those who come at the same time share what they are told first.
    pub fn join(&self, role: usize) -> Cursor {
        let log = self.log();
        let mut snapshots = self.snapshots.lock().unwrap_or_else(PoisonError::into_inner);
        let shared = snapshots.get(&role).filter(|snapshot| snapshot.is_fresh()).cloned();
        let cursor = log.join(role, shared);
        if let Some(snapshot) = cursor.snapshot() {
            snapshots.insert(role, snapshot.clone());
        }
        cursor
    }

    /// Returns what changes whenever something was added.
    #[must_use]
    pub fn news(&self) -> watch::Receiver<u64> {
        self.head.subscribe()
    }

    /// Returns what changes whenever the engine is lost or found.
    #[must_use]
    pub fn currency(&self) -> watch::Receiver<bool> {
        self.is_current.subscribe()
    }

    /// Whether the engine can be reached.
    #[must_use]
    pub fn is_current(&self) -> bool {
        *self.is_current.borrow()
    }
}
