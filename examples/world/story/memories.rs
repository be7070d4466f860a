//! Agents' memories.

use protocol::Timestamp;
use protocol::matrix::MemoryFlash;

use super::World;
use crate::Failure;
use crate::phrases::{MEMORIES, TAGS};
use crate::wire::Producer;

/// Ten years, in microseconds.
const LONG_AGO: u64 = 10 * 365 * 24 * 3600 * 1_000_000;

impl World {
    /// An agent remembers something.
    pub(super) fn recall(&mut self, agent: &str, producer: Producer) -> Result<(), Failure> {
        let importance = f64::from(self.random.below(101)) / 100.0;
        let mut tags = TAGS;
        self.random.shuffle(&mut tags);
        let count = self.random.index(6);
        let tags = tags.iter().take(count).map(|tag| (*tag).to_owned()).collect();

        let memory = MemoryFlash {
            recalled_from: self.random.chance(60).then(|| self.long_ago()).flatten(),
            ..MemoryFlash::new(self.identifier("memory"), self.fill(&MEMORIES), importance, tags)
        };
        self.send(agent, producer, memory)
    }

    fn long_ago(&mut self) -> Option<Timestamp> {
        let ago = LONG_AGO / 1_000 * u64::from(self.random.below(1_000));
        Timestamp::from_micros(self.clock.saturating_sub(ago))
    }
}
