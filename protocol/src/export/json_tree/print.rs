//! Prints a tree for people.

use super::Json;
use crate::json::written;

/// A value without nested objects or arrays is printed on one line if that line has at most this many characters.
const LINE: usize = 110;

impl Json {
    /// Returns the document, indented by two spaces, with a trailing newline.
    pub(crate) fn to_pretty(&self) -> String {
        let mut text = String::new();
        print(self, 0, &mut text);
        text.push('\n');
        text
    }

    /// Returns the value on one line, with a space after each comma and colon.
    pub(crate) fn to_line(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(value) => value.to_string(),
            Self::Number(number) => number.clone(),
            Self::String(text) => quoted(text),
            Self::Array(items) => format!("[{}]", items.iter().map(Self::to_line).collect::<Vec<_>>().join(", ")),
            Self::Object(members) => {
                let members = members.iter().map(|(key, value)| format!("{}: {}", quoted(key), value.to_line()));
                format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// Whether the value has no nested containers, except empty ones and arrays of plain values.
    fn is_flat(&self) -> bool {
        let is_empty = |value: &Self| value.items().is_empty() && value.members().is_empty();
        let is_plain = |value: &Self| value.members().is_empty() && value.items().iter().all(is_empty);
        self.items().iter().all(is_empty) && self.members().iter().all(|(_, value)| is_plain(value))
    }
}

/// Returns the text as a JSON string.
pub(crate) fn quoted(text: &str) -> String {
    written(|writer| writer.string(text))
}

fn print(value: &Json, indent: usize, text: &mut String) {
    if value.is_flat() {
        let line = value.to_line();
        if matches!(value, Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_))
            || indent + line.chars().count() <= LINE
        {
            text.push_str(&line);
            return;
        }
    }
    match value {
        Json::Array(items) => {
            let items = items.iter().map(|item| (None, item));
            print_inside(items, ('[', ']'), indent, text);
        }
        Json::Object(members) => {
            let members = members.iter().map(|(key, value)| (Some(key), value));
            print_inside(members, ('{', '}'), indent, text);
        }
        scalar => text.push_str(&scalar.to_line()),
    }
}

/// Prints each element on its own line.
fn print_inside<'a>(
    elements: impl Iterator<Item = (Option<&'a String>, &'a Json)>,
    (opening, closing): (char, char),
    indent: usize,
    text: &mut String,
) {
    text.push(opening);
    let mut separator = "\n";
    for (key, value) in elements {
        text.push_str(separator);
        text.push_str(&" ".repeat(indent + 2));
        if let Some(key) = key {
            text.push_str(&quoted(key));
            text.push_str(": ");
        }
        print(value, indent + 2, text);
        separator = ",\n";
    }
    text.push('\n');
    text.push_str(&" ".repeat(indent));
    text.push(closing);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_what_is_flat_and_short_on_one_line() {
        let tree = Json::object([
            ("b", Some(Json::strings(["x", "y\n"]))),
            ("none", None),
            ("a", Some(Json::object([("c", Some(Json::object([("d", Some(Json::Null))]))), ("e", Some(true.into()))]))),
            ("long", Some(Json::strings(["z".repeat(60), "z".repeat(60)]))),
            ("empty", Some(Json::Object(Vec::new()))),
        ]);
        let z = "z".repeat(60);
        let expected = format!(
            r#"{{
  "b": ["x", "y\n"],
  "a": {{
    "c": {{"d": null}},
    "e": true
  }},
  "long": [
    "{z}",
    "{z}"
  ],
  "empty": {{}}
}}
"#
        );
        assert_eq!(tree.to_pretty(), expected);
        assert_eq!(Json::parse(&expected), Ok(tree));
    }

    #[test]
    fn writes_whole_floats_without_a_fraction() {
        let written = [0.0, -3.0, 0.5, 1e300, 253_402_300_799.0].map(|number| Json::float(number).to_line());
        assert_eq!(written, ["0", "-3", "0.5", "1e+300", "253402300799"].map(str::to_owned));
    }
}
