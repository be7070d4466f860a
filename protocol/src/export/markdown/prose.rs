//! Doc comments as part of a page, where headings of their own would be out of place.

use std::fmt::Write as _;

use crate::export::description::prose::lines;

/// Returns a doc comment as paragraphs of the page, with headings in bold.
pub(super) fn paragraphs(docs: &str) -> String {
    let lines = lines(docs).map(|line| match heading(line.text) {
        Some(heading) if line.code.is_none() => format!("**{heading}**"),
        _ => line.text.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Splits a doc comment into its first paragraph, for a table cell, and the rest, which goes below the table.
pub(super) fn cell_and_rest(docs: &str) -> (String, String) {
    let text = paragraphs(docs);
    let (first, rest) = text.split_once("\n\n").unwrap_or((&text, ""));
    // A list or a code block never fits in a cell.
    let is_plain =
        |line: &str| !line.starts_with(['-', '*', '+', '>', '|', '`', '~', ' ', '\t']) || line.starts_with("**");
    if first.lines().skip(1).all(is_plain) && !first.starts_with("```") {
        (cell(first), rest.trim().to_owned())
    } else {
        (String::new(), text)
    }
}

/// Formats a text as a table cell: on one line, with bars escaped.
pub(super) fn cell(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    let mut escaped = false;
    for character in text.trim().chars() {
        match character {
            '|' if !escaped => cell.push_str("\\|"),
            '\n' | '\r' => cell.push(' '),
            other => cell.push(other),
        }
        escaped = character == '\\' && !escaped;
    }
    cell
}

/// Formats any text as code, inside and outside of tables.
pub(super) fn code(text: &str) -> String {
    let text = text.replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t");
    if text.contains("\\|") {
        // A code span in a table cannot contain these two characters in a row.
        return format!("<code>{}</code>", as_entities(&text));
    }
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or_default();
    let marks = "`".repeat(longest + 1);
    let space = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    format!("{marks}{space}{text}{space}{marks}")
}

/// Replaces characters with a meaning in Markdown or HTML by numeric entities.
fn as_entities(text: &str) -> String {
    let mut written = String::new();
    for character in text.chars() {
        if character.is_ascii_punctuation() {
            // Writing to a string cannot fail.
            let _ = write!(written, "&#{};", u32::from(character));
        } else {
            written.push(character);
        }
    }
    written
}

/// Returns the text of a heading, without its `#`s.
fn heading(line: &str) -> Option<&str> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    ((1..=6).contains(&level) && text.starts_with(' ')).then(|| text.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_become_bold_outside_of_code() {
        assert_eq!(paragraphs("# One\n\n```\n# two\n```\n#three"), "**One**\n\n```\n# two\n```\n#three");
    }

    #[test]
    fn cells_are_on_one_line() {
        assert_eq!(cell("a | b\nc \\| `d|e`"), "a \\| b c \\| `d\\|e`");
        assert_eq!(cell_and_rest("a\nb\n\nc\n\nd"), ("a b".to_owned(), "c\n\nd".to_owned()));
        assert_eq!(cell_and_rest("a:\n- b\n- c"), (String::new(), "a:\n- b\n- c".to_owned()));
    }

    #[test]
    fn code_is_shown_as_it_is() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a`b``c"), "```a`b``c```");
        assert_eq!(code("`a"), "`` `a ``");
        assert_eq!(code("a\nb"), "`a\\nb`");
        assert_eq!(code("a|b"), "`a|b`");
        assert_eq!(cell(&code("a|b")), "`a\\|b`");
        assert_eq!(cell(&code("a\\|b")), "<code>a&#92;&#124;b</code>");
    }
}
