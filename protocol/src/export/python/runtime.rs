//! The part of a module that is the same for all protocols: the Python files beside this one. Each module contains the
//! declarations that it needs.

use std::collections::BTreeSet;

use super::sentences;
use crate::export::runtime::{Declaration, File, Line, link};

/// The public types; they come before the protocol's own.
const PUBLIC_FILE: &str = include_str!("runtime/public.py");

macro_rules! files {
    ($($path:literal)*) => { &[$(include_str!(concat!("runtime/", $path))),*] };
}

/// The implementation; each file comes after those that it needs at import time.
const MACHINERY: &[&str] = files!(
    "numbers.py" "alphabet.py" "shown.py" "suggestions.py" "blank.py" "report.py" "syntax.py" "nodes.py" "strict.py" "rules.py" "automaton.py"
    "value_rules.py" "formats.py" "building.py" "members.py" "schemas.py" "scalars.py" "strings.py" "constants.py" "containers.py" "hidden.py" "any_json.py" "in_strings.py" "structs.py" "quick.py" "quick_values.py"
    "text.py" "hooks.py" "dicts.py" "places.py" "explaining.py" "broken.py" "envelope.py"
    "protocol.py" "standalone.py" "document.py" "newtypes.py" "elements.py" "unions.py" "unions_of_arrays.py" "outside.py" "integers.py" "untagged.py" "roles.py"
);

/// The names in `runtime/public.py` that a protocol's types cannot have.
pub(super) const PUBLIC: &[&str] =
    &["ABSENT", "Absent", "Issue", "IssueCode", "Json", "RawJson", "Timestamp", "ValidationError", "now"];

/// The parts of the runtime that a module contains.
pub(super) struct Runtime {
    /// Before the protocol's own types.
    pub(super) public: String,
    /// After them.
    pub(super) machinery: String,
    /// The names in both that the code itself uses.
    pub(super) used: BTreeSet<String>,
}

impl Runtime {
    /// Returns the parts that the code of a protocol needs.
    pub(super) fn of(code: &str) -> Self {
        let files = [PUBLIC_FILE].into_iter().chain(MACHINERY.iter().copied());
        let linked = link(files.map(file).collect(), sentences::names(), code);
        let mut bodies = linked.files.iter().map(body);
        let public = bodies.next().unwrap_or_default();
        let sentences = sentences::all(|name| linked.sentences.contains(name));
        let machinery = bodies.fold(sentences, |machinery, body| machinery + &body);
        Self { public, machinery, used: linked.used }
    }

    /// Returns the public names that it declares.
    pub(super) fn public_names(&self) -> Vec<&'static str> {
        let declares = |name: &&&str| {
            ["class ", "def ", ""]
                .iter()
                .any(|keyword| [":", "("].iter().any(|mark| self.public.contains(&format!("\n{keyword}{name}{mark}"))))
        };
        PUBLIC.iter().filter(declares).copied().collect()
    }
}

/// Returns the imports from the standard library that these parts of a module need.
pub(super) fn imports(parts: &[&str]) -> String {
    let is_used = |module: &&str| parts.iter().any(|part| uses(part, module));
    let mut imports: Vec<String> =
        modules().into_iter().filter(is_used).map(|module| format!("import {module}\n")).collect();
    imports.sort_unstable();
    format!("from __future__ import annotations\n\n{}", imports.concat())
}

fn file(text: &'static str) -> File {
    File::new("", text.lines(), kind)
}

fn kind(line: &str) -> Line<'_> {
    let declared = line.strip_prefix("class ").or_else(|| line.strip_prefix("def "));
    let rest = declared.unwrap_or(line);
    let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
    let (name, behind) = rest.split_at(end);
    match name {
        "" if line.starts_with(['#', '@']) => Line::Leads,
        "" | "import" | "from" => Line::Continues,
        _ if declared.is_some() || [":", " = "].iter().any(|mark| behind.starts_with(mark)) => Line::Declares(name),
        _ if behind.starts_with('(') => Line::Declares(""),
        // A paragraph of a docstring.
        _ => Line::Continues,
    }
}

/// Returns the needed declarations of a file, with two blank lines around classes and functions.
fn body(file: &File) -> String {
    let is_block = |declaration: &Declaration| {
        declaration.lines.iter().any(|line| line.starts_with("class ") || line.starts_with("def "))
    };
    let mut body = String::new();
    let mut before: Option<&Declaration> = None;
    for declaration in &file.declarations {
        let gap = before.filter(|before| !is_block(before) && !is_block(declaration)).map_or(2, |before| before.gap);
        body.push_str(&"\n".repeat(gap));
        for line in &declaration.lines {
            body.push_str(line);
            body.push('\n');
        }
        before = Some(declaration);
    }
    body
}

/// Whether the code uses the module: `json` is used by `json.loads`, `json.scanner` wherever it occurs.
fn uses(code: &str, module: &str) -> bool {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    code.match_indices(module).any(|(at, _)| {
        let before = code.get(..at).and_then(|before| before.chars().next_back());
        let behind = code.get(at + module.len()..).unwrap_or_default();
        let is_used = behind.strip_prefix('.').is_some_and(|behind| behind.starts_with(is_name));
        !before.is_some_and(|letter| is_name(letter) || letter == '.') && (is_used || module.contains('.'))
    })
}

/// Returns all modules imported from the standard library.
fn modules() -> Vec<&'static str> {
    let lines = [PUBLIC_FILE].into_iter().chain(MACHINERY.iter().copied()).flat_map(str::lines);
    let mut modules: Vec<&str> = lines.filter_map(|line| line.strip_prefix("import ")).collect();
    modules.sort_unstable();
    modules.dedup();
    modules
}

/// Returns the names of modules, which are reserved.
pub(super) fn module_names() -> Vec<&'static str> {
    modules().into_iter().filter_map(|module| module.split('.').next()).collect()
}

/// Returns all names that the runtime declares, whether or not a module needs them, so that generated names stay stable.
pub(super) fn declared_names() -> Vec<String> {
    let declared = [PUBLIC_FILE].into_iter().chain(MACHINERY.iter().copied()).flat_map(|text| file(text).declarations);
    declared.map(|declaration| declaration.name).chain(sentences::names()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::own::Own;
    use super::super::types::Types;
    use super::*;
    use crate::export::runtime::protocols_with_names_of;

    /// The whole runtime, as in a module that needs all of it.
    fn everything() -> Runtime {
        Runtime::of(&declared_names().join(" "))
    }

    #[test]
    fn joins_files_without_their_imports() {
        let Runtime { public, machinery, .. } = everything();
        let imports = imports(&[&public, &machinery]);
        let code = format!("{public}{machinery}");
        assert!(!code.contains("\nimport ") && !code.contains("from ."), "{code}");
        assert!(!code.contains("\n\n\n\n"), "{code}");
        assert_eq!(imports.lines().count(), modules().len() + 2);
    }

    #[test]
    fn what_is_not_needed_is_left_out() {
        let Runtime { public, machinery, used } =
            Runtime::of("_protocol = _Protocol(header=(_Field(\"a\", _Bool()),))");
        let imports = imports(&[&public, &machinery]);
        assert!(used.iter().eq(["_Bool", "_Field", "_Protocol"]), "{used:?}");
        assert!(machinery.contains("class _Bool(") && public.contains("class Issue("));
        for name in ["_Tuple", "_OneOf", "_Unique", "_Pattern", "_say_repeated", "_Foreign", "decimal"] {
            assert!(!machinery.contains(name) && !imports.contains(name), "{name}");
        }
    }

    #[test]
    fn modules_declare_no_name_of_the_runtime() {
        let runtime = declared_names();
        for description in protocols_with_names_of(&runtime) {
            let own = Own::of(&Types::of(&description)).text();
            let declared = File::new("", own.leak().lines(), kind).declarations;
            let mut private: Vec<String> =
                declared.into_iter().map(|it| it.name).filter(|it| it.starts_with('_')).collect();
            assert!(private.len() > 100, "{private:?}");
            let taken: Vec<&String> = private.iter().filter(|name| runtime.contains(name)).collect();
            assert!(taken.is_empty(), "{taken:?}");
            private.sort_unstable();
            let twice: Vec<&[String]> = private.windows(2).filter(|pair| pair[0] == pair[1]).collect();
            assert!(twice.is_empty(), "{twice:?}");
        }
    }

    #[test]
    fn docstrings_are_no_declarations() {
        let text = "Time: TypeAlias = int\n\"\"\"A time.\n\nOn the wire it is a number.\n\"\"\"\n\n_describe(Time)\n";
        let names: Vec<String> = file(text).declarations.into_iter().map(|declaration| declaration.name).collect();
        assert_eq!(names, ["Time", ""]);
    }

    #[test]
    fn calls_letters_what_rust_calls_letters() {
        let table = include_str!("runtime/alphabet.py").split_once("_MORE_LETTERS = (").unwrap().1;
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
        let class = PUBLIC_FILE.split_once("class Issue(_Data):").unwrap().1;
        let described = include_str!("runtime/standalone.py").split_once("_describe(\n    Issue,").unwrap().1;
        for field in issue.fields {
            assert!(class.contains(&format!("\n    {}: ", field.name)), "{}", field.name);
            assert!(described.contains(&format!("_Field(\"{}\", ", field.name)), "{}", field.name);
        }
        let crate::contract::Shape::Enum(codes) = (issue.fields[0].shape)() else { panic!("codes are an enum") };
        for code in codes.variants {
            assert!(PUBLIC_FILE.contains(&format!(" = \"{}\"\n", code.name)), "{}", code.name);
        }
    }
}
