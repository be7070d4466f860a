//! The states as they are, for newcomers. When many come at the same time, they share it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::frame::Frame;
use super::position::Position;

/// For how long newcomers share a snapshot. What is newer they read in the log, as everybody does.
const FRESH: Duration = Duration::from_millis(100);

/// The states that a role may know, at a position.
#[derive(Debug, Clone)]
pub struct Snapshot {
    pub(super) position: Position,
    pub(super) frames: Arc<[Frame]>,
    /// How many of them were read.
    pub(super) read: usize,
    made: Instant,
}

impl Snapshot {
    pub(super) fn new(position: Position, frames: Arc<[Frame]>) -> Self {
        Self { position, frames, read: 0, made: Instant::now() }
    }

    pub(super) fn is_fresh(&self) -> bool {
        self.made.elapsed() < FRESH
    }
}
