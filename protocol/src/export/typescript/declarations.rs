//! The types of a module: header, messages, payloads, data types.

use super::comments::Comment;
use super::literal::{WIDTH, key, quote};
use super::names::Names;
use super::types::value_type;
use super::words;
use crate::contract::{Contract, EnumInfo, FieldInfo, Shape, StructInfo, UnknownTypes};
use crate::json::Writer;

/// The first lines of the file.
pub(super) fn head(contract: &Contract) -> String {
    let about =
        format!("The protocol `{}` in TypeScript: its messages, and how to read, check and write them.", contract.name);
    let written = "Written by `Contract::typescript` from the declarations in Rust. Change those, and write it anew.";
    Comment::of(contract.docs).paragraph(&about).paragraph(written).tag("module", "").render(0)
}

/// The union of all messages, then each one.
pub(super) fn messages(contract: &Contract, names: &Names) -> String {
    let mut parts = Vec::new();
    let members: Vec<String> = names.messages.iter().map(|message| message.message.clone()).collect();
    let docs = Comment::of(&format!("Any message. Its `{}` tells which one it is.", contract.tag)).render(0);
    parts.push(format!("{docs}{}", union("Message", &members)));
    let tags: Vec<String> = names.messages.iter().map(|message| quote(message.info.tag)).collect();
    let docs = Comment::of("The types of messages, in the order of their declaration.").render(0);
    parts.push(format!("{docs}export const messageTypes = {} as const;", list_of(&tags)));
    let docs = Comment::of("The type of a message.").render(0);
    parts.push(format!("{docs}export type MessageType = (typeof messageTypes)[number];"));
    if let Some(header) = &names.header {
        parts.push(structure(names, header, contract.header()));
    }
    for message in &names.messages {
        let payload = message.info.payload;
        let docs = Comment::of(payload.docs).deprecated(payload.deprecated).render(0);
        let mut body = format!("  {}: {};\n", key(contract.tag), quote(message.info.tag));
        if !payload.fields.is_empty() {
            body = format!("{body}  {}: {};\n", key(contract.content), message.payload);
        }
        parts.push(format!("{docs}export interface {}{} {{\n{body}}}", message.message, extends(names)));
        if !payload.fields.is_empty() {
            parts.push(structure(names, &message.payload, payload));
        }
    }
    if contract.unknown == UnknownTypes::Capture {
        parts.push(unknown_message(contract, names));
    }
    parts.join("\n\n")
}

fn extends(names: &Names) -> String {
    names.header.as_ref().map(|header| format!(" extends {header}")).unwrap_or_default()
}

fn unknown_message(contract: &Contract, names: &Names) -> String {
    let docs = Comment::of("A message of a type that is not declared, kept whole: `encode` writes it back.").render(0);
    let payload = Comment::of("The payload, as it came; absent where the message has none.").render(2);
    format!(
        "{docs}export interface UnknownMessage{} {{\n  {}: string;\n{payload}  {}?: RawJson | undefined;\n}}",
        extends(names),
        key(contract.tag),
        key(contract.content),
    )
}

/// The types that fields are made of.
pub(super) fn data_types(names: &Names) -> String {
    let declared = names.data_types.iter().map(|(name, shape)| match shape {
        Shape::Struct(info) => structure(names, name, info),
        Shape::Enum(info) => enumeration(name, info),
        _ => String::new(),
    });
    declared.collect::<Vec<_>>().join("\n\n")
}

/// The codes of issues, as the runtime declares them.
#[cfg(test)]
pub(super) fn issue_code() -> String {
    let Shape::Enum(info) = <crate::IssueCode as crate::Field>::describe() else { return String::new() };
    enumeration_type("IssueCode", info)
}

fn structure(names: &Names, name: &str, info: &StructInfo) -> String {
    let docs = Comment::of(info.docs).deprecated(info.deprecated).render(0);
    let fields: String = info.fields.iter().map(|field| property(names, field)).collect();
    if fields.is_empty() {
        // An empty interface would take anything.
        return format!("{docs}export type {name} = {{ [key: string]: never }};");
    }
    format!("{docs}export interface {name} {{\n{fields}}}")
}

fn property(names: &Names, field: &FieldInfo) -> String {
    let mut comment = Comment::of(field.docs).paragraph(&words::rules_of(field).join(" "));
    if let Some(default) = field.default.and_then(default_text) {
        comment = comment.tag("defaultValue", &format!("`{default}`"));
    }
    let comment = comment.deprecated(field.deprecated).render(2);
    let shape = (field.shape)();
    let (mark, declared) = if is_optional(field) {
        let inner = if let Shape::Optional(inner) = shape { inner() } else { shape };
        ("?", value_type(names, inner, field.rules).or("undefined"))
    } else {
        ("", value_type(names, shape, field.rules))
    };
    format!("{comment}  {};\n", declared.after(&format!("{}{mark}:", key(field.name)), 2))
}

/// An absent field reads as absent.
pub(super) fn is_optional(field: &FieldInfo) -> bool {
    field.default.is_none() && !field.is_required()
}

/// The JSON text of a default.
pub(super) fn default_text(write: fn(&mut Writer<'_>)) -> Option<String> {
    let mut text = Vec::new();
    write(&mut Writer::new(&mut text));
    String::from_utf8(text).ok()
}

fn enumeration(name: &str, info: &EnumInfo) -> String {
    let mut list = Vec::new();
    for variant in info.variants {
        let deprecated = variant.deprecated.map(|note| format!("Deprecated: {note}"));
        let said: Vec<String> = std::iter::once(variant.docs.to_owned()).chain(deprecated).collect();
        let said = said.join(" ").replace('\n', " ");
        if !said.trim().is_empty() {
            list.push(format!("- `{}`: {}", variant.name, said.trim()));
        }
    }
    let comment = Comment::of(info.docs).paragraph(&list.join("\n")).deprecated(info.deprecated);
    format!("{}{}", comment.render(0), enumeration_type(name, info))
}

fn enumeration_type(name: &str, info: &EnumInfo) -> String {
    // Not `string`, which would swallow the names that an editor is to offer.
    let open = info.open.then(|| "(string & {})".to_owned());
    let values: Vec<String> = info.variants.iter().map(|variant| quote(variant.name)).chain(open).collect();
    union(name, &values)
}

fn union(name: &str, members: &[String]) -> String {
    let line = format!("export type {name} = {};", members.join(" | "));
    if members.is_empty() {
        return format!("export type {name} = never;");
    }
    if line.chars().count() <= WIDTH {
        return line;
    }
    let members: Vec<String> = members.iter().map(|member| format!("\n  | {member}")).collect();
    format!("export type {name} ={};", members.concat())
}

fn list_of(items: &[String]) -> String {
    let line = format!("[{}]", items.join(", "));
    if line.chars().count() + "export const messageTypes =  as const;".len() <= WIDTH {
        return line;
    }
    let items: Vec<String> = items.iter().map(|item| format!("  {item},\n")).collect();
    format!("[\n{}]", items.concat())
}
