//! The server is asked to stop: it says so to every socket, and ends in order.

use std::time::{Duration, Instant};

use super::Trial;
use crate::Failure;
use crate::arguments::Drain;
use crate::report::Figure;
use crate::socket::Received;

/// How long a server may take to stop.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a socket is closed with that is to come back.
const RESTART: u16 = 1012;

pub(super) fn run(drain: &Drain, trial: &mut Trial<'_>) -> Result<Vec<Figure>, Failure> {
    trial.open(0..drain.sockets)?;
    let start = Instant::now();
    trial.process.ask_to_stop()?;
    let (mut told, mut others) = (0, 0);
    let status = loop {
        trial.swarm.turn(Duration::from_millis(20), &mut |_, received| match received {
            Received::Closed(Some(RESTART)) => told += 1,
            Received::Closed(_) => others += 1,
            _ => {}
        })?;
        if let Some(status) = trial.process.ended()? {
            break status;
        }
        if start.elapsed() > PATIENCE {
            return Err(format!("it has not stopped; {told} sockets were told").into());
        }
    };
    let took = start.elapsed();
    // What has come in the meantime.
    trial.swarm.go_on(Duration::from_millis(100), &mut |_, received| {
        told += usize::from(received == Received::Closed(Some(RESTART)));
    })?;
    if told != drain.sockets || !status.success() {
        return Err(format!("{told} of {} sockets were told, {others} were not; {status}", drain.sockets).into());
    }
    Ok(vec![Figure::new("s to stop", took.as_secs_f64())])
}
