//! Writes the contract of the Matrix protocol for other languages and for people.
//!
//! ```text
//! cargo run --example contract -- markdown > world.md
//! ```

mod arguments;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use clap::Parser;
use protocol::matrix::CONTRACT;

use arguments::{Arguments, Job};

fn main() -> ExitCode {
    let text = match Arguments::parse().job {
        Job::Markdown => CONTRACT.markdown(),
    };
    match io::stdout().write_all(text.as_bytes()) {
        // Whoever reads has seen enough: `contract ... | head`.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            complain(&format!("standard output: {error}"));
            ExitCode::from(2)
        }
        _ => ExitCode::SUCCESS,
    }
}

/// Says on standard error what went wrong. If even that cannot be written, the exit status has to do.
fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "contract: {message}");
}
