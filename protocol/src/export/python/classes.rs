//! Enums and dataclasses.

use super::docstring::{docstring, paragraphs, plain};
use super::layout::{Code, statement, string};
use super::types::Types;
use super::{annotation, literal, words};
use crate::contract::{EnumInfo, FieldInfo, StructInfo};

pub(super) const DATACLASS: &str = "@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)\n";

/// `MessageType`, and the enums that fields have.
pub(super) fn enums(types: &Types) -> String {
    let mut code = String::from("\n\nclass MessageType(enum.StrEnum):\n    \"\"\"The types of all messages.\"\"\"\n");
    for ((message, name), member) in types.messages.iter().zip(&types.members) {
        let tag = string(message.tag);
        let value = statement(4, member, None, Some(&Code::Atom(tag)));
        code.push('\n');
        code.push_str(&value);
        code.push_str(&docstring(&format!("`{name}`"), 4));
    }
    for named in &types.enums {
        code.push_str(&an_enum(named.info, &named.name));
    }
    code
}

fn an_enum(info: &EnumInfo, name: &str) -> String {
    let open = "The list may grow: other values are kept as plain strings.";
    let parts = [
        plain(info.docs),
        if info.open { open.to_owned() } else { String::new() },
        info.deprecated.map(words::deprecated).unwrap_or_default(),
    ];
    let mut code = format!("\n\nclass {name}(enum.StrEnum):\n{}", paragraphs(&parts, 4));
    for (variant, member) in info.variants.iter().zip(Types::values(info)) {
        code.push('\n');
        code.push_str(&statement(4, &member, None, Some(&Code::Atom(string(variant.name)))));
        let aliases: Vec<String> = variant.aliases.iter().map(|alias| format!("`{alias}`")).collect();
        let aliases = if aliases.is_empty() { String::new() } else { format!("Read from {} too.", aliases.join(", ")) };
        let deprecated = variant.deprecated.map(words::deprecated).unwrap_or_default();
        code.push_str(&paragraphs(&[plain(variant.docs), aliases, deprecated], 4));
    }
    if info.variants.is_empty() && parts.iter().all(String::is_empty) {
        code.push_str("    pass\n");
    }
    without_gap(&code)
}

/// A class body does not begin with a blank line.
fn without_gap(class: &str) -> String {
    class.replacen("):\n\n    ", "):\n    ", 1)
}

/// The messages and data types.
pub(super) fn structs(types: &Types) -> String {
    let mut code = String::new();
    for ((message, name), member) in types.messages.iter().zip(&types.members) {
        let header = format!("class {name}(Payload, _Data):\n");
        code.push_str(&class(&header, message.payload, types, Some(member)));
    }
    for named in &types.structs {
        code.push_str(&class(&format!("class {}(_Data):\n", named.name), named.info, types, None));
    }
    code
}

fn class(header: &str, info: &'static StructInfo, types: &Types, member: Option<&String>) -> String {
    let deprecated = info.deprecated.map(words::deprecated).unwrap_or_default();
    let docs = paragraphs(&[plain(info.docs), deprecated], 4);
    let mut code = format!("\n\n{DATACLASS}{header}{docs}");
    if let Some(member) = member {
        let blank = if docs.is_empty() { "" } else { "\n" };
        let message_type = format!("{blank}    message_type = MessageType.{member}\n");
        code.push_str(&message_type);
    }
    for (field, attribute) in info.fields.iter().zip(types.attributes(info)) {
        code.push_str(&self::field(field, &attribute, types, None));
    }
    if member.is_none() && docs.is_empty() && info.fields.is_empty() {
        code.push_str("    pass\n");
    }
    without_gap(&code)
}

/// A field and what is said about it.
pub(super) fn field(field: &'static FieldInfo, attribute: &str, types: &Types, default: Option<Code>) -> String {
    let annotation = annotation::of_field(field, types);
    let declared = literal::default(field, types).map(literal::Default::assigned);
    let none = (!field.is_required()).then(|| Code::atom("None"));
    let line = statement(4, attribute, Some(&annotation), default.or(declared).or(none).as_ref());
    let docs = paragraphs(&[join(&plain(field.docs), &words::of_field(field, attribute))], 4);
    format!("\n{line}{docs}")
}

/// What the doc comment says, then the rules, in one paragraph where the comment is one.
fn join(docs: &str, words: &str) -> String {
    let docs = docs.trim();
    if docs.is_empty() || words.is_empty() {
        return format!("{docs}{words}");
    }
    let between = if docs.contains("\n\n") { "\n\n" } else { " " };
    let stop = if docs.ends_with(['.', '!', '?', ':', ';']) || between == "\n\n" { "" } else { "." };
    format!("{docs}{stop}{between}{words}")
}
