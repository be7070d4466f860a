//! `assert_contract!`: compares files, shows what differs, and writes only when told to.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

use protocol::assert_contract;
use protocol::matrix::CONTRACT;

/// What the file of these tests should contain.
fn types() -> String {
    CONTRACT.messages().map(|message| message.tag).chain([""]).collect::<Vec<_>>().join("\n")
}

/// The assertion that the tests below run in a separate process, since `BLESS` is read from the environment.
#[test]
fn a_current_file_passes() {
    let file = env::var("FILE_OF_TYPES").unwrap_or_else(|_| "tests/written/types.txt".to_owned());
    assert_contract!(file, types());
}

/// Runs the assertion above on `file`.
fn run(file: &Path, bless: Option<&str>) -> Output {
    let mut command = Command::new(env::current_exe().unwrap());
    command.args(["--exact", "a_current_file_passes"]).env("FILE_OF_TYPES", file).env_remove("BLESS");
    if let Some(bless) = bless {
        command.env("BLESS", bless);
    }
    command.output().unwrap()
}

/// Returns the path of a folder that does not exist yet, for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("assert_contract").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    folder
}

/// Returns what a failing assertion prints.
#[track_caller]
fn message(output: &Output) -> String {
    assert!(!output.status.success());
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn a_missing_file_fails_and_is_not_written() {
    let folder = folder("missing");
    let file = folder.join("types.txt");
    for bless in [None, Some(""), Some("0")] {
        let message = message(&run(&file, bless));
        assert!(message.contains("types.txt does not exist\nrun the test with BLESS=1 to write the file"), "{message}");
        assert!(!folder.exists());
    }
}

#[test]
fn a_file_is_written_with_its_folders_when_told_to() {
    let file = folder("written").join("a/b/types.txt");
    assert!(run(&file, Some("1")).status.success());
    assert_eq!(fs::read_to_string(&file).unwrap(), types());
    assert!(run(&file, None).status.success());
}

#[test]
fn another_text_fails_with_the_lines_that_differ() {
    let folder = folder("differs");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("types.txt");
    let old = types().replace("thought\n", "dream\n").replace("memory_flash\n", "");
    fs::write(&file, &old).unwrap();
    let message = message(&run(&file, None));
    let difference = "types.txt is not what it should be\n\n\
        \u{20}    1 | agent_state\n\
        \u{20}    2 | visitor_state\n\
        \u{20}    3 | bark\n\
        -    4 | dream\n\
        +    4 | thought\n\
        \u{20}    5 | system_status\n\
        \u{20}    6 | connection_ack\n\
        \u{20}    7 | error\n\
        further down, more lines differ\n\n\
        run the test with BLESS=1 to write the file, then read what has changed\n";
    assert!(message.contains(difference), "{message}");
    assert!(message.contains(file!()), "the user's own line is named: {message}");
    assert_eq!(fs::read_to_string(&file).unwrap(), old);
    assert!(run(&file, Some("1")).status.success());
    assert_eq!(fs::read_to_string(&file).unwrap(), types());
}

#[test]
fn line_ends_of_windows_are_as_good() {
    let folder = folder("windows");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("types.txt");
    fs::write(&file, types().replace('\n', "\r\n")).unwrap();
    assert!(run(&file, None).status.success());
}

#[test]
fn what_is_not_text_fails_until_it_is_written_over() {
    let folder = folder("bytes");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("types.txt");
    fs::write(&file, [0xff, 0xfe]).unwrap();
    let message = message(&run(&file, None));
    assert!(message.contains("cannot read ") && message.contains("types.txt: "), "{message}");
    assert!(run(&file, Some("1")).status.success());
    assert_eq!(fs::read_to_string(&file).unwrap(), types());
}

#[test]
fn a_folder_in_the_way_fails_either_way() {
    let folder = folder("folder");
    fs::create_dir_all(folder.join("types.txt")).unwrap();
    for bless in [None, Some("1")] {
        let message = message(&run(&folder.join("types.txt"), bless));
        assert!(message.contains("cannot read "), "{message}");
    }
}

#[test]
fn paths_and_texts_may_be_of_any_string_type() {
    let path: &str = "tests/written/types.txt";
    assert_contract!(path, types().as_str());
    assert_contract!(Path::new(path), types());
    assert_contract!(PathBuf::from(path), std::borrow::Cow::from(types()),);
}
