//! What `cargo test` leaves to `tests/interop/run` because it needs more than Rust.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::process::Command;

#[test]
#[ignore = "needs Node, Python and the network: run tests/interop/run"]
fn other_languages_and_tools_agree() {
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/interop/run");
    let status = Command::new(program).status().unwrap();
    assert!(status.success(), "{program}: {status}");
}
