//! Whether a text is JSON, and what to say where it is not.

use super::Report;
use crate::IssueCode;
use crate::error::shown::is_unseen;
use crate::json::{Decode, Failed, MAX_DEPTH, Reader};

/// What is said of a text that nests too deep.
pub(super) const TOO_DEEP: &str = "is nested deeper than 127 levels";

/// Checks that the text is one JSON value. If not, reports that single issue and fails: what follows a syntax error
/// could be anything.
pub(super) fn check(report: &mut Report<'_>) -> Decode<()> {
    let mut reader = Reader::new(report.text);
    if reader.skip_value().is_err() {
        let (code, message) = broken(report.text, &reader);
        report.push(code, reader.position(), format_args!("{message}"))?;
        return Err(Failed);
    }
    if reader.end().is_err() {
        let (at, more) = (reader.position(), character(report.text, reader.position()));
        report.push(IssueCode::Syntax, at, format_args!("is followed by {more}, but a text holds one message"))?;
        return Err(Failed);
    }
    Ok(())
}

/// Explains what is wrong where the reader stopped.
fn broken(text: &str, reader: &Reader<'_>) -> (IssueCode, String) {
    let at = reader.position();
    let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    if reader.depth() >= MAX_DEPTH && rest.starts_with(['{', '[']) {
        return (IssueCode::TooDeep, TOO_DEEP.to_owned());
    }
    let message = if text.trim_ascii().is_empty() {
        "is empty, expected a JSON object".to_owned()
    } else if rest.is_empty() {
        "is not complete: the text ends too early".to_owned()
    } else if at == 0 && rest.starts_with('\u{feff}') {
        "is not JSON: it begins with a byte order mark, which JSON texts must not have".to_owned()
    } else if rest.starts_with('\\') {
        escape(rest)
    } else if rest.starts_with(['}', ']']) && before.trim_ascii_end().ends_with(',') {
        "is not JSON: found a comma behind the last element".to_owned()
    } else if rest.starts_with('\'') {
        "is not JSON: found `'`; strings and keys stand in double quotes".to_owned()
    } else if let Some(word) = ["NaN", "Infinity", "-Infinity"].iter().find(|word| {
        rest.starts_with(**word) || before.ends_with('-') && word.ends_with("Infinity") && rest.starts_with("Infinity")
    }) {
        format!("is not JSON: found `{word}`; numbers must be finite")
    } else {
        format!("is not JSON: found {}", found(text, at))
    };
    (IssueCode::Syntax, message)
}

/// Explains what is wrong with the escape at the start of `rest`.
fn escape(rest: &str) -> String {
    let length = if rest.starts_with("\\u") { 6 } else { 2 };
    let shown: String = rest.chars().take(length).take_while(|character| !is_blank(*character)).collect();
    if shown == "\\" {
        return format!("is not JSON: found a backslash before {}", character(rest, 1));
    }
    let whole = shown.len() == 6 && shown.chars().skip(2).all(|digit| digit.is_ascii_hexdigit());
    if whole {
        format!("is not JSON: found `{shown}`, half of a surrogate pair")
    } else {
        format!("is not JSON: found `{shown}`, which is no escape")
    }
}

/// Names the character at a place that may not stand there.
fn found(text: &str, at: usize) -> String {
    let name = character(text, at);
    match text.get(at..).and_then(|rest| rest.chars().next()) {
        // Only a string can hold it, and only as an escape.
        Some(character) if character < ' ' => format!("{name}, which may not stand here unescaped"),
        Some(character) if is_blank(character) => format!("{name}, which may not stand here"),
        Some(_) => format!("{name} where it may not stand"),
        None => name,
    }
}

/// Names the character at a position.
fn character(text: &str, at: usize) -> String {
    match text.get(at..).and_then(|rest| rest.chars().next()) {
        Some(character) if is_blank(character) => format!("U+{:04X}", u32::from(character)),
        Some(character) => format!("`{character}`"),
        None => "the end of the text".to_owned(),
    }
}

/// Whether the character shows nothing.
fn is_blank(character: char) -> bool {
    character.is_control() || character.is_whitespace() || is_unseen(character)
}
