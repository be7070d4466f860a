//! How untrusted text appears in an error: truncated, on one line, and with invisible characters escaped.
//!
//! A peer decides what is shown, so every part has a maximum size, and so has the whole error. The modules for other
//! languages follow the same rules; all sizes are in Unicode code points.

use std::borrow::Cow;
use std::fmt::{self, Write};

/// The number of characters of a string or key that are shown; `…` stands for the others.
pub(crate) const MOST_OF_A_STRING: usize = 40;

/// The maximum length of a path; the middle of a longer one is cut out.
const MOST_OF_A_PATH: usize = 200;

/// The maximum length of a sentence; a longer one is cut.
const MOST_OF_A_SENTENCE: usize = 500;

/// What is shown instead of a value that people must not see.
pub(crate) const SECRET: &str = "[secret]";

/// Marks omitted text.
pub(crate) const CUT: char = '…';

/// Returns the part of a string or key that is shown.
#[inline]
pub(crate) fn cut(text: &str) -> Cow<'_, str> {
    // A character takes at least one byte.
    if text.len() <= MOST_OF_A_STRING { Cow::Borrowed(text) } else { cut_long(text) }
}

fn cut_long(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(MOST_OF_A_STRING) {
        Some((end, _)) => Cow::Owned(text.get(..end).unwrap_or_default().to_owned() + CUT.encode_utf8(&mut [0; 4])),
        None => Cow::Borrowed(text),
    }
}

/// Whether terminals do not show the character, or reorder others because of it.
pub(crate) fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{7f}'..='\u{9f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
    )
}

/// Displays a string as in a sentence or a path: as JSON, cut, and with invisible characters escaped.
pub(crate) struct Quoted<'a>(pub(crate) &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = cut(self.0);
        formatter.write_str("\"")?;
        // Most text has nothing to escape, which its bytes show faster than its characters.
        let is_plain = text.bytes().all(|byte| matches!(byte, b' ' | b'!' | b'#'..=b'[' | b']'..=b'~'));
        let escaped = if is_plain { "" } else { &*text };
        let mut written = 0;
        for (at, character) in escaped.char_indices().filter(|(_, character)| is_escaped(*character)) {
            formatter.write_str(text.get(written..at).unwrap_or_default())?;
            match character {
                '"' | '\\' => write!(formatter, "\\{character}")?,
                '\n' => formatter.write_str("\\n")?,
                '\r' => formatter.write_str("\\r")?,
                '\t' => formatter.write_str("\\t")?,
                '\u{8}' => formatter.write_str("\\b")?,
                '\u{c}' => formatter.write_str("\\f")?,
                _ => write!(formatter, "\\u{:04x}", u32::from(character))?,
            }
            written = at + character.len_utf8();
        }
        formatter.write_str(text.get(written..).unwrap_or_default())?;
        formatter.write_str("\"")
    }
}

/// Whether a string is shown with an escape in place of the character.
fn is_escaped(character: char) -> bool {
    match character {
        ' '..='~' => matches!(character, '"' | '\\'),
        _ => character < ' ' || is_unseen(character),
    }
}

/// Shortens a long path by cutting out its middle.
pub(crate) fn shortened_path(path: String) -> String {
    // A character takes at least one byte.
    if path.len() <= MOST_OF_A_PATH {
        return path;
    }
    let count = path.chars().count();
    if count <= MOST_OF_A_PATH {
        return path;
    }
    let start = path.chars().take(MOST_OF_A_PATH / 2);
    let end = path.chars().skip(count - (MOST_OF_A_PATH / 2 - 1));
    start.chain([CUT]).chain(end).collect()
}

/// Renders a sentence. Checks and foreign types may quote untrusted text in it.
pub(crate) fn sentence(message: fmt::Arguments<'_>) -> String {
    // Most sentences are short, and of characters that all terminals show.
    let mut bounded = Bounded(String::with_capacity(256));
    if bounded.write_fmt(message).is_ok() && bounded.is_plain() {
        return bounded.0;
    }
    let mut line = Line { text: String::new(), count: 0 };
    // The only possible error is a full line: the rest is then not even formatted.
    if line.write_fmt(message).is_err() {
        line.text.pop();
        line.text.push(CUT);
    }
    line.text
}

/// A text that is a whole sentence at most.
struct Bounded(String);

impl Bounded {
    /// Whether all its characters are visible ones of ASCII.
    fn is_plain(&self) -> bool {
        // All of them are looked at, so that vector instructions can.
        self.0.bytes().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~'))
    }
}

impl Write for Bounded {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.0.len() + text.len() > MOST_OF_A_SENTENCE {
            return Err(fmt::Error);
        }
        self.0.push_str(text);
        Ok(())
    }
}

/// A line of bounded length without invisible characters.
struct Line {
    text: String,
    count: usize,
}

impl Line {
    fn push(&mut self, character: char) -> fmt::Result {
        if self.count == MOST_OF_A_SENTENCE {
            return Err(fmt::Error);
        }
        self.count += 1;
        self.text.push(character);
        Ok(())
    }
}

impl Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|character| {
            if character.is_control() || is_unseen(character) {
                character.escape_default().try_for_each(|part| self.push(part))
            } else {
                self.push(character)
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_quoted_as_json_and_cut() {
        let quoted = |text: &str| Quoted(text).to_string();
        assert_eq!(quoted("a \"b\" \\ \n\r\t\u{8}\u{c}\u{0}\u{1f} é😀"), r#""a \"b\" \\ \n\r\t\b\f\u0000\u001f é😀""#);
        assert_eq!(quoted(&"é".repeat(40)), format!("\"{}\"", "é".repeat(40)));
        assert_eq!(quoted(&"é".repeat(41)), format!("\"{}…\"", "é".repeat(40)));
    }

    #[test]
    fn what_cannot_be_seen_is_escaped() {
        for (first, last) in [
            (0x7f, 0x9f),
            (0xad, 0xad),
            (0x61c, 0x61c),
            (0x200b, 0x200f),
            (0x2028, 0x202e),
            (0x2060, 0x206f),
            (0xfeff, 0xfeff),
        ] {
            let unseen = |code| char::from_u32(code).unwrap();
            assert!((first..=last).map(unseen).all(|c| is_unseen(c) && !c.is_alphanumeric()), "{first:x}");
            assert!(![first - 1, last + 1].map(unseen).into_iter().any(is_unseen), "{first:x}");
            assert_eq!(Quoted(&unseen(last).to_string()).to_string(), format!("\"\\u{last:04x}\""));
            assert!(!sentence(format_args!("is {}", unseen(first))).contains(unseen(first)));
        }
    }

    #[test]
    fn paths_and_sentences_have_a_greatest_length() {
        for (length, kept) in [(199, 199), (200, 200), (201, 200), (100_000, 200)] {
            let path = shortened_path("é".repeat(length - 1) + "z");
            assert_eq!((path.chars().count(), path.contains(CUT)), (kept, length > kept));
            assert!(path.ends_with("éz"));
        }
        for (length, kept) in [(499, 499), (500, 500), (501, 500), (100_000, 500)] {
            let sentence = sentence(format_args!("{}", "é".repeat(length)));
            assert_eq!((sentence.chars().count(), sentence.ends_with(CUT)), (kept, length > kept));
        }
    }
}
