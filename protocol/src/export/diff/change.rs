//! A change, and what it breaks.

use std::fmt;

use super::{ChangeRule, Comparison, Place};

/// What a change breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Breaks {
    /// Old and new versions understand each other.
    Neither,
    /// An old reader may reject what a new writer sends.
    Readers,
    /// A new reader may reject what an old writer sends.
    Writers,
    /// Both of the above.
    Both,
}

impl Breaks {
    pub(super) const fn from(readers: bool, writers: bool) -> Self {
        match (readers, writers) {
            (false, false) => Self::Neither,
            (true, false) => Self::Readers,
            (false, true) => Self::Writers,
            (true, true) => Self::Both,
        }
    }

    /// Whether old readers may reject what new writers send.
    #[must_use]
    pub const fn readers(self) -> bool {
        matches!(self, Self::Readers | Self::Both)
    }

    /// Whether new readers may reject what old writers send.
    #[must_use]
    pub const fn writers(self) -> bool {
        matches!(self, Self::Writers | Self::Both)
    }

    /// Returns `neither`, `readers`, `writers` or `both`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Neither => "neither",
            Self::Readers => "readers",
            Self::Writers => "writers",
            Self::Both => "both",
        }
    }
}

/// A single change.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// The kind of change.
    pub rule: ChangeRule,
    /// The message type or data type that has changed; empty for the envelope and for the protocol as a whole.
    pub subject: String,
    /// The path in the subject: `data.tags[*]`. Empty if the change is about the whole subject.
    pub path: String,
    /// The old value, if it can be stated briefly.
    pub old: Option<String>,
    /// The new value, if it can be stated briefly.
    pub new: Option<String>,
    /// A description of the change that follows the subject and path: `is required`.
    pub text: String,
    /// What it breaks.
    pub breaks: Breaks,
}

/// Writes one line: what the change breaks, where it is, what it is, and its rule.
impl fmt::Display for Change {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.breaks {
            Breaks::Neither => formatter.write_str("breaks neither: ")?,
            Breaks::Both => formatter.write_str("breaks both: ")?,
            breaks => write!(formatter, "breaks {}: ", breaks.as_str())?,
        }
        match (self.subject.as_str(), self.path.as_str()) {
            ("", "") => {}
            (subject, "") => write!(formatter, "{subject} ")?,
            ("", path) => write!(formatter, "{path} ")?,
            (subject, path) => write!(formatter, "{subject}: {path} ")?,
        }
        write!(formatter, "{} ({})", self.text, self.rule.as_str())
    }
}

/// All changes between two versions of a protocol.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diff {
    changes: Vec<Change>,
}

impl Diff {
    pub(super) const fn new(changes: Vec<Change>) -> Self {
        Self { changes }
    }

    /// Returns the changes: those of the protocol and the envelope, then of the messages, then of the data types.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Whether nothing has changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Whether some change breaks readers, writers or both.
    #[must_use]
    pub fn is_breaking(&self) -> bool {
        self.breaks() != Breaks::Neither
    }

    /// Returns what the changes break, taken together.
    #[must_use]
    pub fn breaks(&self) -> Breaks {
        let readers = self.changes.iter().any(|change| change.breaks.readers());
        Breaks::from(readers, self.changes.iter().any(|change| change.breaks.writers()))
    }
}

/// Writes one line for each change.
impl fmt::Display for Diff {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.changes.iter().try_for_each(|change| writeln!(formatter, "{change}"))
    }
}

impl Comparison<'_> {
    /// Records a change that its kind and text describe completely.
    pub(super) fn note(&mut self, rule: ChangeRule, place: &Place, breaks: Breaks, text: impl Into<String>) {
        self.note_values(rule, place, breaks, (None, None), text);
    }

    /// Records that something holds now and did not before (the first of `changes`), or the reverse (the second).
    pub(super) fn note_switch(
        &mut self,
        place: &Place,
        (was, is): (bool, bool),
        [on, off]: [(ChangeRule, Breaks, &str); 2],
    ) {
        if was != is {
            let (rule, breaks, text) = if is { on } else { off };
            self.note(rule, place, breaks, text);
        }
    }

    /// Records a change from one value to another.
    pub(super) fn note_values(
        &mut self,
        rule: ChangeRule,
        place: &Place,
        breaks: Breaks,
        (old, new): (Option<String>, Option<String>),
        text: impl Into<String>,
    ) {
        let Place { subject, path } = place.clone();
        self.changes.push(Change { rule, subject, path, old, new, text: text.into(), breaks });
    }
}
