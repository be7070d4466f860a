//! Measures servers: `load --peer gateway='gateway --listen 127.0.0.1:{port}' fan-out`. `run` beside it does it all.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use load::arguments::Arguments;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match load::measure(&arguments) {
        Ok(table) => {
            let _ = write!(io::stdout(), "{table}");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            let _ = writeln!(io::stderr(), "error: {failure}");
            ExitCode::FAILURE
        }
    }
}
