//! Writes JSON text to the end of a string.

mod floats;
mod foreign;
mod strings;

use std::fmt::Write;
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

    #[inline]
    fn begin(&mut self, mark: &'static str) {
        self.text(mark);
        self.depth += 1;
        if self.is_too_deep() {
            self.fail_too_deep();
        }
    }

    // Of what fails inside of a container, each type has no more than a call.
    #[cold]
    #[inline(never)]
    fn fail_too_deep(&mut self) {
        self.fail(Unwritable::TooDeep);
    }

    #[inline]
    fn end(&mut self, mark: &'static str) {
        self.text(mark);
        self.depth = self.depth.saturating_sub(1);
    }

    /// Opens a container, and returns whether to write its contents: not where they would exceed the depth limit, since
    /// values may be deeper than the stack.
    #[inline]
    fn opens(&mut self, mark: &'static str) -> bool {
        self.begin(mark);
        !self.is_too_deep()
    }

    /// Writes a comma, unless the container has just been opened. No value ends with an opening bracket.
    #[inline]
    fn separate(&mut self, opening: char) {
        if !self.out.ends_with(opening) {
            self.out.push(',');
        }
    }

    /// Writes `{`, and returns whether to write members.
    #[inline]
    pub(crate) fn opens_object(&mut self) -> bool {
        self.opens("{")
    }

    /// Writes an object.
    #[inline]
    pub(crate) fn object(&mut self, inside: impl FnOnce(&mut Self)) {
        if self.opens_object() {
            inside(self);
        }
        self.end_object();
    }

    /// Writes an array.
    #[inline]
    pub(crate) fn array(&mut self, inside: impl FnOnce(&mut Self)) {
        if self.opens("[") {
            inside(self);
        }
        self.end("]");
    }

    /// Writes a string that contains what `inside` writes.
    pub(crate) fn json_string(&mut self, inside: impl FnOnce(&mut Writer<'_>)) {
        let at = self.out.len() - self.start;
        let mut contents = String::new();
        let mut writer = Writer { depth: self.depth, ..Writer::new(&mut contents) };
        inside(&mut writer);
        // Whatever is wrong inside is at the position of the string.
        match writer.unwritable() {
            Some(Unwritable::NotFinite { .. }) => self.fail(Unwritable::NotFinite { at }),
            Some(Unwritable::KeyInUse { .. }) => self.fail(Unwritable::KeyInUse { at }),
            Some(Unwritable::Serde { error, .. }) => self.fail(Unwritable::Serde { at, error }),
            Some(Unwritable::TooDeep) => self.fail(Unwritable::TooDeep),
            None => {}
        }
        self.string(&contents);
    }

    /// Writes `{`.
    #[inline]
    pub fn begin_object(&mut self) {
        self.begin("{");
    }

    /// Writes a key given with its quotes and colon, `"text":`, after a comma where one is needed.
    #[inline]
    pub fn key(&mut self, quoted: &str) {
        self.separate('{');
        self.out.push_str(quoted);
    }

    /// Writes the key of a struct's field, given with comma, quotes and colon, `,"text":`; the comma is omitted for the
    /// `first` one. Where a field is always written, the compiler knows this for all that follow.
    #[inline]
    pub fn field(&mut self, first: &mut bool, key: &'static str) {
        let key = if *first { key.get(1..).unwrap_or_default() } else { key };
        *first = false;
        self.text(key);
    }

    /// Writes the opening of an object, including its first members.
    #[inline]
    pub(crate) fn begin_message(&mut self, opening: &'static str) {
        self.text(opening);
        self.depth += 1;
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

    /// Writes a key, adding its quotes.
    pub fn key_of(&mut self, name: &str) {
        self.separate('{');
        self.string(name);
        self.out.push(':');
    }

    /// Writes the digits of an integer as a key.
    pub(crate) fn key_of_integer(&mut self, integer: impl itoa::Integer) {
        self.separate('{');
        self.out.push('"');
        self.integer(integer);
        self.out.push_str("\":");
    }

    /// Writes the members of the object that `write` writes into the one that is open, which may have some already; or, likewise,
    /// the items of an array.
    pub(crate) fn members_of(&mut self, write: impl FnOnce(&mut Self)) {
        let at = self.out.len();
        let is_first = self.out.ends_with(['{', '[']);
        write(self);
        self.out.pop();
        if self.out.len() == at + 1 {
            self.out.truncate(at);
        } else {
            self.out.replace_range(at..=at, if is_first { "" } else { "," });
        }
    }

    /// Writes `}`.
    #[inline]
    pub fn end_object(&mut self) {
        self.end("}");
    }

    /// Writes `[`.
    pub fn begin_array(&mut self) {
        self.begin("[");
    }

    /// Begins an item: writes the comma before it where one is needed.
    pub fn item(&mut self) {
        self.separate('[');
    }

    /// Writes `]`.
    pub fn end_array(&mut self) {
        self.end("]");
    }

    /// Writes `null`.
    pub fn null(&mut self) {
        self.out.push_str("null");
    }

    /// Writes `true` or `false`.
    pub fn bool(&mut self, value: bool) {
        self.out.push_str(if value { "true" } else { "false" });
    }

    /// Writes an integer.
    pub fn integer(&mut self, value: impl itoa::Integer) {
        self.out.push_str(itoa::Buffer::new().format(value));
    }

    /// Writes a finite number in the shortest form that round-trips, as ECMAScript writes it: `5`, `0.25`, `1e+21`. Only
    /// `-0.0` keeps its sign.
    pub fn float(&mut self, value: impl zmij::Float + Into<f64> + Copy) {
        let mut buffer = zmij::Buffer::new();
        let text = buffer.format_finite(value);
        if floats::USUAL.contains(&value.into().abs()) {
            self.out.push_str(text.strip_suffix(".0").unwrap_or(text));
        } else {
            floats::write_unusual(self.out, text);
        }
    }

    /// Writes a finite number of a format in which floats differ from integers: `5.0`.
    pub(crate) fn float_of_another_format(&mut self, value: f64) {
        self.out.push_str(zmij::Buffer::new().format_finite(value));
    }

    /// Writes the stand-in for NaN and the infinities.
    pub(crate) fn not_finite(&mut self) {
        let at = self.out.len() - self.start;
        self.text(Self::NOT_FINITE);
        self.fail(Unwritable::NotFinite { at });
    }

    /// Writes text that is already JSON, `depth` levels deep.
    pub(crate) fn raw(&mut self, json: &str, depth: u32) {
        self.out.push_str(json);
        if self.depth.saturating_add(depth) > MAX_DEPTH {
            self.fail(Unwritable::TooDeep);
        }
    }

    /// Writes a decimal point and a fraction in millionths, without trailing zeros.
    pub(crate) fn decimals(&mut self, millionths: u32) {
        // With a leading digit, so that exactly six follow.
        let mut buffer = itoa::Buffer::new();
        let digits = buffer.format(1_000_000 + millionths).trim_end_matches('0');
        self.out.push('.');
        self.out.push_str(digits.get(1..).unwrap_or_default());
    }

    /// Writes digits that are already JSON.
    pub(crate) fn digits(&mut self, digits: std::fmt::Arguments<'_>) {
        // Writing into a string cannot fail.
        let _ = self.out.write_fmt(digits);
    }
}
