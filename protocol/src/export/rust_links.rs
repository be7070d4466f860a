//! Links to Rust items in doc comments, which lead nowhere outside of Rust's own documentation.

/// A doc comment for readers of other languages: `` [`Timestamp`](crate::Timestamp) `` becomes `` `Timestamp` ``, and so does
/// `` [`Timestamp`] ``; a line that only says where such a link leads goes. Other links stay, code blocks are left alone.
pub(super) fn without_rust_links(docs: &str) -> String {
    let mut in_code = false;
    let lines = docs.lines().filter_map(|line| {
        let is_fence = line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        in_code ^= is_fence;
        if in_code || is_fence {
            return Some(line.to_owned());
        }
        (!is_definition(line)).then(|| of_line(line))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// `` [`Timestamp`]: crate::Timestamp ``
fn is_definition(line: &str) -> bool {
    let target = line.trim().strip_prefix('[').and_then(|line| line.split_once("]: "));
    target.is_some_and(|(_, target)| is_rust_path(target.trim()))
}

fn of_line(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        text.push_str(before);
        let Some((label, behind)) = after.split_once(']') else {
            text.push('[');
            rest = after;
            continue;
        };
        let target = behind.strip_prefix('(').and_then(|target| target.split_once(')'));
        match target {
            Some((target, behind)) if is_rust_path(target) => {
                text.push_str(label);
                // `Self::new()`: the bracket that ended the target was not yet the last one.
                rest = if target.ends_with('(') { behind.strip_prefix(')').unwrap_or(behind) } else { behind };
            }
            None if is_code(label) && !behind.starts_with('[') => {
                text.push_str(label);
                rest = behind;
            }
            _ => {
                text.push('[');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text
}

/// `crate::Timestamp`, `Self::new`, `Header`: not an address.
fn is_rust_path(target: &str) -> bool {
    let is_name = |name: &str| {
        let name = name.trim_end_matches(['!', '(']);
        name.starts_with(|first: char| first.is_alphabetic() || first == '_')
            && name.chars().all(|character| character.is_alphanumeric() || character == '_')
    };
    target.trim_start_matches("::").split("::").all(is_name)
}

fn is_code(label: &str) -> bool {
    label.len() > 2 && label.starts_with('`') && label.ends_with('`')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_rust_items_become_text() {
        assert_eq!(without_rust_links("a [`B`](crate::B) or [`C::new`]."), "a `B` or `C::new`.");
        assert_eq!(without_rust_links("see [`new`](Self::new()), [`D`]\n[`D`]: crate::d::D\n."), "see `new`, `D`\n.");
        for kept in ["[a](https://example.org)", "[a](#b)", "[a](b/c.md)", "a[0], [b", "[`a`][b]", "tags[3]"] {
            assert_eq!(without_rust_links(kept), kept);
        }
    }

    #[test]
    fn code_blocks_are_left_alone() {
        let docs = "```json\n[`a`]\n```\n[`a`]";
        assert_eq!(without_rust_links(docs), "```json\n[`a`]\n```\n`a`");
    }
}
