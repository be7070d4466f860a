//! Generates the sample data in `data`: the messages of a lively world, and examples of invalid messages.
//!
//! ```text
//! cargo run --example world -- --out examples/data
//! ```
//!
//! The output is the same on every run and every machine; a test compares it with the committed files.

mod broken;
mod cast;
mod phrases;
mod random;
mod story;
mod wire;

use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser;

/// Anything that prevents writing the files.
type Failure = Box<dyn std::error::Error>;

/// The number of messages in the story.
const LENGTH: usize = 2_000;

/// Writes world.jsonl and broken.jsonl, the sample data of `check`.
#[derive(Debug, Parser)]
#[command(name = "world")]
struct Arguments {
    /// The directory to write to
    #[arg(long, value_name = "DIRECTORY")]
    out: PathBuf,
}

fn main() -> Result<(), Failure> {
    let arguments = Arguments::parse();
    fs::create_dir_all(&arguments.out)?;
    write_lines(&arguments.out.join("world.jsonl"), &story::tell(LENGTH)?)?;
    write_lines(&arguments.out.join("broken.jsonl"), &broken::lines())?;
    Ok(())
}

fn write_lines(path: &Path, lines: &[String]) -> Result<(), Failure> {
    fs::write(path, lines.join("\n") + "\n")?;
    println!("{}: {} lines", path.display(), lines.len());
    Ok(())
}
