//! Writes the contract of the Matrix protocol for other languages and for people, and compares versions of it.
//!
//! ```text
//! cargo run --example contract -- markdown > world.md
//! cargo run --example contract -- python-package python
//! cargo run --example contract -- diff examples/contract/world.schema.json
//! ```

mod arguments;
mod compare;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use clap::Parser;
use protocol::matrix::CONTRACT;

use arguments::{Arguments, Job};

/// The name of the packages.
const NAME: &str = "world";

fn main() -> ExitCode {
    run(Arguments::parse().job).unwrap_or_else(|message| {
        complain(&message);
        ExitCode::from(2)
    })
}

fn run(job: Job) -> Result<ExitCode, String> {
    let text = match job {
        Job::JsonSchema => CONTRACT.json_schema(),
        Job::Asyncapi => CONTRACT.asyncapi(),
        Job::Typescript => CONTRACT.typescript(),
        Job::Python => CONTRACT.python(),
        Job::PythonPackage { folder } => {
            CONTRACT.python_package(NAME).write(folder).map_err(|error| error.to_string())?;
            String::new()
        }
        Job::Markdown => CONTRACT.markdown(),
        Job::Diff { old, new } => {
            let diff = compare::changes(&old, new.as_deref())?;
            print(&compare::report(&diff))?;
            return Ok(ExitCode::from(u8::from(diff.is_breaking())));
        }
    };
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn print(text: &str) -> Result<(), String> {
    match io::stdout().write_all(text.as_bytes()) {
        // The reader has seen enough: `contract ... | head`.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("standard output: {error}")),
        _ => Ok(()),
    }
}

/// Reports an error on standard error. If even that fails, only the exit status is left.
fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "contract: {message}");
}
