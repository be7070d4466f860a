//! Every compile error text is shown by a case of `ui/fail`: compares the table of texts with the recorded errors.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};

/// Texts that no case of `ui/fail` can show, with the reason.
const ELSEWHERE: &[(&str, &str)] = &[(
    "`pattern` needs the `regex` feature of `protocol`",
    "the feature is on here; see the unit tests of the macros",
)];

#[test]
fn every_text_has_a_case() {
    let texts: Vec<String> =
        files("../protocol-macros/src/diagnostics/texts", "rs").iter().flat_map(|file| texts_in(file)).collect();
    assert!(texts.len() > 100, "the table of texts is where it was");
    let shown: Vec<String> = files("tests/ui", "stderr").iter().map(|file| read(file)).collect();
    let is_shown = |text: &String| shown.iter().flat_map(|errors| errors.lines()).any(|line| shows(line, text));
    let missing: Vec<&String> = texts
        .iter()
        .filter(|text| !ELSEWHERE.iter().any(|(elsewhere, _)| elsewhere == text))
        .filter(|text| !is_shown(text))
        .collect();
    assert!(missing.is_empty(), "texts without a case in tests/tests/ui/fail: {missing:#?}");
}

/// Whether the line contains the text's fixed parts, in order.
fn shows(line: &str, text: &str) -> bool {
    let mut rest = line;
    fixed_parts(text).iter().all(|part| match rest.split_once(part.as_str()) {
        Some((_, behind)) => {
            rest = behind;
            true
        }
        None => false,
    })
}

/// Returns the parts of a format string between its placeholders.
fn fixed_parts(text: &str) -> Vec<String> {
    let (mut parts, mut part, mut characters) = (Vec::new(), String::new(), text.chars().peekable());
    while let Some(character) = characters.next() {
        match character {
            '{' | '}' if characters.next_if_eq(&character).is_some() => part.push(character),
            '{' => {
                parts.push(std::mem::take(&mut part));
                characters.by_ref().find(|character| *character == '}');
            }
            character => part.push(character),
        }
    }
    parts.push(part);
    parts
}

/// Returns the string literals of a file that are sentences or parts of them, ignoring comments.
fn texts_in(file: &Path) -> Vec<String> {
    let tokens: TokenStream = read(file).parse().unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut texts = Vec::new();
    collect(tokens, &mut texts);
    texts
}

fn collect(tokens: TokenStream, texts: &mut Vec<String>) {
    let mut behind_hash = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) if !behind_hash => collect(group.stream(), texts),
            TokenTree::Literal(literal) => {
                let text = syn::parse2::<syn::LitStr>(TokenTree::Literal(literal).into()).map(|text| text.value());
                texts.extend(text.ok().filter(|text| text.trim().contains(' ')));
            }
            TokenTree::Punct(punct) => {
                behind_hash = punct.as_char() == '#' || (behind_hash && punct.as_char() == '!');
                continue;
            }
            TokenTree::Group(_) | TokenTree::Ident(_) => {}
        }
        behind_hash = false;
    }
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Returns all files below a directory with this extension.
fn files(directory: impl Into<PathBuf>, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![directory.into()];
    while let Some(directory) = open.pop() {
        let entries = fs::read_dir(&directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found
}
