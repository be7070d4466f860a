//! The README of a package: the reference of its first protocol or document, and how to use the package.

use crate::export::Description;
use crate::export::markdown::page;

/// A protocol or document beside the first one: its name, the name of its files, and what programs import.
pub(in crate::export) type Other = [String; 3];

/// Adds to the reference what is said of the package in one language.
pub(in crate::export) fn readme(all: &[Description], language: &str, usage: &str, others: &[Other]) -> String {
    let lines = others.iter().map(|[name, file, import]| format!("\n- [`{name}`]({file}.md): `{import}`"));
    let lines: Vec<String> = lines.collect();
    let others = match lines.concat() {
        lines if lines.is_empty() => lines,
        lines => format!("\nThe package has more {}, each with names of its own:\n{lines}\n", kinds(all)),
    };
    let reference = all.first().map(page).unwrap_or_default();
    format!("{reference}\n## In {language}\n\n{usage}{others}")
}

/// Names what there is beside the first one.
fn kinds(all: &[Description]) -> &'static str {
    let has = |is_document: bool| all.iter().skip(1).any(|it| it.document.is_some() == is_document);
    match (has(false), has(true)) {
        (true, true) => "protocols and documents",
        (false, true) => "documents",
        _ => "protocols",
    }
}
