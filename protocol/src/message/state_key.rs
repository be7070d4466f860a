//! The keys of states: of all messages with the same key, only the newest counts.

use std::borrow::Cow;
use std::fmt::{self, Display, Formatter, Write as _};

use crate::contract::{KeyTree, Kinds};
use crate::field::{Field, MapKey};

/// What a message replaces the older ones of: its type, and the values of the fields under `keep = latest(...)`.
///
/// Its text is the same in all languages: the parts with `/` between them; in a value, `~` is written as `~0`, and `/` as
/// `~1`.
///
/// ```
/// use protocol::Payload;
/// use protocol::matrix::{TaskStatus, TaskUpdate};
///
/// let update = TaskUpdate::new("task/42", "Water the plants", TaskStatus::Running).wrap("timmy");
/// assert_eq!(update.state_key().unwrap().as_str(), "task_update/task~142");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StateKey(String);

impl StateKey {
    /// The key of the one state of a type.
    pub(crate) fn of_type(tag: &str) -> Self {
        let mut key = Self(String::with_capacity(tag.len() + 16));
        key.write(tag);
        key
    }

    /// Returns its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns its text.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }

    /// Adds the value of a field. Called by generated code.
    #[doc(hidden)]
    pub fn push<'de>(&mut self, value: &impl StateKeyField<'de>) {
        self.0.push('/');
        self.write(&value.to_key());
    }

    fn write(&mut self, text: &str) {
        for piece in text.split_inclusive(['~', '/']) {
            let (plain, escaped) = match piece.strip_suffix('~') {
                Some(plain) => (plain, "~0"),
                None => piece.strip_suffix('/').map_or((piece, ""), |plain| (plain, "~1")),
            };
            // Writing to a string never fails.
            let _ = write!(self.0, "{plain}{escaped}");
        }
    }
}

impl Display for StateKey {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A field that can be part of a state's key: those types that can be the key of a map.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be part of a state's key",
    label = "not a type with one text for each value",
    note = "keys are strings, integers, `char`, or enums and newtypes under `#[data]`; they are always there"
)]
#[doc(hidden)]
pub trait StateKeyField<'de>: MapKey<'de> {}

#[diagnostic::do_not_recommend]
impl<'de, T: MapKey<'de>> StateKeyField<'de> for T {}

/// Returns the text of a field that holds a sender's identity.
pub fn identity<'m, 'de>(value: &'m impl StateKeyField<'de>) -> Cow<'m, str> {
    value.to_key()
}

/// Returns the text of a header's field that pairs messages, if it is there.
pub fn correlation<'m, 'de>(value: &'m impl CorrelationField<'de>) -> Option<Cow<'m, str>> {
    value.text()
}

/// A field of a header that pairs a message with its replies: one that has a text, or may be absent.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot pair a message with its replies",
    label = "not a type with one text for each value",
    note = "`correlate` names a field of the header that is a string, an integer, or an `Option` of one"
)]
#[doc(hidden)]
pub trait CorrelationField<'de> {
    fn text(&self) -> Option<Cow<'_, str>>;
}

#[diagnostic::do_not_recommend]
impl<'de, T: MapKey<'de>> CorrelationField<'de> for T {
    fn text(&self) -> Option<Cow<'_, str>> {
        Some(self.to_key())
    }
}

#[diagnostic::do_not_recommend]
impl<'de, T: MapKey<'de>> CorrelationField<'de> for Option<T> {
    fn text(&self) -> Option<Cow<'_, str>> {
        self.as_ref().map(MapKey::to_key)
    }
}

/// Fails to compile if a field that should hold a sender's identity is not a string.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_identity<M, T: Field<'static>>(_: fn(&M) -> &T, message: &str) {
    assert!(is_text(T::KINDS), "{}", message);
}

/// Fails to compile if a field of the payload has the name of one of the header.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_one_place(header: &KeyTree, name: &str, message: &str) {
    assert!(!header.contains(name), "{}", message);
}

const fn is_text(kinds: Kinds) -> bool {
    kinds.overlap(Kinds::STRING) && !kinds.is_any() && !kinds.overlap(Kinds::NULL)
}
