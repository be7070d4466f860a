//! `contract diff`: its output and exit status.

use std::fs;

use protocol::matrix::CONTRACT;

use crate::program::{Outcome, example, file, scratch};

fn diff(arguments: &[&str]) -> Outcome {
    let output = example("contract").arg("diff").args(arguments).output().unwrap();
    Outcome {
        status: output.status.code(),
        output: String::from_utf8(output.stdout).unwrap(),
        errors: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Writes a file with the schema of the Matrix in which `from` is replaced by `to`.
fn changed(name: &str, from: &str, to: &str) -> String {
    let schema = CONTRACT.json_schema();
    assert!(schema.contains(from), "{from}");
    file(name, schema.replace(from, to))
}

#[test]
fn ends_with_0_when_nothing_has_changed() {
    let old = file("same.schema.json", CONTRACT.json_schema());
    for arguments in [&[old.as_str()][..], &[&old, &old]] {
        let outcome = diff(arguments);
        assert_eq!((outcome.status, outcome.errors.as_str()), (Some(0), ""));
        assert_eq!(outcome.output, "no changes\n");
    }
}

#[test]
fn the_first_version_of_the_matrix_is_still_understood() {
    let outcome = diff(&[concat!(env!("CARGO_MANIFEST_DIR"), "/contract/world-1.0.schema.json")]);
    assert_eq!((outcome.status, outcome.errors.as_str()), (Some(0), ""));
    assert!(outcome.output.ends_with("\n9 changes, 0 breaking\n"), "{}", outcome.output);
}

#[test]
fn ends_with_1_when_somebody_is_broken() {
    let old = changed("shorter.schema.json", "\"maxLength\": 280", "\"maxLength\": 200");
    let new = file("as-it-is.schema.json", CONTRACT.json_schema());
    for arguments in [&[old.as_str()][..], &[&old, &new]] {
        let outcome = diff(arguments);
        assert_eq!((outcome.status, outcome.errors.as_str()), (Some(1), ""));
        let expected = "breaks readers: bark: data.text must have at most 280 characters, was at most 200 characters \
                        (bound_widened)\n";
        assert!(outcome.output.contains(expected), "{}", outcome.output);
        assert!(outcome.output.ends_with("\n2 changes, 2 breaking\n"), "{}", outcome.output);
    }
    let outcome = diff(&[&new, &old]);
    assert_eq!(outcome.status, Some(1));
    assert!(outcome.output.starts_with("breaks writers: "), "{}", outcome.output);
}

#[test]
fn ends_with_0_when_nobody_is_broken() {
    // Unknown fields are ignored.
    let with_volume = "\"properties\": {\n        \"volume\": {\"type\": \"number\"},\n        \"text\"";
    let new = changed("volume.schema.json", "\"properties\": {\n        \"text\"", with_volume);
    let old = file("without-volume.schema.json", CONTRACT.json_schema());
    let outcome = diff(&[&old, &new]);
    assert_eq!((outcome.status, outcome.errors.as_str()), (Some(0), ""), "{}", outcome.output);
    assert!(outcome.output.contains("data.volume"), "{}", outcome.output);
    assert!(outcome.output.ends_with(" change, 0 breaking\n"), "{}", outcome.output);
}

#[test]
fn ends_with_2_on_a_file_that_cannot_be_read() {
    let missing = scratch("nowhere.schema.json").to_str().unwrap().to_owned();
    let (no_json, no_schema) = (file("no.json", "{"), file("no-schema.json", "{\"type\": \"object\"}"));
    let old = file("good.schema.json", CONTRACT.json_schema());
    fs::remove_file(&missing).unwrap_or_default();
    for bad in [&missing, &no_json, &no_schema] {
        for arguments in [&[bad.as_str()][..], &[&old, bad]] {
            let outcome = diff(arguments);
            assert_eq!((outcome.status, outcome.output.as_str()), (Some(2), ""), "{arguments:?}");
            assert!(outcome.errors.starts_with(&format!("contract: {bad}: ")), "{}", outcome.errors);
            assert_eq!(outcome.errors.lines().count(), 1, "{}", outcome.errors);
        }
    }
}
