//! What is wrong with a line of the input. The fields are those of the JSON report.

use protocol::{Error, Issue, IssueCode};
use serde::Serialize;

/// A line that is not a valid message.
#[derive(Debug, Serialize)]
pub(crate) struct InvalidLine<'a> {
    /// The file, as the command line names it.
    pub(crate) file: &'a str,
    /// The number of the line, from 1.
    pub(crate) line: u64,
    /// The message type, where it is known.
    #[serde(rename = "type")]
    pub(crate) message_type: Option<&'a str>,
    /// All that is wrong.
    pub(crate) issues: Vec<LineIssue<'a>>,
    /// There is more, which was not kept.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) truncated: bool,
}

/// One thing that is wrong, at its place in the file.
#[derive(Debug, Serialize)]
pub(crate) struct LineIssue<'a> {
    /// The kind of issue.
    pub(crate) code: &'a str,
    /// The wire path of the value; empty where it is the line as a whole.
    pub(crate) path: &'a str,
    /// The line of the file, from 1.
    pub(crate) line: u64,
    /// The column, in code points, from 1.
    pub(crate) column: u32,
    /// What is wrong.
    pub(crate) message: &'a str,
}

impl<'a> InvalidLine<'a> {
    /// A line that was decoded, with what the decoder says about it.
    pub(crate) fn of_error(file: &'a str, line: u64, error: &'a Error) -> Self {
        let issues = error.issues().iter().map(|issue| LineIssue::of_issue(line, issue)).collect();
        Self { file, line, message_type: error.message_type(), issues, truncated: error.is_truncated() }
    }

    /// A line that was not decoded, because it is longer than `--max-line`.
    pub(crate) fn too_long(file: &'a str, line: u64, message: &'a str) -> Self {
        let issue = LineIssue { code: IssueCode::TooLong.as_str(), path: "", line, column: 1, message };
        Self { file, line, message_type: None, issues: vec![issue], truncated: false }
    }
}

impl<'a> LineIssue<'a> {
    /// The issue of a message that starts at the start of `line`.
    fn of_issue(line: u64, issue: &'a Issue) -> Self {
        let lines_down = issue.line.unwrap_or(1).saturating_sub(1);
        Self {
            code: issue.code.as_str(),
            path: &issue.path,
            line: line.saturating_add(lines_down.into()),
            column: issue.column.unwrap_or(1),
            message: &issue.message,
        }
    }
}
