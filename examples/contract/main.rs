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
        Job::Javascript { folder } => {
            let declarations = CONTRACT.javascript_declarations();
            let files = [("world.mjs", CONTRACT.javascript()), ("world.d.mts", declarations)];
            return write_files(&folder, files.map(|(path, text)| (path.to_owned(), text)).into());
        }
        Job::TypescriptPackage { folder } => return write_files(&folder, CONTRACT.typescript_package("world", &[])),
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
/// Writes files into a folder, which is created if there is none.
fn write_files(folder: &Path, files: Vec<(String, String)>) -> ExitCode {
    let written = fs::create_dir_all(folder)
        .and_then(|()| files.into_iter().try_for_each(|(path, text)| fs::write(folder.join(path), text)));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("{}: {error}", folder.display()));
            ExitCode::from(2)
        }
    }
}

fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "contract: {message}");
}
