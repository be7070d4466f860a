//! What a gateway knows of its world: the newest messages, and the states that they amount to.
//!
//! There is one [`Log`], and each reader has a [`Cursor`] into it. So there are no queues to fill: passing on, waiting for a
//! slow reader, bringing a newcomer up to date and resuming a broken connection are one loop.

mod audience;
mod cursor;
mod frame;
mod log;
mod position;
mod states;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use futures_util::StreamExt;
use tokio::sync::watch;

use crate::engine::{Change, Engine};

pub use audience::Audience;
pub use cursor::{Batch, Cursor, Read};
pub use frame::{Frame, Keep};
pub use log::{Log, Window};
pub use position::{Epoch, NotAPosition, Position};

/// The log that all sockets of a gateway read, and what wakes them.
#[derive(Debug)]
pub struct World {
    log: RwLock<Log>,
    head: watch::Sender<u64>,
    is_current: AtomicBool,
    is_known: AtomicBool,
}

impl World {
    /// Makes a world in which nothing has happened yet.
    #[must_use]
    pub fn new(window: Window) -> Self {
        let (is_current, is_known) = (AtomicBool::new(false), AtomicBool::new(false));
        Self { log: RwLock::new(Log::new(window)), head: watch::Sender::new(0), is_current, is_known }
    }

    /// Takes up what the engine tells, until it ends.
    pub async fn follow(&self, engine: &impl Engine) {
        let changes = engine.follow();
        // Several at once, so that a burst takes the lock once and wakes the sockets once.
        let mut changes = std::pin::pin!(changes.ready_chunks(256));
        while let Some(changes) = changes.next().await {
            self.apply(changes);
        }
        self.is_current.store(false, Ordering::Relaxed);
    }

    fn apply(&self, changes: Vec<Change>) {
        let mut log = self.log.write().unwrap_or_else(PoisonError::into_inner);
        for change in changes {
            match change {
                Change::Appended(frame) => log.push(frame),
                Change::Discarded(messages) => log.miss(messages),
                Change::StatesUntil(seq) => log.begin_after(seq),
                Change::Epoch(epoch) => log.restart(epoch),
                Change::Up => {
                    self.is_current.store(true, Ordering::Relaxed);
                    self.is_known.store(true, Ordering::Relaxed);
                }
                Change::Down => self.is_current.store(false, Ordering::Relaxed),
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

    /// Returns what changes whenever something was added.
    #[must_use]
    pub fn news(&self) -> watch::Receiver<u64> {
        self.head.subscribe()
    }

    /// Waits until the engine has told what there is, for the first time.
    pub async fn known(&self) {
        // What tells of news is part of this.
        let _ = self.news().wait_for(|_| self.is_known.load(Ordering::Relaxed)).await;
    }

    /// Whether the engine can be reached.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.is_current.load(Ordering::Relaxed)
    }
}
