//! The cursor: white space, punctuation, literals, depth.

use crate::contract::UnknownFields;

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

/// A cursor over JSON text.
#[derive(Debug, Clone)]
pub struct Reader<'de> {
    pub(super) text: &'de str,
    pub(super) at: usize,
    pub(super) depth: u32,
    unknown_fields: UnknownFields,
}

impl<'de> Reader<'de> {
    /// A reader at the start of `text`, which skips fields that it does not know.
    #[must_use]
    pub const fn new(text: &'de str) -> Self {
        Self { text, at: 0, depth: 0, unknown_fields: UnknownFields::Ignore }
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
    pub(crate) const fn moved_to(mut self, at: usize, depth: u32) -> Self {
        self.at = at;
        self.depth = depth;
        self
    }

    /// How many objects and arrays are open.
    pub(crate) const fn depth(&self) -> u32 {
        self.depth
    }

    /// How many bytes of the text are read.
    #[must_use]
    pub const fn position(&self) -> usize {
        self.at
    }

    /// Goes back to where a value began that turned out not to fit, so that the failure is reported there.
    pub(crate) const fn rewind(&mut self, at: usize) {
        self.at = at;
    }

    /// What is not read yet.
    #[inline]
    pub(super) fn rest(&self) -> &'de [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// What comes next is this, byte by byte. No more than two comparisons of lengths where `marks` is a constant.
    #[inline]
    pub(super) fn is_at(&self, marks: &[u8]) -> bool {
        self.text.as_bytes().get(self.at..).is_some_and(|rest| rest.starts_with(marks))
    }

    /// The next byte, white space or not.
    #[inline]
    pub(super) fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is not white space.
    #[inline]
    pub fn peek(&mut self) -> Option<u8> {
        // Most text is compact: one comparison then tells that there is no white space.
        match self.byte() {
            Some(byte) if byte <= b' ' => self.peek_behind_space(),
            byte => byte,
        }
    }

    #[inline(never)]
    fn peek_behind_space(&mut self) -> Option<u8> {
        loop {
            let byte = self.byte()?;
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Some(byte);
            }
            self.at += 1;
        }
    }

    /// Reads one punctuation mark, with the white space before it.
    #[inline]
    pub(super) fn punctuation(&mut self, mark: u8) -> Decode<()> {
        if self.peek() == Some(mark) {
            self.at += 1;
            Ok(())
        } else {
            Err(Failed)
        }
    }

    /// Reads one of the words `true`, `false`, `null`.
    #[inline]
    pub(super) fn word(&mut self, word: &str) -> Decode<()> {
        if self.is_at(word.as_bytes()) {
            self.at += word.len();
            Ok(())
        } else {
            Err(Failed)
        }
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

    /// Comes back up.
    #[inline]
    pub(super) fn ascend(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// Reads an opening mark, unless that would go too deep.
    #[inline]
    fn open(&mut self, mark: u8) -> Decode<()> {
        if self.peek() != Some(mark) || self.depth >= MAX_DEPTH {
            return Err(Failed);
        }
        self.at += 1;
        self.depth += 1;
        Ok(())
    }

    /// Reads `{`.
    #[inline]
    pub fn begin_object(&mut self) -> Decode<()> {
        self.open(b'{')
    }

    /// Moves to the next key of an object, or past its end: `false`. `first` is true before the first key.
    #[inline]
    pub fn next_member(&mut self, first: bool) -> Decode<bool> {
        self.next(first, b'}')?.map_or(Ok(false), |byte| if byte == b'"' { Ok(true) } else { Err(Failed) })
    }

    /// Reads `[`.
    #[inline]
    pub fn begin_array(&mut self) -> Decode<()> {
        self.open(b'[')
    }

    /// Moves to the next item of an array, or past its end: `false`. `first` is true before the first item.
    #[inline]
    pub fn next_item(&mut self, first: bool) -> Decode<bool> {
        Ok(self.next(first, b']')?.is_some())
    }

    /// Reads the comma before an element, or the closing mark; gives the element's first byte.
    #[inline]
    fn next(&mut self, first: bool, close: u8) -> Decode<Option<u8>> {
        let byte = self.peek().ok_or(Failed)?;
        if byte == close {
            self.at += 1;
            self.ascend();
            return Ok(None);
        }
        if first {
            return Ok(Some(byte));
        }
        if byte != b',' {
            return Err(Failed);
        }
        self.at += 1;
        match self.peek() {
            // A trailing comma.
            Some(byte) if byte == close => Err(Failed),
            Some(byte) => Ok(Some(byte)),
            None => Err(Failed),
        }
    }

    /// Reads the key and its colon if it is `quoted`, written as it is there: `"text":`.
    #[inline]
    pub fn eat_key(&mut self, quoted: &str) -> bool {
        let found = self.is_at(quoted.as_bytes());
        if found {
            self.at += quoted.len();
        }
        found
    }

    /// Reads the key and its colon if it is `name`, which needs no escapes, written without any white space.
    #[inline]
    pub(crate) fn eat_name(&mut self, name: &str) -> bool {
        // One slice first: where the name is a constant, nothing else is then checked but words compared.
        let key = self.text.as_bytes().get(self.at..).and_then(|rest| rest.get(..name.len() + 3));
        let found = key.is_some_and(|key| {
            key.first() == Some(&b'"')
                && key.get(1..=name.len()) == Some(name.as_bytes())
                && key.get(name.len() + 1..) == Some(b"\":")
        });
        if found {
            self.at += name.len() + 3;
        }
        found
    }

    /// Reads a key and its colon.
    pub fn key(&mut self) -> Decode<std::borrow::Cow<'de, str>> {
        let key = self.string()?;
        self.punctuation(b':')?;
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
