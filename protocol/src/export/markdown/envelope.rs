//! The section about the envelope: its keys in wire order, and the rules for all messages.

use super::headings::{ENVELOPE, Headings};
use super::prose::code;
use super::tables::Table;
use crate::contract::Place;
use crate::export::Description;

pub(super) fn section(description: &Description, headings: &Headings) -> Vec<String> {
    if description.whole_messages().is_some_and(|whole| whole.tag.is_index()) {
        return section_of_array(description, headings);
    }
    let mut table = Table::of_fields();
    let row = |key: &str, rest: [&str; 4]| [code(key)].into_iter().chain(rest.map(str::to_owned));
    for place in description.envelope() {
        match place {
            Place::Tag(key) => {
                let rest = ["string", "yes", "a type listed below", "What kind of message it is."];
                table.row(row(key, rest));
            }
            // Its object is another one in each message.
            Place::HeaderField(field) if Some(field.name.as_str()) == description.tag_field() => {
                table.row(row(&field.name, ["object", "yes", "by type, see below", &field.docs]));
                let rest = ["string", "yes", "a type listed below", "What kind of message it is."];
                table.row(row(&format!("{}.{}", field.name, description.tag_key()), rest));
            }
            Place::HeaderField(field) => table.field(field, headings),
            // What message it is decides about their keys.
            Place::TagWithin { .. } | Place::TagOutside { .. } | Place::PayloadFields => {}
            Place::Content(key) => {
                let rest = ["object", required(description), "by type, see below", "The fields of the message itself."];
                table.row(row(key, rest));
            }
        }
    }
    let mut blocks = vec![format!("## {ENVELOPE}")];
    let is_outside = description.has_tag_outside();
    if is_outside {
        blocks.push(
            "The type of a message is not in its text: it comes from outside, for instance from an HTTP header."
                .to_owned(),
        );
    }
    if is_outside && table.is_empty() {
        blocks.push("Every message is one JSON object, with its fields by type, see below.".to_owned());
    } else {
        blocks.push("Every message is one JSON object:".to_owned());
        blocks.extend(table.into_blocks());
        if description.whole_messages().is_some() {
            blocks.push("Beside these stand the fields of the message itself, by type, see below.".to_owned());
        }
    }
    blocks.push(rules(description));
    blocks
}

/// The same where messages are arrays, whose elements are known by their positions.
fn section_of_array(description: &Description, headings: &Headings) -> Vec<String> {
    let mut table = Table::of_elements();
    let mut behind = None;
    let members = description.whole_messages().map_or(&[][..], |whole| whole.members);
    let kind = if members.iter().all(|member| member.mark.is_text()) { "string" } else { "integer" };
    for (index, place) in description.envelope().enumerate() {
        let mut row = |rest: [&str; 5]| table.row([index.to_string()].into_iter().chain(rest.map(str::to_owned)));
        match place {
            Place::Tag(_) => row([&code("type"), kind, "yes", "a type listed below", "What kind of message it is."]),
            Place::Content(_) => {
                row([&code("data"), "by type", "by type", "see below", "What the message itself has."]);
            }
            Place::HeaderField(field) => table.element(index, field, headings),
            // An array has none.
            Place::TagWithin { .. } | Place::TagOutside { .. } => {}
            Place::PayloadFields => {
                behind = Some("Behind these stand the elements of the message itself, by type, see below.");
            }
        }
    }
    let mut blocks = vec![format!("## {ENVELOPE}"), "Every message is one JSON array:".to_owned()];
    blocks.extend(table.into_blocks());
    blocks.extend(behind.map(str::to_owned));
    blocks.push(rules(description));
    blocks
}

/// Says whether the payload is required: it is optional if none of its fields is required.
fn required(description: &Description) -> &'static str {
    let count = description.payloads().filter(|(_, payload)| payload.needs_content()).count();
    match count {
        0 => "no",
        count if count == description.messages.len() => "yes",
        _ => "by type",
    }
}

/// Describes the rules for all messages, or for all of a document.
pub(super) fn rules(description: &Description) -> String {
    let by_type = match (&description.document, description.header.is_closed()) {
        (Some(_), _) => "Fields that are not listed are ignored or an error, as each type says.",
        (None, true) => "Fields that are not listed are an error here; below, each type says what becomes of them.",
        (None, false) => "Fields that are not listed are ignored here; below, each type says what becomes of them.",
    };
    let unknown_fields = description.undeclared().said([
        "Fields that are not listed are ignored, here and everywhere below.",
        "Fields that are not listed are an error, here and everywhere below.",
        by_type,
    ]);
    let is_open = description.whole_messages().map_or(description.unknown.is_some(), |whole| whole.open);
    let unknown_types = match (description.kind(), is_open) {
        ("document", _) => None,
        (_, true) => Some("A message of a type that is not listed is kept and passed on as it came."),
        (_, false) => Some("A type that is not listed is an error."),
    };
    let of_arrays = description
        .whole_messages()
        .filter(|whole| whole.tag.is_index())
        .map(|_| "Elements at the end that are not required may be left out; before others, `null` stands for them. What is beyond the known elements is treated like fields that are not listed.");
    let before = [
        "The order of fields does not matter; a field that stands twice is an error.",
        "A field that is not required may be left out. Without a default it may be `null` instead, with one only where its type says so.",
        unknown_fields,
    ];
    let numbers = "An integer is a number without a fraction: `5`, `5.0`. Characters are Unicode code points.";
    let rules = of_arrays.into_iter().chain(before).chain(unknown_types).chain([numbers]);
    rules.map(|rule| format!("- {rule}")).collect::<Vec<_>>().join("\n")
}
