//! What sockets cost that do nothing.

use std::time::Instant;

use super::{Trial, micros_each};
use crate::Failure;
use crate::arguments::Idle;
use crate::report::Figure;

#[expect(clippy::cast_precision_loss, reason = "figures")]
pub(super) fn run(idle: &Idle, trial: &mut Trial<'_>) -> Result<Vec<Figure>, Failure> {
    // What the first one costs is the server's own.
    trial.open(0..1)?;
    let (before, time, start) = (trial.process.memory()?, trial.process.processor_time()?, Instant::now());
    trial.open(1..idle.sockets)?;
    let took = start.elapsed();
    let time = trial.process.processor_time()?.saturating_sub(time);
    trial.check_open(idle.sockets)?;
    let kilobytes = trial.process.memory()?.saturating_sub(before) as f64 / 1024.0;
    Ok(vec![
        Figure::new("kB per socket", kilobytes / (idle.sockets - 1).max(1) as f64),
        Figure::new("us of CPU per opening", micros_each(time, idle.sockets - 1)),
        Figure::new("s to open all", took.as_secs_f64()),
    ])
}
