//! The part of every module that is the same: TypeScript files that stand beside this one and compile by themselves.

/// The files, each after those that it imports from where the order matters to a reader.
const FILES: [&str; 14] = [
    include_str!("runtime/public.ts"),
    include_str!("runtime/shapes.ts"),
    include_str!("runtime/envelope.ts"),
    include_str!("runtime/values.ts"),
    include_str!("runtime/fields.ts"),
    include_str!("runtime/scalars.ts"),
    include_str!("runtime/rules.ts"),
    include_str!("runtime/report.ts"),
    include_str!("runtime/words.ts"),
    include_str!("runtime/numbers.ts"),
    include_str!("runtime/syntax.ts"),
    include_str!("runtime/reader.ts"),
    include_str!("runtime/write.ts"),
    include_str!("runtime/build.ts"),
];

/// The whole, as it stands in a module: without imports, and exporting only what is for everybody.
pub(super) fn source() -> String {
    let parts = FILES.iter().enumerate().map(|(index, file)| without_module_syntax(file, index == 0));
    parts.collect::<Vec<_>>().join("\n\n")
}

fn without_module_syntax(file: &str, exports: bool) -> String {
    let mut lines = Vec::new();
    let mut in_import = false;
    for line in file.lines() {
        in_import |= line.starts_with("import ");
        if in_import {
            in_import = !line.ends_with(';');
        } else if exports {
            lines.push(line);
        } else {
            lines.push(line.strip_prefix("export ").unwrap_or(line));
        }
    }
    // Where the imports stood, two empty lines have met.
    lines.dedup_by(|one, other| one.is_empty() && other.is_empty());
    lines.join("\n").trim().to_owned()
}

/// The names that are declared in it.
pub(super) fn declared_names() -> impl Iterator<Item = &'static str> {
    FILES.iter().flat_map(|file| file.lines()).filter_map(|line| {
        let line = line.strip_prefix("export ").unwrap_or(line);
        let (keyword, rest) = line.split_once(' ')?;
        let declares = ["interface", "type", "class", "function", "const"].contains(&keyword);
        declares.then(|| rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next())?
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::typescript::declarations;

    #[test]
    fn nothing_is_imported_and_little_exported() {
        let source = source();
        assert!(!source.contains("import "), "{source}");
        let exported = source.lines().filter(|line| line.starts_with("export ")).count();
        assert_eq!(exported, 5);
    }

    #[test]
    fn names_are_found_and_stand_once() {
        let mut names: Vec<&str> = declared_names().collect();
        for name in ["Issue", "JsonReader", "ESCAPES", "readMessage", "TextRead"] {
            assert!(names.contains(&name), "{name}");
        }
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn issues_are_those_of_rust() {
        let written = source();
        let code = declarations::issue_code();
        assert!(written.contains(&code), "{code}");
    }
}
