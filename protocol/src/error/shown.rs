//! How what came from outside is shown in an error: cut, on one line, and with nothing in it that cannot be seen.
//!
//! A peer decides what is shown, so everything has a greatest size, and with it the error as a whole. The modules for other
//! languages keep the same rules; all sizes are in Unicode code points.

use std::borrow::Cow;
use std::fmt::{self, Write};

/// So many characters of a string or of a key are shown, and `…` for the others.
pub(crate) const MOST_OF_A_STRING: usize = 40;

/// So long is a path; a longer one has a gap in its middle.
const MOST_OF_A_PATH: usize = 200;

/// So long is a sentence; a longer one is cut.
const MOST_OF_A_SENTENCE: usize = 500;

/// Stands for what is left out.
pub(crate) const CUT: char = '…';

/// The start of a string or of a key, as much of it as is shown.
pub(crate) fn cut(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(MOST_OF_A_STRING) {
        Some((end, _)) => Cow::Owned(text.get(..end).unwrap_or_default().to_owned() + CUT.encode_utf8(&mut [0; 4])),
        None => Cow::Borrowed(text),
    }
}

/// Characters that no terminal shows, or by which it shows others in another order.
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

/// A string as it is shown in a sentence or a path: as JSON has it, cut, and with escapes for what cannot be seen.
pub(crate) struct Quoted<'a>(pub(crate) &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_char('"')?;
        for character in cut(self.0).chars() {
            match character {
                '"' | '\\' => write!(formatter, "\\{character}")?,
                '\n' => formatter.write_str("\\n")?,
                '\r' => formatter.write_str("\\r")?,
                '\t' => formatter.write_str("\\t")?,
                '\u{8}' => formatter.write_str("\\b")?,
                '\u{c}' => formatter.write_str("\\f")?,
                _ if character < ' ' || is_unseen(character) => write!(formatter, "\\u{:04x}", u32::from(character))?,
                _ => formatter.write_char(character)?,
            }
        }
        formatter.write_char('"')
    }
}

/// A path, with a gap in its middle where it is long.
pub(crate) fn shortened_path(path: String) -> String {
    // A character takes a byte at least.
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

/// Writes a sentence. Checks and foreign types may quote in it what a stranger wrote.
pub(crate) fn sentence(message: fmt::Arguments<'_>) -> String {
    let mut line = Line { text: String::new(), count: 0 };
    // The only error is that the line is full: what comes behind is then not even written.
    if line.write_fmt(message).is_err() {
        line.text.pop();
        line.text.push(CUT);
    }
    line.text
}

/// One line, of bounded length, in which everything can be seen.
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
