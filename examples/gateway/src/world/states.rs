//! The newest message of each state, in the order in which they came.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::Instant;

use super::frame::Frame;

/// The newest message of each state.
#[derive(Debug, Default)]
pub(super) struct States {
    by_key: HashMap<Arc<str>, u64>,
    by_seq: BTreeMap<u64, State>,
    /// Those that are over, in order; some may have begun anew since.
    ended: VecDeque<(u64, Instant)>,
    /// The number of the newest state that is over and forgotten.
    forgotten: u64,
}

#[derive(Debug)]
struct State {
    key: Arc<str>,
    is_over: bool,
    frame: Frame,
}

impl States {
    /// Takes in a state. Returns the number of the one that it replaces.
    pub(super) fn insert(&mut self, key: &Arc<str>, is_over: bool, frame: Frame) -> Option<u64> {
        let seq = frame.seq;
        let earlier = self.by_key.insert(key.clone(), seq);
        if let Some(earlier) = earlier {
            self.by_seq.remove(&earlier);
        }
        if is_over {
            self.ended.push_back((seq, frame.at));
        }
        self.by_seq.insert(seq, State { key: key.clone(), is_over, frame });
        earlier
    }

    /// Returns those with these numbers, in order; those that are over only if the reader may have known them.
    pub(super) fn range(&self, numbers: RangeInclusive<u64>, with_ended: bool) -> impl Iterator<Item = &Frame> {
        // A map's range must not be a reversed one.
        let states = (!numbers.is_empty()).then(|| self.by_seq.range(numbers));
        let states = states.into_iter().flatten().map(|(_, state)| state);
        states.filter(move |state| with_ended || !state.is_over).map(|state| &state.frame)
    }

    /// Returns those that are not over and have an owner.
    pub(super) fn owned(&self) -> impl Iterator<Item = &Frame> {
        let states = self.by_seq.values().filter(|state| !state.is_over && state.frame.owner.is_some());
        states.map(|state| &state.frame)
    }

    /// Forgets states that were over before that time.
    pub(super) fn forget(&mut self, before: Instant) {
        while let Some((seq, _)) = self.ended.front().copied().filter(|(_, at)| *at < before) {
            self.ended.pop_front();
            if let Some(state) = self.by_seq.remove(&seq) {
                self.by_key.remove(&state.key);
                self.forgotten = seq;
            }
        }
    }

    /// Whether somebody who has read up to this number can still be told of everything that is over.
    pub(super) const fn reach_back_to(&self, seq: u64) -> bool {
        self.forgotten <= seq
    }

    /// Returns how many there are that are not over.
    pub(super) fn count(&self) -> usize {
        self.by_seq.values().filter(|state| !state.is_over).count()
    }
}
