//! A model of the log that never forgets anything, and of readers that know what they were sent.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use gateway::world::{Audience, Batch, Cursor, Epoch, Frame, Keep, Log, Read, Window};
use proptest::prelude::*;

/// A message, as the model knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Said {
    State { key: u8, is_over: bool },
    Event,
    Live,
}

pub(crate) fn said() -> impl Strategy<Value = Said> {
    prop_oneof![
        4 => (0..6_u8, proptest::bool::weighted(0.2)).prop_map(|(key, is_over)| Said::State { key, is_over }),
        3 => Just(Said::Event),
        1 => Just(Said::Live),
    ]
}

/// A log, and everything that was ever put into it.
pub(crate) struct History {
    pub(crate) log: Log,
    pub(crate) all: Vec<Said>,
    /// What stands in each message behind its number.
    padding: String,
    start: Instant,
    /// How many milliseconds after the start it is.
    now: u64,
}

impl History {
    pub(crate) fn new(bytes: usize) -> Self {
        let mut log = Log::new(Window { bytes, age: Duration::from_secs(100) });
        log.restart(Epoch::new(1));
        Self { log, all: Vec::new(), padding: String::new(), start: Instant::now(), now: 0 }
    }

    /// Makes a history of large messages, of which three are read at once and the log has room for about a dozen.
    pub(crate) fn of_large_messages() -> Self {
        let padding = 22 << 10;
        Self { padding: " ".repeat(padding), ..Self::new(12 * padding) }
    }

    /// Puts a message into the log, this many milliseconds after the start.
    pub(crate) fn push_at(&mut self, said: &Said, milliseconds: u64) {
        self.all.push(said.clone());
        let seq = self.all.len() as u64;
        let keep = match said {
            Said::State { key, is_over } => Keep::Latest { key: Arc::from(key.to_string()), is_over: *is_over },
            Said::Event => Keep::Recent,
            Said::Live => Keep::No,
        };
        self.log.push(Frame {
            seq,
            message_type: "said",
            text: format!("{seq}{}", self.padding).into(),
            keep,
            audience: Audience::ALL,
            owner: None,
            at: self.start + Duration::from_millis(milliseconds),
        });
    }

    pub(crate) fn push(&mut self, said: &Said) {
        self.now += 1;
        self.push_at(said, self.now);
    }

    /// Lets time go by.
    pub(crate) fn wait(&mut self, seconds: u64) {
        self.now += seconds * 1_000;
    }

    /// Returns the states that are not over, each with the number of its newest message.
    pub(crate) fn states(&self) -> BTreeMap<u8, u64> {
        let mut states = BTreeMap::new();
        for (seq, said) in (1..).zip(&self.all) {
            apply(&mut states, said, seq);
        }
        states
    }
}

fn apply(states: &mut BTreeMap<u8, u64>, said: &Said, seq: u64) {
    if let Said::State { key, is_over } = said {
        if *is_over {
            states.remove(key);
        } else {
            states.insert(*key, seq);
        }
    }
}

/// Somebody who reads, and what it has come to know.
pub(crate) struct Reader {
    pub(crate) cursor: Cursor,
    pub(crate) received: Vec<u64>,
    pub(crate) missed: u64,
    states: BTreeMap<u8, u64>,
}

impl Reader {
    pub(crate) fn new(cursor: Cursor) -> Self {
        Self { cursor, received: Vec::new(), missed: 0, states: BTreeMap::new() }
    }

    /// Goes on with another cursor, knowing what it knew.
    pub(crate) fn resumed(&self, cursor: Cursor) -> Self {
        Self { cursor, received: self.received.clone(), missed: self.missed, states: self.states.clone() }
    }

    /// Reads once.
    pub(crate) fn read(&mut self, history: &History) -> Read {
        self.read_some(history, usize::MAX)
    }

    /// Reads once, and puts back what there is no room for.
    pub(crate) fn read_some(&mut self, history: &History, room: usize) -> Read {
        let mut batch = Batch::new();
        let mut read = history.log.read(&mut self.cursor, &mut batch);
        if batch.len() > room {
            batch.put_back(room, &mut self.cursor);
            assert_eq!(batch.types().iter().map(|(_, count)| count).sum::<u64>(), room as u64);
            read = Read::More;
        }
        for text in batch.texts() {
            let number = text.split(' ').next().unwrap_or_default();
            let seq: u64 = number.parse().expect("the tests number their messages");
            self.received.push(seq);
            apply(&mut self.states, &history.all[seq as usize - 1], seq);
        }
        if let Read::Missed(events) = read {
            self.missed += events;
        }
        read
    }

    /// Reads everything there is. Returns whether that was possible.
    pub(crate) fn catch_up(&mut self, history: &History) -> bool {
        loop {
            match self.read(history) {
                Read::End => return true,
                Read::More | Read::Missed(_) => {}
                Read::TooLate | Read::Anew => return false,
            }
        }
    }

    pub(crate) fn states(&self) -> &BTreeMap<u8, u64> {
        &self.states
    }
}
