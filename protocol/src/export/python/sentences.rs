//! The messages of issues as Python functions.

use super::layout::{Code, WIDTH, string};
use crate::export::sentences::{Piece, SENTENCES, Sentence};

/// Returns the names of the functions.
pub(super) fn names() -> impl Iterator<Item = String> {
    SENTENCES.iter().map(name)
}

fn name(sentence: &Sentence) -> String {
    format!("_say_{}", sentence.name)
}

/// Writes the needed functions, each after two empty lines.
pub(super) fn all(is_needed: impl Fn(&str) -> bool) -> String {
    SENTENCES.iter().filter(|sentence| is_needed(&name(sentence))).map(function).collect()
}

fn function(sentence: &Sentence) -> String {
    let places: Vec<Code> = sentence.places().map(|place| Code::atom(format!("{place}: object"))).collect();
    let mark = if places.is_empty() { "" } else { "f" };
    let text: String = sentence
        .pieces()
        .map(|piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Place(place) => format!("{{{place}}}"),
        })
        .collect();
    let result = " -> str:";
    let head = Code::call(&format!("def {}", name(sentence)), places).at(0, 0, result.len());
    let text = format!("{mark}{}", string(&text));
    let (alone, width) = ("    return ".len() + text.chars().count(), 8 + text.chars().count());
    let text = if alone > WIDTH && width <= WIDTH { format!("(\n        {text}\n    )") } else { text };
    format!("\n\n{head}{result}\n    return {text}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn are_functions_of_their_places() {
        let written = all(|name| ["_say_missing", "_say_did_you_mean"].contains(&name));
        assert!(written.contains("\n\ndef _say_missing() -> str:\n    return \"is missing\"\n"), "{written}");
        let name = "\n\ndef _say_did_you_mean(name: object) -> str:\n    return f\"did you mean `{name}`?\"\n";
        assert!(written.contains(name), "{written}");
    }

    /// The runtime is type-checked together with this file.
    #[test]
    fn the_file_beside_the_runtime_is_current() {
        let head = "\"\"\"What is said of a message, in the words that Rust has for it.\"\"\"\n\nfrom __future__ import annotations\n";
        crate::assert_contract!("src/export/python/runtime/sentences.py", format!("{head}{}", all(|_| true)));
    }
}
