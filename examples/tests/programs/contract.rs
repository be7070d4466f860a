//! The program `contract`: its output and exit status.

use std::fs;
use std::io::Read;
use std::process::Stdio;

use protocol::assert_contract;
use protocol::matrix::CONTRACT;

use crate::program::{Outcome, example, scratch};

fn contract(arguments: &[&str]) -> Outcome {
    let output = example("contract").args(arguments).output().unwrap();
    Outcome {
        status: output.status.code(),
        output: String::from_utf8(output.stdout).unwrap(),
        errors: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn writes_the_contract_in_each_language() {
    let written = [
        ("json-schema", CONTRACT.json_schema()),
        ("asyncapi", CONTRACT.asyncapi()),
        ("typescript", CONTRACT.typescript()),
        ("python", CONTRACT.python()),
        ("markdown", CONTRACT.markdown()),
    ];
    for (language, text) in written {
        let outcome = contract(&[language]);
        assert_eq!((outcome.status, outcome.errors.as_str()), (Some(0), ""), "{language}");
        assert!(outcome.output == text, "{language}: {}", outcome.output);
    }
}

#[test]
fn writes_what_a_role_sees() {
    let outcome = contract(&["asyncapi", "agent"]);
    assert_eq!((outcome.status, outcome.errors.as_str()), (Some(0), ""));
    assert!(Some(outcome.output) == CONTRACT.asyncapi_for("agent"));
    let outcome = contract(&["asyncapi", "stranger"]);
    assert_eq!((outcome.status, outcome.output.as_str()), (Some(2), ""));
    assert_eq!(outcome.errors, "contract: `stranger` is not a role of the protocol\n");
}

#[test]
fn writes_a_javascript_module_and_its_declarations() {
    let folder = std::env::temp_dir().join(format!("contract-javascript-{}", std::process::id()));
    let outcome = contract(&["javascript", folder.to_str().unwrap()]);
    assert_eq!((outcome.status, outcome.output.as_str(), outcome.errors.as_str()), (Some(0), "", ""));
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    assert!(read("world.mjs") == CONTRACT.javascript());
    assert!(read("world.d.mts") == CONTRACT.javascript_declarations());
    std::fs::remove_dir_all(&folder).unwrap();
    let outcome = contract(&["javascript", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")]);
    assert_eq!(outcome.status, Some(2), "{}", outcome.errors);
}

#[test]
fn the_committed_files_are_current() {
    assert_contract!("contract/world.schema.json", CONTRACT.json_schema());
    assert_contract!("contract/world.asyncapi.json", CONTRACT.asyncapi());
    assert_contract!("contract/world.gateway.asyncapi.json", CONTRACT.asyncapi_for("gateway").unwrap());
    assert_contract!("contract/world.md", CONTRACT.markdown());
}

#[test]
fn writes_packages_into_folders() {
    for (job, package) in [
        ("python-package", CONTRACT.python_package("world")),
        ("typescript-package", CONTRACT.typescript_package("world")),
    ] {
        let folder = scratch(job);
        let outcome = contract(&[job, folder.to_str().unwrap()]);
        assert_eq!((outcome.status, outcome.output.as_str(), outcome.errors.as_str()), (Some(0), "", ""));
        for (path, text) in package.files() {
            assert!(fs::read_to_string(folder.join(&path)).unwrap() == text, "{path}");
        }
    }
}

#[test]
fn says_which_folder_cannot_be_written() {
    let outcome = contract(&["python-package", "Cargo.toml"]);
    assert_eq!((outcome.status, outcome.output.as_str()), (Some(2), ""));
    assert!(outcome.errors.starts_with("contract: Cargo.toml: "), "{}", outcome.errors);
}

#[test]
fn ends_with_2_on_wrong_usage() {
    for arguments in [&[][..], &["cobol"], &["markdown", "more"], &["diff"], &["python-package"]] {
        let outcome = contract(arguments);
        assert_eq!((outcome.status, outcome.output.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(outcome.errors.contains("Usage"), "{}", outcome.errors);
    }
}

#[test]
fn explains_itself() {
    let outcome = contract(&["--help"]);
    assert_eq!(outcome.status, Some(0));
    for word in ["json-schema", "asyncapi", "typescript", "python", "python-package", "markdown", "diff", "Exit status"]
    {
        assert!(outcome.output.contains(word), "{word} in {}", outcome.output);
    }
}

#[test]
fn ends_quietly_when_nobody_reads_on() {
    let mut child = example("contract").arg("markdown").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // Like `contract ... | head -c 1`.
    child.stdout.take().unwrap().read_exact(&mut [0]).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}
