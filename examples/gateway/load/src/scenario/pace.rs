//! Messages at a steady pace, and how long each takes to each reader.

use std::time::{Duration, Instant};

use super::{SENDERS, Trial, numbered};
use crate::Failure;
use crate::ledger::Ledger;

/// How long a message may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// What is sent, and how fast.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    pub(super) messages: usize,
    /// In a second.
    pub(super) rate: usize,
    pub(super) message: fn(&str, usize) -> String,
}

/// How long deliveries took, in order.
#[derive(Debug)]
pub(super) struct Latencies(Vec<Duration>);

impl Latencies {
    pub(super) fn new(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self(times)
    }

    /// Returns the time, in milliseconds, that so many of a thousand did not exceed.
    pub(super) fn per_mille(&self, share: usize) -> f64 {
        let index = (self.0.len() * share / 1_000).min(self.0.len().saturating_sub(1));
        self.0.get(index).map_or(0.0, |time| time.as_secs_f64() * 1e3)
    }
}

impl Pace {
    /// Returns when the message with this number is due. What a message waits because the loader or the server is late counts
    /// as time that it took.
    fn due(self, start: Instant, number: usize) -> Instant {
        let nanos = number as u64 * 1_000_000_000 / self.rate.max(1) as u64;
        start + Duration::from_nanos(nanos)
    }

    /// Sends all, and waits until the first `readers` sockets have everything.
    pub(super) fn keep(self, trial: &mut Trial<'_>, readers: usize) -> Result<Latencies, Failure> {
        let mut ledger = Ledger::new(readers, self.messages);
        let mut latencies = Vec::with_capacity(readers * self.messages);
        let start = Instant::now();
        let (mut sent, mut complete, mut progress) = (0, 0, start);
        while complete < self.messages {
            let now = Instant::now();
            while sent < self.messages && self.due(start, sent) <= now {
                trial.publish(sent, readers.min(SENDERS), self.message);
                sent += 1;
            }
            let wait = self.due(start, sent).saturating_duration_since(now).min(Duration::from_millis(100));
            let wait = if sent < self.messages { wait } else { Duration::from_millis(100) };
            trial.swarm.turn(
                wait,
                &mut numbered(|reader, number| {
                    ledger.receive(reader, number);
                    if reader < readers {
                        latencies.push(self.due(start, number).elapsed());
                    }
                }),
            )?;
            if ledger.complete() > complete {
                (complete, progress) = (ledger.complete(), Instant::now());
            }
            ledger.check()?;
            if progress.elapsed() > PATIENCE {
                ledger.check_all(sent)?;
            }
        }
        ledger.check_all(self.messages)?;
        Ok(Latencies::new(latencies))
    }
}
