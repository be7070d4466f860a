//! The messages of issues as functions in other languages, generated from Rust's table of templates.

pub(super) use crate::diagnose::sentences::{SENTENCES, Sentence};

/// A part of a template.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    /// The name of a placeholder.
    Place(&'a str),
}

impl Sentence {
    /// Splits the template into pieces. No template contains a literal brace.
    pub(super) fn pieces(&self) -> impl Iterator<Item = Piece<'static>> {
        self.template.split('{').enumerate().flat_map(|(index, part)| match part.split_once('}') {
            Some((place, text)) if index > 0 => [Piece::Place(place), Piece::Text(text)],
            _ => [Piece::Text(part), Piece::Text("")],
        })
    }

    /// Returns the names of the placeholders, in order.
    pub(super) fn places(&self) -> impl Iterator<Item = &'static str> {
        self.pieces().filter_map(|piece| if let Piece::Place(name) = piece { Some(name) } else { None })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_templates_apart() {
        let sentence = Sentence { name: "wrong_type", template: "is {found}, expected {wanted}" };
        let pieces: Vec<Piece<'_>> = sentence.pieces().filter(|piece| *piece != Piece::Text("")).collect();
        let expected = [Piece::Text("is "), Piece::Place("found"), Piece::Text(", expected "), Piece::Place("wanted")];
        assert_eq!(pieces, expected);
        assert_eq!(sentence.places().collect::<Vec<_>>(), ["found", "wanted"]);
    }

    #[test]
    fn each_sentence_has_its_name_and_its_words() {
        for (index, sentence) in SENTENCES.iter().enumerate() {
            let others = SENTENCES.iter().skip(index + 1);
            assert!(others.clone().all(|other| other.name != sentence.name), "{}", sentence.name);
            assert!(others.clone().all(|other| other.template != sentence.template), "{}", sentence.name);
        }
    }
}
