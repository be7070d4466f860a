//! A gateway that takes down what its engine tells it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use futures_util::StreamExt;
use gateway::engine::{Change, Engine};
use gateway::world::{Epoch, Frame, Keep};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// Longer than anything takes that does happen.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// Everything that was told.
#[derive(Debug, Default)]
pub(crate) struct Told {
    pub(crate) epochs: Vec<Epoch>,
    pub(crate) frames: Vec<Frame>,
    pub(crate) states_until: u64,
    pub(crate) discarded: u64,
    /// How many frames had been told at each `Up`.
    pub(crate) ups: Vec<usize>,
    pub(crate) downs: usize,
}

/// Follows an engine until it is dropped.
pub(crate) struct Follower {
    told: Arc<Mutex<Told>>,
    news: watch::Receiver<u64>,
    task: JoinHandle<()>,
}

impl Follower {
    pub(crate) fn of<E: Engine>(engine: Arc<E>) -> Self {
        let told = Arc::new(Mutex::new(Told::default()));
        let (sender, news) = watch::channel(0);
        let notes = Arc::clone(&told);
        let task = tokio::spawn(async move {
            let mut changes = std::pin::pin!(engine.follow());
            while let Some(change) = changes.next().await {
                notes.lock().expect("nobody panics here").take(change);
                sender.send_modify(|count| *count += 1);
            }
        });
        Self { told, news, task }
    }

    pub(crate) fn told(&self) -> MutexGuard<'_, Told> {
        self.told.lock().expect("nobody panics here")
    }

    /// Waits until what was told is so.
    pub(crate) async fn until(&mut self, what: &str, mut is_so: impl FnMut(&Told) -> bool) {
        let so = async {
            while !is_so(&self.told.lock().expect("nobody panics here")) {
                self.news.changed().await.expect("an engine is followed to the end of the test");
            }
        };
        let is_told = timeout(PATIENCE, so).await.is_ok();
        assert!(is_told, "was not told: {what}; but {:?}", self.told());
    }

    /// Waits until it is as far as this.
    pub(crate) async fn until_seq(&mut self, seq: u64) {
        self.until(&format!("number {seq}"), |told| told.head() >= seq).await;
    }

    pub(crate) async fn until_up(&mut self) {
        self.until("that the engine is up", |told| !told.ups.is_empty()).await;
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Told {
    fn take(&mut self, change: Change) {
        match change {
            Change::Epoch(epoch) => self.epochs.push(epoch),
            Change::Appended(frame) => self.frames.push(frame),
            Change::Discarded(messages) => self.discarded += messages,
            Change::StatesUntil(seq) => self.states_until = seq,
            Change::Up => self.ups.push(self.frames.len()),
            Change::Down => self.downs += 1,
        }
    }

    pub(crate) fn head(&self) -> u64 {
        self.frames.last().map_or(0, |frame| frame.seq)
    }

    pub(crate) fn seqs(&self) -> Vec<u64> {
        self.frames.iter().map(|frame| frame.seq).collect()
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        self.frames.iter().map(|frame| frame.text.as_str()).collect()
    }

    /// Returns the newest message of each state.
    pub(crate) fn states(&self) -> BTreeMap<&str, &str> {
        let of_state = |frame: &'_ Frame| matches!(frame.keep, Keep::Latest { .. });
        let states = self.frames.iter().filter(|frame| of_state(frame));
        states.filter_map(|frame| Some((key(&frame.keep)?, frame.text.as_str()))).collect()
    }
}

fn key(keep: &Keep) -> Option<&str> {
    if let Keep::Latest { key, .. } = keep { Some(key) } else { None }
}
