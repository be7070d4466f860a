//! Checks JSON Lines against a protocol: that of the Matrix, or another one of `protocols`.
//!
//! ```text
//! cargo run --release --example check -- examples/data/world.jsonl
//! cargo run --release --example check -- --protocol dap examples/data/protocols/dap.jsonl
//! ```
//!
//! The data flow: `input` opens the file, `lines` splits it into lines, [`Check::text`] decodes each one,
//! `invalid_line` describes its issues, `report` prints them, and `summary` counts.

mod arguments;
mod input;
mod invalid_line;
mod lines;
mod progress;
#[path = "../protocols/mod.rs"]
#[allow(clippy::struct_field_names, reason = "the names are those of the protocols")]
#[allow(dead_code, missing_docs, unreachable_pub, reason = "declared for servers and tests, too")]
mod protocols;
mod report;
mod summary;

use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;
use invalid_line::InvalidLine;
use lines::{Line, Lines};
use progress::Progress;
use report::Report;
use summary::Summary;

const BUFFER_SIZE: usize = 256 << 10;

/// Why the check of a file ended early.
enum Stopped {
    /// The file cannot be read, or not to its end.
    Input(io::Error),
    /// The report cannot be written.
    Output(io::Error),
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(summary) if summary.unreadable_files > 0 => ExitCode::from(2),
        Ok(summary) if summary.invalid() > 0 => ExitCode::from(1),
        Ok(_) => ExitCode::SUCCESS,
        // The reader of the report has seen enough: `check ... | head`.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain("standard output", &error);
            ExitCode::from(2)
        }
    }
}

/// Checks all files, then writes the summary. Returns only errors of standard output.
fn run(arguments: &Arguments) -> io::Result<Summary> {
    let progress = Progress::new(input::total_size(&arguments.files));
    let summary = Summary::new(&(arguments.protocol.types)());
    let mut check = Check { arguments, progress: &progress, report: Report::new(arguments), summary };
    for path in &arguments.files {
        match check.file(path) {
            Ok(()) => {}
            Err(Stopped::Input(error)) => {
                check.summary.unreadable_files += 1;
                progress.suspend(|| complain(&path.to_string_lossy(), &error));
            }
            Err(Stopped::Output(error)) => return Err(error),
        }
    }
    progress.finish();
    check.report.finish(&check.summary)?;
    Ok(check.summary)
}

/// The state of the check over all files.
struct Check<'a> {
    arguments: &'a Arguments,
    progress: &'a Progress,
    report: Report,
    summary: Summary,
}

impl Check<'_> {
    fn file(&mut self, path: &Path) -> Result<(), Stopped> {
        let reader = self.progress.watch(input::open(path).map_err(Stopped::Input)?);
        let mut lines = Lines::new(BufReader::with_capacity(BUFFER_SIZE, reader), self.arguments.max_line);
        let checked = self.lines(&path.to_string_lossy(), &mut lines);
        self.summary.bytes = self.summary.bytes.saturating_add(lines.bytes());
        checked
    }

    fn lines<R: BufRead>(&mut self, file: &str, lines: &mut Lines<R>) -> Result<(), Stopped> {
        loop {
            let number = lines.number() + 1;
            match lines.read_line().map_err(Stopped::Input)? {
                None => return Ok(()),
                Some(Line::Text(text)) => self.text(file, number, text).map_err(Stopped::Output)?,
                Some(Line::TooLong) => self.too_long_line(file, number).map_err(Stopped::Output)?,
            }
        }
    }

    fn text(&mut self, file: &str, number: u64, text: &[u8]) -> io::Result<()> {
        if text.trim_ascii().is_empty() {
            return Ok(());
        }
        match (self.arguments.protocol.read)(text) {
            Ok(message_type) => {
                self.summary.count_valid(message_type);
                Ok(())
            }
            Err(error) => self.invalid(InvalidLine::of_error(file, number, &error)),
        }
    }

    fn too_long_line(&mut self, file: &str, number: u64) -> io::Result<()> {
        let message =
            format!("is longer than {} bytes (see `--max-line`), it was not decoded", self.arguments.max_line);
        self.invalid(InvalidLine::too_long(file, number, &message))
    }

    fn invalid(&mut self, line: InvalidLine<'_>) -> io::Result<()> {
        self.summary.count_invalid(&line);
        self.progress.suspend(|| self.report.write_line(line))
    }
}

/// Reports an error on standard error. If even that fails, only the exit status is left.
fn complain(name: &str, error: &io::Error) {
    let _ = writeln!(io::stderr(), "check: {name}: {error}");
}
