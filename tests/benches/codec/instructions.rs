//! One run of every candidate for `callgrind`: see `instructions.sh`.

use crate::runners::Group;

/// Runs each candidate once to get warm and once to be counted; prints what was counted, in order.
pub(crate) fn run(group: &mut Group<'_>, wanted: &str) {
    for runner in &mut group.runners {
        let name = format!("{}\t{}\t{}\t{}", runner.job, runner.candidate, group.workload, runner.messages);
        if name.contains(wanted) {
            (runner.run)();
            println!("{name}");
            written_down_by_callgrind(&mut runner.run);
        }
    }
}

/// `callgrind` is told to write down what it counted whenever this function ends. It cannot be the same function
/// that switches counting on: of two options about one function `callgrind` follows only one.
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
