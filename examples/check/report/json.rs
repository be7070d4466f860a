//! The report for programs: JSON Lines.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::invalid_line::InvalidLine;
use crate::summary::{Summary, per_second};

/// `{"file":"broken.jsonl","line":7,"type":"bark","issues":[{"code":"too_long",...}]}`
pub(super) fn write_line(output: &mut dyn Write, line: &InvalidLine<'_>) -> io::Result<()> {
    serde_json::to_writer(&mut *output, line)?;
    writeln!(output)
}

/// `{"summary":{"lines":2000,"types":{"bark":{"valid":412,"invalid":0},...},...}}`
pub(super) fn write_summary(output: &mut dyn Write, summary: &Summary, kept_back: usize) -> io::Result<()> {
    let elapsed = summary.elapsed();
    let types: Map<String, Value> = summary
        .types()
        .iter()
        .map(|count| (count.name.to_owned(), json!({ "valid": count.valid, "invalid": count.invalid })))
        .collect();
    let facts = json!({
        "types": types,
        "unknown_type_lines": summary.unknown(),
        "lines": summary.lines,
        "valid_lines": summary.valid(),
        "invalid_lines": summary.invalid(),
        "issues": summary.issues,
        "issues_not_shown": kept_back,
        "unreadable_files": summary.unreadable_files,
        "bytes": summary.bytes,
        "seconds": elapsed.as_secs_f64(),
        "messages_per_second": per_second(summary.lines, elapsed),
    });
    serde_json::to_writer(&mut *output, &json!({ "summary": facts }))?;
    writeln!(output)
}
