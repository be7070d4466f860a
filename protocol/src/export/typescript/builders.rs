//! The functions that build messages.

use super::comments::Comment;
use super::literal::{Literal, WIDTH, key, quote};
use super::names::{MessageNames, Names, camel_case, label};
use super::syntax::{typed, width};
use super::table::mark;
use super::types::{constant, value_type};
use crate::export::description::{self, Field, Kind, Message, Policy, Presence, Tag, Type, TypeKind};

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

/// Returns a function for a message that is described as one object or array, in which the tags are filled in too.
fn whole_builder(names: &Names<'_>, described: &Type, name: &str) -> String {
    let result = names.get(&described.name);
    let (parameter, function, mut arguments, element) = match described.kind {
        TypeKind::Array(_) => {
            let (properties, elements) = elements(names, described);
            let flat = format!("{{ {} }}", properties.join("; "));
            let head = format!("export function {name}(message: {flat}): {result} {{");
            let broken = || format!("{{\n  {};\n}}", properties.join(";\n  "));
            let fits = width(&head) <= WIDTH && !flat.contains('\n');
            let parameter = (!properties.is_empty()).then(|| if fits { flat } else { broken() });
            (parameter, "buildElements", vec![Literal::List(elements)], "element ")
        }
        _ => {
            let parameter = properties(names, described);
            let argument = if parameter.is_some() { "message" } else { "{}" };
            (parameter, "buildObject", vec![Literal::Plain(argument.to_owned())], "")
        }
    };
    let parameter = parameter.map(|parameter| format!("message{}", typed(format!(": {parameter}"))));
    let mut parameters: Vec<String> = parameter.into_iter().collect();
    let (of_holders, holders) = holders(names, described);
    parameters.extend(of_holders);
    arguments.extend((!holders.is_empty()).then_some(Literal::Object(holders)));
    let mut tags = names.description.unions_of(&described.name).into_iter();
    let told = names.description.told_message(&described.name);
    let tag = told.or_else(|| tags.next().map(|tag| tag.member));
    let tag = tag.map(|member| member.mark.to_string()).unwrap_or_default();
    let path = |tag: &Tag<'_>| [tag.field, Some(tag.key)].into_iter().flatten().collect::<Vec<_>>().join(".");
    let further: Vec<String> = tags.map(|tag| format!("{element}`{}` is `{}`", path(&tag), tag.member.mark)).collect();
    let further = if further.is_empty() { String::new() } else { format!(" in which {}", further.join(", ")) };
    let about = format!("Builds a `{tag}` message{further}.");
    let head = head(name, &parameters, &typed(format!(": {result}")));
    let first = [Literal::Plain("described".to_owned()), Literal::text(result)];
    let call = Literal::call(function, first.into_iter().chain(arguments));
    let cast = typed(format!(" as {result}"));
    let call = call.render(2, "return ".len(), width(&cast) + 1);
    format!("{}{head}\n  return {call}{cast};\n}}", docs(&about, described))
}

/// Returns the type of what a message is built from that is an object; `None` if nothing is given. What holds a tag is
/// given beside it.
fn properties(names: &Names<'_>, described: &Type) -> Option<String> {
    let fields = names.description.fields_and_tags(described);
    let within = names.description.tags_within(&described.name);
    let is_told = |field: &Field, tag: &Option<Tag<'_>>| {
        tag.is_some() || within.iter().any(|tag| tag.field == Some(field.name.as_str()))
    };
    let has_fields = fields.iter().any(|(field, tag)| !is_told(field, tag) && !field.is_unit());
    let left_out = fields.iter().filter(|(field, tag)| {
        let is_payload = matches!(field.presence, Presence::Payload { unit: false });
        is_told(field, tag) || is_filled_in(field) || is_payload || names.description.is_now(described, field)
    });
    has_fields.then(|| leave_out(names.get(&described.name), left_out.map(|(field, _)| *field)))
}

/// Returns the parameters from which the objects are built that hold tags of a message, and these objects.
fn holders(names: &Names<'_>, described: &Type) -> (Vec<String>, Vec<(String, Literal)>) {
    let mut given = description::Names::reserving(["message", "described"]);
    let within = names.description.tags_within(&described.name);
    let holders = described.fields().iter().filter_map(|field| {
        within.iter().find(|tag| tag.field == Some(&field.name))?;
        let Kind::Named(holder) = &field.value.kind else { return None };
        let holder = names.description.type_named(holder)?;
        let parameter = label(&given.claim(&camel_case(&field.name), Policy::NUMBERED));
        let parts = [Literal::Plain("described".to_owned()), Literal::text(names.get(&holder.name))];
        let built = Literal::call("buildObject", parts.into_iter().chain([Literal::Plain(parameter.clone())]));
        let fields = names.description.fields_and_tags(holder);
        let left_out = fields.iter().filter(|(field, tag)| tag.is_some() || is_filled_in(field));
        let type_name = leave_out(names.get(&holder.name), left_out.map(|(field, _)| *field));
        Some((format!("{parameter}{}", typed(format!(": {type_name}"))), (key(&field.name), built)))
    });
    holders.unzip()
}

/// Returns the properties of what a message is built from that is an array, whose elements have names there; and these
/// elements.
fn elements(names: &Names<'_>, described: &Type) -> (Vec<String>, Vec<Literal>) {
    let mut given = description::Names::default();
    let (mut properties, mut elements) = (Vec::new(), Vec::new());
    for (field, tag) in names.description.fields_and_tags(described).into_iter().filter(|(field, _)| !field.is_unit()) {
        if let Some(tag) = tag {
            elements.push(mark(&tag.member.mark));
            continue;
        }
        if let Kind::Constant(json) = &field.value.kind {
            elements.push(Literal::Plain(constant(json)));
            continue;
        }
        let property = given.claim(&field.name, Policy::NUMBERED);
        let (element, declared) = element(names, described, field, &property);
        properties.push(declared);
        elements.push(Literal::Plain(element));
    }
    (properties, elements)
}

/// Returns how an element is given, and the declaration of the property that it is given as. One that is left out becomes
/// its default, or `null` if it may be that and others follow.
fn element(names: &Names<'_>, described: &Type, field: &Field, property: &str) -> (String, String) {
    let name = key(property);
    let value = if name == property { format!("message.{name}") } else { format!("message[{name}]") };
    let is_now = names.description.is_now(described, field);
    let is_null = field.presence == Presence::Required && matches!(field.value.kind, Kind::Nullable(_));
    let element = match () {
        () if is_now => format!("{value} ?? Math.floor(Date.now() / 1000)"),
        () if is_null => format!("{value} ?? null"),
        () if field.is_rest() => format!("...({value} ?? [])"),
        () => value,
    };
    let declared = match (&field.presence, &field.value.kind) {
        (Presence::Optional, Kind::Nullable(inner)) => value_type(names, inner),
        _ => value_type(names, &field.value),
    };
    if field.is_required() && !is_now && !is_null {
        return (element, declared.after(&format!("readonly {name}:"), 2));
    }
    (element, declared.or("undefined").after(&format!("readonly {name}?:"), 2))
}

/// Returns the comment of a function that builds messages of this type.
fn docs(about: &str, described: &Type) -> String {
    Comment::of(about).paragraph(&described.docs).deprecated(described.deprecated.as_deref()).render(0)
}

/// Returns the first line of a function, or the first ones if its parameters are too wide for one.
pub(super) fn head(name: &str, parameters: &[String], returns: &str) -> String {
    let head = format!("export function {name}({}){returns} {{", parameters.join(", "));
    // What has lines of its own is no wider.
    if width(&head) <= WIDTH || head.contains('\n') {
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
