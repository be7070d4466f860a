//! Writes the types of a module: header, messages, payloads and data types.

use super::comments::Comment;
use super::literal::{WIDTH, key, quote};
use super::names::Names;
use super::types::value_type;
use crate::export::description::{
    Description, Field, Kind, Presence, Type, TypeKind, Variant, rules_in_words, sentence,
};

/// Writes the first lines of the file.
pub(super) fn head(description: &Description) -> String {
    let about = format!(
        "The protocol `{}` in TypeScript: its messages, and how to read, check and write them.",
        description.name
    );
    let written = "Written by `Contract::typescript` from the declarations in Rust. Change those, and write it anew.";
    Comment::of(&description.docs).paragraph(&about).paragraph(written).tag("module", "").render(0)
}

/// Writes the union of all messages, then each one.
pub(super) fn messages(names: &Names<'_>) -> String {
    let description = names.description;
    let mut parts = Vec::new();
    let members: Vec<String> = names.messages.iter().map(|message| message.message.clone()).collect();
    let docs = Comment::of(&format!("Any message. Its `{}` tells which one it is.", description.tag)).render(0);
    parts.push(format!("{docs}{}", union("Message", &members)));
    let tags: Vec<String> = description.messages.iter().map(|message| quote(&message.tag)).collect();
    let docs = Comment::of("The types of messages, in the order of their declaration.").render(0);
    parts.push(format!("{docs}export const messageTypes = {} as const;", list_of(&tags)));
    let docs = Comment::of("The type of a message.").render(0);
    parts.push(format!("{docs}export type MessageType = (typeof messageTypes)[number];"));
    if let Some(header) = &names.header {
        parts.push(declaration(names, header, &description.header));
    }
    for (message, given) in description.messages.iter().zip(&names.messages) {
        let Some(payload) = description.type_named(&message.payload) else { continue };
        let docs = Comment::of(&payload.docs).deprecated(payload.deprecated.as_deref()).render(0);
        let mut body = format!("  {}: {};\n", key(&description.tag), quote(&message.tag));
        if !payload.fields().is_empty() {
            body = format!("{body}  {}: {};\n", key(&description.content), given.payload);
        }
        parts.push(format!("{docs}export interface {}{} {{\n{body}}}", given.message, extends(names)));
        if !payload.fields().is_empty() {
            parts.push(declaration(names, &given.payload, payload));
        }
    }
    if description.unknown.is_some() {
        parts.push(unknown_message(names));
    }
    parts.join("\n\n")
}

fn extends(names: &Names<'_>) -> String {
    names.header.as_ref().map(|header| format!(" extends {header}")).unwrap_or_default()
}

fn unknown_message(names: &Names<'_>) -> String {
    let docs = Comment::of("A message of a type that is not declared, kept whole: `encode` writes it back.").render(0);
    let payload = Comment::of("The payload, as it came; absent where the message has none.").render(2);
    format!(
        "{docs}export interface UnknownMessage{} {{\n  {}: string;\n{payload}  {}?: RawJson | undefined;\n}}",
        extends(names),
        key(&names.description.tag),
        key(&names.description.content),
    )
}

/// Writes the types that fields are made of.
pub(super) fn data_types(names: &Names<'_>) -> String {
    let declared = names.data_types().map(|(name, data)| declaration(names, name, data));
    declared.collect::<Vec<_>>().join("\n\n")
}

/// Writes the type `IssueCode` with these values, as the runtime must declare it.
#[cfg(test)]
pub(super) fn issue_code(values: &[&str]) -> String {
    enumeration_type("IssueCode", values.iter().copied(), true)
}

fn declaration(names: &Names<'_>, name: &str, described: &Type) -> String {
    match &described.kind {
        TypeKind::Struct(fields) => structure(names, name, described, fields),
        TypeKind::Enum { variants, open } => enumeration(name, described, variants, *open),
    }
}

fn structure(names: &Names<'_>, name: &str, described: &Type, fields: &[Field]) -> String {
    let docs = Comment::of(&described.docs).deprecated(described.deprecated.as_deref()).render(0);
    let fields: String = fields.iter().map(|field| property(names, field)).collect();
    if fields.is_empty() {
        // An empty interface would accept anything.
        return format!("{docs}export type {name} = {{ [key: string]: never }};");
    }
    format!("{docs}export interface {name} {{\n{fields}}}")
}

fn property(names: &Names<'_>, field: &Field) -> String {
    let mut comment = Comment::of(&field.docs).paragraph(&words(field));
    if let Some(default) = field.default_text() {
        comment = comment.tag("defaultValue", &format!("`{default}`"));
    }
    let comment = comment.deprecated(field.deprecated.as_deref()).render(2);
    let (mark, declared) = match (&field.presence, &field.value.kind) {
        (Presence::Optional, Kind::Nullable(inner)) => ("?", value_type(names, inner).or("undefined")),
        (Presence::Optional, _) => ("?", value_type(names, &field.value).or("undefined")),
        _ => ("", value_type(names, &field.value)),
    };
    format!("{comment}  {};\n", declared.after(&format!("{}{mark}:", key(&field.name)), 2))
}

/// Describes the constraints on a field's value beyond its type, in sentences.
fn words(field: &Field) -> String {
    let code = |text: &str| format!("`{text}`");
    let mut words = rules_in_words(&field.value, code);
    // The type itself only says that it is a number or a string.
    let what = match field.value.unless_null().kind {
        Kind::Integer(_) => "a whole number, ",
        Kind::IntegerString(_) => "a whole number in digits, ",
        Kind::Timestamp => "seconds since 1970, ",
        _ => "",
    };
    if let Some(first) = words.first_mut() {
        first.insert_str(0, what);
    }
    let mut sentences: Vec<String> = words.iter().map(|words| sentence(words)).collect();
    let mut is_rust_alone = false;
    field
        .value
        .visit(&mut |value| is_rust_alone |= !value.checks.is_empty() || matches!(value.kind, Kind::Foreign { .. }));
    if is_rust_alone {
        sentences.push("What only Rust can check is not checked here.".to_owned());
    }
    if !field.aliases.is_empty() {
        let aliases: Vec<String> = field.aliases.iter().map(|alias| code(alias)).collect();
        sentences.push(format!("Also read as {}.", aliases.join(", ")));
    }
    sentences.join(" ")
}

fn enumeration(name: &str, described: &Type, variants: &[Variant], open: bool) -> String {
    let mut list = Vec::new();
    for variant in variants {
        let deprecated = variant.deprecated.as_ref().map(|note| format!("Deprecated: {note}"));
        let said: Vec<String> = std::iter::once(variant.docs.clone()).chain(deprecated).collect();
        let said = said.join(" ").replace('\n', " ");
        if !said.trim().is_empty() {
            list.push(format!("- `{}`: {}", variant.name, said.trim()));
        }
    }
    let comment = Comment::of(&described.docs).paragraph(&list.join("\n")).deprecated(described.deprecated.as_deref());
    let values = variants.iter().map(|variant| variant.name.as_str());
    format!("{}{}", comment.render(0), enumeration_type(name, values, open))
}

fn enumeration_type<'a>(name: &str, values: impl Iterator<Item = &'a str>, open: bool) -> String {
    // A plain `string` would absorb the known values, which editors should offer as completions.
    let open = open.then(|| "(string & {})".to_owned());
    let values: Vec<String> = values.map(quote).chain(open).collect();
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
