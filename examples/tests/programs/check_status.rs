//! The exit status of `check`, and its errors about files.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::program::{EMPTY_BARK, VALID, check, example, file, sample, scratch};

#[test]
fn ends_with_0_when_all_lines_are_valid() {
    let outcome = check(&[&sample("world.jsonl")], "");
    assert_eq!((outcome.status, outcome.errors.as_str()), (Some(0), ""));
}

#[test]
fn ends_with_1_when_a_line_is_invalid() {
    let outcome = check(&[&sample("world.jsonl"), &sample("broken.jsonl")], "");
    assert_eq!((outcome.status, outcome.errors.as_str()), (Some(1), ""));
}

#[test]
fn ends_with_2_on_wrong_usage() {
    for arguments in [&[][..], &["--no-such-option", "-"], &["--format", "xml", "-"], &["--max-line", "0", "-"]] {
        let outcome = check(arguments, VALID);
        assert_eq!((outcome.status, outcome.output.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(outcome.errors.contains("Usage") || outcome.errors.contains("--help"), "{}", outcome.errors);
    }
}

#[test]
fn explains_itself() {
    let outcome = check(&["--help"], "");
    assert_eq!(outcome.status, Some(0));
    for option in ["--protocol", "--format", "--max-issues", "--max-line", "--quiet", "Exit status"] {
        assert!(outcome.output.contains(option), "{option}");
    }
}

#[test]
fn names_a_file_that_cannot_be_read_and_checks_the_others() {
    let directory = scratch("a-directory");
    fs::create_dir_all(&directory).unwrap();
    let (missing, directory) = (scratch("missing.jsonl"), directory.to_str().unwrap().to_owned());
    let missing = missing.to_str().unwrap();

    let outcome = check(&[missing, &directory, "-"], format!("{VALID}\n{EMPTY_BARK}\n"));
    assert_eq!(outcome.status, Some(2));
    let errors: Vec<&str> = outcome.errors.lines().collect();
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert!(errors[0].starts_with(&format!("check: {missing}: ")), "{errors:?}");
    assert_eq!(errors[1], format!("check: {directory}: is a directory"));
    assert_eq!(outcome.issues().len(), 1, "{}", outcome.output);
}

#[test]
fn says_nothing_when_quiet() {
    let outcome = check(&["--quiet", "-"], EMPTY_BARK);
    assert_eq!((outcome.status, outcome.output.as_str(), outcome.errors.as_str()), (Some(1), "", ""));

    let outcome = check(&["--quiet", "-", scratch("nowhere.jsonl").to_str().unwrap()], VALID);
    assert_eq!((outcome.status, outcome.output.as_str()), (Some(2), ""));
    assert!(outcome.errors.contains("nowhere.jsonl"), "{}", outcome.errors);
}

#[test]
fn ends_quietly_when_nobody_reads_on() {
    let many = file("many.jsonl", format!("{EMPTY_BARK}\n").repeat(5_000));
    for format in ["text", "json"] {
        let mut command = example("check");
        command.args(["--format", format, &many]).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // Like `check ... | head -1`.
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(line.contains("data.text"), "{line}");

        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    }
}
