//! Keys off the fast path: followed by whitespace, out of order, or unknown.

use std::borrow::Cow;

use super::read::{Decode, Failed, Reader, UnknownFields};
use super::scan::plain_length;
use super::space::after_space_here;

impl<'de> Reader<'de> {
    /// Returns the first letter of the next key, if there is one.
    #[inline]
    pub(crate) fn name_letter(&self) -> Option<u8> {
        self.rest.as_bytes().get(1).copied()
    }

    /// Reads a key with the mark before it and its colon, `,"text":`, if it is next, with whitespace between mark and key if
    /// there was any before an earlier key.
    #[expect(clippy::inline_always, reason = "the key is a constant")]
    #[inline(always)]
    pub(crate) fn eat_key(&mut self, key: &str) -> bool {
        self.eat(key) || self.spaced && self.eat_key_after_space(key)
    }

    /// [`eat_key`](Self::eat_key) with whitespace between the mark and the key, and perhaps a space after its colon.
    #[inline(never)]
    fn eat_key_after_space(&mut self, key: &str) -> bool {
        let Some((mark, key)) = key.split_at_checked(1) else { return false };
        let Some(rest) = self.rest.strip_prefix(mark) else { return false };
        // A single space, as many writers emit.
        let at_key =
            rest.strip_prefix(' ').filter(|rest| rest.starts_with('"')).unwrap_or_else(|| after_space_here(rest));
        match at_key.strip_prefix(key) {
            Some(value) => {
                self.rest = value.strip_prefix(' ').unwrap_or(value);
                true
            }
            None => false,
        }
    }

    /// Reads the key and its colon if it is `name`, which needs no escapes, with whitespace before the colon.
    pub(crate) fn eat_spaced_name(&mut self, name: &str) -> bool {
        let start = self.rest;
        // Compares first letters before whole keys, here too.
        let eaten = name.as_bytes().first().copied() == self.name_letter()
            && self.eat("\"")
            && self.eat(name)
            && self.eat("\"")
            && self.punctuation(":").is_ok();
        if !eaten {
            self.rest = start;
        }
        eaten
    }

    /// Reads keys, in any spelling, until `known` recognises one, and returns its result, or `None` after the object.
    /// The value of another key is read by `take`, which returns whether the key is one of its own; what is left is treated
    /// as `unknown_fields` says.
    pub(crate) fn search_key<T>(
        &mut self,
        unknown_fields: UnknownFields,
        known: impl Fn(&str) -> Option<T>,
        mut take: impl FnMut(&str, &mut Self) -> Decode<bool>,
    ) -> Decode<Option<T>> {
        loop {
            let key_at = self.position();
            let key = self.key()?;
            if let Some(found) = known(&key) {
                return Ok(Some(found));
            }
            if self.is_ahead(key_at) {
                self.skip_value()?;
            } else if !take(&key, self)? {
                if unknown_fields == UnknownFields::Reject {
                    self.rewind(key_at);
                    return Err(Failed);
                }
                self.skip_value()?;
            }
            if !self.next_field()? {
                return Ok(None);
            }
        }
    }

    /// Guesses the string under `name` in the object that ends the text, without reading what comes before: it looks at
    /// the members after the last value that is itself an object. The guess may be wrong and must be verified by
    /// reading.
    #[inline]
    pub(crate) fn guess_string(&self, name: &str) -> Option<&'de str> {
        let string = self.guess_value(name)?.strip_prefix('"')?;
        let (string, behind) = string.split_at_checked(plain_length(string.as_bytes()))?;
        behind.starts_with('"').then_some(string)
    }

    /// The same for an integer, if it is written in digits only.
    pub(crate) fn guess_integer(&self, name: &str) -> Option<&'de str> {
        match Reader::new(self.guess_value(name)?).integer_text() {
            Ok(Cow::Borrowed(digits)) => Some(digits),
            _ => None,
        }
    }

    /// Returns the text that begins with the value.
    #[inline]
    fn guess_value(&self, name: &str) -> Option<&'de str> {
        let mut members = self.rest.trim_ascii_end().strip_suffix('}')?;
        loop {
            let comma = memchr::memrchr2(b',', b'}', members.as_bytes())?;
            let (before, member) = members.split_at_checked(comma)?;
            let member = member.strip_prefix(',')?.trim_ascii_start();
            if let Some(value) = member.strip_prefix('"').and_then(|key| key.strip_prefix(name)?.strip_prefix('"')) {
                return Some(value.trim_ascii_start().strip_prefix(':')?.trim_ascii_start());
            }
            members = before;
        }
    }
}
