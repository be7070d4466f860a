//! The messages of issues as TypeScript functions.

use super::literal::WIDTH;
use super::syntax::{typed, width};
use crate::export::description::type_case;
use crate::export::sentences::{Piece, SENTENCES, Sentence};

/// Returns the names of the functions.
pub(super) fn names() -> impl Iterator<Item = String> {
    SENTENCES.iter().map(name)
}

/// Returns the name of a function: `sayWrongType` for `wrong_type`.
fn name(sentence: &Sentence) -> String {
    format!("say{}", type_case(sentence.name))
}

/// Writes the needed functions, each after a keyword (`export `) or nothing.
pub(super) fn all(keyword: &str, is_needed: impl Fn(&str) -> bool) -> String {
    let needed = SENTENCES.iter().filter(|sentence| is_needed(&name(sentence)));
    let functions: String = needed.map(|sentence| function(keyword, sentence)).collect();
    let part = typed("type SentencePart = string | number | bigint;\n\n");
    format!("// What is said of a message, in the words that Rust has for it.\n\n{part}{functions}")
}

fn function(keyword: &str, sentence: &Sentence) -> String {
    let places: Vec<String> = sentence.places().map(|place| format!("{place}{}", typed(": SentencePart"))).collect();
    let text: String = sentence
        .pieces()
        .map(|piece| match piece {
            Piece::Text(text) => {
                if places.is_empty() {
                    text.to_owned()
                } else {
                    text.replace('`', "\\`")
                }
            }
            Piece::Place(place) => format!("${{{place}}}"),
        })
        .collect();
    let text = if places.is_empty() { super::literal::quote(&text) } else { format!("`{text}`") };
    let head = format!("{keyword}const {} = ({}){} =>", name(sentence), places.join(", "), typed(": string"));
    let between = if width(&head) + text.chars().count() + 2 > WIDTH { "\n  " } else { " " };
    format!("{head}{between}{text};\n")
}

#[cfg(test)]
mod tests {
    use super::super::syntax::{Syntax, render};
    use super::*;

    #[test]
    fn are_functions_of_their_places() {
        let written = render(&all("", |name| ["sayMissing", "sayDidYouMean"].contains(&name)), Syntax::TypeScript);
        assert!(written.contains("const sayMissing = (): string => \"is missing\";\n"), "{written}");
        assert!(
            written.contains("const sayDidYouMean = (name: SentencePart): string => `did you mean \\`${name}\\`?`;\n"),
            "{written}"
        );
    }

    /// The parts of the runtime are compiled together with this file.
    #[test]
    fn the_file_beside_the_runtime_is_current() {
        crate::assert_contract!(
            "src/export/typescript/runtime/sentences.ts",
            render(&all("export ", |_| true), Syntax::TypeScript)
        );
    }
}
