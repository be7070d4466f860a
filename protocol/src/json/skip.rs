//! Skips values, as strictly as they are read.

use super::read::{Decode, Failed, Reader};

/// The kinds of the open containers inside the skipped value, the innermost in the
/// lowest bit: 1 for an object. [`MAX_DEPTH`](super::MAX_DEPTH) levels fit.
#[derive(Default)]
struct Open {
    kinds: u128,
    count: u32,
}

impl Open {
    fn push(&mut self, is_object: bool) {
        self.kinds = self.kinds << 1 | u128::from(is_object);
        self.count += 1;
    }

    fn pop(&mut self) {
        self.kinds >>= 1;
        self.count -= 1;
    }

    const fn in_object(&self) -> bool {
        self.kinds & 1 == 1
    }
}

impl<'de> Reader<'de> {
    /// Skips one value of any kind and returns its text without surrounding whitespace.
    pub fn skip_value(&mut self) -> Decode<&'de str> {
        self.peek();
        let start = self.position();
        self.skip()?;
        self.text_from(start)
    }

    /// Skips a value in a copy of the reader, which stays in registers because no called function sees it.
    fn skip(&mut self) -> Decode<()> {
        let mut reader = self.clone();
        let skipped = reader.skip_containers();
        *self = reader;
        skipped
    }

    /// Skips one value that is most likely a string or a number: these without a copy of the reader.
    pub(crate) fn skip_scalar(&mut self) -> Decode<()> {
        match self.peek() {
            Some(b'"') if self.plain_string_here().is_some() => return Ok(()),
            Some(b'-' | b'0'..=b'9') => {
                if let Some(number) = self.plain_number() {
                    self.pass_plain(&number);
                    return Ok(());
                }
            }
            _ => {}
        }
        self.skip_value().map(drop)
    }

    /// A loop rather than recursion, since the text is untrusted.
    #[inline(always)]
    fn skip_containers(&mut self) -> Decode<()> {
        let mut open = Open::default();
        loop {
            match self.peek().ok_or(Failed)? {
                b'"' => self.skip_string()?,
                b'{' => {
                    self.begin_object()?;
                    if self.next_member(true)? {
                        open.push(true);
                        self.skip_key()?;
                        continue;
                    }
                }
                b'[' => {
                    self.begin_array()?;
                    if self.next_item(true)? {
                        open.push(false);
                        continue;
                    }
                }
                b't' => self.word("true")?,
                b'f' => self.word("false")?,
                b'n' => self.word("null")?,
                _ => match self.plain_number() {
                    Some(number) => self.pass_plain(&number),
                    None => {
                        let (reader, skipped) = self.clone().skip_other_number();
                        *self = reader;
                        skipped?;
                    }
                },
            }
            if !self.skip_ends(&mut open)? {
                return Ok(());
            }
        }
    }

    /// After a value, closes the containers that end here. Returns whether another value follows.
    #[inline(always)]
    fn skip_ends(&mut self, open: &mut Open) -> Decode<bool> {
        while open.count > 0 {
            if open.in_object() {
                if self.next_member(false)? {
                    self.skip_key()?;
                    return Ok(true);
                }
            } else if self.next_item(false)? {
                return Ok(true);
            }
            open.pop();
        }
        Ok(false)
    }

    #[inline(always)]
    fn skip_key(&mut self) -> Decode<()> {
        self.skip_string()?;
        if self.eat(":") {
            return Ok(());
        }
        self.peek();
        self.word(":")
    }

    /// Skips a string, checking its escapes.
    #[inline(always)]
    fn skip_string(&mut self) -> Decode<()> {
        if self.plain_string_here().is_some() {
            return Ok(());
        }
        let (reader, skipped) = self.clone().skip_other_string();
        *self = reader;
        skipped
    }
}

/// Whether a value from our own writer may be nested in `depth` objects and arrays.
pub(crate) fn fits(text: &str, depth: u32) -> bool {
    Reader::new(text).moved_to(0, depth).skip_value().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::MAX_DEPTH;

    fn accepts(text: &str) -> bool {
        let mut reader = Reader::new(text);
        reader.skip_value().and_then(|_| reader.end()).is_ok()
    }

    #[test]
    fn agrees_with_serde_json() {
        for text in [
            "{}",
            "[]",
            "null",
            "true",
            "false",
            "\"\"",
            "0",
            "-1.5e+3",
            r#"{"a":[1,{"b":[]}],"c":{}}"#,
            " [ 1 , 2 ] ",
            "",
            "{",
            "}",
            "[",
            "]",
            "[1,]",
            "[,1]",
            "{,}",
            r#"{"a"}"#,
            r#"{"a":}"#,
            r#"{"a":1,}"#,
            "{1:2}",
            "[1 2]",
            "nul",
            "nulls",
            "tru",
            "True",
            "01",
            "1.",
            "-",
            "+1",
            "'a'",
            "[}",
            "{]",
            "[[]",
            "[]]",
            r#"{"a":1 "b":2}"#,
            "\"a",
            "\u{feff}1",
            "\u{a0}1",
        ] {
            assert_eq!(accepts(text), serde_json::from_str::<serde_json::Value>(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn stops_at_the_deepest_level() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let deepest = MAX_DEPTH as usize;
        assert!(accepts(&nested(deepest)));
        assert!(!accepts(&nested(deepest + 1)));
        assert!(!accepts(&nested(100_000)));
    }
}
