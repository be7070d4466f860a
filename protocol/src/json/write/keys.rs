//! Writes keys.

use super::Writer;

impl Writer<'_> {
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
}
