//! The results as tables.

use std::fmt::Write;

use crate::rounds::Row;

/// A figure of a row, with its name and number of decimals.
type Figure = (&'static str, fn(&Row) -> f64, usize);

const FIGURES: [Figure; 3] = [
    ("Time, as a ratio to the group's first candidate in the same round", |row| row.ratio, 2),
    ("Nanoseconds per message", |row| row.nanoseconds, 0),
    ("Allocations per message", |row| row.allocations, 2),
];

/// Returns all results as Markdown.
pub(crate) fn markdown(rows: &[Row], machine: &str, rounds: usize) -> String {
    let mut text = format!("# The codec and its peers\n\nMeasured on: {machine}. Medians of {rounds} rounds.\n");
    for (title, figure, decimals) in FIGURES {
        // Writing into a string cannot fail, here and below.
        let _ = write!(text, "\n## {title}\n");
        for job in names(rows, |row| row.job) {
            let rows: Vec<&Row> = rows.iter().filter(|row| row.job == job).collect();
            let _ = write!(text, "\n{}", table(job, &rows, figure, decimals));
        }
    }
    text
}

/// Returns only the ratios, for the terminal.
pub(crate) fn ratios(rows: &[Row]) -> String {
    let [(_, figure, decimals), ..] = FIGURES;
    let jobs = names(rows, |row| row.job);
    let tables = jobs.iter().map(|job| {
        let rows: Vec<&Row> = rows.iter().filter(|row| row.job == *job).collect();
        table(job, &rows, figure, decimals)
    });
    tables.collect::<Vec<_>>().join("\n")
}

/// Returns a table with a row per workload and a column per candidate.
fn table(job: &str, rows: &[&Row], figure: fn(&Row) -> f64, decimals: usize) -> String {
    let candidates = names(rows.iter().copied(), |row| row.candidate);
    let mut text = format!("| {job:<40} |");
    for candidate in &candidates {
        let _ = write!(text, " {candidate:>9} |");
    }
    let _ = writeln!(text, "\n|---|{}", "---:|".repeat(candidates.len()));
    for workload in names(rows.iter().copied(), |row| row.workload) {
        let _ = write!(text, "| {workload:<40} |");
        for candidate in &candidates {
            let row = rows.iter().find(|row| row.workload == workload && row.candidate == *candidate);
            let cell = row.map_or_else(String::new, |row| format!("{:.decimals$}", figure(row)));
            let _ = write!(text, " {cell:>9} |");
        }
        text.push('\n');
    }
    text
}

/// Returns the distinct names, in order of first occurrence.
pub(crate) fn names<'r>(
    rows: impl IntoIterator<Item = &'r Row>,
    name: impl Fn(&Row) -> &'static str,
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
