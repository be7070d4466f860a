//! Writes the conformance cases into `tests/conformance/`: `cargo run -p tests --bin conformance`.

use std::process::ExitCode;

fn main() -> ExitCode {
    for suite in tests::conformance::suites() {
        let cases = suite.cases();
        let file = suite.file();
        let folder = file.parent().unwrap_or(&file);
        let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&file, suite.to_json(&cases)));
        if let Err(error) = written {
            eprintln!("{}: {error}", file.display());
            return ExitCode::FAILURE;
        }
        let valid = cases.iter().filter(|case| case.is_valid()).count();
        println!("{}: {} cases, {valid} of them valid", file.display(), cases.len());
    }
    ExitCode::SUCCESS
}
