//! Opens the inputs named on the command line: files, or standard input.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

/// Opens a file for reading; `-` is standard input.
pub(crate) fn open(path: &Path) -> io::Result<Box<dyn Read>> {
    if is_standard_input(path) {
        return Ok(Box::new(io::stdin().lock()));
    }
    // Some systems open a directory and fail on reading; others fail with an error that does not mention directories.
    if fs::metadata(path)?.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    Ok(Box::new(File::open(path)?))
}

/// Returns the total size of all files, or `None` if one of them is, for example, a pipe. Unreadable files count as
/// empty.
pub(crate) fn total_size(paths: &[PathBuf]) -> Option<u64> {
    paths.iter().map(|path| size(path)).sum()
}

fn size(path: &Path) -> Option<u64> {
    if is_standard_input(path) {
        return None;
    }
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => Some(metadata.len()),
        Ok(metadata) if !metadata.is_dir() => None,
        _ => Some(0),
    }
}

fn is_standard_input(path: &Path) -> bool {
    path == Path::new("-")
}
