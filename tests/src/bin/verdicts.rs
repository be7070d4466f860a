//! Rust's verdicts on texts, for programs in other languages to compare with.
//!
//! Reads lines `{"protocol": "matrix", "text": "..."}` and answers each with a line: `{"json": "..."}`, the message as
//! written again, or `{"message_type": .., "truncated": .., "issues": [..]}`. With two arguments, such as
//! `python NAME`, it prints a module of a protocol instead.

use std::error::Error;
use std::io::{BufRead, Write};
use std::process::ExitCode;

use protocol::contract::Contract;
use protocol::{Envelope, Issue, matrix};
use serde::{Deserialize, Serialize};
use tests::strange::strange;
use tests::{clashes, sampler, tagged};

#[derive(Deserialize)]
struct Question {
    protocol: String,
    text: String,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Verdict {
    Valid { json: String },
    Invalid { message_type: Option<String>, truncated: bool, issues: Vec<Issue> },
}

impl From<protocol::Error> for Verdict {
    fn from(error: protocol::Error) -> Self {
        Self::Invalid {
            message_type: error.message_type().map(str::to_owned),
            truncated: error.is_truncated(),
            issues: error.into_issues(),
        }
    }
}

fn verdict(question: &Question) -> Result<Verdict, String> {
    let text = &question.text;
    let json = match question.protocol.as_str() {
        "matrix" => Envelope::<matrix::Message>::from_json(text).and_then(|envelope| envelope.to_json()),
        "sampler" => Envelope::<sampler::Message>::from_json(text).and_then(|envelope| envelope.to_json()),
        "clashes" => Envelope::<clashes::Message>::from_json(text).and_then(|envelope| envelope.to_json()),
        "strange" => Envelope::<strange::Message>::from_json(text).and_then(|envelope| envelope.to_json()),
        "tagged" => Envelope::<tagged::Message>::from_json(text).and_then(|envelope| envelope.to_json()),
        other => return Err(format!("there is no protocol `{other}`")),
    };
    Ok(json.map_or_else(Verdict::from, |json| Verdict::Valid { json }))
}

fn contract(name: &str) -> Result<Contract, String> {
    match name {
        "matrix" => Ok(matrix::CONTRACT),
        "sampler" => Ok(sampler::CONTRACT),
        "clashes" => Ok(clashes::CONTRACT),
        "strange" => Ok(strange::CONTRACT),
        "tagged" => Ok(tagged::CONTRACT),
        other => Err(format!("there is no protocol `{other}`")),
    }
}

fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    if let [language, name] = arguments {
        let contract = contract(name)?;
        let module = match language.as_str() {
            "python" => contract.python(),
            "javascript" => contract.javascript(),
            "declarations" => contract.javascript_declarations(),
            _ => return Err(format!("there is no module for `{language}`").into()),
        };
        out.write_all(module.as_bytes())?;
        return Ok(());
    }
    for line in std::io::stdin().lock().lines() {
        let question: Question = serde_json::from_str(&line?)?;
        serde_json::to_writer(&mut out, &verdict(&question)?)?;
        out.write_all(b"\n")?;
        out.flush()?;
    }
    Ok(())
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
