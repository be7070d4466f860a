//! `assert_contract!`: tests that exported files committed with the code are current.

mod difference;

use std::path::Path;
use std::{fs, io};

use difference::first_difference;

/// Asserts that a file is what a contract currently exports: a one-line test keeps a committed file current.
///
/// The first argument is the file, relative to the folder of the crate's `Cargo.toml`; the second is its expected text.
/// Windows line endings in the file are accepted.
///
/// If the environment variable `BLESS` is set (and neither empty nor `0`), the file is written instead, including its
/// parent folders: `BLESS=1 cargo test`. Otherwise nothing is ever written.
///
/// # Panics
///
/// If the file is missing, unreadable or different. The panic message shows the first lines that differ.
///
/// ```no_run
/// // In a function under `#[test]`:
/// use protocol::matrix::CONTRACT;
///
/// let types: Vec<&str> = CONTRACT.messages().map(|message| message.tag).collect();
/// protocol::assert_contract!("contract/types.txt", types.join("\n"));
/// ```
#[macro_export]
macro_rules! assert_contract {
    ($path:expr, $text:expr $(,)?) => {
        $crate::__private::assert_written(::core::env!("CARGO_MANIFEST_DIR"), &$path, &$text)
    };
}

/// The implementation of `assert_contract!`.
///
/// # Panics
///
/// If the file is not current and `BLESS` is not set.
#[track_caller]
pub fn assert_written(folder: &str, path: &(impl AsRef<Path> + ?Sized), text: &(impl AsRef<str> + ?Sized)) {
    let bless = std::env::var_os("BLESS").is_some_and(|value| !value.is_empty() && value != "0");
    if let Err(message) = compare_or_write(Path::new(folder), path.as_ref(), text.as_ref(), bless) {
        panic!("{message}");
    }
}

fn compare_or_write(folder: &Path, path: &Path, text: &str, bless: bool) -> Result<(), String> {
    let file = folder.join(path);
    let found = match fs::read_to_string(&file) {
        Ok(found) => Some(found.replace("\r\n", "\n")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        // A file that is not text can be overwritten. Any other error would affect writing as well.
        Err(error) if error.kind() == io::ErrorKind::InvalidData && bless => None,
        Err(error) => return Err(format!("cannot read {}: {error}", file.display())),
    };
    if found.as_deref() == Some(text) {
        return Ok(());
    }
    if bless {
        return write(&file, text).map_err(|error| format!("cannot write {}: {error}", file.display()));
    }
    let what = match found {
        Some(found) => format!("{} is not what it should be\n\n{}", path.display(), first_difference(&found, text)),
        None => format!("{} does not exist", path.display()),
    };
    Err(format!("{what}\nrun the test with BLESS=1 to write the file, then read what has changed\n"))
}

fn write(file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, text)
}
