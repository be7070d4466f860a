//! States that change faster than their readers read: the readers are told the newest, and soon.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use super::{Trial, agent};
use crate::Failure;
use crate::arguments::States;
use crate::message::{member, numbers, seq, state};
use crate::report::Figure;
use crate::socket::Received;

/// How often the slow readers read, in a second.
const READINGS: usize = 10;

/// What the kernel holds for them at their end.
const RECEIVE_BUFFER: usize = 64 << 10;

/// How long the last states may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a reader knows.
#[derive(Debug, Default)]
struct Reader {
    seq: u64,
    newest: HashMap<String, usize>,
    received: usize,
    is_reordered: bool,
}

impl Reader {
    fn receive(&mut self, text: &[u8]) {
        let (Some(agent), Some(number)) = (member(text, "agent_id"), numbers(text).next()) else { return };
        let seq = seq(text).unwrap_or_default();
        self.is_reordered |= seq <= self.seq;
        self.seq = seq;
        self.received += 1;
        match self.newest.get_mut(agent) {
            Some(newest) => *newest = number,
            None => drop(self.newest.insert(agent.to_owned(), number)),
        }
    }

    fn knows(&self, agents: usize, last: usize) -> bool {
        self.newest.len() == agents && self.newest.values().all(|number| *number == last)
    }
}

/// The readers; their sockets are numbered behind those of the agents.
#[derive(Debug)]
struct Readers {
    first: usize,
    all: Vec<Reader>,
    /// How many states the server has not taken.
    refused: usize,
}

impl Readers {
    fn note(&mut self, number: usize, received: Received<'_>) {
        let Received::Text(text) = received else { return };
        match number.checked_sub(self.first).and_then(|reader| self.all.get_mut(reader)) {
            Some(reader) => reader.receive(text),
            None => self.refused += usize::from(text.starts_with(br#"{"type":"error""#)),
        }
    }

    /// Has each read so many bytes.
    fn read(&mut self, trial: &mut Trial<'_>, most: usize) {
        for number in self.first..self.first + self.all.len() {
            trial.swarm.read_some(number, most, &mut |number, received| self.note(number, received));
        }
    }
}

pub(super) fn run(states: &States, trial: &mut Trial<'_>) -> Result<Vec<Figure>, Failure> {
    let States { agents, rate, seconds, readers } = *states;
    trial.open(0..agents)?;
    trial.open_with(agents..agents + readers, Some(RECEIVE_BUFFER))?;
    (agents..agents + readers).try_for_each(|number| trial.swarm.stop_reading(number))?;
    let known = (0..readers).map(|_| Reader::default()).collect();
    let mut readers = Readers { first: agents, all: known, refused: 0 };

    let start = Instant::now();
    send_all(states, trial, &mut readers)?;
    let sending = start.elapsed();
    // From here on, they read all there is.
    let end = Instant::now();
    while !readers.all.iter().all(|reader| reader.knows(agents, rate * seconds - 1)) {
        trial.swarm.turn(Duration::from_millis(5), &mut |number, received| readers.note(number, received))?;
        readers.read(trial, usize::MAX);
        if end.elapsed() > PATIENCE {
            return Err(format!("the readers do not know the last states; {} were refused", readers.refused).into());
        }
    }
    trial.check_open(agents + readers.all.len())?;
    if readers.all.iter().any(|reader| reader.is_reordered) {
        return Err("states came in another order than that of their numbers".into());
    }
    Ok(figures(&readers, agents * rate * seconds, sending, end.elapsed()))
}

/// Sends the states of all agents, in turn, at an even pace. Readers read a tenth of what is sent.
fn send_all(states: &States, trial: &mut Trial<'_>, readers: &mut Readers) -> Result<(), Failure> {
    let States { agents, rate, seconds, .. } = *states;
    let each = state(&agent(0), 0).len() * agents * rate / READINGS / 10;
    let (mut sent, mut readings, start) = (0, 0, Instant::now());
    while sent < agents * rate * seconds {
        let elapsed = usize::try_from(start.elapsed().as_micros())?;
        let due = (agents * rate * elapsed / 1_000_000).min(agents * rate * seconds);
        while sent < due {
            let (number, sender) = (sent / agents, sent % agents);
            trial.swarm.send(sender, &state(&agent(sender), number));
            sent += 1;
        }
        trial.swarm.turn(Duration::from_millis(1), &mut |number, received| readers.note(number, received))?;
        if elapsed * READINGS / 1_000_000 > readings {
            readings += 1;
            readers.read(trial, each);
        }
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "figures")]
fn figures(readers: &Readers, sent: usize, sending: Duration, settling: Duration) -> Vec<Figure> {
    let received: usize = readers.all.iter().map(|reader| reader.received).sum();
    let share = received as f64 / (sent * readers.all.len()).max(1) as f64;
    vec![
        Figure::new("thousand states/s", sent as f64 / sending.as_secs_f64() / 1e3),
        Figure::new("% coalesced", 100.0 * (1.0 - share)),
        Figure::new("s until all know the last", settling.as_secs_f64()),
    ]
}
