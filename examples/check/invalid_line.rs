//! An invalid line of the input and its issues. The fields are those of the JSON report.

use protocol::{Error, Issue, IssueCode};
use serde::Serialize;

/// A line that is not a valid message.
#[derive(Debug, Serialize)]
pub(crate) struct InvalidLine<'a> {
    /// The file, as named on the command line.
    pub(crate) file: &'a str,
    /// The number of the line, from 1.
    pub(crate) line: u64,
    /// The message type, if known.
    #[serde(rename = "type")]
    pub(crate) message_type: Option<&'a str>,
    /// All issues.
    pub(crate) issues: Vec<LineIssue<'a>>,
    /// Whether there are further issues that were not kept.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) truncated: bool,
}

/// An issue, with its position in the file.
#[derive(Debug, Serialize)]
pub(crate) struct LineIssue<'a> {
    /// The kind of issue.
    pub(crate) code: &'a str,
    /// The wire path of the value; empty for the line as a whole.
    pub(crate) path: &'a str,
    /// The line of the file, from 1.
    pub(crate) line: u64,
    /// The column, in code points, from 1.
    pub(crate) column: u32,
    /// What is wrong.
    pub(crate) message: &'a str,
}

impl<'a> InvalidLine<'a> {
    /// Describes a line that failed to decode.
    pub(crate) fn of_error(file: &'a str, line: u64, error: &'a Error) -> Self {
        let issues = error.issues().iter().map(|issue| LineIssue::of_issue(line, issue)).collect();
        Self { file, line, message_type: error.message_type(), issues, truncated: error.is_truncated() }
    }

    /// Describes a line that was not decoded because it is longer than `--max-line`.
    pub(crate) fn too_long(file: &'a str, line: u64, message: &'a str) -> Self {
        let issue = LineIssue { code: IssueCode::TooLong.as_str(), path: "", line, column: 1, message };
        Self { file, line, message_type: None, issues: vec![issue], truncated: false }
    }
}

impl<'a> LineIssue<'a> {
    /// Converts an issue of a message that begins at the start of `line`.
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
