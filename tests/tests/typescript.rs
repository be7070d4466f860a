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

/// A protocol whose header has a time, beside a message of one object.
#[protocol::protocol(content = flatten)]
pub mod flat {
    /// A short line.
    #[message(type = "bark")]
    pub struct Bark {
        /// What is said.
        pub text: String,
        /// When it was heard.
        pub heard: protocol::Timestamp,
    }
}

#[test]
fn a_message_of_one_object_is_built_with_the_time_of_its_header() {
    let module = flat::CONTRACT.typescript();
    let head = r#"export function bark(message: LeaveOut<Bark, "type" | "ts">): Bark {"#;
    assert!(module.contains(head), "{module}");
    assert!(module.contains(r#"{ name: "ts", now: true, value: timestampShape() }"#), "{module}");
    assert!(module.contains(r#"{ name: "heard", value: timestampShape() }"#), "{module}");
    let declarations = flat::CONTRACT.javascript_declarations();
    assert!(declarations.contains(r#"export declare function bark(message: LeaveOut<Bark, "type" | "ts">): Bark;"#));
}

#[test]
fn the_header_of_a_message_of_one_object_has_a_time_in_python() {
    let module = flat::CONTRACT.python();
    assert!(module.contains("\n    ts: Timestamp = dataclasses.field(default_factory=now)\n"), "{module}");
    assert!(module.contains("\n    heard: Timestamp\n"), "{module}");
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
