//! `assert_contract!`: files that are written from a contract and kept beside the code, and the test that they are current.

mod difference;

use std::path::Path;
use std::{fs, io};

use difference::first_difference;

/// Asserts that a file holds what a contract writes now: a test of one line keeps a committed file current.
///
/// The first argument is the file, relative to the folder of the crate's `Cargo.toml`; the second is the text that should
/// stand in it. Line ends may be those of Windows.
///
/// With the environment variable `BLESS` set (to anything but nothing or `0`) the file is written instead, with the
/// folders that it is in: `BLESS=1 cargo test`. Without it, nothing is ever written.
///
/// # Panics
///
/// Where the file is missing, cannot be read or holds something else: with the lines that differ first.
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

/// What `assert_contract!` calls.
///
/// # Panics
///
/// Where the file is not current, and `BLESS` is not set.
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
        // What is no text can be written over. Any other failure would befall the writing as well.
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
