//! The results as tables.

use std::fmt::Write;
use std::io;
use std::path::{Path, PathBuf};

use super::Row;

/// A figure of a row, with its name and number of decimals.
type Figure = (&'static str, fn(&Row) -> f64, usize);

const FIGURES: [Figure; 2] = [
    ("Time, as a ratio to the group's first candidate in the same round", |row| row.ratio, 2),
    ("Nanoseconds per message", |row| row.nanoseconds, 0),
];

/// The results of a benchmark.
pub(crate) struct Report<'r> {
    /// The heading.
    pub(crate) title: &'static str,
    pub(crate) rows: &'r [Row],
    pub(crate) rounds: usize,
    pub(crate) machine: &'r str,
}

impl Report<'_> {
    /// Writes all tables into `target/bench-report/NAME.md`, and returns the folder.
    pub(crate) fn write(&self, name: &str) -> io::Result<PathBuf> {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap_or(Path::new("."));
        let folder = target.join("bench-report");
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join(name).with_extension("md"), self.markdown())?;
        Ok(folder)
    }

    /// Returns all tables as Markdown.
    fn markdown(&self) -> String {
        let Self { title, rows, rounds, machine } = self;
        let mut text = format!("# {title}\n\nMeasured on: {machine}. Medians of {rounds} rounds.\n");
        for (figure, value, decimals) in FIGURES {
            // Writing into a string cannot fail, here and below.
            let _ = write!(text, "\n## {figure}\n\n{}", tables(rows, value, decimals));
        }
        text
    }

    /// Returns only the ratios, for the terminal.
    pub(crate) fn ratios(&self) -> String {
        let [(_, value, decimals), ..] = FIGURES;
        tables(self.rows, value, decimals)
    }
}

/// Returns a table for each job.
fn tables(rows: &[Row], figure: fn(&Row) -> f64, decimals: usize) -> String {
    let tables = Row::names(rows, |row| row.job).into_iter().map(|job| {
        let rows: Vec<&Row> = rows.iter().filter(|row| row.job == job).collect();
        table(job, &rows, figure, decimals)
    });
    tables.collect::<Vec<_>>().join("\n")
}

/// Returns a table with a row per workload and a column per candidate.
fn table(job: &str, rows: &[&Row], figure: fn(&Row) -> f64, decimals: usize) -> String {
    let candidates = Row::names(rows.iter().copied(), |row| row.candidate);
    let mut text = format!("| {job:<40} |");
    for candidate in &candidates {
        let _ = write!(text, " {candidate:>9} |");
    }
    let _ = writeln!(text, "\n|---|{}", "---:|".repeat(candidates.len()));
    for workload in Row::names(rows.iter().copied(), |row| row.workload) {
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
