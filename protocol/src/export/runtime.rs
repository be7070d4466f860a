//! Selects the declarations of a language's runtime that a module needs.
//!
//! The runtime consists of files next to the writer, which can be compiled in place. A declaration provides its name,
//! and needs the names that appear in it.

use std::collections::{BTreeSet, HashMap};

/// The kind of a line at the left edge of a file.
pub(super) enum Line<'a> {
    /// A comment or a decorator, which belongs to the next declaration.
    Leads,
    /// The first line of a declaration with this name, which is empty for a statement.
    Declares(&'a str),
    /// The rest of a declaration.
    Continues,
}

/// A declaration of a runtime.
#[derive(Debug)]
pub(super) struct Declaration {
    /// Empty for a statement, which is kept whenever the file is used.
    pub(super) name: String,
    /// Includes the comments and decorators before it.
    pub(super) lines: Vec<&'static str>,
    /// The number of empty lines after it.
    pub(super) gap: usize,
}

/// A file of a runtime: its header comment and its declarations.
#[derive(Debug)]
pub(super) struct File {
    pub(super) header: &'static str,
    pub(super) declarations: Vec<Declaration>,
}

impl File {
    /// Splits the lines after the imports into declarations.
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
                // The rest of a leading comment.
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

/// The parts of a runtime that a module needs.
pub(super) struct Linked {
    /// All files, each reduced to the needed declarations.
    pub(super) files: Vec<File>,
    /// The names of the needed sentences, which are generated for each module.
    pub(super) sentences: BTreeSet<String>,
    /// The names that the code itself uses.
    pub(super) used: BTreeSet<String>,
}

/// Returns the declarations whose names appear in `code`, and all declarations that those need.
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
    let used: BTreeSet<String> = names_in(code).filter(|name| is_known(name)).map(str::to_owned).collect();
    let mut wanted: Vec<String> = used.iter().cloned().collect();
    while let Some(name) = wanted.pop() {
        let file = places.get(&name).and_then(|(file, index)| Some((files.get(*file)?, *index)));
        if let (Some((file, index)), false) = (file, needed.contains(&name)) {
            // A file's statements belong to each of its declarations.
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
    Linked { files, sentences: sentences.intersection(&needed).cloned().collect(), used }
}

/// Returns the names that appear in code, except in comments on lines of their own.
pub(super) fn names_in(code: &str) -> impl Iterator<Item = &str> {
    let is_comment =
        |line: &&str| ["//", "/**", "* ", "*/", "#"].iter().any(|mark| line.trim_start().starts_with(mark));
    let code = code.lines().filter(move |line| !is_comment(line));
    code.flat_map(|line| line.split(|letter: char| !letter.is_alphanumeric() && letter != '_'))
}

/// Protocols whose types have names out of which modules make those that a runtime declares, if any names do that.
#[cfg(test)]
pub(super) fn protocols_with_names_of(declared: &[String]) -> [crate::export::description::Description; 3] {
    use crate::export::description::{
        Description, Field, Kind, Presence, Rule, Type, TypeKind, UntaggedMember, Value, Variant, type_case,
    };

    fn field(value: Value) -> Field {
        Field {
            name: "a".to_owned(),
            aliases: vec!["b".to_owned()],
            docs: String::new(),
            deprecated: None,
            presence: Presence::Required,
            value,
            after_content: false,
        }
    }

    let words = |name: &str| {
        let spread = name.chars().flat_map(|letter| letter.is_uppercase().then_some('_').into_iter().chain([letter]));
        let apart = if name.chars().any(char::is_lowercase) { spread.collect() } else { name.to_lowercase() };
        apart.split('_').filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let parts = |name: &String| {
        let words = words(name);
        let ends = (1..=words.len()).map(|end| words.iter().take(end).cloned().collect::<Vec<_>>().join("_"));
        let starts = (1..words.len()).map(|start| words.iter().skip(start).cloned().collect::<Vec<_>>().join("_"));
        ends.chain(starts).map(|part| type_case(&part)).collect::<Vec<_>>()
    };
    let names: BTreeSet<String> = declared.iter().flat_map(parts).collect();
    let text = || Value::read(Kind::String, vec![Rule::OneOf(vec!["a".to_owned()])]);
    let kinds: [fn(Vec<Value>) -> TypeKind; 3] = [
        |_| TypeKind::Enum { variants: vec![Variant::new("a", vec!["b".to_owned()])], open: false },
        |held| TypeKind::Struct(held.into_iter().map(field).collect()),
        |held| TypeKind::Untagged(held.into_iter().map(|value| UntaggedMember { value, when: None }).collect()),
    ];
    kinds.map(|kind| {
        let mut description = Description::from(&crate::matrix::CONTRACT);
        let types = names.iter().map(|name| {
            let mut described = Type::read(name, String::new(), false, kind(vec![text()]));
            described.name = format!("another {name}");
            described
        });
        description.types.extend(types);
        description
    })
}
