//! The command line.

/// What is to be done.
pub(crate) enum Task {
    /// All candidates must agree, no more. Also what `cargo test` asks for.
    Agree,
    /// Then every candidate is measured in so many rounds, on workloads with this in their name.
    Measure { rounds: usize, wanted: String },
    /// Every candidate with this in its line runs once under `callgrind`.
    CountInstructions { wanted: String },
}

const ROUNDS: usize = 501;
const FEW_ROUNDS: usize = 51;

impl Task {
    /// Reads the arguments; `cargo bench` gives `--bench`, `cargo test` does not.
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
