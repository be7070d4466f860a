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
    assert_eq!(
        paths,
        [
            "README.md",
            "index.d.ts",
            "index.js",
            "package.json",
            "runtime.js",
            "strange.d.ts",
            "strange.js",
            "strange.md",
            "strange2.d.ts",
            "strange2.js",
            "strange2.md",
        ]
    );
    let text =
        |wanted: &str| files.iter().find(|(path, _)| path == wanted).map(|(_, text)| text.as_str()).unwrap_or_default();
    protocol::assert_contract!("tests/written/package.json", text("package.json"));
    // The same module as by itself, but for the runtime and the name of the function that wrote it.
    let declared = matrix::CONTRACT.javascript_declarations();
    assert_eq!(text("index.d.ts"), declared.replace("Contract::javascript`", "Contract::typescript_package`"));
}
