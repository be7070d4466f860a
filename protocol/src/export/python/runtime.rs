//! The part of the module that is the same for every protocol, joined from the files in `runtime/`.

/// One of the files in `runtime/`.
pub(super) struct Part(&'static str);

/// The types that users meet; they stand in front of the protocol's own.
pub(super) const VALUES: Part = Part(include_str!("runtime/values.py"));

/// What does the work, each part after those that it needs when it is imported.
pub(super) const MACHINERY: &[Part] = &[
    Part(include_str!("runtime/numbers.py")),
    Part(include_str!("runtime/letters.py")),
    Part(include_str!("runtime/words.py")),
    Part(include_str!("runtime/report.py")),
    Part(include_str!("runtime/syntax.py")),
    Part(include_str!("runtime/trees.py")),
    Part(include_str!("runtime/strict.py")),
    Part(include_str!("runtime/rules.py")),
    Part(include_str!("runtime/building.py")),
    Part(include_str!("runtime/scalars.py")),
    Part(include_str!("runtime/strings.py")),
    Part(include_str!("runtime/containers.py")),
    Part(include_str!("runtime/any_json.py")),
    Part(include_str!("runtime/structs.py")),
    Part(include_str!("runtime/text.py")),
    Part(include_str!("runtime/envelope.py")),
    Part(include_str!("runtime/protocol.py")),
    Part(include_str!("runtime/doors.py")),
];

/// The names of `runtime/values.py` that a protocol's types cannot have.
pub(super) const PUBLIC: &[&str] = &["Issue", "IssueCode", "Json", "RawJson", "Timestamp", "ValidationError", "now"];

impl Part {
    /// The file without its docstring, its imports, and the imports from its neighbours inside functions.
    pub(super) fn body(&self) -> String {
        let mut body = String::new();
        let mut in_header = true;
        let mut in_import = false;
        for line in self.0.lines().skip(1) {
            let code = line.trim_start();
            if in_import {
                in_import = !code.starts_with(')');
            } else if code.starts_with("from .") {
                in_import = code.ends_with('(');
                // The blank line behind an import inside a function goes with it.
            } else if in_header && (code.is_empty() || code.starts_with("import ") || code.starts_with("from ")) {
                // Imports stand together at the top of the module.
            } else {
                in_header = false;
                body.push_str(line);
                body.push('\n');
            }
        }
        format!("\n\n{}", without_leading_blanks(&body))
    }

    fn imports(&self) -> impl Iterator<Item = &'static str> {
        self.0.lines().filter(|line| line.starts_with("import "))
    }
}

/// A function's docstring is followed by its code, without the blank line that stood before an import.
fn without_leading_blanks(body: &str) -> String {
    body.replace("\"\"\"\n\n\n        ", "\"\"\"\n        ")
}

/// What the parts import from the standard library.
pub(super) fn imports() -> String {
    let mut lines: Vec<&str> = MACHINERY.iter().chain([&VALUES]).flat_map(Part::imports).collect();
    lines.sort_unstable();
    lines.dedup();
    format!("from __future__ import annotations\n\n{}\n", lines.join("\n"))
}

/// The standard modules that the parts import, whose names nothing else can have.
pub(super) fn modules() -> Vec<&'static str> {
    let imports = MACHINERY.iter().chain([&VALUES]).flat_map(Part::imports);
    imports.filter_map(|line| line.strip_prefix("import ")?.split('.').next()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_bodies_without_their_imports() {
        for part in MACHINERY.iter().chain([&VALUES]) {
            let body = part.body();
            assert!(!body.contains("\nimport ") && !body.contains("from ."), "{body}");
            assert!(body.starts_with("\n\n") && !body.starts_with("\n\n\n\n"), "{body}");
        }
    }

    #[test]
    fn calls_letters_what_rust_calls_letters() {
        let table = include_str!("runtime/letters.py").split_once("_MORE_LETTERS = (").unwrap().1;
        let table = table.split_once(')').unwrap().0.replace('"', "");
        for range in table.split_whitespace() {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            let code = |text| u32::from_str_radix(text, 16).unwrap();
            assert!((code(first)..=code(last)).filter_map(char::from_u32).all(char::is_alphabetic), "{range}");
        }
    }

    #[test]
    fn knows_the_type_of_issues_as_it_is_declared() {
        let issue = <crate::Issue as crate::field::Field>::describe().as_struct().unwrap();
        let class = VALUES.body().split_once("class Issue(_Data):").unwrap().1.to_owned();
        let described = include_str!("runtime/doors.py").split_once("_describe(\n    Issue,").unwrap().1;
        for field in issue.fields {
            assert!(class.contains(&format!("\n    {}: ", field.name)), "{}", field.name);
            assert!(described.contains(&format!("_Field(\"{}\", ", field.name)), "{}", field.name);
        }
        let crate::contract::Shape::Enum(codes) = (issue.fields[0].shape)() else { panic!("codes are an enum") };
        for code in codes.variants {
            assert!(VALUES.body().contains(&format!(" = \"{}\"\n", code.name)), "{}", code.name);
        }
    }
}
