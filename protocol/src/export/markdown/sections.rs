//! The sections of the page but for the envelope: introduction, messages, data types.

use super::headings::{DATA_TYPES, DataType, Headings, MESSAGES, title};
use super::prose::{cell_and_rest, code, paragraphs};
use super::tables::{deprecation, fields, values};
use crate::contract::{Contract, FieldInfo, MessageInfo, Shape};
use crate::export::Description;

/// Title, docs, address and version.
pub(super) fn introduction(contract: &Contract) -> Vec<String> {
    let service = format!("Version {}, served at {}.", code(contract.version), code(contract.address));
    described(format!("# {}", title(contract)), contract.docs, None).into_iter().chain([service]).collect()
}

/// The list of all messages, then each.
pub(super) fn messages(contract: &Contract, description: &Description, headings: &Headings) -> Vec<String> {
    let list = contract.messages().zip(&headings.messages).map(|(message, anchor)| {
        let (summary, _) = cell_and_rest(message.payload.docs);
        let link = format!("- [{}](#{anchor})", code(message.tag));
        if summary.is_empty() { link } else { format!("{link}: {summary}") }
    });
    let list = list.collect::<Vec<_>>().join("\n");
    let sections = contract.messages().zip(&description.messages).flat_map(|(message, described)| {
        let examples = described.examples.iter().map(|example| format!("```json\n{}```", example.to_pretty()));
        self::message(contract, &message, headings).into_iter().chain(examples)
    });
    [format!("## {MESSAGES}"), list].into_iter().chain(sections).collect()
}

fn message(contract: &Contract, message: &MessageInfo, headings: &Headings) -> Vec<String> {
    let MessageInfo { tag, payload, .. } = message;
    let mut blocks = described(format!("### {}", code(tag)), payload.docs, payload.deprecated);
    let content = code(contract.content);
    if payload.fields.is_empty() {
        blocks.push(format!("It has no fields; {content} is left out."));
        return blocks;
    }
    blocks.extend(fields(payload, headings));
    if !payload.fields.iter().any(FieldInfo::is_required) {
        blocks.push(format!("No field is required; {content} may be left out, or be `null`."));
    }
    blocks
}

/// All data types; nothing where there are none.
pub(super) fn data_types(headings: &Headings) -> Vec<String> {
    if headings.types.is_empty() {
        return Vec::new();
    }
    let sections = headings.types.iter().flat_map(|data_type| self::data_type(data_type, headings));
    std::iter::once(format!("## {DATA_TYPES}")).chain(sections).collect()
}

fn data_type(data_type: &DataType, headings: &Headings) -> Vec<String> {
    let heading = format!("### {}", code(&data_type.name));
    match data_type.shape {
        Shape::Struct(info) => {
            let described = described(heading, info.docs, info.deprecated);
            described.into_iter().chain(fields(info, headings)).collect()
        }
        Shape::Enum(info) => {
            let kind = if info.open {
                "A string: one of these values, or one of a later version, which is to be kept as it is."
            } else {
                "A string: one of these values."
            };
            let described = described(heading, info.docs, info.deprecated);
            described.into_iter().chain([kind.to_owned()]).chain(values(info)).collect()
        }
        _ => Vec::new(),
    }
}

/// A heading with what stands right below it.
fn described(heading: String, docs: &str, deprecated: Option<&str>) -> Vec<String> {
    let parts = [Some(heading), deprecated.map(deprecation), Some(paragraphs(docs))];
    parts.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect()
}
