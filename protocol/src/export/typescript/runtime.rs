//! The part of a module that is the same for all protocols: the TypeScript files beside this one, which compile by
//! themselves. Each module contains the declarations that it needs.

use std::collections::BTreeSet;

use super::sentences;
use super::syntax::Syntax;
use crate::export::runtime::{File, Line, link};

macro_rules! files {
    ($($path:literal)*) => { &[$(include_str!(concat!("runtime/", $path))),*] };
}

/// The files, in reading order.
const FILES: &[&str] = files!(
    "issue.ts" "leave_out.ts" "shapes.ts" "envelope.ts" "values/named.ts" "values/struct.ts" "values/elements.ts" "values/enum.ts" "values/union.ts" "values/union_of_arrays.ts" "values/integers.ts" "values/untagged.ts"
    "values/nullable.ts" "values/secret.ts" "values/list.ts" "values/tuple.ts" "values/items.ts" "values/map.ts" "values/bool.ts"
    "values/constant.ts" "values/string.ts" "values/in_string.ts" "values/char.ts" "values/integer.ts" "values/integer_string.ts" "values/float.ts"
    "values/timestamp.ts" "values/number.ts" "values/any.ts" "values/raw.ts" "rules.ts" "rules/length.ts"
    "rules/range.ts" "rules/pattern.ts" "rules/format.ts" "rules/one_of.ts" "rules/unique.ts" "automaton.ts" "kinds.ts" "report.ts" "suggestions.ts"
    "shown.ts" "numbers.ts" "syntax.ts" "reader.ts" "properties.ts" "write.ts" "writer.ts" "build.ts" "document.ts" "outside.ts"
    "plain/read.ts" "plain/write.ts" "plain/checks.ts" "plain/formats.ts" "plain/proof.ts" "check.ts" "standard_schema.ts" "format.ts" "dates.ts" "roles.ts"
);

/// The same files in JavaScript, as `tests/interop/typescript/erase` makes them, each after a line with its path.
const JAVASCRIPT: &str = include_str!("runtime.js");

/// The declarations that a module exports.
const PUBLIC: [&str; 12] = [
    "Issue",
    "IssueCode",
    "JsonValue",
    "RawJson",
    "LeaveOut",
    "StandardSchema",
    "StandardResult",
    "InvalidMessage",
    "formatIssues",
    "dateOf",
    "secondsOf",
    "StateMap",
];

/// What a runtime exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exports {
    /// What a module exports that it is a part of.
    Public,
    /// Everything: it is a file of its own.
    All,
}

/// Returns the files in this syntax.
fn files(syntax: Syntax) -> Vec<File> {
    if syntax == Syntax::JavaScript {
        JAVASCRIPT.split("\n//// ").skip(1).map(file).collect()
    } else {
        FILES.iter().copied().map(file).collect()
    }
}

/// Returns the names that the code uses of those that the runtime declares in this syntax, in alphabetical order.
pub(super) fn names_in(code: &str, syntax: Syntax) -> Vec<String> {
    let declarations = files(syntax).into_iter().flat_map(|file| file.declarations);
    let used: BTreeSet<&str> = crate::export::runtime::names_in(code).collect();
    let names = declarations.map(|declaration| declaration.name).filter(|name| used.contains(name.as_str()));
    let mut names: Vec<String> = names.collect();
    names.sort_unstable();
    names
}

/// Returns those of the names that a module exports.
pub(super) fn public(names: Vec<String>) -> Vec<String> {
    names.into_iter().filter(|name| PUBLIC.contains(&name.as_str())).collect()
}

fn file(text: &'static str) -> File {
    // In JavaScript, a file of types is empty.
    let (header, body) = text.split_once("\n\n").unwrap_or_default();
    let header = header.find("// ").and_then(|start| header.get(start..)).unwrap_or_default();
    let is_import = |line: &&str| !matches!(kind(line), Line::Leads | Line::Declares(_));
    File::new(header, body.lines().skip_while(is_import), kind)
}

fn kind(line: &str) -> Line<'_> {
    let declared = line.strip_prefix("export ").unwrap_or(line);
    match declared.split_once(' ') {
        Some(("interface" | "type" | "class" | "function" | "const", rest)) => {
            let is_letter = |letter: char| letter.is_alphanumeric() || letter == '_';
            Line::Declares(rest.split(|letter| !is_letter(letter)).next().unwrap_or_default())
        }
        Some(("/**" | "//", _)) => Line::Leads,
        _ if line == "/**" => Line::Leads,
        _ => Line::Continues,
    }
}

/// Returns the declarations that the code of a protocol needs, without imports; only the public ones are exported.
pub(super) fn source(code: &str, syntax: Syntax, exports: Exports) -> String {
    let linked = link(files(syntax), sentences::names(), code);
    let sentences = sentences::all("", |name| linked.sentences.contains(name));
    let mut parts = vec![sentences.trim_end().to_owned()];
    for file in linked.files.into_iter().filter(|file| !file.declarations.is_empty()) {
        parts.push(file.header.to_owned());
        parts.extend(file.declarations.iter().map(|declaration| {
            let text = declaration.lines.join("\n");
            if exports == Exports::All || PUBLIC.contains(&declaration.name.as_str()) {
                text
            } else {
                text.replace("\nexport ", "\n").trim_start_matches("export ").to_owned()
            }
        }));
    }
    parts.join("\n\n")
}

/// Returns all names that the runtime declares, whether or not a module needs them, so that generated names stay stable.
pub(super) fn declared_names() -> Vec<String> {
    let declared = FILES.iter().copied().flat_map(|text| file(text).declarations);
    declared.map(|declaration| declaration.name).chain(sentences::names()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::runtime::protocols_with_names_of;
    use crate::export::typescript::{Own, declarations};

    fn everything() -> String {
        source(&declared_names().join(" "), Syntax::TypeScript, Exports::Public)
    }

    #[test]
    fn nothing_is_imported_and_little_exported() {
        let source = everything();
        assert!(!source.contains("import "), "{source}");
        let exported = source.lines().filter(|line| line.starts_with("export ")).count();
        assert_eq!(exported, PUBLIC.len());
    }

    #[test]
    fn names_are_found_and_unique() {
        let mut names = declared_names();
        for name in ["Issue", "JsonReader", "ESCAPES", "readMessage", "TextRead", "sayMissing"] {
            assert!(names.iter().any(|declared| declared == name), "{name}");
        }
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn modules_declare_no_name_of_the_runtime() {
        let runtime = declared_names();
        for description in protocols_with_names_of(&runtime) {
            // Without types, each name is declared once.
            let own = Own::of(&description, "javascript").code(Syntax::JavaScript);
            let mut declared: Vec<String> =
                File::new("", own.leak().lines(), kind).declarations.into_iter().map(|it| it.name).collect();
            assert!(declared.len() > 50, "{declared:?}");
            let taken: Vec<&String> = declared.iter().filter(|name| runtime.contains(name)).collect();
            assert!(taken.is_empty(), "{taken:?}");
            declared.sort_unstable();
            let twice: Vec<&[String]> = declared.windows(2).filter(|pair| pair[0] == pair[1]).collect();
            assert!(twice.is_empty(), "{twice:?}");
        }
    }

    #[test]
    fn what_is_not_needed_is_left_out() {
        let source = source("readMessage(protocol, text)", Syntax::TypeScript, Exports::Public);
        assert!(source.contains("function readMessage(") && source.contains("const sayMissing ="));
        for name in ["tupleShape", "anyShape", "lengthRule", "buildMessage", "sayRepeated"] {
            assert!(!source.contains(name), "{name}");
        }
    }

    #[test]
    fn issues_are_those_of_rust() {
        let written = everything();
        let crate::contract::Shape::Enum(codes) = <crate::IssueCode as crate::Field>::describe() else {
            panic!("codes are an enum")
        };
        let values: Vec<&str> = codes.variants.iter().map(|code| code.name).collect();
        let code = declarations::issue_code(&values);
        assert!(written.contains(&code), "{code}");
    }
}
