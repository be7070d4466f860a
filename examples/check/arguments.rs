//! The command line.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, RangedU64ValueParser, TypedValueParser};
use clap::{Parser, ValueEnum};

use crate::protocols::{self, PROTOCOLS, Protocol};

/// Checks messages of a protocol, one JSON message on each line.
///
/// Every line is decoded and validated. Each issue is printed as `file:line:column: type: path ...`, and a table follows:
/// messages by type, invalid lines, bytes, messages per second. Blank lines, CRLF line ends, a missing last line end and
/// a byte order mark at the start of a file are not issues.
#[derive(Debug, Parser)]
#[command(name = "check", after_help = EXIT_STATUS)]
pub(crate) struct Arguments {
    /// JSON Lines files, `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// The protocol
    #[arg(long, value_name = "NAME", default_value = "matrix", value_parser = protocol_names())]
    pub(crate) protocol: &'static Protocol,

    /// How issues and summary are written to standard output
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,

    /// Print at most N issues, over all files; the rest are still counted
    #[arg(long, value_name = "N")]
    pub(crate) max_issues: Option<usize>,

    /// Longest line that is decoded (default 16 MiB); a longer one is an issue, and is not held in memory
    #[arg(long, value_name = "BYTES", default_value_t = 16 << 20, hide_default_value = true)]
    #[arg(value_parser = RangedU64ValueParser::<usize>::new().range(1..))]
    pub(crate) max_line: usize,

    /// Report only files that cannot be read; the exit status tells the rest
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// Takes the name of a protocol.
fn protocol_names() -> impl TypedValueParser<Value = &'static Protocol> {
    let names = PossibleValuesParser::new(PROTOCOLS.iter().map(|protocol| protocol.name));
    names.try_map(|name| protocols::find(&name).ok_or("no such protocol"))
}

/// How the report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A line for each issue, then a table
    Text,
    /// A JSON object for each invalid line, then one with the summary
    Json,
}

const EXIT_STATUS: &str = "\
Exit status:
  0  all lines are valid messages
  1  a line is not
  2  wrong usage, or a file that cannot be read (the others are still checked)";
