//! Reads strings: finds their end, checks and unescapes them.

use std::borrow::Cow;

use super::escapes::{HEX, MEANINGS, NO_DIGIT};
use super::read::{Decode, Failed, Reader};
use super::scan::{CHUNK, copy_plain, plain_length};

impl<'de> Reader<'de> {
    /// Reads a string, borrowed from the text where it has no escapes.
    #[inline]
    pub fn string(&mut self) -> Decode<Cow<'de, str>> {
        match self.plain_string() {
            Some(plain) => Ok(Cow::Borrowed(plain)),
            None => self.other_string(),
        }
    }

    /// Reads a string without escapes, the most common form. Does not move if the string has another form.
    pub(crate) fn plain_string(&mut self) -> Option<&'de str> {
        self.plain_string_here()
    }

    /// [`plain_string`](Self::plain_string), inlined.
    #[expect(clippy::inline_always, reason = "saves a call for each string")]
    #[inline(always)]
    pub(super) fn plain_string_here(&mut self) -> Option<&'de str> {
        self.peek();
        let inside = self.rest.strip_prefix('"')?;
        let (plain, behind) = inside.split_at_checked(plain_length(inside.as_bytes()))?;
        self.rest = behind.strip_prefix('"')?;
        Some(plain)
    }

    /// Reads a string without escapes into memory of its own. Does not move if the string has another form.
    pub(crate) fn plain_boxed_string(&mut self) -> Option<Box<str>> {
        self.plain_string_here().map(Box::from)
    }

    /// Reads a string with escapes into memory of its own.
    #[inline(never)]
    pub(crate) fn other_owned_string(&mut self) -> Decode<String> {
        self.other_string().map(Cow::into_owned)
    }

    /// Reads a string with escapes, or fails at the first error in it.
    #[inline(never)]
    pub(crate) fn other_string(&mut self) -> Decode<Cow<'de, str>> {
        self.word("\"")?;
        let plain = self.plain_run()?;
        if self.eat("\"") { Ok(Cow::Borrowed(plain)) } else { self.unescape(plain).map(Cow::Owned) }
    }

    /// Skips a run of bytes without escapes.
    #[inline]
    fn plain_run(&mut self) -> Decode<&'de str> {
        let (plain, behind) = self.rest.split_at_checked(plain_length(self.rest.as_bytes())).ok_or(Failed)?;
        self.rest = behind;
        Ok(plain)
    }

    /// Reads the rest of a string from its first escape, which follows `plain`.
    fn unescape(&mut self, plain: &str) -> Decode<String> {
        let mut unescaped = String::with_capacity(plain.len() + self.length_to_quote() + CHUNK);
        unescaped.push_str(plain);
        while let Some(character) = self.escape_or_quote()? {
            unescaped.push(character);
            self.rest = copy_plain(self.rest, &mut unescaped);
        }
        // For example if everything was `\uXXXX`. A small surplus is not worth a second allocation.
        if unescaped.capacity() / 2 > unescaped.len() + CHUNK {
            unescaped.shrink_to_fit();
        }
        Ok(unescaped)
    }

    /// Returns the number of bytes to the string's end, for a single allocation: unescaping never makes a string
    /// longer.
    fn length_to_quote(&self) -> usize {
        let rest = self.rest.as_bytes();
        let is_end = |quote: &usize| {
            let before = rest.get(..*quote).unwrap_or_default();
            before.iter().rev().take_while(|&&byte| byte == b'\\').count() % 2 == 0
        };
        memchr::memchr_iter(b'"', rest).find(is_end).unwrap_or(rest.len())
    }

    /// Skips a string with escapes, checking them.
    #[inline(never)]
    pub(super) fn skip_other_string(mut self) -> (Self, Decode<()>) {
        let skipped = self.skip_escapes();
        (self, skipped)
    }

    fn skip_escapes(&mut self) -> Decode<()> {
        self.word("\"")?;
        self.plain_run()?;
        while self.escape_or_quote()?.is_some() {
            self.plain_run()?;
        }
        Ok(())
    }

    /// After a plain run, reads one escape, or the two of a surrogate pair. Returns `None` at the string's end.
    #[inline]
    fn escape_or_quote(&mut self) -> Decode<Option<char>> {
        if self.eat("\"") {
            return Ok(None);
        }
        let &[b'\\', kind, ..] = self.rest.as_bytes() else { return Err(Failed) };
        match MEANINGS.get(usize::from(kind)) {
            Some(&meaning) if meaning != 0 => {
                self.pass(2);
                Ok(Some(char::from(meaning)))
            }
            _ => self.unicode_escape().map(Some),
        }
    }

    /// Reads `\uXXXX`, and the low surrogate that must follow a high one.
    #[inline(never)]
    fn unicode_escape(&mut self) -> Decode<char> {
        let start = self.rest;
        let first = self.code_unit()?;
        let code = match first {
            0xD800..=0xDBFF => match self.code_unit() {
                Ok(second @ 0xDC00..=0xDFFF) => 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00),
                _ => {
                    self.rest = start;
                    return Err(Failed);
                }
            },
            code => code,
        };
        // An unpaired low surrogate is not a `char`.
        char::from_u32(code).ok_or_else(|| {
            self.rest = start;
            Failed
        })
    }

    /// Reads a single `\uXXXX`.
    fn code_unit(&mut self) -> Decode<u32> {
        let &[b'\\', b'u', a, b, c, d, ..] = self.rest.as_bytes() else { return Err(Failed) };
        let [a, b, c, d] = [a, b, c, d].map(|digit| HEX.get(usize::from(digit)).copied().unwrap_or(NO_DIGIT));
        // A byte that is not a digit sets bits that no digit sets.
        let unit = a << 12 | b << 8 | c << 4 | d;
        if unit > 0xFFFF {
            return Err(Failed);
        }
        self.pass(6);
        Ok(unit)
    }
}

/// Returns the character if the text is exactly one.
pub(crate) fn single_char(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let mut reader = Reader::new(text);
        let kept = reader.string().ok().map(Cow::into_owned);
        let mut skipper = Reader::new(text);
        assert_eq!(skipper.skip_value().is_ok(), kept.is_some(), "skipping {text} is as strict as keeping it");
        if kept.is_some() {
            assert_eq!(skipper.position(), reader.position());
        }
        kept
    }

    #[test]
    fn reads_every_escape() {
        assert_eq!(read(r#""a\"\\\/\b\f\n\r\té""#).as_deref(), Some("a\"\\/\u{8}\u{c}\n\r\té"));
        assert_eq!(read(r#""\ud83d\ude00 \uD83D\uDE00""#).as_deref(), Some("😀 😀"));
        assert_eq!(read(r#""\u0000\uffff\ufeff""#).as_deref(), Some("\0\u{ffff}\u{feff}"));
    }

    #[test]
    fn rejects_lone_surrogates_unknown_escapes_and_control_characters() {
        for text in [
            r#""\ud800""#,
            r#""\udc00""#,
            r#""\ud800\u0041""#,
            r#""\ud800x""#,
            r#""\udc00\ud800""#,
            r#""\x""#,
            r#""\u12""#,
            r#""\u12g4""#,
            r#""\u+123""#,
            r#""\"#,
            "\"\n\"",
            "\"\0\"",
            "\"",
            "\"abc",
            "abc\"",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn copies_runs_of_any_length_between_escapes() {
        for length in 0..50 {
            for filling in ["a", "é", "😀", "aé😀"] {
                let run: String = filling.chars().cycle().take(length).collect();
                for text in [
                    format!("\"\\n{run}\""),
                    format!("\"{run}\\\\\\\"{run}\\u00e9a{run}\" "),
                    format!("\"\\t{run}\u{1}\""),
                ] {
                    assert_eq!(read(&text), serde_json::from_str(&text).ok(), "{text}");
                }
            }
        }
    }

    #[test]
    fn borrows_what_has_no_escape() {
        let mut reader = Reader::new("\"plain\" \"esc\\naped\"");
        assert!(matches!(reader.string(), Ok(Cow::Borrowed("plain"))));
        assert!(matches!(reader.string(), Ok(Cow::Owned(text)) if text == "esc\naped"));
    }
}
