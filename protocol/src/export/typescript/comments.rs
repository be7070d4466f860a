//! Doc comments.

use super::literal::{WIDTH, is_invisible};

/// What is said of a declaration.
#[derive(Default)]
pub(super) struct Comment {
    paragraphs: Vec<String>,
    tags: Vec<String>,
}

impl Comment {
    /// A comment that begins with a doc comment of the declaration in Rust.
    pub(super) fn of(docs: &str) -> Self {
        Self::default().paragraph(&without_rust(docs))
    }

    /// Adds a paragraph; nothing if it is empty.
    pub(super) fn paragraph(mut self, text: &str) -> Self {
        if !text.trim().is_empty() {
            self.paragraphs.push(text.trim_matches('\n').to_owned());
        }
        self
    }

    /// Adds a tag, `@deprecated` for instance.
    pub(super) fn tag(mut self, name: &str, text: &str) -> Self {
        self.tags.push(format!("@{name} {text}").trim_end().to_owned());
        self
    }

    /// Adds `@deprecated`, where there is a note (which may be empty).
    pub(super) fn deprecated(self, note: Option<&str>) -> Self {
        match note {
            Some(note) => self.tag("deprecated", &note.replace('\n', " ")),
            None => self,
        }
    }

    /// The comment on lines of its own, `indent` columns from the left; nothing where nothing is said.
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

/// A doc comment without what only Rust understands: its examples, with the line that announces them, and links to items.
fn without_rust(docs: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let (mut in_example, mut in_code) = (false, false);
    for line in docs.lines() {
        if let Some(language) = line.trim_start().strip_prefix("```") {
            let opens = !in_example && !in_code;
            if opens && is_rust(language) {
                in_example = true;
                drop_announcement(&mut lines);
                continue;
            }
            if in_example {
                in_example = false;
                continue;
            }
            in_code = opens;
        }
        if !in_example {
            lines.push(if in_code { line.to_owned() } else { without_links(line) });
        }
    }
    lines.dedup_by(|one, other| one.is_empty() && other.is_empty());
    lines.join("\n").trim().to_owned()
}

/// A block of code is Rust where nothing else is said.
fn is_rust(language: &str) -> bool {
    let rust = ["", "rust", "no_run", "ignore", "should_panic", "compile_fail"];
    language.split(',').all(|word| rust.contains(&word.trim()) || word.trim().starts_with("edition"))
}

/// Takes away the paragraph that ends with a colon just before an example.
fn drop_announcement(lines: &mut Vec<String>) {
    let last = lines.iter().rposition(|line| !line.is_empty());
    if last.and_then(|last| lines.get(last)).is_some_and(|line| line.ends_with(':')) {
        let kept = last.unwrap_or(0);
        let start = lines.iter().take(kept).rposition(String::is_empty).map_or(0, |empty| empty + 1);
        lines.truncate(start);
    }
}

/// `[text](crate::Item)` becomes its text.
fn without_links(line: &str) -> String {
    let Some((before, rest)) = line.split_once('[') else { return line.to_owned() };
    let link_parts = rest.split_once("](").and_then(|(text, rest)| Some((text, rest.split_once(')')?)));
    match link_parts {
        Some((text, (target, after))) if is_path(target) && !text.contains('[') => {
            format!("{before}{text}{}", without_links(after))
        }
        _ => format!("{before}[{}", without_links(rest)),
    }
}

fn is_path(target: &str) -> bool {
    !target.is_empty()
        && target.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | ':' | '@' | '!' | '('))
        && !target.contains("//")
}

/// Text that cannot end the comment that it stands in, nor hide in it.
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
    fn leaves_out_what_only_rust_understands() {
        let docs = "A [`Bark`](crate::Bark), see [here](https://example.org/).\n\nMade so:\n\n```\nlet x = [1](2);\n```\n\n\
                    ```json\n{\"a\": [1]}\n```";
        let expected = "A `Bark`, see [here](https://example.org/).\n\n```json\n{\"a\": [1]}\n```";
        assert_eq!(without_rust(docs), expected);
        assert_eq!(without_rust("a [b] (c) [d"), "a [b] (c) [d");
    }

    #[test]
    fn cannot_be_ended_by_what_it_says() {
        assert_eq!(Comment::of("a */ b\u{202e}").render(0), "/** a *\\/ b */\n");
    }
}
