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

#[test]
fn an_npm_package_has_modules_for_each_protocol() {
    let package = matrix::CONTRACT.typescript_package("The World").with(&strange::CONTRACT).with(&strange::CONTRACT);
    let files = package.files();
    let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    let expected = "README.md matrix.d.mts matrix.mjs package.json runtime.d.mts runtime.mjs strange.d.mts strange.md \
                    strange.mjs strange2.d.mts strange2.md strange2.mjs";
    assert_eq!(paths.join(" "), expected);
    let (_, manifest) = files.iter().find(|(path, _)| path == "package.json").cloned().unwrap_or_default();
    protocol::assert_contract!("tests/written/package.json", manifest);
}
