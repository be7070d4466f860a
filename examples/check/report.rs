//! Writes issues and the summary to standard output.

mod json;
mod text;

use std::io::{self, BufWriter, IsTerminal, Write};

use crate::arguments::{Arguments, Format};
use crate::invalid_line::InvalidLine;
use crate::summary::Summary;

/// The report, written as the lines are read.
pub(crate) struct Report {
    output: Box<dyn Write>,
    format: Format,
    quiet: bool,
    issues_left: usize,
    issues_kept_back: usize,
}

impl Report {
    /// Creates a report in the format that the command line asks for.
    pub(crate) fn new(arguments: &Arguments) -> Self {
        let output = io::stdout();
        Self {
            // On a terminal, each line appears at once.
            output: if output.is_terminal() { Box::new(output) } else { Box::new(BufWriter::new(output)) },
            format: arguments.format,
            quiet: arguments.quiet,
            issues_left: arguments.max_issues.unwrap_or(usize::MAX),
            issues_kept_back: 0,
        }
    }

    /// Writes the issues of a line, up to `--max-issues`.
    pub(crate) fn write_line(&mut self, mut line: InvalidLine<'_>) -> io::Result<()> {
        if line.issues.len() > self.issues_left {
            self.issues_kept_back += line.issues.len() - self.issues_left;
            line.issues.truncate(self.issues_left);
            line.truncated = true;
        }
        self.issues_left -= line.issues.len();
        if self.quiet || line.issues.is_empty() {
            return Ok(());
        }
        match self.format {
            Format::Text => text::write_line(&mut self.output, &line),
            Format::Json => json::write_line(&mut self.output, &line),
        }
    }

    /// Writes the summary and flushes the output.
    pub(crate) fn finish(mut self, summary: &Summary) -> io::Result<()> {
        if !self.quiet {
            match self.format {
                Format::Text => {
                    text::write_summary(&mut self.output, summary, self.issues_kept_back)?;
                }
                Format::Json => {
                    json::write_summary(&mut self.output, summary, self.issues_kept_back)?;
                }
            }
        }
        self.output.flush()
    }
}
