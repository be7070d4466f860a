//! All sockets break at once and come back, while messages go on: nothing is missing, nothing comes twice.

use std::time::{Duration, Instant};

use super::{QUIET, Trial};
use crate::Failure;
use crate::arguments::Broken;
use crate::ledger::Ledger;
use crate::message::{bark, member, numbers, seq};
use crate::report::Figure;
use crate::socket::{Opening, Received};

/// For how many seconds messages go on before the break.
const BEFORE: usize = 2;

/// How many come back at once: a storm, which may not fit into the queue of a server.
const AT_ONCE: usize = 1_000;

/// How long the last messages may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Returns how many agents send: each four barks in a second. Their sockets do not break.
pub(super) const fn senders(broken: &Broken) -> usize {
    broken.rate.div_ceil(4)
}

/// Where a reader is.
#[derive(Debug, Clone, Default)]
struct Place {
    epoch: String,
    seq: u64,
}

impl Place {
    fn resumption(&self) -> Opening {
        Opening::of(&format!("/api/world/ws?since={}-{}", self.epoch, self.seq))
    }
}

/// What all readers know.
#[derive(Debug)]
struct Readers {
    ledger: Ledger,
    places: Vec<Place>,
    back: usize,
    began_anew: usize,
    last_back: Option<Instant>,
}

impl Readers {
    fn new(readers: usize, messages: usize) -> Self {
        Self {
            ledger: Ledger::new(readers, messages),
            places: vec![Place::default(); readers],
            back: 0,
            began_anew: 0,
            last_back: None,
        }
    }

    fn note(&mut self, reader: usize, received: Received<'_>) {
        let Received::Text(text) = received else { return };
        let Some(place) = self.places.get_mut(reader) else { return };
        if let Some(position) = member(text, "position") {
            let (epoch, seq) = position.split_once('-').unwrap_or_default();
            if memchr::memmem::find(text, br#""resumed":true"#).is_some() {
                self.back += 1;
                self.last_back = Some(Instant::now());
            } else {
                self.began_anew += usize::from(!place.epoch.is_empty());
                (place.epoch, place.seq) = (epoch.to_owned(), seq.parse().unwrap_or_default());
            }
        }
        for number in numbers(text) {
            self.ledger.receive(reader, number);
            place.seq = seq(text).unwrap_or_default();
        }
    }
}

pub(super) fn run(broken: &Broken, trial: &mut Trial<'_>) -> Result<Vec<Figure>, Failure> {
    let Broken { sockets, rate, seconds } = *broken;
    let senders = senders(broken);
    let all = senders + sockets;
    let messages = rate * (BEFORE + seconds);
    let mut readers = Readers::new(all, messages);
    let path = trial.peer.path();
    let opening = |number| Opening { token: trial.tokens.get(number).cloned(), ..Opening::of(path) };
    trial.swarm.open(0..all, &opening, &mut |reader, received| readers.note(reader, received))?;
    trial.swarm.go_on(QUIET, &mut |reader, received| readers.note(reader, received))?;

    let start = Instant::now();
    let (mut sent, mut broke, mut come_back) = (0, None, all);
    while readers.ledger.complete() < messages {
        let due = rate * usize::try_from(start.elapsed().as_millis())? / 1_000;
        while sent < due.min(messages) {
            trial.publish(sent, senders, bark);
            sent += 1;
        }
        if broke.is_none() && sent >= rate * BEFORE {
            broke = Some(Instant::now());
            come_back = senders;
            trial.swarm.at_a_time = AT_ONCE;
            trial.swarm.break_from(senders);
        }
        // Messages go on meanwhile.
        let some = come_back..(come_back + AT_ONCE).min(all);
        come_back = some.end;
        let places = readers.places.get(some.clone()).unwrap_or_default().to_vec();
        let opening = |number: usize| places.get(number - some.start).cloned().unwrap_or_default().resumption();
        trial.swarm.open(some.clone(), &opening, &mut |reader, received| readers.note(reader, received))?;
        trial.swarm.turn(Duration::from_millis(5), &mut |reader, received| readers.note(reader, received))?;
        readers.ledger.check()?;
        if start.elapsed() > Duration::from_secs((BEFORE + seconds) as u64) + PATIENCE {
            readers.ledger.check_all(sent)?;
        }
    }
    readers.ledger.check_all(messages)?;
    if readers.back != sockets || readers.began_anew > 0 {
        return Err(format!("{} of {sockets} sockets have resumed", readers.back).into());
    }
    let took = readers.last_back.zip(broke).map_or(Duration::ZERO, |(back, broke)| back - broke);
    Ok(vec![Figure::new("s until all are back", took.as_secs_f64())])
}
