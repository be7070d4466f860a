//! Messages that come one by one, at a steady pace.

use super::pace::Pace;
use super::{Trial, micros_each};
use crate::Failure;
use crate::arguments::Steady;
use crate::message::bark;
use crate::report::Figure;

pub(super) fn run(steady: &Steady, trial: &mut Trial<'_>) -> Result<Vec<Figure>, Failure> {
    let Steady { readers, rate, seconds } = *steady;
    trial.open(0..readers)?;
    let pace = Pace { messages: rate * seconds, rate, message: bark };
    let time = trial.process.processor_time()?;
    let latencies = pace.keep(trial, readers)?;
    let time = trial.process.processor_time()?.saturating_sub(time);
    trial.check_open(readers)?;
    Ok(vec![
        Figure::new("us of CPU per delivery", micros_each(time, readers * pace.messages)),
        Figure::new("p50, ms", latencies.per_mille(500)),
        Figure::new("p99, ms", latencies.per_mille(990)),
    ])
}
