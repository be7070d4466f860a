//! The part of a doc comment that keeps its meaning when it is copied to another item, after other text.

/// Returns the first paragraph, if it is plain prose.
///
/// Rejected: the beginning of another kind of block (code, a list, a table, HTML, a link definition), since the block
/// may end further down and preceding words may change its kind; and links that resolve differently on another item.
pub(super) fn summary(docs: &str) -> Option<&str> {
    let paragraph = docs.split("\n\n").next().unwrap_or_default();
    let has_links_to_below = paragraph.contains('[') && docs.contains("]:");
    let is_about_self = paragraph.contains("Self");
    let is_plain = paragraph.lines().all(is_prose) && has_closed_code(paragraph);
    (!paragraph.is_empty() && is_plain && !has_links_to_below && !is_about_self).then_some(paragraph)
}

/// Whether the line begins with a word or with `code`, and contains no HTML and no table cells.
fn is_prose(line: &str) -> bool {
    let mut characters = line.chars();
    let begins_with_word = match characters.next() {
        Some('`') => !line.starts_with("```"),
        Some('[' | '(' | '"' | '\'') => true,
        Some(first) => first.is_alphanumeric() && !is_list_item(line),
        None => false,
    };
    begins_with_word && !line.contains(['<', '|'])
}

/// Whether the line is a list item: `1. First` or `1) First`.
fn is_list_item(line: &str) -> bool {
    let behind_number = line.trim_start_matches(|digit: char| digit.is_ascii_digit());
    behind_number.len() < line.len() && behind_number.starts_with(['.', ')'])
}

/// Whether each opening `` ` `` has a closing one.
fn has_closed_code(paragraph: &str) -> bool {
    !paragraph.contains("``") && paragraph.matches('`').count() % 2 == 0
}

/// Returns the text as inline code, whatever it contains.
pub(super) fn code(text: &str) -> String {
    let text = text.escape_debug().to_string();
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    let ticks = "`".repeat(longest + 1);
    // Markdown strips one space at each end; it separates the text's own backticks from the delimiters.
    let space = if longest > 0 || text.trim().len() < text.len() { " " } else { "" };
    format!("{ticks}{space}{text}{space}{ticks}")
}

#[cfg(test)]
mod tests {
    use super::{code, summary};

    #[test]
    fn finds_first_paragraph() {
        assert_eq!(summary("A line."), Some("A line."));
        assert_eq!(summary("A line,\nand another.\n\nMore."), Some("A line,\nand another."));
        assert_eq!(
            summary("`text` of a [`Bark`], see [there](https://example.org).\n\n- a"),
            summary("`text` of a [`Bark`], see [there](https://example.org).")
        );
        assert_eq!(summary("3 of them."), Some("3 of them."));
        assert_eq!(summary("(Rarely.)"), Some("(Rarely.)"));
    }

    #[test]
    fn leaves_out_other_blocks() {
        for docs in [
            "",
            "\nBehind an empty line.",
            "```\nlet message = 1;\n```\n\nSaid by agents.",
            "```rust\nlet message = 1;\n\nlet other = 2;\n```",
            "~~~\nlet message = 1;\n~~~",
            "    let message = 1;",
            "\tlet message = 1;",
            " A list of\n    code",
            "Words.\n```\nlet message = 1;\n```",
            "Words.\n    let message = 1;",
            "# Heading",
            "Heading\n===",
            "Heading\n---",
            "> Quote",
            "- item",
            "* item",
            "+ item",
            "1. item",
            "12) item",
            "Words.\n- item",
            "a | b\n--|--\n1 | 2",
            "<div>\n\n</div>",
            "Words with <b>half\n\nof it</b>.",
            "<https://example.org>",
            "[spec]: https://example.org",
            "---\n\nBelow a rule.",
        ] {
            assert_eq!(summary(docs), None, "{docs:?}");
        }
    }

    #[test]
    fn leaves_out_what_leads_elsewhere() {
        assert_eq!(summary("See the [spec].\n\n[spec]: https://example.org"), None);
        assert_eq!(summary("A note[^1].\n\n[^1]: Below."), None);
        assert_eq!(summary("Made by [new](Self::new)."), None);
    }

    #[test]
    fn leaves_out_code_that_is_not_closed() {
        assert_eq!(summary("A ` alone."), None);
        assert_eq!(summary("Two ``ticks`` each."), None);
    }

    #[test]
    fn writes_any_text_as_code() {
        assert_eq!(code("bark"), "`bark`");
        assert_eq!(code("a`b"), "`` a`b ``");
        assert_eq!(code("```"), "```` ``` ````");
        assert_eq!(code("``rust\nlet x;"), "``` ``rust\\nlet x; ```");
        assert_eq!(code(" "), "`   `");
        assert_eq!(code(""), "``");
    }
}
