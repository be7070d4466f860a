//! Values as they are written in TypeScript, laid out as prettier lays them out.

/// The width of a line.
pub(super) const WIDTH: usize = 120;

/// A value.
#[derive(Debug, Clone)]
pub(super) enum Literal {
    /// Something without parts, ready as it is.
    Plain(String),
    List(Vec<Literal>),
    /// Properties, whose keys are names or quoted.
    Object(Vec<(String, Literal)>),
    /// A function and what it is given.
    Call(&'static str, Vec<Literal>),
}

impl Literal {
    pub(super) fn text(text: &str) -> Self {
        Self::Plain(quote(text))
    }

    /// A regular expression: `/^[a-z]+$/u`.
    pub(super) fn expression(pattern: &str) -> Self {
        // `//` would begin a comment.
        let mut expression = String::from(if pattern.is_empty() { "/(?:)" } else { "/" });
        let mut is_escaped = false;
        for letter in pattern.chars() {
            match letter {
                '/' if !is_escaped => expression.push_str("\\/"),
                // Emoji and the like have no width to lay out lines by.
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

    pub(super) fn call(name: &'static str, parts: impl IntoIterator<Item = Self>) -> Self {
        Self::Call(name, parts.into_iter().collect())
    }

    /// The value as it stands `indent` columns from the left; `before` and `after` stand with it on its line.
    pub(super) fn render(&self, indent: usize, before: usize, after: usize) -> String {
        let flat = self.flat();
        if !self.must_break() && indent + before + flat.chars().count() + after <= WIDTH {
            return flat;
        }
        let inner = indent + 2;
        let (open, close, lines): (_, _, Vec<String>) = match self {
            Self::Plain(text) => return text.clone(),
            Self::Call(name, parts) => match parts.as_slice() {
                // The brackets of a list or an object stand beside those of the call.
                [only @ (Self::List(_) | Self::Object(_))] => {
                    return format!("{name}({})", only.render(indent, before + name.len() + 1, after + 1));
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
                    // A text or an expression that does not fit goes to the next line.
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

    /// Lists of several objects, or of several lists, each with several parts, never stand on one line.
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

/// A string in the quotes that need fewer escapes; double ones if that is all the same.
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

/// Line separators, and marks that change the direction of what a reader sees.
pub(super) const fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A key as it stands in a type or a value: bare where it is a plain name.
pub(super) fn key(name: &str) -> String {
    let begins = |letter: char| is_letter(letter) || matches!(letter, '_' | '$');
    let goes_on = |letter: char| begins(letter) || letter.is_ascii_digit();
    if name.starts_with(begins) && name.chars().all(goes_on) { name.to_owned() } else { quote(name) }
}

/// A letter of one of the larger scripts that are written from left to right: it may stand in a name, and shows as what it is.
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
