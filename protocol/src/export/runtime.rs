//! What a module for another language holds of that language's runtime: the declarations that it needs.
//!
//! The runtime is files beside the writer, which compile where they are. A declaration provides its name, and needs the names
//! that stand in it.

use std::collections::{BTreeSet, HashMap};

/// What a line at the left edge of a file is.
pub(super) enum Line<'a> {
    /// A comment or a decorator, which belongs to what comes next.
    Leads,
    /// The first line of a declaration of this name; of a statement that has none, the name is empty.
    Declares(&'a str),
    /// The rest of a declaration.
    Continues,
}

/// A declaration of a runtime.
#[derive(Debug)]
pub(super) struct Declaration {
    /// Empty for a statement, which goes with the file.
    pub(super) name: String,
    /// With what stands before it.
    pub(super) lines: Vec<&'static str>,
    /// How many empty lines stand behind it.
    pub(super) gap: usize,
}

/// A file of a runtime: what it says of itself, and what it declares.
#[derive(Debug)]
pub(super) struct File {
    pub(super) header: &'static str,
    pub(super) declarations: Vec<Declaration>,
}

impl File {
    /// Takes the lines behind the imports apart.
    pub(super) fn new(
        header: &'static str,
        lines: impl Iterator<Item = &'static str>,
        kind: fn(&str) -> Line<'_>,
    ) -> Self {
        let mut declarations: Vec<Declaration> = Vec::new();
        let mut lead = Vec::new();
        for line in lines {
            match (kind(line), declarations.last_mut()) {
                (Line::Leads, _) => lead.push(line),
                (Line::Declares(name), _) => {
                    lead.push(line);
                    declarations.push(Declaration { name: name.to_owned(), lines: std::mem::take(&mut lead), gap: 0 });
                }
                // The rest of a comment that leads.
                (Line::Continues, _) if !lead.is_empty() => lead.push(line),
                (Line::Continues, Some(declaration)) => declaration.lines.push(line),
                (Line::Continues, None) => {}
            }
        }
        for declaration in &mut declarations {
            while declaration.lines.last().is_some_and(|line| line.is_empty()) {
                declaration.lines.pop();
                declaration.gap += 1;
            }
        }
        Self { header, declarations }
    }
}

/// What a module needs of a runtime.
pub(super) struct Linked {
    /// All files, each with what is needed of it.
    pub(super) files: Vec<File>,
    /// The names of sentences that are needed, which are written for each module.
    pub(super) sentences: BTreeSet<String>,
}

/// The declarations whose names stand in `code`, and all that those need.
pub(super) fn link(mut files: Vec<File>, sentences: impl Iterator<Item = String>, code: &str) -> Linked {
    let mut places = HashMap::new();
    for (file, content) in files.iter().enumerate() {
        for (index, declaration) in content.declarations.iter().enumerate() {
            places.insert(declaration.name.clone(), (file, index));
        }
    }
    let sentences: BTreeSet<String> = sentences.collect();
    let mut needed = BTreeSet::new();
    let is_known = |name: &str| !name.is_empty() && (places.contains_key(name) || sentences.contains(name));
    let mut wanted: Vec<String> = names_in(code).filter(|name| is_known(name)).map(str::to_owned).collect();
    while let Some(name) = wanted.pop() {
        let file = places.get(&name).and_then(|(file, index)| Some((files.get(*file)?, *index)));
        if let (Some((file, index)), false) = (file, needed.contains(&name)) {
            // Statements of a file do what the file is there for.
            let statements = file.declarations.iter().filter(|declaration| declaration.name.is_empty());
            for line in file.declarations.get(index).into_iter().chain(statements).flat_map(|found| &found.lines) {
                wanted.extend(names_in(line).filter(|name| is_known(name)).map(str::to_owned));
            }
        }
        needed.insert(name);
    }
    for file in &mut files {
        let is_needed = |declaration: &Declaration| needed.contains(&declaration.name);
        let is_used = file.declarations.iter().any(is_needed);
        file.declarations.retain(|declaration| is_needed(declaration) || is_used && declaration.name.is_empty());
    }
    Linked { files, sentences: sentences.intersection(&needed).cloned().collect() }
}

/// The names that stand in code; those in comments on lines of their own are left out.
fn names_in(code: &str) -> impl Iterator<Item = &str> {
    let is_comment =
        |line: &&str| ["//", "/**", "* ", "*/", "#"].iter().any(|mark| line.trim_start().starts_with(mark));
    let code = code.lines().filter(move |line| !is_comment(line));
    code.flat_map(|line| line.split(|letter: char| !letter.is_alphanumeric() && letter != '_'))
}
