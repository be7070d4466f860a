//! Writes JSON text into a byte buffer.

mod floats;
mod strings;

use serde::Serialize;

use super::finite::is_finite;
use super::read::{MAX_DEPTH, Reader};

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

/// Writes JSON to the end of a buffer.
///
/// Accepts every value: numbers that JSON cannot represent become text that no reader accepts. The
/// codec validates values before it writes them.
///
/// ```
/// use protocol::json::Writer;
///
/// let mut buffer = Vec::new();
/// let mut writer = Writer::new(&mut buffer);
/// writer.begin_object();
/// writer.key("\"text\":");
/// writer.string("Wo\"of");
/// writer.key("\"loud\":");
/// writer.bool(true);
/// writer.end_object();
/// assert_eq!(buffer, br#"{"text":"Wo\"of","loud":true}"#);
/// ```
#[derive(Debug)]
pub struct Writer<'a> {
    out: &'a mut Vec<u8>,
    /// The length of the buffer when this writer was created.
    start: usize,
    depth: u32,
    unwritable: Option<Unwritable>,
}

impl<'a> Writer<'a> {
    /// Stands for NaN and the infinities: a number that our reader rejects.
    pub(crate) const NOT_FINITE: &'static str = "1e9999";

    /// Creates a writer that appends to `out`.
    #[must_use]
    pub fn new(out: &'a mut Vec<u8>) -> Self {
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

    fn fail(&mut self, reason: Unwritable) {
        self.unwritable.get_or_insert(reason);
    }

    /// Refuses the key that is written next, since something else in the object has it.
    #[cold]
    pub(crate) fn refuse_key(&mut self) {
        // Behind the comma, unless the key is the first.
        let at = self.out.len() - self.start + usize::from(self.out.last() != Some(&b'{'));
        self.fail(Unwritable::KeyInUse { at });
    }

    #[inline]
    fn begin(&mut self, mark: u8) {
        self.out.push(mark);
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            self.fail(Unwritable::TooDeep);
        }
    }

    #[inline]
    fn end(&mut self, mark: u8) {
        self.out.push(mark);
        self.depth = self.depth.saturating_sub(1);
    }

    /// Writes a comma, unless the container has just been opened. No value ends with an opening bracket.
    #[inline]
    fn separate(&mut self, opening: u8) {
        if self.out.last() != Some(&opening) {
            self.out.push(b',');
        }
    }

    /// Writes an object, but not its contents where they would exceed the depth limit: values may be deeper than the
    /// stack.
    #[inline]
    pub(crate) fn object(&mut self, inside: impl FnOnce(&mut Self)) {
        self.begin(b'{');
        if !self.is_too_deep() {
            inside(self);
        }
        self.end(b'}');
    }

    /// Writes an array, but not its contents where they would exceed the depth limit.
    #[inline]
    pub(crate) fn array(&mut self, inside: impl FnOnce(&mut Self)) {
        self.begin(b'[');
        if !self.is_too_deep() {
            inside(self);
        }
        self.end(b']');
    }

    /// Writes a string that contains what `inside` writes.
    pub(crate) fn json_string(&mut self, inside: impl FnOnce(&mut Writer<'_>)) {
        let at = self.out.len() - self.start;
        let mut contents = Vec::new();
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
        self.string(&String::from_utf8_lossy(&contents));
    }

    /// Writes `{`.
    #[inline]
    pub fn begin_object(&mut self) {
        self.begin(b'{');
    }

    /// Writes a key given with its quotes and colon, `"text":`, after a comma where one is needed.
    #[inline]
    pub fn key(&mut self, quoted: &str) {
        self.separate(b'{');
        self.out.extend_from_slice(quoted.as_bytes());
    }

    /// Writes the key of a struct's field, given with comma, quotes and colon, `,"text":`; the comma is omitted for the
    /// `first` one. Where a field is always written, the compiler knows this for all that follow.
    #[inline]
    pub fn field(&mut self, first: &mut bool, key: &'static str) {
        let key = key.as_bytes();
        let key = if *first { key.get(1..).unwrap_or_default() } else { key };
        *first = false;
        self.out.extend_from_slice(key);
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
        self.out.extend_from_slice(json.as_bytes());
    }

    /// Writes a key, adding its quotes.
    pub fn key_of(&mut self, name: &str) {
        self.separate(b'{');
        self.string(name);
        self.out.push(b':');
    }

    /// Writes the members of the object that `write` writes into the one that is open, which may have some already; or, likewise,
    /// the items of an array.
    pub(crate) fn members_of(&mut self, write: impl FnOnce(&mut Self)) {
        let at = self.out.len();
        let is_first = matches!(self.out.last(), Some(b'{' | b'['));
        write(self);
        self.out.pop();
        let is_empty = self.out.len() == at + 1;
        match self.out.get_mut(at) {
            Some(_) if !is_empty && is_first => drop(self.out.remove(at)),
            Some(brace) if !is_empty => *brace = b',',
            _ => self.out.truncate(at),
        }
    }

    /// Writes `}`.
    #[inline]
    pub fn end_object(&mut self) {
        self.end(b'}');
    }

    /// Writes `[`.
    pub fn begin_array(&mut self) {
        self.begin(b'[');
    }

    /// Begins an item: writes the comma before it where one is needed.
    pub fn item(&mut self) {
        self.separate(b'[');
    }

    /// Writes `]`.
    pub fn end_array(&mut self) {
        self.end(b']');
    }

    /// Writes `null`.
    pub fn null(&mut self) {
        self.out.extend_from_slice(b"null");
    }

    /// Writes `true` or `false`.
    pub fn bool(&mut self, value: bool) {
        self.out.extend_from_slice(if value { b"true" } else { b"false" });
    }

    /// Writes an integer.
    pub fn integer(&mut self, value: impl itoa::Integer) {
        self.out.extend_from_slice(itoa::Buffer::new().format(value).as_bytes());
    }

    /// Writes a finite number in the shortest form that round-trips, as ECMAScript writes it: `5`, `0.25`, `1e+21`. Only
    /// `-0.0` keeps its sign.
    pub fn float(&mut self, value: impl zmij::Float + Into<f64> + Copy) {
        let mut buffer = zmij::Buffer::new();
        let text = buffer.format_finite(value);
        if floats::USUAL.contains(&value.into().abs()) {
            self.out.extend_from_slice(text.strip_suffix(".0").unwrap_or(text).as_bytes());
        } else {
            floats::write_unusual(self.out, text);
        }
    }

    /// Writes a finite number of a format in which floats differ from integers: `5.0`.
    pub(crate) fn float_of_another_format(&mut self, value: f64) {
        self.out.extend_from_slice(zmij::Buffer::new().format_finite(value).as_bytes());
    }

    /// Writes the stand-in for NaN and the infinities.
    pub(crate) fn not_finite(&mut self) {
        let at = self.out.len() - self.start;
        self.text(Self::NOT_FINITE);
        self.fail(Unwritable::NotFinite { at });
    }

    /// Writes text that is already JSON, `depth` levels deep.
    pub(crate) fn raw(&mut self, json: &str, depth: u32) {
        self.out.extend_from_slice(json.as_bytes());
        if self.depth.saturating_add(depth) > MAX_DEPTH {
            self.fail(Unwritable::TooDeep);
        }
    }

    /// Writes a decimal point and a fraction in millionths, without trailing zeros.
    pub(crate) fn decimals(&mut self, millionths: u32) {
        // With a leading digit, so that exactly six follow.
        let mut buffer = itoa::Buffer::new();
        let digits = buffer.format(1_000_000 + millionths).as_bytes();
        let zeros = digits.iter().rev().take_while(|&&digit| digit == b'0').count();
        self.out.push(b'.');
        self.out.extend_from_slice(digits.get(1..digits.len() - zeros).unwrap_or_default());
    }

    /// Writes digits that are already JSON.
    pub(crate) fn digits(&mut self, digits: std::fmt::Arguments<'_>) {
        // Writing into a `Vec` cannot fail.
        let _ = std::io::Write::write_fmt(self.out, digits);
    }

    /// Writes a value as serde serializes it, or `null` if that produces nothing.
    pub(crate) fn serialize<T: Serialize + ?Sized>(&mut self, value: &T) {
        let start = self.out.len();
        if !is_finite(value) {
            self.not_finite();
            return;
        }
        let failure = match serde_json::to_writer(&mut *self.out, value) {
            Err(error) => Some(self.foreign_failure(start, error.to_string())),
            Ok(()) => self.check_foreign(start),
        };
        if let Some(reason) = failure {
            self.out.truncate(start);
            self.null();
            self.fail(reason);
        }
    }

    /// Checks that the output of a foreign `Serialize` is JSON and not too deep: raw values, for example, may be
    /// neither.
    fn check_foreign(&self, start: usize) -> Option<Unwritable> {
        let written = std::str::from_utf8(self.out.get(start..).unwrap_or_default()).unwrap_or_default();
        let mut reader = Reader::new(written).moved_to(0, self.depth);
        match reader.skip_value().and_then(|_| reader.end()) {
            Ok(()) => None,
            Err(_) if reader.depth() >= MAX_DEPTH => Some(Unwritable::TooDeep),
            Err(_) => Some(self.foreign_failure(start, "what it writes is not JSON".to_owned())),
        }
    }

    const fn foreign_failure(&self, at: usize, error: String) -> Unwritable {
        Unwritable::Serde { at: at - self.start, error }
    }
}
