//! Runs an example and captures its output.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// A valid message, on a line of its own.
pub(crate) const VALID: &str = r#"{"type":"bark","agent_id":"timmy","data":{"text":"Woof"},"ts":1767254400}"#;

/// A message with one issue.
pub(crate) const EMPTY_BARK: &str = r#"{"type":"bark","agent_id":"timmy","data":{"text":""},"ts":1767254400}"#;

/// The output and exit status of a program.
pub(crate) struct Outcome {
    pub(crate) status: Option<i32>,
    pub(crate) output: String,
    pub(crate) errors: String,
}

impl Outcome {
    /// Parses the output as JSON Lines.
    pub(crate) fn objects(&self) -> Vec<Value> {
        self.output.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// Returns the output lines before the table.
    pub(crate) fn issues(&self) -> Vec<&str> {
        self.output.lines().take_while(|line| !line.starts_with("type ")).collect()
    }
}

/// Returns the command for an example, which is in the directory `examples` beside the tests.
pub(crate) fn example(name: &str) -> Command {
    let test = std::env::current_exe().unwrap();
    let profile = test.parent().and_then(Path::parent).unwrap();
    let program = profile.join("examples").join(name).with_extension(std::env::consts::EXE_EXTENSION);
    assert!(program.exists(), "{} is not built; `cargo test -p examples` builds it", program.display());
    Command::new(program)
}

/// Runs `check` with this standard input and these arguments.
pub(crate) fn check(arguments: &[&str], input: impl AsRef<[u8]> + Send) -> Outcome {
    let mut command = example("check");
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut standard_input = child.stdin.take().unwrap();
    let output = std::thread::scope(|scope| {
        // A program that does not read its input closes it; the outcome shows whether it should have.
        scope.spawn(move || standard_input.write_all(input.as_ref()).is_ok());
        child.wait_with_output().unwrap()
    });
    Outcome {
        status: output.status.code(),
        output: String::from_utf8(output.stdout).unwrap(),
        errors: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Creates a file with this content, for one test.
pub(crate) fn file(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = scratch(name);
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Returns a path that tests may write to.
pub(crate) fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// Returns the path of a sample data file.
pub(crate) fn sample(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    path.to_str().unwrap().to_owned()
}
