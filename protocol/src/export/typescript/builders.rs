//! The functions that build messages.

use super::comments::Comment;
use super::literal::{WIDTH, quote};
use super::names::{MessageNames, Names};
use super::syntax::{typed, width};
use crate::export::description::{Field, Message, Presence, Type};

/// Returns a function for each message.
pub(super) fn builders(names: &Names<'_>) -> String {
    let description = names.description;
    if description.whole_messages().is_some() {
        return names
            .builders()
            .map(|(described, name)| whole_builder(names, described, name))
            .collect::<Vec<_>>()
            .join("\n\n");
    }
    let header = names.header.as_ref().map(|name| {
        let left_out = description.header.fields().iter().filter(|field| is_filled_in(field) || field.is_now());
        leave_out(name, left_out)
    });
    let builders =
        names.messages().map(|(message, payload, given)| builder(message, payload, given, header.as_deref()));
    builders.collect::<Vec<_>>().join("\n\n")
}

/// Whether an omitted value becomes a default, or is the only one.
fn is_filled_in(field: &Field) -> bool {
    matches!(field.presence, Presence::Default { .. }) || field.is_constant()
}

fn leave_out<'a>(name: &str, fields: impl Iterator<Item = &'a Field>) -> String {
    let keys: Vec<String> = fields.map(|field| quote(&field.name)).collect();
    if keys.is_empty() { name.to_owned() } else { format!("LeaveOut<{name}, {}>", keys.join(" | ")) }
}

fn builder(message: &Message, payload: &Type, given: &MessageNames, header: Option<&str>) -> String {
    let tag = quote(&message.tag);
    let fields = payload.fields();
    let data = leave_out(&given.payload, fields.iter().filter(|field| is_filled_in(field)));
    let data = payload.has_content().then(|| format!("data{}", typed(format!(": {data}"))));
    let parameters: Vec<String> =
        data.into_iter().chain(header.map(|header| format!("header{}", typed(format!(": {header}"))))).collect();
    let first = if payload.has_content() { "data" } else { "{}" };
    let second = if header.is_some() { "header" } else { "{}" };
    let (name, result) = (&given.builder, &given.message);
    let returns = typed(format!(": {result}"));
    let head = head(name, &parameters, &returns);
    let docs = docs(&format!("Builds a `{}` message.", message.tag), payload);
    let mut made = format!("buildMessage(protocol, {tag}, {first}, {second})");
    if "  return ".len() + made.chars().count() + " as ;".len() + result.chars().count() > WIDTH {
        made = format!("buildMessage(\n    protocol,\n    {tag},\n    {first},\n    {second},\n  )");
    }
    format!("{docs}{head}\n  return {made}{};\n}}", typed(format!(" as {result}")))
}

/// Returns a function for a message that is described as one object, in which the tags are filled in too.
fn whole_builder(names: &Names<'_>, described: &Type, name: &str) -> String {
    let fields = names.description.fields_and_tags(described);
    let mut given = fields.iter().filter(|(field, tag)| tag.is_none() && !field.is_unit()).peekable();
    let has_fields = given.peek().is_some();
    let left_out = fields.iter().filter(|(field, tag)| {
        let is_payload = matches!(field.presence, Presence::Payload { unit: false });
        tag.is_some() || is_filled_in(field) || is_payload || names.description.is_now(described, field)
    });
    let result = names.get(&described.name);
    let parameter = leave_out(result, left_out.map(|(field, _)| *field));
    let parameter = has_fields.then(|| format!("message{}", typed(format!(": {parameter}"))));
    let argument = if has_fields { "message" } else { "{}" };
    let mut tags = names.description.tags_of(&described.name).into_iter();
    let told = names.description.told_message(&described.name);
    let tag = told.or_else(|| tags.next().map(|tag| tag.member));
    let tag = tag.map(|member| member.mark.to_string()).unwrap_or_default();
    let further: Vec<String> = tags.map(|tag| format!("`{}` is `{}`", tag.key, tag.member.mark)).collect();
    let further = if further.is_empty() { String::new() } else { format!(" in which {}", further.join(", ")) };
    let about = format!("Builds a `{tag}` message{further}.");
    let head = head(name, parameter.as_slice(), &typed(format!(": {result}")));
    let call = format!("buildObject(described, {}, {argument})", quote(result));
    format!("{}{head}\n  return {call}{};\n}}", docs(&about, described), typed(format!(" as {result}")))
}

/// Returns the comment of a function that builds messages of this type.
fn docs(about: &str, described: &Type) -> String {
    Comment::of(about).paragraph(&described.docs).deprecated(described.deprecated.as_deref()).render(0)
}

/// Returns the first line of a function, or the first ones if its parameters are too wide for one.
pub(super) fn head(name: &str, parameters: &[String], returns: &str) -> String {
    let head = format!("export function {name}({}){returns} {{", parameters.join(", "));
    if width(&head) <= WIDTH {
        return head;
    }
    let parameters: Vec<String> = parameters.iter().map(|parameter| format!("  {},\n", laid_out(parameter))).collect();
    format!("export function {name}(\n{}){returns} {{", parameters.concat())
}

/// Formats a parameter on its own line, or on several: `data: LeaveOut<Settings, "sound" | "volume">`.
fn laid_out(parameter: &str) -> String {
    let parts = parameter.strip_suffix(">\u{2}").and_then(|parameter| parameter.split_once('<'));
    let parts = parts.and_then(|(head, arguments)| Some((head, arguments.split_once(", ")?)));
    match parts {
        Some((head, (name, keys))) if width(parameter) + 3 > WIDTH => {
            let keys = if keys.chars().count() + 4 > WIDTH {
                keys.split(" | ").map(|key| format!("| {key}")).collect::<Vec<_>>().join("\n    ")
            } else {
                keys.to_owned()
            };
            format!("{head}<\n    {name},\n    {keys}\n  >\u{2}")
        }
        _ => parameter.to_owned(),
    }
}
