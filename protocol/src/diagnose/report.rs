//! What has been found so far, and where the walk stands.

use super::Origin;
use crate::contract::UnknownFields;
use crate::error::locate;
use crate::error::path::{Segment, render};
use crate::{Error, Issue, IssueCode};

/// More issues than this are not kept; nobody reads them, and a hostile text could have millions.
const MOST: usize = 100;

/// Collects issues while a text is walked.
pub(crate) struct Report<'de> {
    pub(super) text: &'de str,
    pub(super) unknown_fields: UnknownFields,
    pub(super) origin: Origin,
    path: Vec<Segment>,
    /// The place of everything found, while the walk is over a value that does not stand in the text.
    instead: Option<usize>,
    issues: Vec<Issue>,
    truncated: bool,
}

impl<'de> Report<'de> {
    pub(super) fn new(text: &'de str, unknown_fields: UnknownFields, origin: Origin) -> Self {
        Self { text, unknown_fields, origin, path: Vec::new(), instead: None, issues: Vec::new(), truncated: false }
    }

    /// Nothing has been found.
    pub(super) fn is_empty(&self) -> bool {
        self.issues.is_empty()
    }

    /// Adds an issue with the value that the walk stands at.
    pub(super) fn push(&mut self, code: IssueCode, offset: usize, message: String) {
        if self.issues.len() >= MOST {
            self.truncated = true;
            return;
        }
        let offset = self.instead.unwrap_or(offset);
        let issue = Issue::new(code, render(&self.path), on_one_line(message));
        self.issues.push(Issue { offset: u64::try_from(offset).ok(), ..issue });
    }

    /// Does something one step further down the path.
    pub(super) fn inside<T>(&mut self, segment: Segment, job: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(segment);
        let done = job(self);
        self.path.pop();
        done
    }

    /// Does something with the field or entry of this key.
    pub(super) fn at_key<T>(&mut self, key: &str, job: impl FnOnce(&mut Self) -> T) -> T {
        self.inside(Segment::Key(key.to_owned()), job)
    }

    /// Does something with a value that does not stand in the text, but is read as if it stood at `at`.
    pub(super) fn instead_of_text(&mut self, at: usize, job: impl FnOnce(&mut Self)) {
        let outer = self.instead;
        self.instead = outer.or(Some(at));
        job(self);
        self.instead = outer;
    }

    /// Ends the walk. What nobody could explain is reported all the same, at the place where the codec gave up.
    pub(super) fn finish(mut self, message_type: Option<String>, failed_at: usize) -> Error {
        if self.issues.is_empty() {
            let message = "was refused, but nothing wrong was found on a second look; does a `check` or a serde impl change its mind?";
            self.path.clear();
            self.push(IssueCode::Check, failed_at, message.to_owned());
        }
        self.issues.sort_by_key(|issue| issue.offset);
        locate(self.text, &mut self.issues);
        Error::new(message_type, self.issues, self.truncated)
    }
}

/// Escapes control characters: foreign types and checks may quote what a stranger wrote.
fn on_one_line(message: String) -> String {
    if !message.contains(char::is_control) {
        return message;
    }
    message.chars().fold(String::new(), |mut line, character| {
        if character.is_control() {
            line.extend(character.escape_default());
        } else {
            line.push(character);
        }
        line
    })
}
