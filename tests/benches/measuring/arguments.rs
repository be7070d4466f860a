//! The command line.

/// The task to perform.
pub(crate) enum Task {
    /// Only checks that all candidates agree. `cargo test` asks for this too.
    Agree,
    /// Also measures every candidate in `rounds` rounds, on the workloads whose names contain `wanted`.
    Measure { rounds: usize, wanted: String },
    /// Runs each candidate whose line contains `wanted` once under `callgrind`.
    CountInstructions { wanted: String },
}

const ROUNDS: usize = 501;
const FEW_ROUNDS: usize = 51;

impl Task {
    /// Parses the arguments; `cargo bench` passes `--bench`, `cargo test` does not.
    pub(crate) fn from_arguments(arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let (mut bench, mut agree, mut instructions, mut rounds) = (false, false, false, ROUNDS);
        let mut wanted = String::new();
        for argument in arguments {
            match argument.as_str() {
                "--bench" => bench = true,
                "--agree" => agree = true,
                "--quick" => rounds = FEW_ROUNDS,
                "--instructions" => instructions = true,
                option if option.starts_with('-') => {
                    return Err(format!("unknown option `{option}`; expected --quick, --agree or --instructions"));
                }
                _ => wanted = argument,
            }
        }
        Ok(match (instructions, bench && !agree) {
            (true, _) => Self::CountInstructions { wanted },
            (false, true) => Self::Measure { rounds, wanted },
            (false, false) => Self::Agree,
        })
    }
}
