//! From `regex-syntax`'s understanding of an expression to JavaScript's way to write it, under the flag `u`.

use crate::export::typescript::literal::is_letter;
use regex_syntax::hir::{Class, Hir, HirKind, Look, Repetition};

/// Classes that JavaScript has a name for, by how they are written in Rust, with the names of the class and of its inverse.
const NAMED: [(&str, &str, &str); 16] = [
    (r"\d", r"\p{Nd}", r"\P{Nd}"),
    (r"\s", r"\p{White_Space}", r"\P{White_Space}"),
    (r"\w", WORD, r"[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]"),
    (r"\pL", r"\p{L}", r"\P{L}"),
    (r"\p{Lu}", r"\p{Lu}", r"\P{Lu}"),
    (r"\p{Ll}", r"\p{Ll}", r"\P{Ll}"),
    (r"\pM", r"\p{M}", r"\P{M}"),
    (r"\pN", r"\p{N}", r"\P{N}"),
    (r"\pP", r"\p{P}", r"\P{P}"),
    (r"\pS", r"\p{S}", r"\P{S}"),
    (r"\p{Alphabetic}", r"\p{Alphabetic}", r"\P{Alphabetic}"),
    (r"\p{Emoji}", r"\p{Emoji}", r"\P{Emoji}"),
    (r"\p{Latin}", r"\p{Script=Latin}", r"\P{Script=Latin}"),
    (r"\p{Greek}", r"\p{Script=Greek}", r"\P{Script=Greek}"),
    (r"\p{Cyrillic}", r"\p{Script=Cyrillic}", r"\P{Script=Cyrillic}"),
    (r"\p{Han}", r"\p{Script=Han}", r"\P{Script=Han}"),
];

/// A letter of a word, for both kinds of word boundaries.
const WORD: &str = r"[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]";
const ASCII_WORD: &str = "[0-9A-Za-z_]";

/// The whole expression.
pub(super) fn whole(parsed: &Hir) -> String {
    let mut text = String::new();
    write(&mut text, parsed);
    // An empty literal would be a comment.
    if text.is_empty() { "(?:)".to_owned() } else { text }
}

fn write(text: &mut String, part: &Hir) {
    match part.kind() {
        HirKind::Empty => {}
        HirKind::Literal(literal) => {
            for letter in String::from_utf8_lossy(&literal.0).chars() {
                write_letter(text, letter, false);
            }
        }
        HirKind::Class(class) => write_class(text, class),
        HirKind::Look(look) => text.push_str(&assertion(*look)),
        HirKind::Repetition(repetition) => write_repetition(text, repetition),
        HirKind::Capture(capture) => write_group(text, &capture.sub),
        HirKind::Concat(parts) => {
            for part in parts {
                if matches!(part.kind(), HirKind::Alternation(_)) {
                    write_group(text, part);
                } else {
                    write(text, part);
                }
            }
        }
        HirKind::Alternation(parts) => {
            for (index, part) in parts.iter().enumerate() {
                text.push_str(if index == 0 { "" } else { "|" });
                write(text, part);
            }
        }
    }
}

fn write_group(text: &mut String, part: &Hir) {
    text.push_str("(?:");
    write(text, part);
    text.push(')');
}

fn write_repetition(text: &mut String, Repetition { min, max, greedy, sub }: &Repetition) {
    let is_one = match sub.kind() {
        HirKind::Class(_) | HirKind::Capture(_) => true,
        HirKind::Literal(literal) => String::from_utf8_lossy(&literal.0).chars().count() == 1,
        _ => false,
    };
    if is_one {
        write(text, sub);
    } else {
        write_group(text, sub);
    }
    let times = match (min, max) {
        (0, None) => "*".to_owned(),
        (1, None) => "+".to_owned(),
        (0, Some(1)) => "?".to_owned(),
        (min, None) => format!("{{{min},}}"),
        (min, Some(max)) if min == max => format!("{{{min}}}"),
        (min, Some(max)) => format!("{{{min},{max}}}"),
    };
    text.push_str(&times);
    if !greedy {
        text.push('?');
    }
}

fn write_class(text: &mut String, class: &Class) {
    if let Some(named) = named(class) {
        text.push_str(named);
        return;
    }
    let ranges: Vec<(char, char)> = match class {
        Class::Unicode(class) => class.iter().map(|range| (range.start(), range.end())).collect(),
        // Only ASCII gets here: a pattern that could match half a character does not compile.
        Class::Bytes(class) => class.iter().map(|range| (char::from(range.start()), char::from(range.end()))).collect(),
    };
    // Most of what there is, is written as what is missing.
    let is_inverse = ranges.first().is_some_and(|(first, _)| *first == '\0')
        && ranges.last().is_some_and(|(_, last)| *last == char::MAX);
    let (open, ranges) = if is_inverse { ("[^", gaps(&ranges)) } else { ("[", ranges) };
    text.push_str(open);
    for (first, last) in ranges {
        write_letter(text, first, true);
        if last != first {
            if u32::from(last) > u32::from(first) + 1 {
                text.push('-');
            }
            write_letter(text, last, true);
        }
    }
    text.push(']');
}

fn named(class: &Class) -> Option<&'static str> {
    NAMED.iter().find_map(|(source, name, inverse)| {
        let HirKind::Class(mut known) = regex_syntax::parse(source).ok()?.into_kind() else { return None };
        if known == *class {
            return Some(*name);
        }
        if let Class::Unicode(known) = &mut known {
            known.negate();
        }
        (known == *class).then_some(*inverse)
    })
}

/// What lies between the ranges, of which the first begins and the last ends with all there is.
fn gaps(ranges: &[(char, char)]) -> Vec<(char, char)> {
    let pairs = ranges.iter().zip(ranges.iter().skip(1));
    pairs.filter_map(|((_, end), (start, _))| Some((next(*end)?, previous(*start)?))).collect()
}

fn next(letter: char) -> Option<char> {
    if letter == '\u{d7ff}' { Some('\u{e000}') } else { char::from_u32(u32::from(letter) + 1) }
}

fn previous(letter: char) -> Option<char> {
    if letter == '\u{e000}' { Some('\u{d7ff}') } else { char::from_u32(u32::from(letter).checked_sub(1)?) }
}

fn write_letter(text: &mut String, letter: char, in_class: bool) {
    let is_syntax = if in_class { r"\]^-[".contains(letter) } else { r"\^$.*+?()[]{}|/".contains(letter) };
    match letter {
        '\n' => text.push_str("\\n"),
        '\r' => text.push_str("\\r"),
        '\t' => text.push_str("\\t"),
        _ if is_syntax => text.extend(['\\', letter]),
        ' '..='~' => text.push(letter),
        _ if is_letter(letter) => text.push(letter),
        _ => text.extend(letter.escape_unicode()),
    }
}

fn assertion(look: Look) -> String {
    let boundary = |word: &str| format!("(?:(?<={word})(?!{word})|(?<!{word})(?={word}))");
    let inside = |word: &str| format!("(?:(?<={word})(?={word})|(?<!{word})(?!{word}))");
    match look {
        Look::Start => "^".to_owned(),
        Look::End => "$".to_owned(),
        Look::StartLF => "(?<![^\\n])".to_owned(),
        Look::EndLF => "(?![^\\n])".to_owned(),
        Look::StartCRLF => "(?:^|(?<=\\n)|(?<=\\r)(?!\\n))".to_owned(),
        Look::EndCRLF => "(?:$|(?=\\r)|(?<!\\r)(?=\\n))".to_owned(),
        Look::WordAscii => boundary(ASCII_WORD),
        Look::WordAsciiNegate => inside(ASCII_WORD),
        Look::WordUnicode => boundary(WORD),
        Look::WordUnicodeNegate => inside(WORD),
        Look::WordStartAscii => format!("(?<!{ASCII_WORD})(?={ASCII_WORD})"),
        Look::WordEndAscii => format!("(?<={ASCII_WORD})(?!{ASCII_WORD})"),
        Look::WordStartUnicode => format!("(?<!{WORD})(?={WORD})"),
        Look::WordEndUnicode => format!("(?<={WORD})(?!{WORD})"),
        Look::WordStartHalfAscii => format!("(?<!{ASCII_WORD})"),
        Look::WordEndHalfAscii => format!("(?!{ASCII_WORD})"),
        Look::WordStartHalfUnicode => format!("(?<!{WORD})"),
        Look::WordEndHalfUnicode => format!("(?!{WORD})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn translated(pattern: &str) -> String {
        whole(&regex_syntax::parse(pattern).unwrap())
    }

    #[test]
    fn plain_expressions_stay_as_they_are() {
        for pattern in [
            "^[a-z]+(?:-[a-z]+)*$",
            r"^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)$",
            "o{2}",
            "^[0-9A-F]{8}$",
            "a+?b{2,}c{1,3}",
            "[^,]",
        ] {
            assert_eq!(translated(pattern), pattern);
        }
    }

    #[test]
    fn classes_know_all_scripts() {
        assert_eq!(translated(r"^\d{3}$"), r"^\p{Nd}{3}$");
        assert_eq!(translated(r"\S\D"), r"\P{White_Space}\P{Nd}");
        assert_eq!(translated(r"\w"), WORD);
        assert_eq!(translated("(?i)k"), r"[Kk\u{212a}]");
        assert_eq!(translated(r"\p{Lu}\P{Greek}"), r"\p{Lu}\P{Script=Greek}");
        assert_eq!(translated("^[😀-😎]$"), r"^[\u{1f600}-\u{1f60e}]$");
        assert_eq!(translated("."), r"[^\n]");
    }

    #[test]
    fn places_are_those_of_rust() {
        assert_eq!(translated("(?m)^a$"), r"(?<![^\n])a(?![^\n])");
        assert_eq!(translated(r"\b"), format!("(?:(?<={WORD})(?!{WORD})|(?<!{WORD})(?={WORD}))"));
        assert_eq!(translated(""), "(?:)");
    }

    #[test]
    fn marks_of_the_syntax_are_escaped() {
        assert_eq!(translated(r"\^/\\\[a\]\-\x00"), r"\^\/\\\[a\]-\u{0}");
        assert_eq!(translated(r"[\]\\^-]"), r"[\-\\-\^]");
    }
}
