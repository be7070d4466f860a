//! Clients that begin to ask for a socket, and do not end: others get theirs as soon as without them.

use std::ops::Range;
use std::time::{Duration, Instant};

use super::pace::Latencies;
use super::{QUIET, Trial};
use crate::Failure;
use crate::arguments::HalfOpen;
use crate::report::Figure;
use crate::socket::Opening;

/// How many come again whenever somebody opens a socket.
const AGAIN: usize = 25;

#[expect(clippy::cast_precision_loss, reason = "figures")]
pub(super) fn run(half_open: &HalfOpen, trial: &mut Trial<'_>) -> Result<Vec<Figure>, Failure> {
    let HalfOpen { half_open, sockets } = *half_open;
    let without = open_each(trial, sockets, 0..0)?;
    let memory = trial.process.memory()?;
    let endless = sockets..sockets + half_open;
    for number in endless.clone() {
        ask_without_end(trial, number)?;
    }
    trial.swarm.go_on(QUIET, &mut |_, _| {})?;
    let with = open_each(trial, sockets, endless)?;
    trial.check_open(sockets)?;
    let grown = trial.process.memory()?.saturating_sub(memory) as f64 / f64::from(1 << 20);
    Ok(vec![
        Figure::new("p99 to open without them, ms", without.per_mille(990)),
        Figure::new("p50 with them, ms", with.per_mille(500)),
        Figure::new("p99 with them, ms", with.per_mille(990)),
        Figure::new("MB that the server has grown", grown),
    ])
}

/// Opens sockets one after the other, and returns how long each took. Between them, some of those who ask without end begin anew:
/// the server may have cut them.
fn open_each(trial: &mut Trial<'_>, sockets: usize, endless: Range<usize>) -> Result<Latencies, Failure> {
    let mut again = endless.cycle();
    let mut times = Vec::with_capacity(sockets);
    for number in 0..sockets {
        for number in again.by_ref().take(AGAIN) {
            ask_without_end(trial, number)?;
        }
        let start = Instant::now();
        let path = trial.peer.path();
        trial.swarm.open(number..number + 1, &|_| Opening::of(path), &mut |_, _| {})?;
        times.push(start.elapsed());
    }
    Ok(Latencies::new(times))
}

fn ask_without_end(trial: &mut Trial<'_>, number: usize) -> Result<(), Failure> {
    let opening = Opening { is_endless: true, ..Opening::of(trial.peer.path()) };
    trial.swarm.connect(number, &opening)?;
    trial.swarm.turn(Duration::ZERO, &mut |_, _| {})
}
