//! Formats Python code like `ruff format`.

/// The maximum width of a line.
pub(super) const WIDTH: usize = 88;

/// An expression.
#[derive(Debug, Clone)]
pub(super) enum Code {
    /// Code that cannot be split.
    Atom(String),
    /// Parts in brackets after a prefix: `name(part, part)`.
    Call { open: String, parts: Vec<Code>, close: char },
    /// A union: `part | part`.
    Union(Vec<Code>),
}

impl Code {
    pub(super) fn atom(text: impl Into<String>) -> Self {
        Self::Atom(text.into())
    }

    /// Creates a call: `name(part, part)`.
    pub(super) fn call(name: &str, parts: Vec<Self>) -> Self {
        Self::Call { open: format!("{name}("), parts, close: ')' }
    }

    /// Creates a subscript, `name[part, part]`, or a list if there is no name.
    pub(super) fn subscript(name: &str, parts: Vec<Self>) -> Self {
        Self::Call { open: format!("{name}["), parts, close: ']' }
    }

    /// Creates a keyword argument: `name=code`.
    pub(super) fn keyword(name: &str, code: Self) -> Self {
        code.behind(&format!("{name}="))
    }

    /// Creates a tuple, `(part, part)`; a single part gets a trailing comma.
    pub(super) fn tuple(parts: Vec<Self>) -> Self {
        Self::call("", parts)
    }

    /// Creates a dictionary: `{"key": code}`.
    pub(super) fn dict(entries: Vec<(String, Self)>) -> Self {
        let parts = entries.into_iter().map(|(key, code)| code.behind(&format!("{key}: "))).collect();
        Self::Call { open: "{".to_owned(), parts, close: '}' }
    }

    /// Adds a prefix to the code.
    pub(super) fn behind(self, prefix: &str) -> Self {
        match self {
            Self::Call { open, parts, close } => Self::Call { open: format!("{prefix}{open}"), parts, close },
            other => Self::Atom(format!("{prefix}{}", other.flat())),
        }
    }

    /// Formats the code on one line.
    pub(super) fn flat(&self) -> String {
        let joined = |parts: &[Self], between| parts.iter().map(Self::flat).collect::<Vec<_>>().join(between);
        match self {
            Self::Atom(text) => text.clone(),
            Self::Union(parts) => joined(parts, " | "),
            Self::Call { open, parts, close } => {
                let comma = if parts.len() == 1 && is_tuple(open) { "," } else { "" };
                format!("{open}{}{comma}{close}", joined(parts, ", "))
            }
        }
    }

    /// Formats the code at `indent` columns, with `before` more characters before it on its first line and `behind`
    /// after it on its last.
    pub(super) fn at(&self, indent: usize, before: usize, behind: usize) -> String {
        let flat = self.flat();
        match self {
            Self::Call { open, parts, close }
                if indent + before + width(&flat) + behind > WIDTH && !parts.is_empty() =>
            {
                let inner = " ".repeat(indent + 4);
                let comma = if parts.len() == 1 && is_subscript(open) { "" } else { "," };
                let parts: Vec<String> =
                    parts.iter().map(|part| format!("{inner}{}{comma}\n", part.at(indent + 4, 0, 1))).collect();
                let parts = parts.concat();
                format!("{open}\n{parts}{}{close}", " ".repeat(indent))
            }
            _ => flat,
        }
    }

    /// Formats the code in additional parentheses, with each member of a union on its own line.
    fn in_brackets(&self, indent: usize) -> String {
        let margin = " ".repeat(indent + 4);
        let inner = match self {
            Self::Union(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| part.at(indent + 4, 2, 0)).collect();
                parts.join(&format!("\n{margin}| "))
            }
            other => other.at(indent + 4, 0, 0),
        };
        format!("(\n{margin}{inner}\n{})", " ".repeat(indent))
    }
}

/// Formats `name: annotation = value`, with a trailing newline.
pub(super) fn statement(indent: usize, name: &str, annotation: Option<&Code>, value: Option<&Code>) -> String {
    let margin = " ".repeat(indent);
    let head = annotation.map_or_else(|| name.to_owned(), |annotation| format!("{name}: {}", annotation.flat()));
    let fits = |text: &str| indent + width(text) <= WIDTH;
    let line = match (annotation, value) {
        (_, Some(value)) if fits(&format!("{head} = {}", value.flat())) => format!("{head} = {}", value.flat()),
        (Some(annotation), None) if !fits(&head) => format!("{name}: {}", split(annotation, indent, name, 0)),
        (Some(annotation), Some(value)) if !fits(&format!("{head} = (")) => {
            let value = value.flat();
            format!("{name}: {} = {value}", split(annotation, indent, name, width(&value) + 3))
        }
        (_, Some(value @ Code::Call { open, .. })) if fits(&format!("{head} = {open}")) => {
            format!("{head} = {}", value.at(indent, width(&head) + 3, 0))
        }
        // Parentheses are pointless if the value still does not fit.
        (_, Some(value @ Code::Atom(text))) if indent + 4 + width(text) > WIDTH => format!("{head} = {}", value.flat()),
        (_, Some(value)) => format!("{head} = {}", value.in_brackets(indent)),
        (_, None) => head,
    };
    format!("{margin}{line}\n")
}

/// Splits an annotation that is too long for its line.
fn split(annotation: &Code, indent: usize, name: &str, behind: usize) -> String {
    match annotation {
        Code::Union(_) => annotation.in_brackets(indent),
        other => other.at(indent, width(name) + 2, behind),
    }
}

/// Whether the bracket opens a tuple and not a call.
fn is_tuple(open: &str) -> bool {
    open == "(" || open.ends_with("=(") || open.ends_with(": (")
}

/// Whether the bracket opens a subscript and not a list.
fn is_subscript(open: &str) -> bool {
    open.strip_suffix('[').is_some_and(|name| name.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_'))
}

pub(super) fn width(text: &str) -> usize {
    text.chars().count()
}

/// Returns a Python string literal.
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

/// Returns the escape of a character.
fn escape(letter: char) -> String {
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
    fn splits_the_annotation_or_the_value_of_a_statement() {
        let (name, long) = ("n".repeat(40), "L".repeat(45));
        let list = Code::subscript("list", vec![Code::atom(long.clone())]);
        assert_eq!(statement(0, &name, Some(&list), None), format!("{name}: list[\n    {long}\n]\n"));
        let union = Code::Union(vec![Code::atom(long.clone()), Code::atom("None")]);
        let none = Code::atom("None");
        assert_eq!(
            statement(4, &name, Some(&union), Some(&none)),
            format!("    {name}: (\n        {long}\n        | None\n    ) = None\n")
        );
        let text = Code::atom(string(&"t".repeat(60)));
        assert_eq!(statement(0, &name, None, Some(&text)), format!("{name} = (\n    {}\n)\n", text.flat()));
        assert_eq!(statement(0, "n", Some(&none), Some(&none)), "n: None = None\n");
    }

    #[test]
    fn quotes_as_python_does() {
        assert_eq!(string("it's"), r#""it's""#);
        assert_eq!(string(r#"say "x""#), r#"'say "x"'"#);
        assert_eq!(string("a\\b\n\u{1}\u{202e}é"), r#""a\\b\n\x01\u202eé""#);
    }
}
