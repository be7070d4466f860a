//! Paths into a message, `data.tags[3]`, and their form as JSON Pointers.

use std::fmt::Write;

use super::shown::{CUT, Quoted, cut, shortened_path};

/// One step into a value.
#[derive(Debug, Clone)]
pub(crate) enum Segment {
    /// Into an object, by key, of which only the part that is shown is kept.
    Key(String),
    /// Into an array, by index.
    Index(usize),
}

impl Segment {
    /// Creates a step into an object.
    pub(crate) fn key(key: &str) -> Self {
        Self::Key(cut(key).into_owned())
    }

    /// Creates a step into an object by a key that people must not see, of which nothing is left.
    pub(crate) fn hidden() -> Self {
        Self::Key(CUT.to_string())
    }
}

/// Renders a path in the usual notation. Keys that are not identifiers are in brackets: `data["a b"]`.
pub(crate) fn render(segments: &[Segment]) -> String {
    let mut path = String::new();
    for segment in segments {
        // Writing into a `String` cannot fail.
        let _ = match segment {
            Segment::Index(index) => write!(path, "[{index}]"),
            Segment::Key(key) if !is_name(key) => write!(path, "[{}]", Quoted(key)),
            Segment::Key(key) if path.is_empty() => write!(path, "{key}"),
            Segment::Key(key) => write!(path, ".{key}"),
        };
    }
    shortened_path(path)
}

fn is_name(key: &str) -> bool {
    let first = key.chars().next();
    first.is_some_and(|first| first.is_alphabetic() || first == '_' || first == '$')
        && key.chars().all(|character| character.is_alphanumeric() || matches!(character, '_' | '$' | '-'))
}

/// Converts a rendered path into a JSON Pointer.
pub(crate) fn pointer(path: &str) -> String {
    let mut pointer = String::new();
    let mut rest = path;
    while !rest.is_empty() {
        let (token, after) = next_token(rest);
        pointer.push('/');
        pointer.push_str(&token.replace('~', "~0").replace('/', "~1"));
        rest = after;
    }
    pointer
}

/// Splits the first step off a rendered path. Paths may be untrusted: each call consumes something, whatever the text
/// is.
fn next_token(path: &str) -> (String, &str) {
    if let Some(inside) = path.strip_prefix('[') {
        let mut reader = crate::json::Reader::new(inside);
        if let (true, Ok(key)) = (inside.starts_with('"'), reader.string()) {
            if let Some(after) = inside.get(reader.position()..).and_then(|after| after.strip_prefix(']')) {
                return (key.into_owned(), after);
            }
        }
        let (index, after) = inside.split_once(']').unwrap_or((inside, ""));
        return (index.to_owned(), after);
    }
    let path = path.strip_prefix('.').unwrap_or(path);
    let end = path.find(['.', '[']).unwrap_or(path.len());
    let (name, after) = path.split_at(end);
    (name.to_owned(), after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renders_names_plainly_and_other_keys_in_brackets() {
        let path = |keys: &[&str]| render(&keys.iter().map(|key| Segment::key(key)).collect::<Vec<_>>());
        assert_eq!(path(&["data", "tags"]), "data.tags");
        assert_eq!(path(&["a\u{200b}b", "\u{7f}"]), r#"["a\u200bb"]["\u007f"]"#);
        assert_eq!(path(&[&"k".repeat(40), &"k".repeat(41)]), format!("{0}[\"{0}…\"]", "k".repeat(40)));
        assert_eq!(path(&["data", "a b", "é", ""]), r#"data["a b"].é[""]"#);
        assert_eq!(render(&[Segment::Key("a".into()), Segment::Index(3), Segment::Key("b".into())]), "a[3].b");
    }

    #[test]
    fn points_where_the_path_points() {
        for (path, expected) in [
            ("", ""),
            ("data.tags[3]", "/data/tags/3"),
            (r#"data["a.b/~]\""].c"#, r#"/data/a.b~1~0]"/c"#),
            (r#"[""].x"#, "//x"),
            // Text that no path of ours has, and the remains of a path that was cut.
            ("[", "/"),
            (r#"["a"#, r#"/"a"#),
            (r#"a["b…99]["c"]"#, r#"/a/"b…99/c"#),
            ("..a[]]", "//a//]"),
            (r#"["a"b"#, r#"/"a"b"#),
            ("[é", "/é"),
        ] {
            assert_eq!(pointer(path), expected, "{path}");
        }
    }
}
