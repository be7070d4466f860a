//! Texts without white space between their values.

/// Returns the same JSON without white space outside of strings. Values stay as they are spelt.
pub(crate) fn minified(json: &str) -> String {
    let (mut in_string, mut escaped) = (false, false);
    let kept = json.chars().filter(|character| {
        if in_string {
            in_string = escaped || *character != '"';
            escaped = !escaped && *character == '\\';
            return true;
        }
        in_string = *character == '"';
        !character.is_ascii_whitespace()
    });
    kept.collect()
}
