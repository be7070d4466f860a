//! Whether a history keeps the promises.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::history::Event;

/// What the gateway promises, by the letters of its README.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Promise {
    /// (a) One order for all, with rising numbers.
    OneOrder,
    /// (b) What its sender got back is in the log of every gateway.
    EchoedIsThere,
    /// (c) Every event reaches every connected reader, or the reader is told that it has missed some.
    EveryEvent,
    /// (d) In the end, all readers know the same states.
    SameStates,
    /// (e) What is sent again under its name is passed on once.
    Once,
    /// (f) Nobody speaks as another.
    OwnName,
}

/// A promise that was not kept, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Violation {
    pub(crate) promise: Promise,
    pub(crate) how: String,
}

/// A message as it was passed on.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Passed {
    from: String,
    id: Option<String>,
    state: Option<String>,
}

/// What a reader knows: since it came, through all connections that it could resume.
#[derive(Debug, Default)]
struct Knowledge {
    epoch: String,
    /// The number of the last message before the events that it has to be told.
    start: Option<u64>,
    received: BTreeSet<u64>,
    last: u64,
    missed: u64,
    states: BTreeMap<String, u64>,
    is_done: bool,
}

#[derive(Debug, Default)]
struct Checker {
    violations: Vec<Violation>,
    /// By epoch and number.
    passed: BTreeMap<(String, u64), Passed>,
    by_id: HashMap<String, (String, u64)>,
    echoed: Vec<(String, u64, Passed)>,
    /// Names of messages, with who may have sent them.
    honest: HashMap<String, String>,
    readers: BTreeMap<String, Knowledge>,
}

/// Returns what was promised and not kept.
pub(crate) fn check(history: &[Event]) -> Vec<Violation> {
    let mut checker = Checker::default();
    for event in history {
        checker.take(event);
    }
    checker.conclude();
    checker.violations
}

impl Checker {
    fn fail(&mut self, promise: Promise, how: String) {
        self.violations.push(Violation { promise, how });
    }

    fn take(&mut self, event: &Event) {
        match event {
            Event::Sent { who, id, is_own } => {
                if *is_own {
                    self.honest.insert(id.clone(), who.clone());
                }
            }
            Event::Echoed { who, id, epoch, seq, state } => {
                let passed = Passed { from: who.clone(), id: Some(id.clone()), state: state.clone() };
                self.echoed.push((epoch.clone(), *seq, passed));
            }
            Event::Joined { reader, resumed, epoch, seq } => self.join(reader, *resumed, epoch, *seq),
            Event::Received { reader, seq, from, id, state } => {
                let passed = Passed { from: from.clone(), id: id.clone(), state: state.clone() };
                self.receive(reader, *seq, passed);
            }
            Event::Missed { reader, events } => self.knowledge(reader).missed += events,
            Event::Done { reader } => self.knowledge(reader).is_done = true,
            Event::Harm { .. } => {}
        }
    }

    fn knowledge(&mut self, reader: &str) -> &mut Knowledge {
        self.readers.entry(reader.to_owned()).or_default()
    }

    fn join(&mut self, reader: &str, resumed: bool, epoch: &str, seq: Option<u64>) {
        let known = self.knowledge(reader);
        if !resumed {
            *known = Knowledge { epoch: epoch.to_owned(), start: seq, ..Knowledge::default() };
        } else if known.epoch != epoch {
            let how = format!("{reader} resumed in epoch {epoch} what it knew of epoch {}", known.epoch);
            self.fail(Promise::OneOrder, how);
        }
    }

    fn receive(&mut self, reader: &str, seq: u64, passed: Passed) {
        let known = self.knowledge(reader);
        let place = (known.epoch.clone(), seq);
        let last = known.last;
        known.last = seq;
        known.received.insert(seq);
        if let Some(state) = &passed.state {
            known.states.insert(state.clone(), seq);
        } else {
            known.start.get_or_insert(seq - 1);
        }
        if seq <= last {
            self.fail(Promise::OneOrder, format!("{reader} received {seq} after {last}"));
        }
        let earlier = self.passed.entry(place.clone()).or_insert_with(|| passed.clone()).clone();
        if earlier != passed {
            self.fail(Promise::OneOrder, format!("{seq} is {passed:?} for {reader}, and was {earlier:?}"));
        }
        if let Some(id) = passed.id {
            let first = self.by_id.entry(id.clone()).or_insert_with(|| place.clone()).clone();
            if first != place {
                self.fail(Promise::Once, format!("{id} is {place:?} for {reader}, and was {first:?}"));
            }
            if self.honest.get(&id) != Some(&passed.from) {
                self.fail(Promise::OwnName, format!("{id} was received as from {}", passed.from));
            }
        }
    }

    fn conclude(&mut self) {
        for echo in self.echoed.clone() {
            self.check_echo(&echo);
        }
        let readers = std::mem::take(&mut self.readers);
        let done: Vec<_> = readers.iter().filter(|(_, known)| known.is_done).collect();
        for (name, known) in &done {
            self.check_echoes(name, known);
            self.check_events(name, known);
        }
        for pair in done.windows(2) {
            let [(one, known), (other, known_otherwise)] = pair else { continue };
            if known.states != known_otherwise.states {
                let how = format!("{one}: {:?}; {other}: {:?}", known.states, known_otherwise.states);
                self.fail(Promise::SameStates, how);
            }
        }
        if done.is_empty() {
            self.fail(Promise::EveryEvent, "no reader has read to the end".to_owned());
        }
    }

    /// What was echoed is there under its number; a state may have been replaced since.
    fn check_echo(&mut self, (epoch, seq, echo): &(String, u64, Passed)) {
        let place = (epoch.clone(), *seq);
        match self.passed.entry(place).or_insert_with(|| echo.clone()) {
            passed if passed == echo => {}
            passed => {
                let how = format!("{seq} was echoed as {echo:?}, and received as {passed:?}");
                self.fail(Promise::EchoedIsThere, how);
            }
        }
    }

    fn check_echoes(&mut self, name: &str, known: &Knowledge) {
        for (epoch, seq, echo) in self.echoed.clone() {
            let is_known = match &echo.state {
                Some(state) => known.states.get(state).is_some_and(|newest| *newest >= seq),
                None => {
                    known.start.is_none_or(|start| seq <= start) || known.received.contains(&seq) || known.missed > 0
                }
            };
            if epoch != known.epoch || !is_known {
                self.fail(Promise::EchoedIsThere, format!("{name} does not know {echo:?}, echoed as {epoch}-{seq}"));
            }
        }
    }

    /// Every event that anybody has received since the reader came was received, or counted as missed.
    fn check_events(&mut self, name: &str, known: &Knowledge) {
        let Some(start) = known.start else { return };
        let range = (known.epoch.clone(), start + 1)..=(known.epoch.clone(), u64::MAX);
        let events = self.passed.range(range).filter(|(_, passed)| passed.state.is_none());
        let lost: Vec<_> = events.map(|((_, seq), _)| *seq).filter(|seq| !known.received.contains(seq)).collect();
        if lost.len() as u64 > known.missed {
            self.fail(
                Promise::EveryEvent,
                format!("{name} has not received {lost:?}, and was told of {}", known.missed),
            );
        }
    }
}
