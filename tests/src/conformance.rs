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
mod long;
mod orders;
mod payloads;
mod probes;
mod sample;
mod several;
mod texts;

use std::collections::HashSet;
use std::path::PathBuf;

use protocol::contract::{Contract, DataContract};
use protocol::{DecodePayload, Envelope, Error, matrix};
use serde_json::Value;

use crate::documents::{Event, Frame, Route, Settings};
use crate::{channels, coded, depot, enclosed, flattened, hooks, numbered, rows, sampler, subjects, traced};
use crate::{read_told, write_told};

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

/// Returns all suites.
#[must_use]
pub fn suites() -> Vec<Suite> {
    protocols().into_iter().chain(flattened()).chain(outside()).chain(documents()).collect()
}

/// Returns the suites of protocols.
#[must_use]
pub fn protocols() -> [Suite; 2] {
    [
        Suite {
            name: "matrix",
            subject: Subject::Protocol(&matrix::CONTRACT),
            read: read_twice::<matrix::Message>,
            anywhere: r#"{"type":"bark","agent_id":"timmy","data":{"text":"Woof","extra":@},"ts":1}"#,
            string: r#"{"type":"bark","agent_id":"timmy","data":{"text":@},"ts":1}"#,
        },
        Suite {
            name: "sampler",
            subject: Subject::Protocol(&sampler::CONTRACT),
            read: read_twice::<sampler::Message>,
            anywhere: r#"{"op":"anything","roomId":"hall","body":{"value":@},"serial":1}"#,
            string: r#"{"op":"settings","roomId":"hall","body":{"note":@},"serial":1}"#,
        },
    ]
}

/// Returns the suites of protocols that are described by their whole messages.
#[must_use]
pub fn flattened() -> [Suite; 8] {
    [
        Suite {
            name: "flattened",
            subject: Subject::Protocol(&flattened::CONTRACT),
            read: read_twice::<flattened::Message>,
            anywhere: r#"{"op":"new","seq":1,"to":"all","value":@,"at":1}"#,
            string: r#"{"op":"say","seq":1,"said":{"text":@},"at":1}"#,
        },
        Suite {
            name: "enclosed",
            subject: Subject::Protocol(&enclosed::CONTRACT),
            read: read_twice::<enclosed::Message>,
            anywhere: r#"{"type":"task","task":"new","with":@}"#,
            string: r#"{"type":"login","name":@,"word":"open"}"#,
        },
        Suite {
            name: "numbered",
            subject: Subject::Protocol(&numbered::CONTRACT),
            read: read_twice::<numbered::Message>,
            anywhere: r#"{"op":7,"d":@}"#,
            string: r#"{"op":0,"task":"fetch","with":{"what":@}}"#,
        },
        Suite {
            name: "rows",
            subject: Subject::Protocol(&rows::CONTRACT),
            read: read_twice::<rows::Message>,
            anywhere: r#"[null,"new",1,@]"#,
            string: r#"[null,"say",1,{"text":@}]"#,
        },
        Suite {
            name: "channels",
            subject: Subject::Protocol(&channels::CONTRACT),
            read: read_twice::<channels::Message>,
            anywhere: r#"[null,null,"hall","phx_reply",{"status":@}]"#,
            string: r#"[null,null,"hall","phx_join",{"user":@}]"#,
        },
        Suite {
            name: "traced",
            subject: Subject::Protocol(&traced::CONTRACT),
            read: read_twice::<traced::Message>,
            anywhere: r#"{"version":"1.0","meta":{"kind":"new","id":"a"},"body":@}"#,
            string: r#"{"version":"1.0","meta":{"kind":"say","id":"a"},"body":{"text":@}}"#,
        },
        Suite {
            name: "coded",
            subject: Subject::Protocol(&coded::CONTRACT),
            read: read_twice::<coded::Message>,
            anywhere: r#"{"version":7,"seq":1,"text":@,"head":{"op":1}}"#,
            string: r#"{"head":{"op":1,"urgent":true},"seq":1,"version":7,"text":@}"#,
        },
        Suite {
            name: "depot",
            subject: Subject::Protocol(&depot::CONTRACT),
            read: read_twice::<depot::Message>,
            anywhere: r#"{"type":"sent","serial":1,"kind":"letter","content":{"text":"hello"},"to":{"x":1,"y":2,"z":@}}"#,
            string: r#"{"type":"sent","serial":1,"kind":"letter","content":{"text":@},"to":{"x":1,"y":2}}"#,
        },
    ]
}

/// Returns the suites of protocols whose types come from outside: the first line of a text is the type.
#[must_use]
pub fn outside() -> [Suite; 2] {
    macro_rules! suite {
        ($module:ident, $anywhere:literal, $string:literal) => {
            Suite {
                name: stringify!($module),
                subject: Subject::Protocol(&$module::CONTRACT),
                read: |text| {
                    let envelope = read_told::<$module::Message>(text)?;
                    let written = write_told(&envelope)?;
                    assert_eq!(read_told::<$module::Message>(&written)?, envelope, "{text} comes back as {written}");
                    Ok(written)
                },
                anywhere: $anywhere,
                string: $string,
            }
        };
    }
    [
        suite!(hooks, "star\n{\"id\":\"a\",\"action\":\"b\",\"value\":@}", "star\n{\"id\":\"a\",\"action\":@}"),
        suite!(
            subjects,
            "room.opened\n{\"id\":1,\"body\":{\"value\":@},\"ts\":1}",
            "room.joined\n{\"id\":1,\"body\":{\"name\":@},\"ts\":1}"
        ),
    ]
}

/// Returns the suites of documents.
#[must_use]
pub fn documents() -> [Suite; 4] {
    macro_rules! suite {
        ($name:literal, $type:ident, $anywhere:literal, $string:literal) => {
            Suite {
                name: $name,
                subject: Subject::Document($type::CONTRACT),
                read: |text| {
                    let value = $type::from_json(text)?;
                    let json = value.to_json()?;
                    assert_eq!($type::from_json(&json)?, value, "{text} comes back as {json}");
                    Ok(json)
                },
                anywhere: $anywhere,
                string: $string,
            }
        };
    }
    [
        suite!(
            "frame",
            Frame,
            r#"[{"jsonrpc":"2.0","method":"tell","params":{"what":@}}]"#,
            r#"{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":@}}"#
        ),
        suite!("event", Event, r#"{"type":"closed","why":@}"#, r#"{"type":"joined","name":@,"since":1}"#),
        suite!("settings", Settings, r#"{"name":"a","addresses":[@]}"#, r#"{"name":@,"addresses":[]}"#),
        suite!("route", Route, r#"[{"x":1,"y":2,"z":@}]"#, r#"[{"x":1,"y":2,"label":@}]"#),
    ]
}

/// Reads a message, writes it and reads it again.
fn read_twice<P>(text: &str) -> Result<String, Error>
where
    P: for<'de> DecodePayload<'de> + PartialEq + std::fmt::Debug,
    P::Header: PartialEq + std::fmt::Debug,
{
    let envelope = Envelope::<P>::from_json(text)?;
    let json = envelope.to_json()?;
    let again = Envelope::<P>::from_json(&json)?;
    assert_eq!(again, envelope, "{text} comes back as {json}");
    Ok(json)
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

    /// Returns the path of the committed cases.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/conformance");
        PathBuf::from(format!("{folder}/{}.json", self.name))
    }

    /// Reads the committed cases.
    ///
    /// # Errors
    ///
    /// Why the file cannot be read, or is another suite.
    pub fn committed(&self) -> Result<Vec<Case>, String> {
        let file = self.file();
        let about = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
        let text = std::fs::read_to_string(&file).map_err(|error| about(&error))?;
        let tree: Value = serde_json::from_str(&text).map_err(|error| about(&error))?;
        if tree.get(self.kind()).and_then(Value::as_str) != Some(self.name) {
            return Err(about(&"the suite is another one"));
        }
        let cases = tree.get("cases").and_then(Value::as_array).ok_or_else(|| about(&"there are no cases"))?;
        let cases: Option<Vec<Case>> = cases.iter().map(Case::from_json).collect();
        cases.ok_or_else(|| about(&"a case is not well formed"))
    }

    /// Returns the contents of the file with these cases, one per line.
    #[must_use]
    pub fn to_json(&self, cases: &[Case]) -> String {
        let lines: Vec<String> = cases.iter().map(Case::to_json).collect();
        format!("{{{}: {}, \"cases\": [\n{}\n]}}\n", quote(self.kind()), quote(self.name), lines.join(",\n"))
    }

    /// Returns the key of the name in the file.
    const fn kind(&self) -> &'static str {
        match self.subject {
            Subject::Protocol(_) => "protocol",
            Subject::Document(_) => "document",
        }
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

    fn to_json(&self) -> String {
        let issue = |(code, path): &(String, String)| format!(r#"{{"code": "{code}", "path": {}}}"#, quote(path));
        let issues: Vec<String> = self.issues.iter().map(issue).collect();
        let (name, text, valid) = (quote(&self.name), quote(&self.text), self.is_valid());
        format!(r#"{{"name": {name}, "text": {text}, "valid": {valid}, "issues": [{}]}}"#, issues.join(", "))
    }

    /// Parses the case in a line of the file.
    fn from_json(case: &Value) -> Option<Self> {
        let text = |value: &Value, key: &str| value.get(key)?.as_str().map(str::to_owned);
        let valid = case.get("valid")?.as_bool()?;
        let issues = case.get("issues")?.as_array()?.iter();
        let issues: Option<Vec<_>> = issues.map(|issue| Some((text(issue, "code")?, text(issue, "path")?))).collect();
        let case = Self { name: text(case, "name")?, text: text(case, "text")?, issues: issues? };
        (valid == case.is_valid()).then_some(case)
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
