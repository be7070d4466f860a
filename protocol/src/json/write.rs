//! Writes JSON text to the end of a string.

mod containers;
mod floats;
mod foreign;
mod keys;
mod numbers;
mod strings;

use std::ops::Range;

use super::read::MAX_DEPTH;

/// Why a value could not be written as JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unwritable {
    /// More than [`MAX_DEPTH`] levels.
    TooDeep,
    /// NaN or an infinity, at this offset in the written text.
    NotFinite { at: usize },
    /// A key that something else in the object has, at this offset in the written text.
    KeyInUse { at: usize },
    /// A foreign type's `Serialize` failed with this error, at this offset in the written text.
    Serde { at: usize, error: String },
}

/// Writes JSON to the end of a string.
///
/// Accepts every value: numbers that JSON cannot represent become text that no reader accepts. The
/// codec validates values before it writes them.
///
/// ```
/// use protocol::json::Writer;
///
/// let mut text = String::new();
/// let mut writer = Writer::new(&mut text);
/// writer.begin_object();
/// writer.key("\"text\":");
/// writer.string("Wo\"of");
/// writer.key("\"loud\":");
/// writer.bool(true);
/// writer.end_object();
/// assert_eq!(text, r#"{"text":"Wo\"of","loud":true}"#);
/// ```
#[derive(Debug)]
pub struct Writer<'a> {
    // Not bytes: what is a string from the first piece on need not be checked in the end.
    out: &'a mut String,
    /// The length of the string when this writer was created.
    start: usize,
    depth: u32,
    unwritable: Option<Unwritable>,
}

impl<'a> Writer<'a> {
    /// Stands for NaN and the infinities: a number that our reader rejects.
    pub(crate) const NOT_FINITE: &'static str = "1e9999";

    /// Creates a writer that appends to `out`.
    #[must_use]
    pub fn new(out: &'a mut String) -> Self {
        let start = out.len();
        Self { out, start, depth: 0, unwritable: None }
    }

    /// Takes the first thing that could not be written.
    pub(crate) fn unwritable(&mut self) -> Option<Unwritable> {
        self.unwritable.take()
    }

    /// Whether more objects and arrays are open than a reader accepts.
    pub(crate) const fn is_too_deep(&self) -> bool {
        self.depth > MAX_DEPTH
    }

    /// The number of bytes in the string.
    pub(crate) fn length(&self) -> usize {
        self.out.len()
    }

    /// Returns these bytes of the string.
    pub(crate) fn text_at(&self, bytes: Range<usize>) -> &str {
        self.out.get(bytes).unwrap_or_default()
    }

    #[cold]
    #[inline(never)]
    fn fail(&mut self, reason: Unwritable) {
        self.unwritable.get_or_insert(reason);
    }

    /// Refuses the key that is written next, since something else in the object has it.
    #[cold]
    pub(crate) fn refuse_key(&mut self) {
        // Behind the comma, unless the key is the first.
        let at = self.out.len() - self.start + usize::from(!self.out.ends_with('{'));
        self.fail(Unwritable::KeyInUse { at });
    }

    /// Writes a fragment of JSON verbatim: a key with its comma, a name with its quotes.
    #[inline]
    pub(crate) fn text(&mut self, json: &'static str) {
        // Growing takes five arguments, which each key of each type would pass.
        if self.out.capacity() - self.out.len() < json.len() {
            return self.text_in_new_memory(json);
        }
        self.out.push_str(json);
    }

    #[cold]
    #[inline(never)]
    fn text_in_new_memory(&mut self, json: &'static str) {
        self.out.push_str(json);
    }

    /// Writes `null`.
    pub fn null(&mut self) {
        self.out.push_str("null");
    }

    /// Writes `true` or `false`.
    pub fn bool(&mut self, value: bool) {
        self.out.push_str(if value { "true" } else { "false" });
    }

    /// Writes text that is already JSON, `depth` levels deep.
    pub(crate) fn raw(&mut self, json: &str, depth: u32) {
        self.out.push_str(json);
        if self.depth.saturating_add(depth) > MAX_DEPTH {
            self.fail(Unwritable::TooDeep);
        }
    }
}
