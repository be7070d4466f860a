//! The report for people: one line per issue, then a table.

use std::fmt::{self, Display, Write as _};
use std::io::{self, Write};

use crate::invalid_line::InvalidLine;
use crate::summary::{Summary, per_second};

/// Shown in place of a message type that is missing or not declared.
const UNKNOWN: &str = "unknown";

/// `broken.jsonl:7:41: bark: data.text has 412 characters, at most 280 are allowed`
pub(super) fn write_line(output: &mut dyn Write, line: &InvalidLine<'_>) -> io::Result<()> {
    let file = OneLine(line.file);
    let message_type = OneLine(line.message_type.unwrap_or(UNKNOWN));
    for issue in &line.issues {
        let subject = OneLine(if issue.path.is_empty() { "the message" } else { issue.path });
        let message = OneLine(issue.message);
        writeln!(output, "{file}:{}:{}: {message_type}: {subject} {message}", issue.line, issue.column)?;
    }
    if line.truncated {
        writeln!(output, "{file}:{}:1: {message_type}: (more issues, not shown)", line.line)?;
    }
    Ok(())
}

/// Writes the table. `kept_back` issues were found but not printed.
pub(super) fn write_summary(output: &mut dyn Write, summary: &Summary, kept_back: usize) -> io::Result<()> {
    let elapsed = summary.elapsed();
    writeln!(output, "{:<20} {:>12} {:>12}", "type", "valid", "invalid")?;
    for count in summary.types() {
        writeln!(output, "{:<20} {:>12} {:>12}", count.name, count.valid, count.invalid)?;
    }
    if summary.unknown() > 0 {
        writeln!(output, "{UNKNOWN:<20} {:>12} {:>12}", 0, summary.unknown())?;
    }
    writeln!(output, "{:<20} {:>12} {:>12}", "all", summary.valid(), summary.invalid())?;
    writeln!(output)?;
    if summary.unreadable_files > 0 {
        writeln!(output, "{:<20} {:>12}", "unreadable files", summary.unreadable_files)?;
    }
    writeln!(output, "{:<20} {:>12}", "invalid lines", summary.invalid())?;
    writeln!(output, "{:<20} {:>12}", "issues", summary.issues)?;
    if kept_back > 0 {
        writeln!(output, "{:<20} {kept_back:>12}", "issues not shown")?;
    }
    writeln!(output, "{:<20} {:>12}", "bytes", summary.bytes)?;
    writeln!(output, "{:<20} {:>12.3}", "seconds", elapsed.as_secs_f64())?;
    writeln!(output, "{:<20} {:>12}", "messages per second", per_second(summary.lines, elapsed))?;
    writeln!(output, "{:<20} {:>12}", "bytes per second", per_second(summary.bytes, elapsed))
}

/// Untrusted text, kept on one line: control characters are shown as escapes.
struct OneLine<'a>(&'a str);

impl Display for OneLine<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            if character.is_control() {
                write!(formatter, "{}", character.escape_default())?;
            } else {
                formatter.write_char(character)?;
            }
        }
        Ok(())
    }
}
