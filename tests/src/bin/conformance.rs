//! Writes the conformance cases into `tests/conformance/`: `cargo run -p tests --bin conformance`.
//!
//! With `--check` it writes nothing, and reports on how many of the committed cases Rust agrees.

use std::process::ExitCode;

use tests::conformance::{Suite, suites};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let job = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => write,
        ["--check"] => check,
        _ => {
            eprintln!("usage: conformance [--check]");
            return ExitCode::from(2);
        }
    };
    let mut status = ExitCode::SUCCESS;
    for suite in suites() {
        match job(&suite) {
            Ok(summary) => println!("{summary}"),
            Err(reason) => {
                eprintln!("{reason}");
                status = ExitCode::FAILURE;
            }
        }
    }
    status
}

/// Generates the cases and writes them.
fn write(suite: &Suite) -> Result<String, String> {
    let cases = suite.cases();
    let file = suite.file();
    let folder = file.parent().unwrap_or(&file);
    let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&file, suite.to_json(&cases)));
    written.map_err(|error| format!("{}: {error}", file.display()))?;
    let valid = cases.iter().filter(|case| case.is_valid()).count();
    Ok(format!("{}: {} cases, {valid} of them valid", file.display(), cases.len()))
}

/// Counts the committed cases that Rust agrees on.
fn check(suite: &Suite) -> Result<String, String> {
    let cases = suite.committed()?;
    let agreed = cases.iter().filter(|case| suite.verdict(&case.text) == case.issues).count();
    let summary = format!("{}: Rust agrees on {agreed} of {} cases", suite.name, cases.len());
    if agreed == cases.len() { Ok(summary) } else { Err(summary) }
}
