//! Invariants of every error, and the facts about it that do not depend on the order of keys.

use protocol::{Error, Issue, RawJson};

/// The code and the wire path of an issue.
pub type Fact = (String, String);

/// All codes that an error may have.
const CODES: [&str; 17] = [
    "syntax",
    "missing_field",
    "wrong_type",
    "unknown_type",
    "unknown_field",
    "unknown_variant",
    "duplicate_key",
    "too_short",
    "too_long",
    "out_of_range",
    "pattern",
    "format",
    "not_one_of",
    "not_unique",
    "not_finite",
    "too_deep",
    "check",
];

/// The start of an issue for which diagnosis found no cause. Elsewhere, a text may contain the same words.
const UNEXPLAINED: &str = "was refused, but no issue was found";

/// Returns the codes and paths of an error, sorted.
#[must_use]
pub fn facts(error: &Error) -> Vec<Fact> {
    let mut facts: Vec<Fact> =
        error.issues().iter().map(|issue| (issue.code.as_str().to_owned(), issue.path.clone())).collect();
    facts.sort();
    facts
}

/// Checks the invariants of every error: it has issues, each with a known code and a sentence, and `Display`
/// shows each of them on a line of its own. `text` is the text that was read, or `None` when encoding.
///
/// # Panics
///
/// If an invariant is violated.
pub fn assert_explained(text: Option<&str>, error: &Error) {
    let issues = error.issues();
    assert!(!issues.is_empty(), "an error without issues for {text:?}");
    assert!(issues.len() <= 100, "{} issues", issues.len());
    let shown = error.to_string();
    for issue in issues {
        assert!(CODES.contains(&issue.code.as_str()), "{issue:?} for {text:?}");
        assert!(!issue.message.is_empty(), "{issue:?} for {text:?}");
        assert!(!issue.message.starts_with(UNEXPLAINED), "{issue:?} for {text:?}");
        assert!(shown.contains(&issue.message), "{shown} does not show {issue:?}");
        assert_position(text, issue);
    }
    // A default may be too deep, too, and what is in a string may be no JSON. These are ordinary issues: they have a path.
    let is_unread = |issue: &Issue| matches!(issue.code.as_str(), "syntax" | "too_deep") && issue.path.is_empty();
    if issues.iter().any(is_unread) {
        assert_eq!(issues.len(), 1, "more than the syntax error in {error:?} for {text:?}");
    } else if let Some(text) = text {
        // Of a type that was given beside the text, nothing else is said if it is unknown.
        let is_about_text = !matches!(issues, [issue] if issue.code.as_str() == "unknown_type");
        assert!(!is_about_text || RawJson::new(text).is_ok(), "no syntax error in {error:?} for {text:?}");
    }
    let lines = issues.len() + usize::from(error.is_truncated());
    assert!(shown.lines().count() >= issues.len() && shown.lines().count() <= lines, "{shown}");
}

/// Checks that offset, line and column of an issue denote the same position in `text`.
///
/// # Panics
///
/// If they do not, or if one is present without a text.
pub fn assert_position(text: Option<&str>, issue: &Issue) {
    let Some(text) = text else {
        assert_eq!((issue.offset, issue.line, issue.column), (None, None, None), "{issue:?}");
        return;
    };
    let Some(offset) = issue.offset else { panic!("no offset in {issue:?} for {text:?}") };
    let before = usize::try_from(offset).ok().and_then(|offset| text.get(..offset));
    let Some(before) = before else { panic!("{issue:?} is not at a character of {text:?}") };
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    assert_eq!(issue.line.map(|line| line as usize), Some(line), "line of {issue:?} in {text:?}");
    assert_eq!(issue.column.map(|column| column as usize), Some(column), "column of {issue:?} in {text:?}");
}
