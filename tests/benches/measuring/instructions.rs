//! Runs every candidate once for `callgrind`: see `instructions.sh`.

use super::Group;

/// Runs each candidate once to warm up and once to be counted. Prints what was counted, in order.
pub(super) fn run(group: &mut Group<'_>, wanted: &str) {
    for runner in &mut group.runners {
        let name = format!("{}\t{}\t{}\t{}", runner.job, runner.candidate, group.workload, runner.messages);
        if name.contains(wanted) {
            (runner.run)();
            println!("{name}");
            written_down_by_callgrind(&mut runner.run);
        }
    }
}

/// `callgrind` is told to dump its counts whenever this function returns. This cannot be the function that switches
/// counting on: of two options about one function, `callgrind` honours only one.
#[inline(never)]
fn written_down_by_callgrind(run: &mut dyn FnMut()) {
    counted_by_callgrind(run);
    std::hint::black_box(());
}

/// `callgrind` is told to count inside this function.
#[inline(never)]
fn counted_by_callgrind(run: &mut dyn FnMut()) {
    run();
    std::hint::black_box(());
}
