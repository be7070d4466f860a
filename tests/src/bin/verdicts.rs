//! Rust's verdicts on texts, for programs in other languages to compare with.
//!
//! Reads lines `{"protocol": "matrix", "text": "..."}` and answers each with a line: `{"json": "..."}`, the message as
//! written again, or `{"message_type": .., "truncated": .., "issues": [..]}`. With two arguments, such as
//! `python NAME`, it prints a module of a protocol or document instead.

use std::error::Error;
use std::io::{BufRead, Write};
use std::process::ExitCode;

use protocol::{Envelope, Issue, matrix};
use serde::{Deserialize, Serialize};
use tests::documents::{Event, Frame, Route, Settings};
use tests::strange::strange;
use tests::{
    board, channels, clashes, coded, depot, enclosed, flattened, hooks, numbered, rows, sampler, subjects, tagged,
    traced,
};
use tests::{read_told, write_told};

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

/// A protocol or a document: how a text is read and written again, and its modules.
struct Subject {
    rewrite: fn(&str) -> Result<String, protocol::Error>,
    python: fn() -> String,
    typescript: fn() -> String,
    javascript: fn() -> String,
    declarations: fn() -> String,
}

macro_rules! subject {
    ($contract:expr, $text:ident => $rewrite:expr) => {
        Subject {
            rewrite: |$text| $rewrite,
            python: || $contract.python(),
            typescript: || $contract.typescript(),
            javascript: || $contract.javascript(),
            declarations: || $contract.javascript_declarations(),
        }
    };
    (protocol $module:ident) => {
        subject!($module::CONTRACT, text => Envelope::<$module::Message>::from_json(text)?.to_json())
    };
    (outside $module:ident) => {
        subject!($module::CONTRACT, text => write_told(&read_told::<$module::Message>(text)?))
    };
    (document $type:ident) => {
        subject!($type::CONTRACT, text => $type::from_json(text)?.to_json())
    };
}

fn subject(name: &str) -> Result<Subject, String> {
    Ok(match name {
        "matrix" => subject!(protocol matrix),
        "sampler" => subject!(protocol sampler),
        "clashes" => subject!(protocol clashes),
        "strange" => subject!(protocol strange),
        "tagged" => subject!(protocol tagged),
        "board" => subject!(protocol board),
        "flattened" => subject!(protocol flattened),
        "enclosed" => subject!(protocol enclosed),
        "depot" => subject!(protocol depot),
        "numbered" => subject!(protocol numbered),
        "rows" => subject!(protocol rows),
        "channels" => subject!(protocol channels),
        "traced" => subject!(protocol traced),
        "coded" => subject!(protocol coded),
        "hooks" => subject!(outside hooks),
        "subjects" => subject!(outside subjects),
        "frame" => subject!(document Frame),
        "event" => subject!(document Event),
        "settings" => subject!(document Settings),
        "route" => subject!(document Route),
        other => return Err(format!("there is no protocol or document `{other}`")),
    })
}

fn verdict(question: &Question) -> Result<Verdict, String> {
    let json = (subject(&question.protocol)?.rewrite)(&question.text);
    Ok(json.map_or_else(Verdict::from, |json| Verdict::Valid { json }))
}

fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    if let [language, name] = arguments {
        let subject = subject(name)?;
        let write = match language.as_str() {
            "python" => subject.python,
            "typescript" => subject.typescript,
            "javascript" => subject.javascript,
            "declarations" => subject.declarations,
            _ => return Err(format!("there is no module for `{language}`").into()),
        };
        out.write_all(write().as_bytes())?;
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
