//! TypeScript and JavaScript modules: the committed ones are what the contracts produce now.
#![allow(missing_docs, reason = "tests")]

use protocol::matrix;
use tests::strange::strange;
use tests::{clashes, sampler};

#[test]
fn the_module_of_the_matrix_is_current() {
    protocol::assert_contract!("interop/typescript/modules/matrix.ts", matrix::CONTRACT.typescript());
}

#[test]
fn the_module_of_the_sampler_is_current() {
    protocol::assert_contract!("interop/typescript/modules/sampler.ts", sampler::CONTRACT.typescript());
}

#[test]
fn the_module_of_the_strange_protocol_is_current() {
    protocol::assert_contract!("interop/typescript/modules/strange.ts", strange::CONTRACT.typescript());
}

#[test]
fn the_module_of_the_protocol_of_names_is_current() {
    protocol::assert_contract!("interop/typescript/modules/clashes.ts", clashes::CONTRACT.typescript());
}

#[test]
fn the_javascript_of_the_matrix_is_current() {
    protocol::assert_contract!("interop/typescript/modules/matrix.mjs", matrix::CONTRACT.javascript());
    protocol::assert_contract!("interop/typescript/modules/matrix.d.mts", matrix::CONTRACT.javascript_declarations());
}
