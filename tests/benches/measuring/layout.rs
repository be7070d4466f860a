//! The layout of a text: the same JSON, over several lines.

/// Returns compact JSON with a line for each member and item, keys in the same order.
pub(crate) fn indented(json: &str, indentation: &str) -> String {
    let mut text = String::new();
    let mut depth = 0;
    let (mut in_string, mut escaped) = (false, false);
    let mut characters = json.chars().peekable();
    while let Some(character) = characters.next() {
        if in_string {
            text.push(character);
            in_string = escaped || character != '"';
            escaped = !escaped && character == '\\';
            continue;
        }
        match character {
            '{' | '[' => {
                text.push(character);
                if let Some(end) = characters.next_if(|next| matches!(next, '}' | ']')) {
                    text.push(end);
                } else {
                    depth += 1;
                    new_line(&mut text, indentation, depth);
                }
            }
            '}' | ']' => {
                depth -= 1;
                new_line(&mut text, indentation, depth);
                text.push(character);
            }
            ',' => {
                text.push(character);
                new_line(&mut text, indentation, depth);
            }
            ':' => text.push_str(": "),
            _ => {
                in_string = character == '"';
                text.push(character);
            }
        }
    }
    text
}

fn new_line(text: &mut String, indentation: &str, depth: usize) {
    text.push('\n');
    text.push_str(&indentation.repeat(depth));
}
