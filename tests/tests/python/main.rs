//! The Python modules of two protocols are those recorded next to this file, and so is a package of two small ones. That
//! they work is tested by `tests/interop/python/run`, which needs Python.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, unreachable_pub, deprecated, reason = "tests")]

mod bodies;
mod package;

use std::path::{Path, PathBuf};

use protocol::contract::Contract;

/// Compares a module with its recorded file; with `BLESS=1` in the environment, records it.
fn assert_recorded(contract: &Contract) {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/python/{}.py", contract.name));
    let written = contract.python();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &written).unwrap();
        return;
    }
    let recorded = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = written.lines().zip(recorded.lines()).position(|(new, old)| new != old);
    let line = differs.unwrap_or_else(|| written.lines().count().min(recorded.lines().count()));
    assert!(
        written == recorded,
        "{} differs from line {} on; run `BLESS=1 cargo test -p tests --test python` and read the difference",
        path.display(),
        line + 1,
    );
}

#[test]
fn matrix_is_as_recorded() {
    assert_recorded(&protocol::matrix::CONTRACT);
}

#[test]
fn strange_is_as_recorded() {
    assert_recorded(&tests::strange::strange::CONTRACT);
}

#[test]
fn ends_in_one_newline_and_has_no_trailing_space() {
    for contract in [protocol::matrix::CONTRACT, tests::strange::strange::CONTRACT] {
        let module = contract.python();
        assert!(module.ends_with(")\n"));
        assert!(module.lines().all(|line| line.trim_end() == line), "{}", contract.name);
    }
}

#[test]
fn a_single_message_is_a_protocol_of_one() {
    let module = <protocol::matrix::Bark as protocol::Payload>::CONTRACT.python();
    assert!(module.contains("\nMessage: typing.TypeAlias = Bark\n"));
}
