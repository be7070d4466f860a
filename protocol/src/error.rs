//! What is wrong with a message.

mod issue;
pub(crate) mod path;
mod position;
pub(crate) mod shown;

use std::borrow::Cow;
use std::fmt;

pub use issue::{Issue, IssueCode};
pub(crate) use position::locate;

/// Why a message could not be read, or may not be sent: everything that is wrong with it.
///
/// However large the message, an error holds at most a hundred issues of about 700 characters each (see [`Issue`]); the
/// walk over the message stops at the issue after that.
///
/// Displayed with one line per issue:
///
/// ```
/// use protocol::{Payload, matrix::Bark};
///
/// let error = Bark::from_json(r#"{"type": "bark", "data": {"text": ""}, "ts": 0}"#).unwrap_err();
/// assert_eq!(error.to_string(), "\
/// bark: agent_id is missing (line 1, column 1)
/// bark: data.text has 0 characters, at least 1 is required (line 1, column 35)");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Error {
    details: Box<Details>,
}

#[derive(Debug, Clone, PartialEq)]
struct Details {
    message_type: Option<Cow<'static, str>>,
    issues: Vec<Issue>,
    truncated: bool,
}

impl Error {
    pub(crate) fn new(message_type: Option<Cow<'static, str>>, issues: Vec<Issue>, truncated: bool) -> Self {
        Self { details: Box::new(Details { message_type, issues, truncated }) }
    }

    /// Returns the error without positions, for a value that has no text yet.
    pub(crate) fn without_positions(mut self) -> Self {
        for issue in &mut self.details.issues {
            (issue.offset, issue.line, issue.column) = (None, None, None);
        }
        self
    }

    /// Returns the type of the message, if it could be read and the protocol declares it.
    #[must_use]
    pub fn message_type(&self) -> Option<&str> {
        self.details.message_type.as_deref()
    }

    /// Returns everything that is wrong, in the order of the text: at least one issue, at most a hundred.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.details.issues
    }

    /// Converts into the issues, for example to send them in an `error` message.
    #[must_use]
    pub fn into_issues(self) -> Vec<Issue> {
        self.details.issues
    }

    /// Whether there were more issues than [`issues`](Self::issues) holds.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        self.details.truncated
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, issue) in self.issues().iter().enumerate() {
            if index > 0 {
                formatter.write_str("\n")?;
            }
            if let Some(message_type) = self.message_type() {
                write!(formatter, "{message_type}: ")?;
            }
            write!(formatter, "{issue}")?;
        }
        if self.is_truncated() {
            formatter.write_str("\n... and more")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
