//! Reads a folder of samples of real protocols, one folder for each, and prints how many of them are accepted and come
//! back equal. What stands in a folder `reject` must be refused.
//!
//! ```sh
//! cargo run -p tests --bin samples -- path/to/samples
//! ```

#[path = "../../tests/real_protocols/protocols.rs"]
#[allow(missing_docs, reason = "declared for the tests")]
pub mod protocols;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use protocols::{PROTOCOLS, Protocol, are_equal};

/// What became of the samples of a protocol.
#[derive(Default)]
struct Tally {
    samples: usize,
    accepted: usize,
    equal: usize,
    /// Why the others are not.
    remarks: Vec<String>,
}

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: samples FOLDER");
        return ExitCode::from(2);
    };
    match report(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::from(2)
        }
    }
}

/// Prints a line for each protocol, and below it what became of its other samples.
fn report(folder: &Path) -> io::Result<()> {
    println!("{:<24} {:>8} {:>9} {:>6}", "protocol", "samples", "accepted", "equal");
    for path in sorted(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let protocol = PROTOCOLS.iter().find(|protocol| protocol.name == name);
        let Tally { samples, accepted, equal, remarks } = tally(&path, protocol)?;
        println!("{name:<24} {samples:>8} {accepted:>9} {equal:>6}");
        for remark in remarks {
            println!("    {remark}");
        }
    }
    Ok(())
}

/// Tries all samples of a protocol.
fn tally(folder: &Path, protocol: Option<&Protocol>) -> io::Result<Tally> {
    let mut tally = Tally::default();
    for path in sorted(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_some_and(|extension| extension == "json") {
            try_sample(&fs::read_to_string(&path)?, protocol, &name, &mut tally);
        } else if name == "reject" {
            for path in sorted(&path)? {
                let text = fs::read_to_string(&path)?;
                if protocol.is_some_and(|protocol| matches!((protocol.rewrite)(&text), Some(Ok(_)))) {
                    tally.remarks.push(format!("{}: accepted, should be refused", path.display()));
                }
            }
        }
    }
    Ok(tally)
}

fn try_sample(text: &str, protocol: Option<&Protocol>, name: &str, tally: &mut Tally) {
    tally.samples += 1;
    let Some(protocol) = protocol else { return };
    match (protocol.rewrite)(text) {
        Some(Ok(written)) => {
            tally.accepted += 1;
            if are_equal(text, &written) {
                tally.equal += 1;
            } else {
                tally.remarks.push(format!("{name}: comes back as {written}"));
            }
        }
        Some(Err(error)) => tally.remarks.push(format!("{name}: {error}")),
        None => tally.remarks.push(format!("{name}: not declared")),
    }
}

/// Returns what is in a folder, in alphabetical order.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
