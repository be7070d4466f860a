//! Doc comments.

use super::literal::{WIDTH, is_invisible};

/// The doc comment of a declaration.
#[derive(Default)]
pub(super) struct Comment {
    paragraphs: Vec<String>,
    tags: Vec<String>,
}

impl Comment {
    /// Creates a comment that begins with this paragraph.
    pub(super) fn of(docs: &str) -> Self {
        Self::default().paragraph(docs)
    }

    /// Adds a paragraph unless it is empty.
    pub(super) fn paragraph(mut self, text: &str) -> Self {
        if !text.trim().is_empty() {
            self.paragraphs.push(without_tags(text.trim_matches('\n')));
        }
        self
    }

    /// Adds a tag, such as `@deprecated`.
    pub(super) fn tag(mut self, name: &str, text: &str) -> Self {
        self.tags.push(format!("@{name} {text}").trim_end().to_owned());
        self
    }

    /// Adds `@deprecated` if there is a note (which may be empty).
    pub(super) fn deprecated(self, note: Option<&str>) -> Self {
        match note {
            Some(note) => self.tag("deprecated", &note.replace('\n', " ")),
            None => self,
        }
    }

    /// Returns the comment on its own lines, indented by `indent` columns; an empty string if there is nothing to say.
    pub(super) fn render(&self, indent: usize) -> String {
        let tags = self.tags.join("\n");
        let parts = self.paragraphs.iter().map(String::as_str).chain((!tags.is_empty()).then_some(tags.as_str()));
        let text = harmless(&parts.collect::<Vec<_>>().join("\n\n"));
        let margin = " ".repeat(indent);
        if text.is_empty() {
            return String::new();
        }
        if !text.contains('\n') && indent + text.chars().count() + 7 <= WIDTH {
            return format!("{margin}/** {text} */\n");
        }
        let lines: String =
            text.lines().map(|line| format!("{margin} * {line}").trim_end().to_owned() + "\n").collect();
        format!("{margin}/**\n{lines}{margin} */\n")
    }
}

/// Escapes what would be a tag, such as a line that begins with `@deprecated`, or a link, `{@link x}`. Compilers look for
/// them in blocks of code as well.
fn without_tags(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let words = line.trim_start();
        let (indent, _) = line.split_at(line.len() - words.len());
        let is_tag = words.strip_prefix('@').is_some_and(|rest| rest.starts_with(|first: char| first.is_alphabetic()));
        format!("{indent}{}{}", if is_tag { "\\" } else { "" }, words.replace("{@", "{\\@"))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Makes text safe inside a comment: it cannot end the comment and has no invisible characters.
fn harmless(text: &str) -> String {
    let plain: String =
        text.chars().filter(|letter| *letter == '\n' || !letter.is_control() && !is_invisible(*letter)).collect();
    plain.replace("*/", "*\\/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stands_on_one_line_where_it_fits() {
        assert_eq!(Comment::of("What is said.").render(2), "  /** What is said. */\n");
        assert_eq!(Comment::of("").render(0), "");
        let noted = Comment::of("Old.").deprecated(Some("use `x`")).render(0);
        assert_eq!(noted, "/**\n * Old.\n *\n * @deprecated use `x`\n */\n");
    }

    #[test]
    fn what_looks_like_a_tag_is_none() {
        let docs = "Said by\n@deprecated people, see {@link x}; a@b.\n\n  @override";
        let expected = "/**\n * Said by\n * \\@deprecated people, see {\\@link x}; a@b.\n *\n *   \\@override\n */\n";
        assert_eq!(Comment::of(docs).render(0), expected);
    }

    #[test]
    fn cannot_be_ended_by_what_it_says() {
        assert_eq!(Comment::of("a */ b\u{202e}").render(0), "/** a *\\/ b */\n");
    }
}
