//! Regular expressions as a schema has them: in the dialect of JavaScript, as long as other dialects know it too.

/// The expression for a schema.
///
/// What every dialect can read stays as it was declared. The rest (`(?i)`, `\p{..}`, `[[:alpha:]]`, ...) would keep
/// validators from reading the schema at all, and is written as JavaScript writes it.
pub(super) fn of_schema(pattern: &str) -> String {
    if is_plain(pattern) {
        return pattern.to_owned();
    }
    let written = crate::export::typescript::pattern::source(pattern);
    // Only JavaScript itself knows classes with nothing in them. A bracket that is meant is escaped there.
    written.map_or_else(|| pattern.to_owned(), |source| source.replace("[^]", r"[\s\S]").replace("[]", r"[^\s\S]"))
}

/// All that the expression is made of is known to the dialects of Rust, JavaScript, Python and others.
fn is_plain(pattern: &str) -> bool {
    let mut rest = pattern.chars().peekable();
    let mut in_class = false;
    let mut depth = 0_u32;
    while let Some(letter) = rest.next() {
        match (letter, in_class) {
            ('\\', _) => {
                let Some(escaped) = rest.next() else { return false };
                let is_known = match escaped {
                    '-' => in_class,
                    'b' | 'B' => !in_class,
                    _ => r"dDwWsSnrtfv\.*+?()[]{}|^$/".contains(escaped),
                };
                if !is_known {
                    return false;
                }
            }
            (']', true) => in_class = false,
            // A class inside a class, a bracket that stands for itself, and `.`, which leaves out more in JavaScript.
            ('[', true) | (']' | '.', false) => return false,
            // What puts classes together.
            ('&' | '-' | '~', true) if rest.peek() == Some(&letter) => return false,
            ('[', false) => {
                in_class = true;
                // A bracket that comes first stands for itself in some dialects, and ends the class in others.
                let first = if rest.peek() == Some(&'^') { rest.next().and(rest.peek()) } else { rest.peek() };
                if first == Some(&']') {
                    return false;
                }
            }
            ('(', false) if rest.peek() == Some(&'?') => {
                rest.next();
                if rest.next() != Some(':') {
                    return false;
                }
            }
            ('{', false) => depth += 1,
            ('}', false) => match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => return false,
            },
            _ => {}
        }
    }
    true
}

#[cfg(all(test, feature = "regex"))]
mod tests {
    use super::*;

    #[test]
    fn what_all_dialects_know_stays() {
        for pattern in [r"^(0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)$", "o{2}", r"^\d+\s[\w\-/]*$", "[^,]", "é|😀", r"\ba\b"]
        {
            assert_eq!(of_schema(pattern), pattern);
        }
    }

    #[test]
    fn what_only_rust_knows_is_written_anew() {
        for (pattern, expected) in [
            ("(?i)^ab$", "^[Aa][Bb]$"),
            (r"^\p{Nd}$", r"^\p{Nd}$"),
            ("[[:digit:]]", "[0-9]"),
            ("[a-z&&[^b]]", "[ac-z]"),
            (r"\Aa\z", "^a$"),
            ("(?P<name>a)", "(?:a)"),
            (r"\x41", "A"),
            ("[]a]", r"[\]a]"),
            ("a]", r"a\]"),
            (r"a\-b", "a-b"),
            ("(?x) a b", "ab"),
            ("a.b", r"a[^\n]b"),
            ("(?s)a.b", r"a[\s\S]b"),
            ("[a&&b]", r"[^\s\S]"),
            (r"(?i)\[\]\[^", r"\[\]\[^"),
        ] {
            assert_eq!(of_schema(pattern), expected, "{pattern}");
        }
    }
}
