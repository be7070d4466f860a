//! The cursor: whitespace, punctuation, literals, keys.

use super::space::after_space;

/// The maximum nesting depth; the envelope's own object is the first level.
///
/// The same limit as that of `serde_json`.
pub const MAX_DEPTH: u32 = 127;

/// The text is not what was expected; [`Reader::position`] says where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failed;

impl std::fmt::Display for Failed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the JSON text is not what was expected")
    }
}

impl std::error::Error for Failed {}

/// The result of reading.
pub type Decode<T> = Result<T, Failed>;

/// How an undeclared key is handled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum UnknownFields {
    /// It is skipped (its value must still be JSON).
    #[default]
    Ignore,
    /// It is rejected: `unknown_field`.
    Reject,
}

/// A cursor over JSON text.
#[derive(Debug, Clone)]
pub struct Reader<'de> {
    /// The unread text. A slice rather than an index: what was compared with its start can be cut off without another
    /// bounds check.
    pub(super) rest: &'de str,
    pub(super) depth: u32,
    unknown_fields: UnknownFields,
    /// Whether there was whitespace before a key: it is then likely before the next ones too.
    pub(super) spaced: bool,
    /// The position of a member that has been read ahead, though the struct that it stands in does not declare it.
    ahead: Option<usize>,
    /// The whole text.
    text: &'de str,
}

impl<'de> Reader<'de> {
    /// Creates a reader at the start of `text`, which skips unknown fields.
    #[must_use]
    pub const fn new(text: &'de str) -> Self {
        Self { rest: text, depth: 0, unknown_fields: UnknownFields::Ignore, spaced: false, ahead: None, text }
    }

    /// Returns this reader with another policy for unknown fields.
    #[must_use]
    pub const fn with_unknown_fields(mut self, unknown_fields: UnknownFields) -> Self {
        self.unknown_fields = unknown_fields;
        self
    }

    /// Returns the policy of this reader for unknown fields.
    #[must_use]
    pub const fn unknown_fields(&self) -> UnknownFields {
        self.unknown_fields
    }

    /// Runs `read` on this reader under another policy for unknown fields.
    #[inline]
    pub(crate) fn under<T>(&mut self, unknown_fields: UnknownFields, read: impl FnOnce(&mut Self) -> T) -> T {
        let around = std::mem::replace(&mut self.unknown_fields, unknown_fields);
        let done = read(self);
        self.unknown_fields = around;
        done
    }

    /// Runs `read` on this reader, which passes the member at this position wherever it would be unknown.
    pub(crate) fn passing<T>(&mut self, ahead: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        let around = self.ahead.replace(ahead);
        let done = read(self);
        self.ahead = around;
        done
    }

    /// Returns this reader, which passes the member at this position wherever it would be unknown.
    pub(crate) const fn with_ahead(mut self, ahead: Option<usize>) -> Self {
        self.ahead = ahead;
        self
    }

    /// Whether the member at this position has been read ahead.
    pub(super) fn is_ahead(&self, key_at: usize) -> bool {
        self.ahead == Some(key_at)
    }

    /// Returns a reader of the contents of a string that this reader has read.
    pub(crate) fn inside<'s>(&self, contents: &'s str) -> Reader<'s> {
        Reader { depth: self.depth, ..Reader::new(contents).with_unknown_fields(self.unknown_fields) }
    }

    /// Whether nothing but the value is left of the text; around an object or an array there may be whitespace.
    pub(crate) fn stands_alone(&self) -> bool {
        let value = self.rest.trim_matches([' ', '\t', '\n', '\r']);
        value.len() == self.rest.len() || value.starts_with(['{', '['])
    }

    /// Returns this reader at another position: `at` bytes from the start, inside `depth` objects and arrays.
    pub(crate) fn moved_to(mut self, at: usize, depth: u32) -> Self {
        self.rewind(at);
        self.depth = depth;
        self
    }

    /// Returns the number of open objects and arrays.
    pub(crate) const fn depth(&self) -> u32 {
        self.depth
    }

    /// Whether a default might exceed the depth limit here. At any lower depth it would need more than 64 levels of its
    /// own.
    #[inline]
    pub(crate) const fn is_deep(&self) -> bool {
        self.depth >= MAX_DEPTH / 2
    }

    /// Returns the number of bytes that have been read.
    #[must_use]
    pub const fn position(&self) -> usize {
        self.text.len() - self.rest.len()
    }

    /// Returns the unread text.
    pub(crate) const fn rest(&self) -> &'de str {
        self.rest
    }

    /// Returns the number of bytes that are left.
    #[inline]
    pub(crate) const fn remaining(&self) -> usize {
        self.rest.len()
    }

    /// Goes back to the start of a value that turned out not to fit, so that the failure is reported there.
    pub(crate) fn rewind(&mut self, at: usize) {
        self.rest = self.text.get(at..).unwrap_or_default();
    }

    /// Returns the text from `start` to the cursor.
    pub(super) fn text_from(&self, start: usize) -> Decode<&'de str> {
        self.text.get(start..self.position()).ok_or(Failed)
    }

    /// Reads these bytes if they are next. A single comparison where `marks` is a constant.
    #[inline]
    pub(crate) fn eat(&mut self, marks: &str) -> bool {
        match self.rest.strip_prefix(marks) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Skips `count` bytes, which must end at a character boundary.
    #[inline]
    pub(super) fn pass(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    /// Returns the next byte, whitespace or not.
    #[inline]
    pub(super) fn byte(&self) -> Option<u8> {
        self.rest.as_bytes().first().copied()
    }

    /// Skips whitespace and returns the next byte.
    #[inline]
    pub fn peek(&mut self) -> Option<u8> {
        // Most text is compact: one comparison then shows that there is no whitespace.
        match self.byte() {
            Some(byte) if byte <= b' ' => {
                self.rest = after_space(self.rest);
                self.byte()
            }
            byte => byte,
        }
    }

    /// Reads a punctuation mark and any whitespace before it.
    #[inline]
    pub(super) fn punctuation(&mut self, mark: &str) -> Decode<()> {
        if self.eat(mark) { Ok(()) } else { self.punctuation_after_space(mark) }
    }

    #[inline(never)]
    fn punctuation_after_space(&mut self, mark: &str) -> Decode<()> {
        self.peek();
        if self.eat(mark) { Ok(()) } else { Err(Failed) }
    }

    /// Reads exactly `word`.
    #[inline]
    pub(super) fn word(&mut self, word: &str) -> Decode<()> {
        if self.eat(word) { Ok(()) } else { Err(Failed) }
    }

    /// Reads `null` if it is next, and returns whether it was.
    #[inline]
    pub fn null(&mut self) -> Decode<bool> {
        if self.peek() == Some(b'n') {
            self.word("null")?;
            return Ok(true);
        }
        Ok(false)
    }

    /// Reads `true` or `false`.
    pub fn bool(&mut self) -> Decode<bool> {
        match self.peek() {
            Some(b't') => self.word("true").map(|()| true),
            Some(b'f') => self.word("false").map(|()| false),
            _ => Err(Failed),
        }
    }

    /// Reads a key and its colon if the key is `name`, which needs no escapes, and there is no whitespace.
    #[inline]
    pub(crate) fn eat_name(&mut self, name: &str) -> bool {
        let behind = self.rest.strip_prefix('"').and_then(|rest| rest.strip_prefix(name));
        match behind.and_then(|rest| rest.strip_prefix("\":")) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Reads a key and its colon.
    #[inline]
    pub fn key(&mut self) -> Decode<std::borrow::Cow<'de, str>> {
        let key = self.string()?;
        self.punctuation(":")?;
        Ok(key)
    }

    /// Checks that nothing but whitespace is left.
    pub fn end(&mut self) -> Decode<()> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(Failed),
        }
    }
}
