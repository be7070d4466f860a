//! What the benchmarks share: candidates that take turns, and tables of their ratios.

mod arguments;
mod instructions;
mod layout;
mod machine;
mod random;
mod report;
mod rounds;
mod runner;

pub(crate) use arguments::Task;
pub(crate) use layout::indented;
pub(crate) use machine::machine;
pub(crate) use random::Random;
pub(crate) use report::Report;
pub(crate) use rounds::Row;
pub(crate) use runner::{Group, Runner};

/// Measures the groups that are wanted by name.
pub(crate) fn measure<'w>(groups: impl IntoIterator<Item = Group<'w>>, rounds: usize, wanted: &str) -> Vec<Row> {
    let groups = groups.into_iter().filter(|group| group.is_wanted(wanted));
    groups.flat_map(|mut group| rounds::measure(&mut group, rounds)).collect()
}

/// Runs the candidates that are wanted by name once each, for `callgrind`.
pub(crate) fn count_instructions<'w>(groups: impl IntoIterator<Item = Group<'w>>, wanted: &str) {
    for mut group in groups {
        instructions::run(&mut group, wanted);
    }
}
