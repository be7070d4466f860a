//! Paths into a message, `data.tags[3]`, and their form as JSON Pointers.

use std::borrow::Cow;
use std::fmt::Write;

use super::shown::{CUT, Quoted, cut, shortened_path};

/// One step into a value.
#[derive(Debug, Clone)]
pub(crate) enum Segment<'k> {
    /// Into an object, by key.
    Key(Cow<'k, str>),
    /// Into an array, by index.
    Index(usize),
}

impl<'k> Segment<'k> {
    /// Creates a step into an object.
    pub(crate) fn key(key: &'k str) -> Self {
        Self::Key(Cow::Borrowed(key))
    }

    /// Creates a step into an object by a key that people must not see, of which nothing is left.
    pub(crate) fn hidden() -> Self {
        Self::Key(CUT.to_string().into())
    }
}

/// The steps to the current value of a walk. A step takes no memory of its own: most of them lead to nothing that is wrong.
#[derive(Debug)]
pub(crate) struct Path {
    steps: Vec<Step>,
    /// The keys among the steps, one behind the other.
    keys: String,
}

#[derive(Debug)]
enum Step {
    /// A key that begins here.
    Key(usize),
    Index(usize),
}

impl Default for Path {
    /// The path of the whole, with room for those of most values.
    fn default() -> Self {
        Self { steps: Vec::with_capacity(8), keys: String::with_capacity(64) }
    }
}

impl Path {
    pub(crate) fn push(&mut self, segment: Segment<'_>) {
        match segment {
            Segment::Key(key) => self.push_key(&key),
            Segment::Index(index) => self.steps.push(Step::Index(index)),
        }
    }

    /// Adds a step by key, of which only the part that is shown is kept.
    pub(crate) fn push_key(&mut self, key: &str) {
        self.steps.push(Step::Key(self.keys.len()));
        self.keys.push_str(&cut(key));
    }

    pub(crate) fn pop(&mut self) {
        if let Some(Step::Key(start)) = self.steps.pop() {
            self.keys.truncate(start);
        }
    }

    /// Returns the number of steps.
    pub(crate) fn len(&self) -> usize {
        self.steps.len()
    }

    /// Renders the path in the usual notation. Keys that are not identifiers are in brackets: `data["a b"]`.
    pub(crate) fn render(&self) -> String {
        let mut path = String::with_capacity(self.keys.len() + 2 * self.steps.len());
        for (number, step) in self.steps.iter().enumerate() {
            // Writing into a `String` cannot fail.
            let _ = match step {
                Step::Index(index) => write!(path, "[{index}]"),
                Step::Key(start) => {
                    let key = self.key(*start, number);
                    if is_name(key) {
                        let dot = if path.is_empty() { "" } else { "." };
                        path.push_str(dot);
                        path.write_str(key)
                    } else {
                        write!(path, "[{}]", Quoted(key))
                    }
                }
            };
        }
        shortened_path(path)
    }

    /// Returns the key of this step, which begins there.
    fn key(&self, start: usize, number: usize) -> &str {
        let mut behind = self.steps.iter().skip(number + 1);
        let end = behind.find_map(|step| match step {
            Step::Key(start) => Some(*start),
            Step::Index(_) => None,
        });
        self.keys.get(start..end.unwrap_or(self.keys.len())).unwrap_or_default()
    }
}

fn is_name(key: &str) -> bool {
    // Most are told by their bytes, which is faster.
    if !key.is_empty() && key.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'_')) {
        return true;
    }
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
        let rendered = |segments: &[Segment<'_>]| {
            let mut path = Path::default();
            for segment in segments {
                path.push(segment.clone());
            }
            path.render()
        };
        let path = |keys: &[&str]| rendered(&keys.iter().map(|key| Segment::key(key)).collect::<Vec<_>>());
        assert_eq!(path(&["data", "tags"]), "data.tags");
        assert_eq!(path(&["a\u{200b}b", "\u{7f}"]), r#"["a\u200bb"]["\u007f"]"#);
        assert_eq!(path(&[&"k".repeat(40), &"k".repeat(41)]), format!("{0}[\"{0}…\"]", "k".repeat(40)));
        assert_eq!(path(&["data", "a b", "é", ""]), r#"data["a b"].é[""]"#);
        assert_eq!(rendered(&[Segment::key("a"), Segment::Index(3), Segment::key("b")]), "a[3].b");
    }

    #[test]
    fn is_where_it_was_before_what_has_been_left() {
        let mut path = Path::default();
        for segment in [Segment::key("a"), Segment::Index(1), Segment::key("bc"), Segment::key("d")] {
            path.push(segment);
        }
        path.pop();
        path.push(Segment::key("e"));
        assert_eq!((path.render().as_str(), path.len()), ("a[1].bc.e", 4));
        for _ in 0..3 {
            path.pop();
        }
        assert_eq!(path.render(), "a");
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
