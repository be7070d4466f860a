//! The issues found so far, and the position of the walk.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use super::Origin;
use super::enum_values::EnumValues;
use super::sentences::sentence;
use super::suggest::Suggestions;
use crate::contract::UnknownFields;
use crate::error::path::{Path, Segment};
use crate::error::{Error, Issue, IssueCode};
use crate::error::{locate, shown};
use crate::json::{Decode, Failed, Reader};

/// The maximum number of issues that are kept: nobody reads more, and a hostile text could cause millions.
const MOST: usize = 100;

/// Collects issues while a text is walked.
pub(crate) struct Report<'de> {
    pub(super) text: &'de str,
    pub(super) unknown_fields: UnknownFields,
    pub(super) origin: Origin,
    pub(super) enum_values: EnumValues,
    suggestions: Suggestions,
    path: Path,
    /// The position of all issues while the walk visits a value that is not in the text.
    instead: Option<usize>,
    /// Whether that is a default.
    in_default: bool,
    /// Whether the walk is inside a value that people must not see.
    in_secret: bool,
    /// Where such values are in the text.
    secrets: Vec<Range<usize>>,
    issues: Vec<Issue>,
    truncated: bool,
}

impl<'de> Report<'de> {
    pub(super) fn new(text: &'de str, unknown_fields: UnknownFields, origin: Origin) -> Self {
        Self {
            text,
            unknown_fields,
            origin,
            enum_values: EnumValues::default(),
            suggestions: Suggestions::new(),
            path: Path::default(),
            instead: None,
            in_default: false,
            in_secret: false,
            secrets: Vec::new(),
            issues: Vec::with_capacity(4),
            truncated: false,
        }
    }

    /// Whether no issue has been found.
    pub(super) fn is_empty(&self) -> bool {
        self.issues.is_empty()
    }

    /// Returns the number of issues found so far.
    pub(super) fn count(&self) -> usize {
        self.issues.len()
    }

    /// Adds an issue about the current value; its sentence is formatted only if the issue is kept. Fails if there is no
    /// room for it: further issues would not be kept either, so the walk ends.
    pub(super) fn push(&mut self, code: IssueCode, offset: usize, message: fmt::Arguments<'_>) -> Decode<()> {
        self.expect_room()?;
        let offset = self.instead.unwrap_or(offset);
        let message = if self.in_default {
            shown::sentence(sentence!(by_default, issue = message))
        } else {
            shown::sentence(message)
        };
        let (path, offset) = (self.path.render(), u64::try_from(offset).ok());
        self.issues.push(Issue { code, path, message, offset, line: None, column: None });
        Ok(())
    }

    /// Adds an issue about an unknown name, saying what kind of name it is and what was probably meant.
    pub(super) fn push_unknown<'n>(
        &mut self,
        code: IssueCode,
        offset: usize,
        what: fmt::Arguments<'_>,
        found: &str,
        names: impl ExactSizeIterator<Item = &'n str> + Clone,
    ) -> Decode<()> {
        self.expect_room()?;
        // A name that is like a hidden one would show it.
        let found = (!self.in_secret).then_some(found);
        let expected = self.suggestions.expected(found, names);
        self.push(code, offset, sentence!(unknown, what = what, expected = expected))
    }

    /// Fails if no further issue will be kept.
    fn expect_room(&mut self) -> Decode<()> {
        self.truncated = self.issues.len() >= MOST;
        if self.truncated { Err(Failed) } else { Ok(()) }
    }

    /// Runs `job` one step further down the path.
    pub(super) fn inside<T>(&mut self, segment: Segment<'_>, job: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(segment);
        let done = job(self);
        self.path.pop();
        done
    }

    /// Returns the number of objects and arrays around the current value: one for each step of the path.
    pub(super) fn depth(&self) -> u32 {
        u32::try_from(self.path.len()).unwrap_or(u32::MAX)
    }

    /// Runs `job` on the field or entry with this key.
    pub(super) fn at_key<T>(&mut self, key: &str, job: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push_key(key);
        let done = job(self);
        self.path.pop();
        done
    }

    /// Runs `job` on what is under a key that the text has chosen, such as that of a map, and which may itself be secret.
    pub(super) fn at_found_key<T>(&mut self, key: &str, is_secret: bool, job: impl FnOnce(&mut Self) -> T) -> T {
        let is_hidden = is_secret || self.in_secret;
        self.inside(if is_hidden { Segment::hidden() } else { Segment::key(key) }, job)
    }

    /// Runs `job` on what obeys another policy for unknown fields.
    pub(super) fn under<T>(&mut self, unknown_fields: UnknownFields, job: impl FnOnce(&mut Self) -> T) -> T {
        let around = std::mem::replace(&mut self.unknown_fields, unknown_fields);
        let done = job(self);
        self.unknown_fields = around;
        done
    }

    /// Runs `job` on a value, of which issues show nothing if it is secret.
    pub(super) fn hiding<T>(&mut self, is_secret: bool, job: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.in_secret;
        self.in_secret |= is_secret;
        let done = job(self);
        self.in_secret = outer;
        done
    }

    /// Does the same with the value that the reader is at.
    pub(super) fn hiding_value<'r, T>(
        &mut self,
        is_secret: bool,
        reader: &mut Reader<'r>,
        job: impl FnOnce(&mut Self, &mut Reader<'r>) -> T,
    ) -> T {
        reader.peek();
        let start = reader.position();
        let done = self.hiding(is_secret, |report| job(report, reader));
        if is_secret {
            self.note_secret(start..reader.position());
        }
        done
    }

    /// Notes that people must not see this part of the text.
    pub(super) fn note_secret(&mut self, part: Range<usize>) {
        if self.instead.is_none() {
            self.secrets.push(part);
        }
    }

    /// Nothing is known of the text, so that all of it may be secret.
    pub(super) fn hide_all(&mut self) {
        self.secrets.push(0..usize::MAX);
    }

    /// Returns the parts of the text that people must not see.
    pub(super) fn into_secrets(self) -> Vec<Range<usize>> {
        // Where the walk did not get, there may be more.
        if self.truncated { std::iter::once(0..usize::MAX).collect() } else { self.secrets }
    }

    /// Whether the current value is secret.
    pub(super) fn hides(&self) -> bool {
        self.in_secret
    }

    /// Returns a part of the current value as a sentence shows it. All that a sentence quotes goes through here.
    pub(super) fn shown<D: fmt::Display>(&self, part: D) -> Shown<D> {
        Shown((!self.in_secret).then_some(part))
    }

    /// Runs `job` on a default, which is not in the text but is read as if it were at `at`. It was written by our own
    /// writer.
    pub(super) fn by_default<T>(&mut self, at: usize, job: impl FnOnce(&mut Self) -> T) -> T {
        let outer = (self.in_default, self.origin);
        (self.in_default, self.origin) = (true, Origin::Written);
        let done = self.in_string(at, job);
        (self.in_default, self.origin) = outer;
        done
    }

    /// Runs `job` on the JSON in a string, whose issues are all at the string.
    pub(super) fn in_string<T>(&mut self, at: usize, job: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.instead;
        self.instead = outer.or(Some(at));
        let done = job(self);
        self.instead = outer;
        done
    }

    /// Ends the walk. If nothing was found, reports that too, at the position where the codec failed.
    pub(super) fn finish(mut self, message_type: Option<Cow<'static, str>>, failed_at: usize) -> Error {
        if self.issues.is_empty() {
            self.path = Path::default();
            // There is room, since nothing was found.
            let _ = self.push(IssueCode::Check, failed_at, sentence!(contradicted));
        }
        self.issues.sort_by_key(|issue| issue.offset);
        locate(self.text, &mut self.issues);
        Error::new(message_type, self.issues, self.truncated)
    }
}

/// A part of a value in a sentence, or that it is secret.
pub(super) struct Shown<D>(Option<D>);

impl<D: fmt::Display> fmt::Display for Shown<D> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(part) => part.fmt(formatter),
            None => formatter.write_str(shown::SECRET),
        }
    }
}
