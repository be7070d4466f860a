//! Compares two versions of a protocol.

use std::fs;
use std::path::Path;

use protocol::contract::Contract;

use protocol::export::{Breaks, Description, Diff};
use protocol::matrix::CONTRACT;

/// Returns the changes from one file to the other, or to the current protocol. The error names the file.
pub(crate) fn changes(old: &Path, new: Option<&Path>) -> Result<Diff, String> {
    let old = read(old)?;
    let new = new.map_or_else(|| Ok(Description::from(&CONTRACT)), read)?;
    Ok(Contract::diff(old, new))
}

/// Returns a line for each change, and a final one with their number.
pub(crate) fn report(diff: &Diff) -> String {
    let breaking = diff.changes().iter().filter(|change| change.breaks != Breaks::Neither).count();
    let count = match diff.changes().len() {
        0 => "no changes\n".to_owned(),
        1 => format!("1 change, {breaking} breaking\n"),
        count => format!("{count} changes, {breaking} breaking\n"),
    };
    format!("{diff}{count}")
}

fn read(path: &Path) -> Result<Description, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Description::from_json_schema(&text).map_err(|error| format!("{}: {error}", path.display()))
}
