//! The conformance suite: valid and invalid messages and documents, and the verdict required of every implementation.
//!
//! The texts are generated from the contract of a protocol or document ([`cases`](Suite::cases)); the expected verdict is that of
//! Rust. Both are committed, in `tests/conformance/`, and reviewed first, so that a change of behaviour shows up as a
//! diff. `cargo run -p tests --bin conformance` writes the files.
//!
//! The suite omits what only Rust can know: `check` functions, the contents of foreign types, and
//! `not_finite`, which JSON text cannot express.

mod beside;
mod documents;
mod envelopes;
mod fields;
mod file;
mod long;
mod orders;
mod payloads;
mod probes;
mod sample;
mod several;
mod suites;
mod texts;

use std::collections::HashSet;

use protocol::Error;
use protocol::contract::{Contract, DataContract};
use serde_json::Value;

pub use suites::{documents, flattened, outside, protocols, suites};

/// A protocol or a document, and how its texts are read.
pub struct Suite {
    /// The name of the protocol or document, and of the file.
    pub name: &'static str,
    /// What the cases are generated from.
    pub subject: Subject,
    /// Reads a text; a valid one must round-trip.
    pub read: fn(&str) -> Result<String, Error>,
    /// A text in which `@` may be replaced by any JSON.
    pub anywhere: &'static str,
    /// A text in which `@` may be replaced by any string.
    pub string: &'static str,
}

/// What a suite is about.
#[derive(Clone, Copy)]
pub enum Subject {
    /// The messages of a protocol.
    Protocol(&'static Contract),
    /// A data type as a whole text.
    Document(&'static DataContract),
}

/// A text and its expected verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// What the case tests.
    pub name: String,
    /// The text.
    pub text: String,
    /// The code and path of all issues, in order; empty for a valid text.
    pub issues: Vec<(String, String)>,
}

/// A text without an expected verdict yet.
#[derive(Debug, Clone)]
struct Draft {
    name: String,
    text: String,
}

impl Draft {
    fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into() }
    }
}

impl Suite {
    /// Generates the cases, with Rust's current verdicts.
    ///
    /// # Panics
    ///
    /// If a valid text does not round-trip.
    #[must_use]
    pub fn cases(&self) -> Vec<Case> {
        let drafts = match self.subject {
            Subject::Protocol(contract)
                if contract.content_key().is_none()
                    || contract.tag_field().is_some()
                    || contract.has_tag_outside()
                    || contract.is_array() =>
            {
                vec![beside::drafts(self.name, contract), texts::drafts(self)]
            }
            Subject::Protocol(contract) => vec![
                payloads::drafts(contract),
                fields::drafts(contract),
                orders::drafts(contract),
                envelopes::drafts(contract),
                several::drafts(self.name, contract),
                long::drafts(self),
                texts::drafts(self),
            ],
            Subject::Document(contract) => vec![documents::drafts(self.name, contract), texts::drafts(self)],
        };
        let mut seen = HashSet::new();
        let different = drafts.into_iter().flatten().filter(|draft| seen.insert(draft.text.clone()));
        different.map(|draft| self.judged(draft)).collect()
    }

    fn judged(&self, draft: Draft) -> Case {
        Case { name: draft.name, issues: self.verdict(&draft.text), text: draft.text }
    }

    /// Returns the code and path of all issues of a text, in order.
    #[must_use]
    pub fn verdict(&self, text: &str) -> Vec<(String, String)> {
        let issues = (self.read)(text).err().map(Error::into_issues).unwrap_or_default();
        issues.into_iter().map(|issue| (issue.code.as_str().to_owned(), issue.path)).collect()
    }

    /// Returns the contract of a protocol.
    #[must_use]
    pub const fn protocol(&self) -> Option<&'static Contract> {
        if let Subject::Protocol(contract) = self.subject { Some(contract) } else { None }
    }
}

impl Case {
    /// Whether the text is valid.
    #[must_use]
    pub const fn is_valid(&self) -> bool {
        self.issues.is_empty()
    }
}

/// Returns a string as JSON.
fn quote(text: &str) -> String {
    Value::from(text).to_string()
}

/// Returns a string as JSON, with every character escaped.
fn escaped(text: &str) -> String {
    let escapes: Vec<String> = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
    format!("\"{}\"", escapes.concat())
}
