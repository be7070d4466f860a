//! TypeScript values, formatted like prettier.

/// The maximum width of a line.
pub(super) const WIDTH: usize = 120;

/// A value.
#[derive(Debug, Clone)]
pub(super) enum Literal {
    /// A value without parts, already formatted.
    Plain(String),
    List(Vec<Literal>),
    /// Properties, with keys that are already quoted if necessary.
    Object(Vec<(String, Literal)>),
    /// A function and its arguments.
    Call(String, Vec<Literal>),
}

impl Literal {
    pub(super) fn text(text: &str) -> Self {
        Self::Plain(quote(text))
    }

    /// Creates a regular expression: `/^[a-z]+$/u`.
    pub(super) fn expression(pattern: &str) -> Self {
        // `//` would start a comment.
        let mut expression = String::from(if pattern.is_empty() { "/(?:)" } else { "/" });
        let mut is_escaped = false;
        for letter in pattern.chars() {
            match letter {
                '/' if !is_escaped => expression.push_str("\\/"),
                // The width of emoji and similar characters is ambiguous, which would make the layout unreliable.
                letter if letter.is_control() || is_invisible(letter) || letter > '\u{ffff}' => {
                    expression.extend(letter.escape_unicode());
                }
                letter => expression.push(letter),
            }
            is_escaped = letter == '\\' && !is_escaped;
        }
        expression.push_str("/u");
        Self::Plain(expression)
    }

    pub(super) fn call(name: &str, parts: impl IntoIterator<Item = Self>) -> Self {
        Self::Call(name.to_owned(), parts.into_iter().collect())
    }

    /// Formats the value at `indent` columns, with `before` and `after` more characters before and after it on its
    /// line.
    pub(super) fn render(&self, indent: usize, before: usize, after: usize) -> String {
        let flat = self.flat();
        if !self.must_break() && indent + before + flat.chars().count() + after <= WIDTH {
            return flat;
        }
        let inner = indent + 2;
        let (open, close, lines): (_, _, Vec<String>) = match self {
            Self::Plain(text) => return text.clone(),
            Self::Call(name, parts) => match parts.as_slice() {
                // The brackets of a list or an object join those of the call.
                [only @ (Self::List(_) | Self::Object(_))] => {
                    return format!("{name}({})", only.render(indent, before + name.len() + 1, after + 1));
                }
                // So do those of a last one behind plain values, if these fit on the line.
                [plain @ .., last @ (Self::List(_) | Self::Object(_))]
                    if plain.iter().all(|part| matches!(part, Self::Plain(_)))
                        && indent + before + flat.find(['[', '{']).unwrap_or(flat.len()) < WIDTH =>
                {
                    let head: Vec<String> = plain.iter().map(Self::flat).collect();
                    let head = format!("{name}({}, ", head.join(", "));
                    // The last one is split even if it fits by itself.
                    return format!("{head}{})", last.render(indent, WIDTH, after + 1));
                }
                _ => {
                    let lines = parts.iter().map(|part| format!("{},", part.render(inner, 0, 1))).collect();
                    (format!("{name}("), ")", lines)
                }
            },
            Self::List(items) => {
                ("[".to_owned(), "]", items.iter().map(|item| format!("{},", item.render(inner, 0, 1))).collect())
            }
            Self::Object(properties) => {
                let lines = properties.iter().map(|(key, value)| {
                    let before = key.chars().count() + 2;
                    // A string or a regular expression that does not fit moves to the next line.
                    let rendered = value.render(inner, before, 1);
                    let too_wide = inner + before + rendered.chars().count() + 1 > WIDTH;
                    match value {
                        Self::Plain(text) if too_wide && text.starts_with(['"', '\'', '/']) => {
                            format!("{key}:\n{}{rendered},", " ".repeat(inner + 2))
                        }
                        _ => format!("{key}: {rendered},"),
                    }
                });
                ("{".to_owned(), "}", lines.collect())
            }
        };
        let margin = " ".repeat(inner);
        let lines: Vec<String> = lines.iter().map(|line| format!("{margin}{line}\n")).collect();
        format!("{open}\n{}{}{close}", lines.concat(), " ".repeat(indent))
    }

    fn flat(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::List(items) => format!("[{}]", items.iter().map(Self::flat).collect::<Vec<_>>().join(", ")),
            Self::Call(name, parts) => {
                format!("{name}({})", parts.iter().map(Self::flat).collect::<Vec<_>>().join(", "))
            }
            Self::Object(properties) if properties.is_empty() => "{}".to_owned(),
            Self::Object(properties) => {
                let properties = properties.iter().map(|(key, value)| format!("{key}: {}", value.flat()));
                format!("{{ {} }}", properties.collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// Whether the value must be split: a list of several objects, or of several lists, each with several parts.
    fn must_break(&self) -> bool {
        match self {
            Self::Plain(_) => false,
            Self::List(items) => {
                let several_objects = items.iter().all(|item| matches!(item, Self::Object(parts) if parts.len() > 1));
                let several_lists = items.iter().all(|item| matches!(item, Self::List(parts) if parts.len() > 1));
                (items.len() > 1 && (several_objects || several_lists)) || items.iter().any(Self::must_break)
            }
            Self::Call(_, parts) => parts.iter().any(Self::must_break),
            Self::Object(properties) => properties.iter().any(|(_, value)| value.must_break()),
        }
    }
}

/// Returns a string in the quotes that need fewer escapes, preferably double ones.
pub(super) fn quote(text: &str) -> String {
    let mark = if text.matches('"').count() > text.matches('\'').count() { '\'' } else { '"' };
    let mut quoted = String::from(mark);
    for letter in text.chars() {
        match letter {
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            letter if letter == mark => quoted.extend(['\\', letter]),
            letter if letter.is_control() || is_invisible(letter) => {
                quoted.extend(letter.escape_unicode());
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push(mark);
    quoted
}

/// Whether the character is a zero-width character, a line separator, or a mark that changes the text direction.
pub(super) const fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Returns a key as written in a type or a value: unquoted if it is a plain name.
pub(super) fn key(name: &str) -> String {
    let begins = |letter: char| is_letter(letter) || matches!(letter, '_' | '$');
    let goes_on = |letter: char| begins(letter) || letter.is_ascii_digit();
    if name.starts_with(begins) && name.chars().all(goes_on) { name.to_owned() } else { quote(name) }
}

/// Whether the letter belongs to one of the larger left-to-right scripts, so that it may appear in a name and looks
/// like what it is.
fn is_letter(letter: char) -> bool {
    let is_common = matches!(letter,
        'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{386}'..='\u{3ff}' | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}'
        | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}'
        | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}');
    is_common && letter.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_with_as_few_escapes_as_possible() {
        assert_eq!(quote("it's"), "\"it's\"");
        assert_eq!(quote("say \"x\""), "'say \"x\"'");
        assert_eq!(quote("\"'\\\n\u{2028}\u{7f}"), "\"\\\"'\\\\\\n\\u{2028}\\u{7f}\"");
        assert_eq!(key("a_$1"), "a_$1");
        assert_eq!(
            ["1st", "x-y", "größe", "日", "×", ""].map(key),
            ["\"1st\"", "\"x-y\"", "größe", "日", "\"×\"", "\"\""]
        );
    }

    #[test]
    fn expressions_are_one_line() {
        for (pattern, expected) in [
            ("^[a-z]+$", "/^[a-z]+$/u"),
            (r"^a/b\/[/]\\/$", r"/^a\/b\/[\/]\\\/$/u"),
            ("\n[^\u{2028}é😀]", r"/\u{a}[^\u{2028}é\u{1f600}]/u"),
            ("", "/(?:)/u"),
        ] {
            assert_eq!(Literal::expression(pattern).flat(), expected);
        }
    }

    #[test]
    fn breaks_what_is_too_wide_and_lists_of_objects() {
        let object =
            || Literal::Object(vec![("a".into(), Literal::text("x")), ("b".into(), Literal::List(Vec::new()))]);
        assert_eq!(object().render(0, 0, 0), "{ a: \"x\", b: [] }");
        let list = Literal::List(vec![object(), object()]);
        assert_eq!(list.render(2, 0, 0), "[\n    { a: \"x\", b: [] },\n    { a: \"x\", b: [] },\n  ]");
        let wide = Literal::List(vec![Literal::text(&"x".repeat(70)), Literal::text(&"y".repeat(70))]);
        assert_eq!(wide.render(0, 0, 0).lines().count(), 4);
    }
}
