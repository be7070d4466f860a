//! The first section of the page of a document: what a whole text is, the rules for all of it, and an example.

use super::envelope::rules;
use super::headings::{Headings, title};
use super::tables::value_in_words;
use crate::export::description::Value;
use crate::export::json_tree::Json;
use crate::export::{Description, example};

pub(super) fn section(description: &Description, value: &Value, headings: &Headings) -> Vec<String> {
    let mut blocks = vec![
        format!("# {}", title(description)),
        format!("Every text is one JSON value: {}.", value_in_words(value, headings)),
        rules(description),
    ];
    let example = example::document(description).and_then(|text| Json::parse(&text).ok());
    let example = example.map(|example| description.in_key_order(example, value));
    blocks.extend(example.map(|example| format!("An example:\n\n```json\n{}```", example.to_pretty())));
    blocks
}
