//! The command line.

use clap::{Parser, Subcommand};

/// Writes the contract of the Matrix protocol to standard output.
#[derive(Debug, Parser)]
#[command(name = "contract", after_help = EXIT_STATUS)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) job: Job,
}

/// What is to be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Job {
    /// A reference of the protocol, for people
    Markdown,
}

const EXIT_STATUS: &str = "\
Exit status:
  0  all is well
  2  wrong usage, or standard output that cannot be written";
