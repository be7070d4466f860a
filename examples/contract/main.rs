//! Writes the contract of the Matrix protocol for other languages and for people, and compares versions of it.
//!
//! ```text
//! cargo run --example contract -- markdown > world.md
//! cargo run --example contract -- diff examples/contract/world.schema.json
//! ```

mod arguments;
mod compare;

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use protocol::matrix::CONTRACT;

use arguments::{Arguments, Job};

fn main() -> ExitCode {
    let (text, status) = match Arguments::parse().job {
        Job::JsonSchema => (CONTRACT.json_schema(), 0),
        Job::Asyncapi => (CONTRACT.asyncapi(), 0),
        Job::Typescript => (CONTRACT.typescript(), 0),
        Job::Javascript { folder } => match write_javascript(&folder) {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) => {
                complain(&format!("{}: {error}", folder.display()));
                return ExitCode::from(2);
            }
        },
        Job::Python => (CONTRACT.python(), 0),
        Job::Markdown => (CONTRACT.markdown(), 0),
        Job::Diff { old, new } => match compare::changes(&old, new.as_deref()) {
            Ok(diff) => (compare::report(&diff), u8::from(diff.is_breaking())),
            Err(message) => {
                complain(&message);
                return ExitCode::from(2);
            }
        },
    };
    match io::stdout().write_all(text.as_bytes()) {
        // The reader has seen enough: `contract ... | head`.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            complain(&format!("standard output: {error}"));
            ExitCode::from(2)
        }
        _ => ExitCode::from(status),
    }
}

/// Reports an error on standard error. If even that fails, only the exit status is left.
/// Writes the JavaScript module and, beside it, its declarations for TypeScript.
fn write_javascript(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("world.mjs"), CONTRACT.javascript())?;
    fs::write(folder.join("world.d.mts"), CONTRACT.javascript_declarations())
}

fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "contract: {message}");
}
