//! Opens what the command line names: files, or standard input.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

/// Opens a file for reading; `-` is standard input.
pub(crate) fn open(path: &Path) -> io::Result<Box<dyn Read>> {
    if is_standard_input(path) {
        return Ok(Box::new(io::stdin().lock()));
    }
    // Some systems open a directory and fail when it is read, others fail with a reason that does not name it.
    if fs::metadata(path)?.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    Ok(Box::new(File::open(path)?))
}

/// The bytes of all files together; `None` if one of them is a pipe or the like. Files that cannot be read count nothing.
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
