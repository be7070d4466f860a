//! What is written from a contract is the same in this build: the committed files are current here, too.
#![allow(missing_docs, reason = "tests")]

use protocol::{assert_contract, matrix};
use tests::sampler;
use tests::strange::strange;

#[test]
fn the_contract_of_the_matrix_is_the_same() {
    assert_contract!("../../examples/contract/world.schema.json", matrix::CONTRACT.json_schema());
    assert_contract!("../../examples/contract/world.asyncapi.json", matrix::CONTRACT.asyncapi());
    assert_contract!("../../examples/contract/world.md", matrix::CONTRACT.markdown());
}

#[test]
fn contracts_with_any_json_in_them_are_the_same() {
    assert_contract!("../tests/written/sampler.asyncapi.json", sampler::CONTRACT.asyncapi());
    assert_contract!("../tests/written/strange.asyncapi.json", strange::CONTRACT.asyncapi());
}
