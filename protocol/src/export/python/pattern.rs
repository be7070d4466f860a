//! Regular expressions of the `regex` crate in the dialect of Python's `re`.
//!
//! The pattern is parsed as `regex` parses it, and what it means is written down: classes as ranges of characters, so that
//! `\d`, `\w` and `\p{..}` are the same characters in both, and `$` as the end of the text, which in Python it is not quite.
//! One difference remains: `re` backtracks, so a pattern that repeats repetitions can take long on a hostile text.

use super::layout::escape;
use regex_syntax::hir::{Class, ClassUnicode, Hir, HirKind, Look, Repetition};

/// The pattern for Python; `None` if it has no counterpart there.
pub(super) fn python(pattern: &str) -> Option<String> {
    let hir = regex_syntax::Parser::new().parse(pattern).ok()?;
    let mut python = String::new();
    write(&hir, &mut python).then_some(python)
}

fn write(hir: &Hir, out: &mut String) -> bool {
    match hir.kind() {
        HirKind::Empty => true,
        HirKind::Literal(literal) => {
            let text = std::str::from_utf8(&literal.0).unwrap_or_default();
            text.chars().for_each(|letter| character(letter, out));
            !text.is_empty()
        }
        HirKind::Class(Class::Unicode(class)) => {
            ranges(class, out);
            true
        }
        HirKind::Class(Class::Bytes(class)) => class.to_unicode_class().is_some_and(|class| {
            ranges(&class, out);
            true
        }),
        HirKind::Look(look) => assertion(*look, out),
        HirKind::Repetition(repetition) => repeated(repetition, out),
        HirKind::Capture(capture) => grouped(&capture.sub, out),
        HirKind::Concat(parts) => parts.iter().all(|part| {
            if matches!(part.kind(), HirKind::Alternation(_)) { grouped(part, out) } else { write(part, out) }
        }),
        HirKind::Alternation(parts) => parts.iter().enumerate().all(|(index, part)| {
            if index > 0 {
                out.push('|');
            }
            write(part, out)
        }),
    }
}

fn grouped(hir: &Hir, out: &mut String) -> bool {
    out.push_str("(?:");
    let written = write(hir, out);
    out.push(')');
    written
}

fn repeated(repetition: &Repetition, out: &mut String) -> bool {
    let is_single = match repetition.sub.kind() {
        HirKind::Class(_) | HirKind::Capture(_) => true,
        HirKind::Literal(literal) => std::str::from_utf8(&literal.0).is_ok_and(|text| text.chars().count() == 1),
        _ => false,
    };
    let written = if is_single { write(&repetition.sub, out) } else { grouped(&repetition.sub, out) };
    let times = match (repetition.min, repetition.max) {
        (0, None) => "*".to_owned(),
        (1, None) => "+".to_owned(),
        (0, Some(1)) => "?".to_owned(),
        (min, None) => format!("{{{min},}}"),
        (min, Some(max)) if min == max => format!("{{{min}}}"),
        (min, Some(max)) => format!("{{{min},{max}}}"),
    };
    out.push_str(&times);
    if !repetition.greedy {
        out.push('?');
    }
    written
}

fn assertion(look: Look, out: &mut String) -> bool {
    const WORD: &str = r"\w";
    let (ascii, unicode) = ("[0-9A-Za-z_]", words(WORD));
    let between = |word: &str| format!("(?:(?<={word})(?!{word})|(?<!{word})(?={word}))");
    let inside = |word: &str| format!("(?:(?<={word})(?={word})|(?<!{word})(?!{word}))");
    let assertion = match look {
        Look::Start => r"\A".to_owned(),
        Look::End => r"\Z".to_owned(),
        Look::StartLF => r"(?:\A|(?<=\n))".to_owned(),
        Look::EndLF => r"(?:\Z|(?=\n))".to_owned(),
        Look::StartCRLF => r"(?:\A|(?<=\n)|(?<=\r)(?!\n))".to_owned(),
        Look::EndCRLF => r"(?:\Z|(?=\r)|(?<!\r)(?=\n))".to_owned(),
        Look::WordAscii => between(ascii),
        Look::WordAsciiNegate => inside(ascii),
        Look::WordUnicode => between(&unicode),
        Look::WordUnicodeNegate => inside(&unicode),
        Look::WordStartAscii => format!("(?<!{ascii})(?={ascii})"),
        Look::WordEndAscii => format!("(?<={ascii})(?!{ascii})"),
        Look::WordStartUnicode => format!("(?<!{unicode})(?={unicode})"),
        Look::WordEndUnicode => format!("(?<={unicode})(?!{unicode})"),
        Look::WordStartHalfAscii => format!("(?<!{ascii})"),
        Look::WordEndHalfAscii => format!("(?!{ascii})"),
        Look::WordStartHalfUnicode => format!("(?<!{unicode})"),
        Look::WordEndHalfUnicode => format!("(?!{unicode})"),
    };
    out.push_str(&assertion);
    true
}

/// The characters of a Perl class, in brackets.
fn words(class: &str) -> String {
    python(class).unwrap_or_default()
}

fn ranges(class: &ClassUnicode, out: &mut String) {
    let mut negated = class.clone();
    negated.negate();
    // `.` is everything but one character.
    let is_shorter = negated.ranges().len() < class.ranges().len() && !negated.ranges().is_empty();
    let (shown, sign) = if is_shorter { (&negated, "^") } else { (class, "") };
    if shown.ranges().is_empty() {
        // A class without characters matches nothing.
        out.push_str("(?!)");
        return;
    }
    out.push('[');
    out.push_str(sign);
    for range in shown.ranges() {
        in_class(range.start(), out);
        if range.end() > range.start() {
            if u32::from(range.end()) > u32::from(range.start()) + 1 {
                out.push('-');
            }
            in_class(range.end(), out);
        }
    }
    out.push(']');
}

fn in_class(letter: char, out: &mut String) {
    if matches!(letter, '[' | ']' | '^' | '-' | '&' | '~' | '|') {
        out.push('\\');
        out.push(letter);
    } else {
        plain(letter, out);
    }
}

fn character(letter: char, out: &mut String) {
    if letter.is_ascii_punctuation()
        && !matches!(
            letter,
            '_' | '-' | '/' | ',' | ':' | ';' | '<' | '>' | '=' | '!' | '"' | '\'' | '@' | '%' | '`' | '&' | '~' | '#'
        )
    {
        out.push('\\');
        out.push(letter);
    } else {
        plain(letter, out);
    }
}

fn plain(letter: char, out: &mut String) {
    match letter {
        '\\' => out.push_str(r"\\"),
        '\n' => out.push_str(r"\n"),
        ' '..='~' => out.push(letter),
        _ => out.push_str(&escape(letter)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_what_a_pattern_means() {
        for (pattern, expected) in [
            ("^a$", r"\Aa\Z"),
            (r"^(0|[1-9][0-9]*)\.[0-9]+$", r"\A(?:0|[1-9][0-9]*)\.[0-9]+\Z"),
            ("a.b", r"a[^\n]b"),
            (r"(?i)k", r"[Kk\u212a]"),
            (r"[a-z&&[^m]]{2,3}?", r"[a-ln-z]{2,3}?"),
            (r"\s", r"[\x09-\x0d \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"),
            ("(ab)+|c", r"(?:ab)+|c"),
            (r"(?m)^x$", r"(?:\A|(?<=\n))x(?:\Z|(?=\n))"),
        ] {
            assert_eq!(python(pattern).as_deref(), Some(expected), "{pattern}");
        }
    }
}
