//! As many messages as the server can pass on: a message is sent when all have received an earlier one.

use std::time::{Duration, Instant};

use super::{SENDERS, Trial, micros_each, numbered};
use crate::Failure;
use crate::arguments::FanOut;
use crate::ledger::Ledger;
use crate::message::bark;
use crate::report::Figure;

/// How long a message may take.
const PATIENCE: Duration = Duration::from_secs(30);

pub(super) fn run(fan_out: &FanOut, trial: &mut Trial<'_>) -> Result<Vec<Figure>, Failure> {
    let FanOut { readers, window, messages } = *fan_out;
    trial.open(0..readers)?;
    // A tenth to warm up.
    let warm = messages / 10;
    let mut ledger = Ledger::new(readers, messages);
    let mut begun = None;
    let (mut sent, mut complete, mut progress) = (0, 0, Instant::now());
    while complete < messages {
        while sent < messages.min(complete + window) {
            trial.publish(sent, readers.min(SENDERS), bark);
            sent += 1;
        }
        trial.swarm.turn(Duration::from_millis(100), &mut numbered(|reader, number| ledger.receive(reader, number)))?;
        if ledger.complete() > complete {
            (complete, progress) = (ledger.complete(), Instant::now());
        }
        if begun.is_none() && complete >= warm {
            begun = Some((complete, trial.process.processor_time()?, Instant::now()));
        }
        ledger.check()?;
        trial.check_open(readers)?;
        if progress.elapsed() > PATIENCE {
            ledger.check_all(sent)?;
        }
    }
    let (before, time, start) = begun.ok_or("there were no messages")?;
    let deliveries = (messages - before) * readers;
    let time = trial.process.processor_time()?.saturating_sub(time);
    ledger.check_all(messages)?;
    Ok(vec![
        Figure::new("us of CPU per delivery", micros_each(time, deliveries)),
        Figure::new("thousand deliveries/s", 1e3 / micros_each(start.elapsed(), deliveries)),
    ])
}
