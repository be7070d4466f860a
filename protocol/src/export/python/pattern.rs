//! Converts regular expressions to the dialect of Python's `re`.

/// Returns the portable form of a pattern for Python, where `$` would also match before a final line feed.
///
/// In the portable form, an unescaped `$` is always the end of the text.
pub(super) fn python(portable: &str) -> String {
    let mut python = String::with_capacity(portable.len());
    let mut is_escaped = false;
    for letter in portable.chars() {
        match letter {
            '$' if !is_escaped => python.push_str(r"\Z"),
            letter => python.push(letter),
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    python
}

#[cfg(test)]
mod tests {
    use super::python;

    #[test]
    fn the_end_is_the_end_of_the_text() {
        for (portable, expected) in [
            ("^(a|b$)$", r"^(a|b\Z)\Z"),
            (r"^\$[0-9]+[\$%]\\$", r"^\$[0-9]+[\$%]\\\Z"),
            (r"\\\$\\\\$", r"\\\$\\\\\Z"),
            ("", ""),
        ] {
            assert_eq!(python(portable), expected);
        }
    }
}
