//! The functions that build messages.

use super::comments::Comment;
use super::literal::{WIDTH, quote};
use super::names::{MessageNames, Names};
use super::syntax::{typed, width};
use crate::export::description::{Field, Message, Presence, Type};

/// Returns a function for each message.
pub(super) fn builders(names: &Names<'_>) -> String {
    let description = names.description;
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
    let mut head = format!("export function {name}({}){returns} {{", parameters.join(", "));
    if width(&head) > WIDTH {
        let parameters: Vec<String> =
            parameters.iter().map(|parameter| format!("  {},\n", laid_out(parameter))).collect();
        let parameters = parameters.concat();
        head = format!("export function {name}(\n{parameters}){returns} {{");
    }
    let docs = Comment::of(&format!("Builds a `{}` message.", message.tag))
        .paragraph(&payload.docs)
        .deprecated(payload.deprecated.as_deref())
        .render(0);
    let mut made = format!("buildMessage(protocol, {tag}, {first}, {second})");
    if "  return ".len() + made.chars().count() + " as ;".len() + result.chars().count() > WIDTH {
        made = format!("buildMessage(\n    protocol,\n    {tag},\n    {first},\n    {second},\n  )");
    }
    format!("{docs}{head}\n  return {made}{};\n}}", typed(format!(" as {result}")))
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
