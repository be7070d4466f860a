//! A change, and whom it breaks.

use std::fmt;

use super::{ChangeRule, Comparison, Place};

/// Whom a change breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Breaks {
    /// Old and new understand each other.
    Neither,
    /// An old reader may refuse what a new writer sends.
    Readers,
    /// A new reader may refuse what an old writer sends.
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

    /// Old readers may refuse what new writers send.
    #[must_use]
    pub const fn readers(self) -> bool {
        matches!(self, Self::Readers | Self::Both)
    }

    /// New readers may refuse what old writers send.
    #[must_use]
    pub const fn writers(self) -> bool {
        matches!(self, Self::Writers | Self::Both)
    }

    /// `neither`, `readers`, `writers`, `both`.
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

/// One thing that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// What kind of change it is.
    pub rule: ChangeRule,
    /// The message type or the data type that has changed; empty for the envelope and the protocol as a whole.
    pub subject: String,
    /// The place in it: `data.tags[*]`. Empty for the whole of it.
    pub path: String,
    /// What it was, where that can be said in a word.
    pub old: Option<String>,
    /// What it is, where that can be said in a word.
    pub new: Option<String>,
    /// What has changed, to be read behind subject and path: `is required`.
    pub text: String,
    /// Whom it breaks.
    pub breaks: Breaks,
}

/// One line: whom it breaks, where, what, and the rule.
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

/// All that has changed between two versions of a protocol.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diff {
    changes: Vec<Change>,
}

impl Diff {
    pub(super) const fn new(changes: Vec<Change>) -> Self {
        Self { changes }
    }

    /// The changes: of the protocol and the envelope, then of the messages, then of the data types.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Nothing has changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Some change breaks readers, writers or both.
    #[must_use]
    pub fn is_breaking(&self) -> bool {
        self.breaks() != Breaks::Neither
    }

    /// Whom the changes break, taken together.
    #[must_use]
    pub fn breaks(&self) -> Breaks {
        let readers = self.changes.iter().any(|change| change.breaks.readers());
        Breaks::from(readers, self.changes.iter().any(|change| change.breaks.writers()))
    }
}

/// A line for each change.
impl fmt::Display for Diff {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.changes.iter().try_for_each(|change| writeln!(formatter, "{change}"))
    }
}

impl Comparison<'_> {
    /// Notes a change of which text and kind say everything.
    pub(super) fn note(&mut self, rule: ChangeRule, place: &Place, breaks: Breaks, text: impl Into<String>) {
        self.note_values(rule, place, breaks, (None, None), text);
    }

    /// Notes a change from one value to another.
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
