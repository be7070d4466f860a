//! The README of a package: the reference of its first protocol, and how to use the package.

/// A protocol beside the first one: its name, the name of its files, and what programs import.
pub(in crate::export) type Other = [String; 3];

/// Adds to the reference what is said of the package in one language.
pub(in crate::export) fn readme(reference: &str, language: &str, usage: &str, others: &[Other]) -> String {
    let lines = others.iter().map(|[name, file, import]| format!("\n- [`{name}`]({file}.md): `{import}`"));
    let lines: Vec<String> = lines.collect();
    let others = match lines.concat() {
        lines if lines.is_empty() => lines,
        lines => format!("\nThe package has more protocols, each with names of its own:\n{lines}\n"),
    };
    format!("{reference}\n## In {language}\n\n{usage}{others}")
}
