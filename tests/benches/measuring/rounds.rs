//! Measuring: in every round each candidate runs once, in a different order, and is compared within the round.
//!
//! If the machine slows down for a second, all candidates of those rounds slow down, and the ratios hold.

use std::time::Instant;

use super::{Group, Runner};

/// The results of one candidate for one job.
pub(crate) struct Row {
    pub(crate) job: &'static str,
    pub(crate) candidate: &'static str,
    pub(crate) workload: &'static str,
    /// Time per message relative to the group's first candidate in the same round, median of all rounds.
    pub(crate) ratio: f64,
    /// Nanoseconds per message, median of all rounds.
    pub(crate) nanoseconds: f64,
}

impl Row {
    /// Returns the distinct names of rows, in order of first occurrence.
    pub(crate) fn names<'r>(
        rows: impl IntoIterator<Item = &'r Self>,
        name: impl Fn(&Self) -> &'static str,
    ) -> Vec<&'static str> {
        let mut names = Vec::new();
        for row in rows {
            let name = name(row);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

/// Measures a group in `rounds` rounds, after a first run that allocates everything kept between runs.
// An allocator that counts would be a tenth of the time of a short message: what is allocated, `tests/allocations.rs` counts.
pub(super) fn measure(group: &mut Group<'_>, rounds: usize) -> Vec<Row> {
    group.runners.iter_mut().for_each(|runner| (runner.run)());
    let count = group.runners.len();
    let mut times = vec![Vec::with_capacity(rounds); count];
    for round in 0..rounds {
        for step in 0..count {
            let index = (round + step) % count;
            if let (Some(runner), Some(times)) = (group.runners.get_mut(index), times.get_mut(index)) {
                times.push(time(runner));
            }
        }
    }
    let reference = times.first().cloned().unwrap_or_default();
    let rows = group.runners.iter().zip(times);
    rows.map(|(runner, times)| Row {
        job: runner.job,
        candidate: runner.candidate,
        workload: group.workload,
        ratio: median(times.iter().zip(&reference).map(|(time, reference)| time / reference).collect()),
        nanoseconds: median(times),
    })
    .collect()
}

/// Returns the nanoseconds per message of one run.
fn time(runner: &mut Runner<'_>) -> f64 {
    let start = Instant::now();
    (runner.run)();
    start.elapsed().as_secs_f64() * 1e9 / messages(runner)
}

#[expect(clippy::cast_precision_loss, reason = "a small count")]
fn messages(runner: &Runner<'_>) -> f64 {
    runner.messages.max(1) as f64
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}
