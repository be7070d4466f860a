//! Python code laid out in lines as `ruff format` lays it out.

/// The longest line.
pub(super) const WIDTH: usize = 88;

/// An expression.
#[derive(Debug, Clone)]
pub(super) enum Code {
    /// Written in one piece.
    Atom(String),
    /// Parts between brackets, behind a prefix: `name(part, part)`.
    Call { open: String, parts: Vec<Code>, close: char },
}

impl Code {
    pub(super) fn atom(text: impl Into<String>) -> Self {
        Self::Atom(text.into())
    }

    /// `name(part, part)`
    pub(super) fn call(name: &str, parts: Vec<Self>) -> Self {
        Self::Call { open: format!("{name}("), parts, close: ')' }
    }

    /// `name=code`
    pub(super) fn keyword(name: &str, code: Self) -> Self {
        match code {
            Self::Atom(text) => Self::Atom(format!("{name}={text}")),
            Self::Call { open, parts, close } => Self::Call { open: format!("{name}={open}"), parts, close },
        }
    }

    /// `(part, part)`; a comma behind a single part.
    pub(super) fn tuple(parts: Vec<Self>) -> Self {
        match parts.as_slice() {
            [Self::Atom(only)] => Self::Atom(format!("({only},)")),
            _ => Self::Call { open: "(".to_owned(), parts, close: ')' },
        }
    }

    /// `{"key": code}`
    pub(super) fn dict(entries: Vec<(String, Self)>) -> Self {
        let entry = |(key, code)| match code {
            Self::Atom(text) => Self::Atom(format!("{key}: {text}")),
            Self::Call { open, parts, close } => Self::Call { open: format!("{key}: {open}"), parts, close },
        };
        Self::Call { open: "{".to_owned(), parts: entries.into_iter().map(entry).collect(), close: '}' }
    }

    fn flat(&self) -> String {
        match self {
            Self::Atom(text) => text.clone(),
            Self::Call { open, parts, close } => {
                let parts: Vec<String> = parts.iter().map(Self::flat).collect();
                let comma = if open.ends_with('(') && parts.len() == 1 && is_tuple(open) { "," } else { "" };
                format!("{open}{}{comma}{close}", parts.join(", "))
            }
        }
    }

    /// The code as it stands `indent` columns in; `before` more are taken on its first line, `behind` on its last.
    pub(super) fn at(&self, indent: usize, before: usize, behind: usize) -> String {
        let flat = self.flat();
        match self {
            Self::Call { open, parts, close }
                if indent + before + width(&flat) + behind > WIDTH && !parts.is_empty() =>
            {
                let inner = " ".repeat(indent + 4);
                let parts: Vec<String> =
                    parts.iter().map(|part| format!("{inner}{},\n", part.at(indent + 4, 0, 1))).collect();
                let parts = parts.concat();
                format!("{open}\n{parts}{}{close}", " ".repeat(indent))
            }
            _ => flat,
        }
    }
}

/// The bracket stands for a tuple and not for a call.
fn is_tuple(open: &str) -> bool {
    open == "(" || open.ends_with("=(") || open.ends_with(": (")
}

fn width(text: &str) -> usize {
    text.chars().count()
}

/// A Python string literal.
pub(super) fn string(text: &str) -> String {
    let count = |quote| text.matches(quote).count();
    let quote = if count('"') > count('\'') { '\'' } else { '"' };
    let mut literal = String::from(quote);
    for letter in text.chars() {
        match letter {
            '\\' => literal.push_str("\\\\"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            letter if letter == quote => literal.extend(['\\', quote]),
            letter if letter.is_ascii() && !letter.is_ascii_control() => literal.push(letter),
            letter if letter.is_alphanumeric() => literal.push(letter),
            letter => literal.push_str(&escape(letter)),
        }
    }
    literal.push(quote);
    literal
}

/// A character by its number, in a string or a pattern.
pub(super) fn escape(letter: char) -> String {
    match u32::from(letter) {
        code @ 0..=0xff => format!("\\x{code:02x}"),
        code @ 0x100..=0xffff => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_only_what_is_too_long() {
        let short = Code::call("f", vec![Code::atom("a"), Code::keyword("b", Code::tuple(vec![Code::atom("c")]))]);
        assert_eq!(short.at(0, 0, 0), "f(a, b=(c,))");
        let long = Code::call("g", vec![Code::atom("a".repeat(80)), short]);
        assert_eq!(long.at(0, 0, 0), format!("g(\n    {},\n    f(a, b=(c,)),\n)", "a".repeat(80)));
    }

    #[test]
    fn quotes_as_python_does() {
        assert_eq!(string("it's"), r#""it's""#);
        assert_eq!(string(r#"say "x""#), r#"'say "x"'"#);
        assert_eq!(string("a\\b\n\u{1}\u{202e}é"), r#""a\\b\n\x01\u202eé""#);
    }
}
