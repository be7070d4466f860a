//! Writes the contract of the Matrix protocol for other languages and for people, and compares versions of it.
//!
//! ```text
//! cargo run --example contract -- markdown > world.md
//! cargo run --example contract -- python-package python
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
        Job::Asyncapi { role: None } => CONTRACT.asyncapi(),
        Job::Asyncapi { role: Some(role) } => {
            CONTRACT.asyncapi_for(&role).ok_or_else(|| format!("`{role}` is not a role of the protocol"))?
        }
        Job::Typescript => CONTRACT.typescript(),
        Job::Javascript { folder } => return written(write_javascript(&folder), &folder),
        Job::TypescriptPackage { folder } => return written(CONTRACT.typescript_package(NAME).write(&folder), &folder),
        Job::Python => CONTRACT.python(),
        Job::PythonPackage { folder } => return written(CONTRACT.python_package(NAME).write(&folder), &folder),
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

/// Writes the JavaScript module and, beside it, its declarations for TypeScript.
fn write_javascript(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("world.mjs"), CONTRACT.javascript())?;
    fs::write(folder.join("world.d.mts"), CONTRACT.javascript_declarations())
}

fn written(result: io::Result<()>, folder: &Path) -> Result<ExitCode, String> {
    result.map(|()| ExitCode::SUCCESS).map_err(|error| format!("{}: {error}", folder.display()))
}

/// Reports an error on standard error. If even that fails, only the exit status is left.
fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "contract: {message}");
}
