//! Writes what a module says of roles and of states: who may send which message, who receives it, and which state it is.

use super::comments::Comment;
use super::constants;
use super::literal::{Literal, WIDTH, key};
use super::names::Names;
use super::role_names::{from, has_table, to};
use super::syntax::typed;
use crate::export::Description;
use crate::export::description::{Keep, KeyField, MessageRoles, Roles, TagPlace};
use crate::export::json_tree::Json;

/// Writes everything; nothing for a protocol that says nothing.
pub(super) fn roles(names: &Names<'_>) -> String {
    let roles = &names.description.roles;
    let mut parts = Vec::new();
    if roles.has_roles() {
        parts.extend(of_roles(names, roles));
    }
    // What looks at a message to find its type cannot be there.
    if names.description.has_tag_outside() {
        return parts.join("\n\n");
    }
    if roles.has_states() {
        parts.extend(of_states(names));
    }
    if has_table(roles) {
        parts.push(table(names.description));
    }
    parts.join("\n\n")
}

/// Returns the names of the messages that a selection holds for, in order.
fn members(names: &Names<'_>, is_one: impl Fn(&str) -> bool) -> Vec<String> {
    if let Some(whole) = names.description.whole_messages() {
        let members = whole.members.iter().filter(|member| is_one(&member.mark.to_string()));
        return members.map(|member| names.get(&member.name).to_owned()).collect();
    }
    let messages = names.messages().filter(|(message, ..)| is_one(&message.tag));
    messages.map(|(_, _, given)| given.message.clone()).collect()
}

fn union(name: &str, docs: &str, members: &[String]) -> String {
    let docs = Comment::of(docs).render(0);
    if members.is_empty() {
        return typed(format!("{docs}export type {name} = never;"));
    }
    let flat = format!("export type {name} = {};", members.join(" | "));
    if flat.chars().count() <= WIDTH {
        return typed(format!("{docs}{flat}"));
    }
    typed(format!("{docs}export type {name} =\n  | {};", members.join("\n  | ")))
}

/// The word for a message, and its type.
fn noun<'n>(names: &'n Names<'_>) -> (&'static str, &'n str) {
    names.document().map_or(("message", "Message"), |name| ("value", name))
}

fn of_roles(names: &Names<'_>, roles: &Roles) -> Vec<String> {
    let (noun, type_name) = noun(names);
    let docs = Comment::of("The roles; the first is the server, to which the others are connected.").render(0);
    let list = format!("{docs}{}", constants::list("roles", roles.all().map(Literal::text)));
    let role = typed(format!("{}export type Role = (typeof roles)[number];", Comment::of("A role.").render(0)));
    let mut parts = vec![list, role];
    for name in roles.all() {
        let sent = members(names, |tag| roles.may_send(name, tag));
        parts.push(union(&from(name), &format!("What the role `{name}` may send."), &sent));
        let received = members(names, |tag| roles.receives(name, tag));
        parts.push(union(&to(name), &format!("What the role `{name}` receives."), &received));
    }
    let interface = |name: &str, docs: &str, member: fn(&str) -> String| {
        let members = roles.all().map(|role| format!("  readonly {}: {};", key(role), member(role)));
        let members = members.collect::<Vec<_>>().join("\n");
        typed(format!("{}export interface {name} {{\n{members}\n}}", Comment::of(docs).render(0)))
    };
    parts.push(interface("Sent", "What each role may send.", from));
    parts.push(interface("Received", "What each role receives.", to));
    if names.description.has_tag_outside() {
        return parts;
    }
    let tag = access(names.description);
    let docs = Comment::of("Checks every rule of a message that the role may send, and writes it, as `encode` does.")
        .paragraph("Throws a `TypeError` if the role may not send it, which the types rule out.")
        .render(0);
    parts.push(format!(
        "{docs}export function encodeAs{}(role{}, {noun}{}){} {{\n  \
         requireSender(roleTable, {noun}{tag}, role);\n  return encode({noun});\n}}",
        typed("<R extends Role>"),
        typed(": R"),
        typed(": Sent[R]"),
        typed(": Encoded"),
    ));
    let docs = Comment::of(&format!("The result of `decodeFor`: a {noun} that is not for the role is `unexpected`."))
        .render(0);
    parts.push(typed(format!(
        "{docs}export type DecodedFor<R extends Role> =\n  | {{ kind: \"{noun}\"; {noun}: Received[R] }}\n  \
         | {{ kind: \"unexpected\"; {noun}: {type_name} }}\n  | Exclude<Decoded, {{ kind: \"{noun}\" }}>;"
    )));
    let docs = Comment::of(&format!("Reads a {noun} for a role, as `decode` does. Does not throw.")).render(0);
    let cast = typed(" as DecodedFor<R>");
    parts.push(format!(
        "{docs}export function decodeFor{}(role{}, text{}){} {{\n  \
         const decoded = decode(text);\n  \
         if (decoded.kind !== \"{noun}\") return decoded{cast};\n  \
         const {{ {noun} }} = decoded;\n  \
         const kind = isReceivedBy(roleTable, {noun}{tag}, role) ? \"{noun}\" : \"unexpected\";\n  \
         return {{ kind, {noun} }}{cast};\n}}",
        typed("<R extends Role>"),
        typed(": R"),
        typed(": string"),
        typed(": DecodedFor<R>"),
    ));
    parts
}

fn of_states(names: &Names<'_>) -> Vec<String> {
    let (noun, type_name) = noun(names);
    let tag = access(names.description);
    let parameter = format!("{noun}{}", typed(format!(": {type_name}")));
    let key_docs =
        Comment::of("Returns what a message replaces the older ones of: its type, and the values of its key fields.")
            .paragraph("It is `undefined` for an event, of which every one counts.")
            .render(0);
    let over_docs = Comment::of("Whether this is a state that is over.").render(0);
    let world_docs = Comment::of("Creates a world, which holds the newest of each state.").render(0);
    let (key_type, over_type) = (typed(": string | undefined"), typed(": boolean"));
    let world_type = typed(": World");
    let store_docs = Comment::of("The newest of each state.").render(0);
    vec![
        format!(
            "{key_docs}export function stateKey({parameter}){key_type} {{\n  \
             return keyOfState(roleTable, {noun}{tag}, {noun});\n}}"
        ),
        format!(
            "{over_docs}export function isOver({parameter}){over_type} {{\n  \
             return isStateOver(roleTable, {noun}{tag}, {noun});\n}}"
        ),
        typed(format!("{store_docs}export type World = StateMap<{type_name}>;")),
        format!("{world_docs}export function world(){world_type} {{\n  return emptyWorld(stateKey, isOver);\n}}"),
    ]
}

/// Returns what stands behind a message for its type: `.type`.
fn access(description: &Description) -> String {
    match description.whole_messages().map(|whole| whole.tag) {
        Some(TagPlace::Within { field, key }) => member(field) + &member(key),
        Some(TagPlace::Index(index)) => format!("[{index}]"),
        Some(TagPlace::Key(key)) => member(key),
        Some(TagPlace::Outside) => String::new(),
        None => member(description.tag_key()),
    }
}

fn member(name: &str) -> String {
    match key(name) {
        plain if plain == name => format!(".{name}"),
        quoted => format!("[{quoted}]"),
    }
}

/// Writes what the runtime has to know.
fn table(description: &Description) -> String {
    let roles = &description.roles;
    let tags = description.contract.iter().flat_map(contract_tags);
    let rows = tags.filter_map(|(tag, content)| {
        let row = row(roles, &roles.of(&tag), content.as_deref());
        (!row.is_empty()).then(|| (key(&tag), Literal::Object(row)))
    });
    let head = format!("const roleTable{} = ", typed(": RoleTable"));
    let table = Literal::Object(rows.collect()).render(0, "const roleTable: RoleTable = ".len(), 1);
    format!("{head}{table};")
}

/// Returns the types of all messages, each with the key of its payload.
fn contract_tags(contract: &crate::contract::Contract) -> Vec<(String, Option<String>)> {
    contract.messages().map(|message| (message.tag.to_owned(), message.content.map(ToOwned::to_owned))).collect()
}

fn row(roles: &Roles, message: &MessageRoles, content: Option<&str>) -> Vec<(String, Literal)> {
    let names = |is_one: &dyn Fn(&str) -> bool| {
        Literal::List(roles.all().filter(|role| is_one(role)).map(Literal::text).collect())
    };
    let mut row = Vec::new();
    if roles.has_roles() {
        row.push(("from".to_owned(), names(&|role| roles.may_send(role, &message.tag))));
        row.push(("to".to_owned(), names(&|role| roles.receives(role, &message.tag))));
    }
    if let Keep::Latest(fields) = &message.keep {
        row.push(("key".to_owned(), Literal::List(fields.iter().map(|field| path(field, content)).collect())));
    }
    if let Some((field, values)) = &message.ends {
        let field = KeyField { name: field.clone(), in_header: false };
        let values = Literal::List(values.iter().map(literal).collect());
        let ends = vec![("path".to_owned(), path(&field, content)), ("values".to_owned(), values)];
        row.push(("ends".to_owned(), Literal::Object(ends)));
    }
    row
}

/// Returns the keys of a field, from the outside in.
fn path(field: &KeyField, content: Option<&str>) -> Literal {
    let outer = content.filter(|_| !field.in_header).map(Literal::text);
    Literal::List(outer.into_iter().chain([Literal::text(&field.name)]).collect())
}

fn literal(value: &Json) -> Literal {
    value.as_str().map_or_else(|| Literal::Plain(value.to_line()), Literal::text)
}
