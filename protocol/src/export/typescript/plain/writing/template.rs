//! Template literals: JSON as it is written in one, and texts that need none.

use crate::export::json_tree::Json;
use crate::export::typescript::literal::is_invisible;

/// Returns an expression for the text that a template with nothing else gives. A call returns a string; a template makes one
/// of anything else.
pub(in crate::export::typescript::plain) fn alone(written: &str) -> String {
    let call = written.strip_prefix("${").and_then(|call| call.strip_suffix('}'));
    let call = call.filter(|call| call.ends_with(')') && !call.contains('{'));
    call.map_or_else(|| format!("`{written}`"), str::to_owned)
}

/// Returns a string as JSON, as it is written in a template.
pub(super) fn escaped(text: &str) -> String {
    in_template(&Json::from(text).to_line())
}

/// Returns JSON as it is written in a template.
pub(in crate::export::typescript::plain) fn in_template(json: &str) -> String {
    let mut escaped = String::new();
    for letter in json.chars() {
        match letter {
            '\\' | '`' => escaped.extend(['\\', letter]),
            '$' => escaped.push_str("\\$"),
            letter if letter.is_control() || is_invisible(letter) => escaped.extend(letter.escape_unicode()),
            letter => escaped.push(letter),
        }
    }
    escaped
}
