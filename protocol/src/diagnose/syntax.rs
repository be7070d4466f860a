//! Checks that a text is JSON, and explains where it is not.

use super::Report;
use super::sentences::{phrase, sentence};
use crate::error::IssueCode;
use crate::error::shown::is_unseen;
use crate::json::{Decode, Failed, MAX_DEPTH, Reader};

/// Runs `walk` on the text. If that is not JSON, there is a single issue instead: what follows a syntax error could be
/// anything.
///
/// A walk reads all of the text, as strictly as it is checked here; so the check is needed only where the walk fails. A text
/// that looks cut, as most are that are not JSON, is checked first, so that no issues of it are formatted in vain.
pub(super) fn walk<'t>(report: &mut Report<'t>, walk: impl FnOnce(&mut Report<'t>, &mut Reader<'t>) -> Decode<()>) {
    let text = report.text;
    let is_closed = matches!(text.trim_ascii_end().as_bytes().last(), Some(b'}' | b']'));
    if !is_closed && check(report).is_err() {
        return;
    }
    let mut reader = Reader::new(text);
    if walk(report, &mut reader).and_then(|()| reader.end()).is_err() {
        let mut broken = Report::new(text, report.unknown_fields, report.origin);
        if check(&mut broken).is_err() {
            *report = broken;
        }
    }
}

/// Checks that the text is one JSON value, and reports the single issue if not.
fn check(report: &mut Report<'_>) -> Decode<()> {
    let text = report.text;
    if is_json(report, text)? {
        return Ok(());
    }
    report.hide_all();
    Err(Failed)
}

/// Whether a text, which may be the contents of a string, is one JSON value; reports the single issue if not.
pub(super) fn is_json(report: &mut Report<'_>, text: &str) -> Decode<bool> {
    let mut reader = Reader::new(text).moved_to(0, report.depth());
    if reader.skip_value().is_err() {
        let (code, message) = match broken(text, &reader) {
            (IssueCode::Syntax, _) if report.hides() => (IssueCode::Syntax, phrase!(not_json).to_owned()),
            explained => explained,
        };
        report.push(code, reader.position(), format_args!("{message}"))?;
        return Ok(false);
    }
    if reader.end().is_err() {
        let (at, more) = (reader.position(), report.shown(character(text, reader.position())));
        report.push(IssueCode::Syntax, at, sentence!(followed, found = more))?;
        return Ok(false);
    }
    Ok(true)
}

/// Explains what is wrong where the reader stopped.
fn broken(text: &str, reader: &Reader<'_>) -> (IssueCode, String) {
    let at = reader.position();
    let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    if reader.depth() >= MAX_DEPTH && rest.starts_with(['{', '[']) {
        return (IssueCode::TooDeep, phrase!(too_deep).to_owned());
    }
    let message = if text.trim_ascii().is_empty() {
        phrase!(empty).to_owned()
    } else if rest.is_empty() {
        phrase!(incomplete).to_owned()
    } else if at == 0 && rest.starts_with('\u{feff}') {
        phrase!(byte_order_mark).to_owned()
    } else if rest.starts_with('\\') {
        escape(rest)
    } else if rest.starts_with(['}', ']']) && before.trim_ascii_end().ends_with(',') {
        phrase!(trailing_comma).to_owned()
    } else if rest.starts_with('\'') {
        phrase!(single_quote).to_owned()
    } else if let Some(word) = ["NaN", "Infinity", "-Infinity"].iter().find(|word| {
        rest.starts_with(**word) || before.ends_with('-') && word.ends_with("Infinity") && rest.starts_with("Infinity")
    }) {
        sentence!(not_a_number, word = word).to_string()
    } else {
        misplaced(text, at)
    };
    (IssueCode::Syntax, message)
}

/// Explains what is wrong with the escape at the start of `rest`.
fn escape(rest: &str) -> String {
    let length = if rest.starts_with("\\u") { 6 } else { 2 };
    let shown: String = rest.chars().take(length).take_while(|character| !is_blank(*character)).collect();
    if shown == "\\" {
        return sentence!(lone_backslash, found = character(rest, 1)).to_string();
    }
    let whole = shown.len() == 6 && shown.chars().skip(2).all(|digit| digit.is_ascii_hexdigit());
    if whole {
        sentence!(surrogate_escape, escape = shown).to_string()
    } else {
        sentence!(unknown_escape, escape = shown).to_string()
    }
}

/// Describes the unexpected character at a position.
fn misplaced(text: &str, at: usize) -> String {
    let found = character(text, at);
    match text.get(at..).and_then(|rest| rest.chars().next()) {
        // Allowed only in a string, and only as an escape.
        Some(character) if character < ' ' => sentence!(unescaped, found = found).to_string(),
        _ => sentence!(misplaced, found = found).to_string(),
    }
}

/// Names the character at a position.
fn character(text: &str, at: usize) -> String {
    match text.get(at..).and_then(|rest| rest.chars().next()) {
        Some(character) if is_blank(character) => {
            sentence!(code_point, code = format_args!("{:04X}", u32::from(character))).to_string()
        }
        Some(character) => sentence!(character, character = character).to_string(),
        None => phrase!(end_of_text).to_owned(),
    }
}

/// Whether the character is invisible.
fn is_blank(character: char) -> bool {
    character.is_control() || character.is_whitespace() || is_unseen(character)
}
