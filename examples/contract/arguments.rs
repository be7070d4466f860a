//! The command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// Writes the contract of the Matrix protocol to standard output or into a folder, for other languages and for people, or
/// compares two versions of a protocol.
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
    /// An AsyncAPI document, of the whole protocol or as one of its roles sees it
    Asyncapi {
        /// The role: `gateway`, `agent` or `visitor`
        role: Option<String>,
    },
    /// A TypeScript module with an interface for each message
    Typescript,
    /// A JavaScript module and its declarations, `world.mjs` and `world.d.mts`
    Javascript {
        /// The folder that the two files are written to
        #[arg(default_value = ".")]
        folder: PathBuf,
    },
    /// An npm package for `npm install`, in a folder
    TypescriptPackage {
        /// The folder
        folder: PathBuf,
    },
    /// A Python module with a dataclass for each message
    Python,
    /// A Python package for `pip install`, in a folder
    PythonPackage {
        /// The folder
        folder: PathBuf,
    },
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
  2  wrong usage, or a file that cannot be read or written";
