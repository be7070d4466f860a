//! The command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// Writes the contract of the Matrix protocol to standard output, for other languages and for people, or compares two
/// versions of a protocol.
#[derive(Debug, Parser)]
#[command(name = "contract", after_help = EXIT_STATUS)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) job: Job,
}

/// The task to perform.
#[derive(Debug, Subcommand)]
pub(crate) enum Job {
    /// A JSON Schema, draft 2020-12, of all messages
    JsonSchema,
    /// An AsyncAPI document
    Asyncapi,
    /// A TypeScript module with an interface for each message
    Typescript,
    /// A JavaScript module and its declarations, `world.mjs` and `world.d.mts`
    Javascript {
        /// The folder that the two files are written to
        #[arg(default_value = ".")]
        folder: PathBuf,
    },
    /// An npm package, in JavaScript with declarations
    TypescriptPackage {
        /// The folder that its files are written to
        folder: PathBuf,
    },
    /// A Python module with a dataclass for each message
    Python,
    /// A reference of the protocol, for people
    Markdown,
    /// What has changed between two versions of a protocol, and whom it breaks
    Diff {
        /// The older version: a file that `json-schema` wrote
        old: PathBuf,
        /// The newer version: another such file; the Matrix protocol as it is now where there is none
        new: Option<PathBuf>,
    },
}

const EXIT_STATUS: &str = "\
Exit status:
  0  all is well; of `diff`: nobody is broken
  1  of `diff`: old readers or old writers are broken
  2  wrong usage, or a file that cannot be read";
