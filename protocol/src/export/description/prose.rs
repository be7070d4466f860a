//! Doc comments for readers of any language: without links to Rust items, and without Rust examples.

/// Returns the comment with links to Rust items replaced by their text, and without blocks of Rust code, the lines that
/// introduce them, and sections that contained nothing else.
pub(crate) fn cleaned(docs: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for Line { text, code } in self::lines(docs) {
        match code {
            Some(Code { is_rust: true, opens }) => {
                if opens {
                    drop_announcement(&mut lines);
                }
            }
            Some(_) => lines.push(text.to_owned()),
            None if is_definition(text) => {}
            None if text.trim().is_empty() => end_paragraph(&mut lines),
            None => {
                if text.starts_with('#') {
                    drop_title_of_examples(&mut lines);
                }
                lines.push(without_links(text));
            }
        }
    }
    drop_title_of_examples(&mut lines);
    drop_blank_lines(&mut lines);
    lines.join("\n")
}

/// A line of a comment.
pub(crate) struct Line<'a> {
    pub(crate) text: &'a str,
    /// Set if the line is part of a code block, including its fences.
    pub(crate) code: Option<Code>,
}

/// A line in a block of code.
pub(crate) struct Code {
    is_rust: bool,
    /// Whether it is the opening fence of the block.
    opens: bool,
}

/// Returns the lines of a comment, each with its kind.
pub(crate) fn lines(docs: &str) -> impl Iterator<Item = Line<'_>> {
    let mut block: Option<Fence<'_>> = None;
    docs.lines().map(move |text| {
        let fence = Fence::of(text);
        let opens = block.is_none();
        let ends = matches!((&block, &fence), (Some(opening), Some(fence)) if fence.ends(opening));
        if opens {
            block = fence;
        }
        let code = block.as_ref().map(|opening| Code { is_rust: opening.is_rust(), opens });
        if ends {
            block = None;
        }
        Line { text, code }
    })
}

/// The opening or closing fence of a code block: at least three backticks or tildes, and the text after them.
struct Fence<'a> {
    mark: char,
    length: usize,
    behind: &'a str,
}

impl<'a> Fence<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let line = line.trim_start();
        let mark = line.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
        let behind = line.trim_start_matches(mark);
        let length = line.len() - behind.len();
        // With another backtick later in the line, it is inline code.
        (length >= 3 && !(mark == '`' && behind.contains('`'))).then_some(Self { mark, length, behind: behind.trim() })
    }

    fn ends(&self, opening: &Fence<'_>) -> bool {
        self.mark == opening.mark && self.length >= opening.length && self.behind.is_empty()
    }

    /// Whether the block is Rust code, which is the default.
    fn is_rust(&self) -> bool {
        const RUST: [&str; 7] =
            ["rust", "no_run", "ignore", "should_panic", "compile_fail", "standalone_crate", "test_harness"];
        let mut words = self.behind.split([',', ' ']).filter(|word| !word.is_empty());
        words.all(|word| RUST.contains(&word) || word.starts_with("edition") || word.starts_with("ignore-"))
    }
}

/// Removes the paragraph that introduces an example: the last one, if it ends with a colon.
fn drop_announcement(lines: &mut Vec<String>) {
    drop_blank_lines(lines);
    if lines.last().is_some_and(|line| line.ends_with(':')) {
        let start = lines.iter().rposition(String::is_empty).map_or(0, |blank| blank + 1);
        lines.truncate(start);
    }
    end_paragraph(lines);
}

/// Removes the title of an examples section in which nothing is left.
fn drop_title_of_examples(lines: &mut Vec<String>) {
    let title = lines.iter().rposition(|line| !line.is_empty());
    let is_title =
        |line: &String| line.starts_with('#') && matches!(line.trim_matches(['#', ' ']), "Example" | "Examples");
    if let Some(title) = title.filter(|title| lines.get(*title).is_some_and(is_title)) {
        lines.truncate(title);
    }
}

/// Appends one blank line, unless there is no text yet.
fn end_paragraph(lines: &mut Vec<String>) {
    drop_blank_lines(lines);
    if !lines.is_empty() {
        lines.push(String::new());
    }
}

fn drop_blank_lines(lines: &mut Vec<String>) {
    let kept = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
    lines.truncate(kept);
}

/// Whether the line is a definition such as `` [`Timestamp`]: crate::Timestamp ``.
fn is_definition(line: &str) -> bool {
    let target = line.trim().strip_prefix('[').and_then(|line| line.split_once("]: "));
    target.is_some_and(|(_, target)| is_rust_path(target.trim()))
}

/// Returns the line with `` [`Timestamp`](crate::Timestamp) `` and `` [`Timestamp`] `` replaced by `` `Timestamp` ``.
/// Other links and inline code are left unchanged.
fn without_links(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(place) = rest.find(['[', '`']) {
        let (before, after) = rest.split_at(place);
        text.push_str(before);
        let (kept, behind) = if after.starts_with('`') { code(after) } else { link(after) };
        text.push_str(kept);
        rest = behind;
    }
    text.push_str(rest);
    text
}

/// Splits inline code off the start of a text; only its backticks if it is not closed.
fn code(text: &str) -> (&str, &str) {
    let marks = text.len() - text.trim_start_matches('`').len();
    let mut end = marks;
    while let Some(next) = text.get(end..).and_then(|rest| rest.find('`')) {
        let start = end + next;
        let rest = text.get(start..).unwrap_or_default();
        let length = rest.len() - rest.trim_start_matches('`').len();
        end = start + length;
        if length == marks {
            return text.split_at(end);
        }
    }
    text.split_at(marks)
}

/// Splits a link to a Rust item off the start of a text, and returns the text to keep and the rest; only the bracket if
/// it is anything else.
fn link(text: &str) -> (&str, &str) {
    let bracket = text.split_at(1);
    let Some((label, behind)) = bracket.1.split_once(']') else { return bracket };
    match behind.strip_prefix('(').and_then(|target| target.split_once(')')) {
        // In `Self::new()`, the first parenthesis found does not end the target.
        Some((target, behind)) if is_rust_path(target) && target.ends_with('(') => {
            (label, behind.strip_prefix(')').unwrap_or(behind))
        }
        Some((target, behind)) if is_rust_path(target) => (label, behind),
        None if is_code(label) && !behind.starts_with('[') => (label, behind),
        _ => bracket,
    }
}

/// Whether a link target is a path such as `crate::Timestamp`, `Self::new` or `Header`, and not an address.
fn is_rust_path(target: &str) -> bool {
    let is_name = |name: &str| {
        let name = name.trim_end_matches(['!', '(']);
        name.starts_with(|first: char| first.is_alphabetic() || first == '_')
            && name.chars().all(|character| character.is_alphanumeric() || character == '_')
    };
    let path = target.rsplit_once('@').map_or(target, |(_, path)| path);
    path.trim_start_matches("::").split("::").all(is_name)
}

fn is_code(label: &str) -> bool {
    label.len() > 2 && label.starts_with('`') && label.ends_with('`')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_rust_items_become_text() {
        assert_eq!(cleaned("a [`B`](crate::B) or [`C::new`]."), "a `B` or `C::new`.");
        assert_eq!(cleaned("see [`new`](Self::new()), [`D`]\n[`D`]: crate::d::D\n."), "see `new`, `D`\n.");
        assert_eq!(cleaned("a [B](struct@B)"), "a B");
        for kept in ["[a](https://example.org)", "[a](#b)", "[a](b/c.md)", "a[0], [b", "[`a`][b]", "tags[3]"] {
            assert_eq!(cleaned(kept), kept);
        }
    }

    #[test]
    fn code_is_left_alone() {
        for kept in [
            "```json\n[`a`]\n\n\n```",
            "`[a](b)` and ``[`a`](b)``",
            "~~~text\n```\n[`a`]\n~~~",
            "````md\n```\n````",
            "`a",
        ] {
            assert_eq!(cleaned(kept), kept);
        }
    }

    #[test]
    fn examples_in_rust_are_left_out() {
        let docs = "Said.\n\nMade so:\n\n```\nlet x = [1](2);\n```\n\n\nMore.";
        assert_eq!(cleaned(docs), "Said.\n\nMore.");
        assert_eq!(cleaned("A.\n~~~~rust,no_run\n~~~\n```\n~~~~\nB."), "A.\n\nB.");
        assert_eq!(cleaned("A.\n\n# Examples\n\n```\nx\n```\n\n# Panics\n\nNever.\n"), "A.\n\n# Panics\n\nNever.");
        assert_eq!(cleaned("```edition2021\nx"), "");
    }
}
