//! TypeScript modules: the committed ones are what the contracts write now.
#![allow(missing_docs, reason = "tests")]

use protocol::matrix;
use tests::sampler;

#[test]
fn the_module_of_the_matrix_is_current() {
    protocol::assert_contract!("interop/typescript/modules/matrix.ts", matrix::CONTRACT.typescript());
}

#[test]
fn the_module_of_the_sampler_is_current() {
    protocol::assert_contract!("interop/typescript/modules/sampler.ts", sampler::CONTRACT.typescript());
}
