//! Readers that never read harm nobody: others receive everything, as soon as without them, and memory stays what it is.

use super::Trial;
use super::pace::Pace;
use crate::Failure;
use crate::arguments::Stalled;
use crate::message::thought;
use crate::process::kernel_memory;
use crate::report::Figure;

/// What the kernel holds for a reader at the reader's end: little, so that what is measured is the server's end.
const RECEIVE_BUFFER: usize = 4 << 10;

#[expect(clippy::cast_precision_loss, reason = "figures")]
pub(super) fn run(stalled: &Stalled, trial: &mut Trial<'_>) -> Result<Vec<Figure>, Failure> {
    let Stalled { readers, stalled, messages, rate } = *stalled;
    trial.open(0..readers)?;
    let pace = Pace { messages: messages / 4, rate, message: thought };
    let without = pace.keep(trial, readers)?;
    trial.open_with(readers..readers + stalled, Some(RECEIVE_BUFFER))?;
    (readers..readers + stalled).try_for_each(|number| trial.swarm.stop_reading(number))?;
    // What sockets cost that do nothing, another scenario measures.
    let (memory, kernel) = (trial.process.memory()?, kernel_memory()?);
    // Until the kernel holds what it takes for each, there is something to write to all of them.
    let filling = Pace { messages: (rate * 3).min(messages), ..pace };
    let while_filling = filling.keep(trial, readers)?;
    // By then, none has been let go.
    let standing = Pace { messages: (rate * 5).min(messages), ..pace };
    let with = standing.keep(trial, readers)?;
    let of_kernel = kernel_memory()?.saturating_sub(kernel) as f64 / 1024.0;
    let rest = messages.saturating_sub(filling.messages + standing.messages);
    Pace { messages: rest, ..pace }.keep(trial, readers)?;
    let grown = trial.process.memory()?.saturating_sub(memory) as f64 / f64::from(1 << 20);
    Ok(vec![
        Figure::new("p99 without them, ms", without.per_mille(990)),
        Figure::new("p99 while their buffers fill, ms", while_filling.per_mille(990)),
        Figure::new("p99 with them, ms", with.per_mille(990)),
        Figure::new("MB that the server has grown", grown),
        Figure::new("kB of the kernel for each", of_kernel / stalled.max(1) as f64),
    ])
}
