//! The cursor: white space, punctuation, literals, keys.

/// How deep values may nest, the envelope's own object being the first level.
///
/// The same limit as that of `serde_json`.
pub const MAX_DEPTH: u32 = 127;

/// The text is not what it should be; [`Reader::position`] says where that was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failed;

impl std::fmt::Display for Failed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the JSON text is not what was expected")
    }
}

impl std::error::Error for Failed {}

/// What reading gives.
pub type Decode<T> = Result<T, Failed>;

/// What becomes of a key that is not declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum UnknownFields {
    /// It is skipped (its value must still be JSON).
    #[default]
    Ignore,
    /// It is an error, `unknown_field`.
    Reject,
}

/// A cursor over JSON text.
#[derive(Debug, Clone)]
pub struct Reader<'de> {
    /// What is not read yet. Kept as a slice and not as an index: what was compared with its start can be cut off
    /// without another look at where it ends.
    pub(super) rest: &'de str,
    pub(super) depth: u32,
    unknown_fields: UnknownFields,
    /// All of it.
    text: &'de str,
}

impl<'de> Reader<'de> {
    /// A reader at the start of `text`, which skips fields that it does not know.
    #[must_use]
    pub const fn new(text: &'de str) -> Self {
        Self { rest: text, depth: 0, unknown_fields: UnknownFields::Ignore, text }
    }

    /// The same reader with another opinion of fields that are not declared.
    #[must_use]
    pub const fn with_unknown_fields(mut self, unknown_fields: UnknownFields) -> Self {
        self.unknown_fields = unknown_fields;
        self
    }

    /// What this reader does with fields that are not declared.
    #[must_use]
    pub const fn unknown_fields(&self) -> UnknownFields {
        self.unknown_fields
    }

    /// The same reader at another place: `at` bytes from the start, inside `depth` objects and arrays.
    pub(crate) fn moved_to(mut self, at: usize, depth: u32) -> Self {
        self.rewind(at);
        self.depth = depth;
        self
    }

    /// How many objects and arrays are open.
    pub(crate) const fn depth(&self) -> u32 {
        self.depth
    }

    /// So many levels are open that those of a default may be too many. Higher up, it would have more than 64 of its own.
    #[inline]
    pub(crate) const fn is_deep(&self) -> bool {
        self.depth >= MAX_DEPTH / 2
    }

    /// How many bytes of the text are read.
    #[must_use]
    pub const fn position(&self) -> usize {
        self.text.len() - self.rest.len()
    }

    /// How many bytes of the text are left.
    #[inline]
    pub(crate) const fn remaining(&self) -> usize {
        self.rest.len()
    }

    /// Goes back to where a value began that turned out not to fit, so that the failure is reported there.
    pub(crate) fn rewind(&mut self, at: usize) {
        self.rest = self.text.get(at..).unwrap_or_default();
    }

    /// The text from a position until here.
    pub(super) fn text_from(&self, start: usize) -> Decode<&'de str> {
        self.text.get(start..self.position()).ok_or(Failed)
    }

    /// Reads these bytes if they come next. One comparison where `marks` is a constant.
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

    /// Reads so many bytes, no character of which is cut in two.
    #[inline]
    pub(super) fn pass(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    /// The next byte, white space or not.
    #[inline]
    pub(super) fn byte(&self) -> Option<u8> {
        self.rest.as_bytes().first().copied()
    }

    /// The next byte that is not white space.
    #[inline]
    pub fn peek(&mut self) -> Option<u8> {
        // Most text is compact: one comparison then tells that there is no white space.
        match self.byte() {
            Some(byte) if byte <= b' ' => {
                self.rest = behind_space(self.rest);
                self.byte()
            }
            byte => byte,
        }
    }

    /// Reads one punctuation mark, with the white space before it.
    #[inline]
    pub(super) fn punctuation(&mut self, mark: &str) -> Decode<()> {
        if self.eat(mark) { Ok(()) } else { self.punctuation_behind_space(mark) }
    }

    #[inline(never)]
    fn punctuation_behind_space(&mut self, mark: &str) -> Decode<()> {
        self.peek();
        if self.eat(mark) { Ok(()) } else { Err(Failed) }
    }

    /// Reads exactly this.
    #[inline]
    pub(super) fn word(&mut self, word: &str) -> Decode<()> {
        if self.eat(word) { Ok(()) } else { Err(Failed) }
    }

    /// Reads `null` if that is what comes.
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

    /// Reads the key and its colon if it is `name`, which needs no escapes, written without any white space.
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

    /// Checks that nothing but white space is left.
    pub fn end(&mut self) -> Decode<()> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(Failed),
        }
    }
}

/// What stands behind the white space that a text begins with.
// Of a slice and not of a reader: its callers may then keep theirs in registers.
#[inline(never)]
fn behind_space(text: &str) -> &str {
    // One space, as many writers put it behind a colon.
    if let Some(behind) = text.strip_prefix(' ') {
        if behind.as_bytes().first().is_some_and(|&byte| byte > b' ') {
            return behind;
        }
    }
    let is_space = |byte: &&u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
    text.get(text.as_bytes().iter().take_while(is_space).count()..).unwrap_or_default()
}
