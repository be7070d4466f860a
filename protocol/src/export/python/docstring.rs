//! Converts doc comments to docstrings.

use super::layout::WIDTH;
use super::types::Types;
use super::words;

/// Returns a docstring, indented by `indent` columns, with a trailing newline.
pub(super) fn docstring(text: &str, indent: usize) -> String {
    let margin = " ".repeat(indent);
    let text = escaped(text.trim_end());
    let lines = wrapped(&text, WIDTH - indent);
    let only = lines.first().filter(|line| lines.len() == 1 && line.chars().count() + 6 + indent <= WIDTH);
    match only {
        Some(line) if !line.ends_with(['"', '\\']) => format!("{margin}\"\"\"{line}\"\"\"\n"),
        _ => {
            // The first line follows the opening quotes.
            let lines = rewrapped_behind_quotes(&text, WIDTH - indent);
            let lines: Vec<String> = lines
                .iter()
                .enumerate()
                .map(
                    |(index, line)| {
                        if index == 0 || line.is_empty() { line.clone() } else { format!("{margin}{line}") }
                    },
                )
                .collect();
            format!("{margin}\"\"\"{}\n{margin}\"\"\"\n", lines.join("\n"))
        }
    }
}

/// Returns a docstring with a blank line between its parts; nothing if there is no text.
pub(super) fn paragraphs(parts: &[String], indent: usize) -> String {
    let parts: Vec<&str> =
        parts.iter().map(|part| part.trim_end().trim_start_matches('\n')).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { String::new() } else { docstring(&parts.join("\n\n"), indent) }
}

/// Returns the docstring of the module.
pub(super) fn module(types: &Types<'_>) -> String {
    let description = types.description;
    let docs = if description.docs.is_empty() {
        format!("The protocol `{}`.", description.name)
    } else {
        description.docs.clone()
    };
    let version = match (description.version.as_str(), description.address.as_str()) {
        ("0.0.0", "/") => String::new(),
        (version, "/") => format!("Version {version}."),
        ("0.0.0", address) => format!("Served at `{address}`."),
        (version, address) => format!("Version {version}, served at `{address}`."),
    };
    let written = format!(
        "Written from the declaration of `{}` in Rust by `Contract::python`; do not edit it. \
         Needs Python 3.11 or later and nothing else.",
        description.name
    );
    let usage = usage(types);
    let mut parts = vec![docs, version, written, usage, NOTES.to_owned()];
    let unchecked = words::unchecked(types);
    if !unchecked.is_empty() {
        parts.push(format!("Not checked here, but where Rust reads the message:\n\n{}", unchecked.join("\n")));
    }
    format!("{}\n", paragraphs(&parts, 0))
}

const NOTES: &str = "\
`decode` reads a message of any type, `decode(text, Type)` one of a type. `Envelope` and all messages and data types have \
`to_json` and `validate`; messages and data types also have `from_json`, which reads them as they stand inside an envelope. What \
is read is validated, and so is what is written; `ValidationError` holds all that is wrong. Making an object checks nothing.

Enums are `StrEnum`s, so their values are strings and may be written as such. An open enum's field has the type `Name | str`: \
values that are not known yet are kept as plain strings.";

fn usage(types: &Types<'_>) -> String {
    let Some((name, _)) = types.payloads().next() else { return String::new() };
    format!("    match decode(text).payload:\n        case {name}() as message:\n            ...")
}

fn escaped(text: &str) -> String {
    text.replace('\t', " ")
        .replace('\\', "\\\\")
        .replace("\"\"\"", "\\\"\\\"\\\"")
        .replace(|letter: char| letter.is_control() && letter != '\n', "?")
}

/// Wraps text to lines of at most `width` characters, if its words are short enough. Code and tables keep their lines.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut in_code = false;
    let mut continues = false;
    for line in text.lines() {
        let line = line.trim_end();
        let is_fence = line.starts_with("```");
        let is_kept = in_code
            || is_fence
            || line.is_empty()
            || line.starts_with(['|', '#', '-', '*', '>'])
            || line.starts_with("    ");
        in_code ^= is_fence;
        if is_kept {
            lines.push(line.to_owned());
            continues = false;
            continue;
        }
        for word in line.split_whitespace() {
            match lines.last_mut().filter(|_| continues) {
                Some(last) if last.chars().count() + 1 + word.chars().count() <= width => {
                    last.push(' ');
                    last.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
            continues = true;
        }
    }
    lines
}

/// Same as [`wrapped`], with room for the opening quotes on the first line.
fn rewrapped_behind_quotes(text: &str, width: usize) -> Vec<String> {
    const QUOTES: &str = "\u{1}\u{1}\u{1}";
    let lines = wrapped(&format!("{QUOTES}{text}"), width);
    lines.into_iter().map(|line| line.replace(QUOTES, "")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_paragraphs_and_keeps_code() {
        let text = "one two three four\nfive\n\n```json\n{\"a long line\": 1}\n```\n- a list";
        assert_eq!(
            wrapped(text, 12),
            ["one two", "three four", "five", "", "```json", "{\"a long line\": 1}", "```", "- a list"]
        );
    }

    #[test]
    fn stands_on_one_line_if_it_fits() {
        assert_eq!(docstring("What is said.", 4), "    \"\"\"What is said.\"\"\"\n");
        assert_eq!(docstring("Says \"hi\"", 0), "\"\"\"Says \"hi\"\n\"\"\"\n");
        assert_eq!(docstring("a\n\nb", 4), "    \"\"\"a\n\n    b\n    \"\"\"\n");
    }
}
