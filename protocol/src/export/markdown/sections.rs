//! The sections of the page other than the envelope: introduction, messages, data types.

use super::headings::{DATA_TYPES, Headings, MESSAGES, data_types as data_types_of, title};
use super::prose::{cell_and_rest, code, paragraphs};
use super::roles;
use super::tables::{deprecation, elements, fields, integers, untagged, value_in_words, values};
use crate::export::description::{Field, Message, TagPlace, Type, TypeKind, Undeclared, UnionMember};
use crate::export::manifest::license;
use crate::export::{Description, example};

/// Writes title, docs, address, version, servers and licence.
pub(super) fn introduction(description: &Description) -> Vec<String> {
    let version = format!("Version {}, served at {}.", code(&description.version), code(&description.address));
    let servers = description.contract.map_or(&[][..], |contract| contract.servers);
    let servers: Vec<String> = servers.iter().map(|server| format!("{} ({})", code(server.url), server.name)).collect();
    let servers = (!servers.is_empty()).then(|| format!("Servers: {}.", servers.join(", ")));
    let license = license(description).map(|license| format!("Licence: {}.", code(license)));
    let service = [Some(version), servers, license].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let described = described(format!("# {}", title(description)), &description.docs, None);
    described.into_iter().chain([service]).chain(roles::introduction(description)).collect()
}

/// Does the same where fields of payloads stand beside the tag; nothing for other protocols.
pub(super) fn whole_messages(description: &Description, headings: &Headings) -> Vec<String> {
    let Some(whole) = description.whole_messages() else { return Vec::new() };
    let members = || whole.members.iter().filter_map(|it| Some((it, description.type_named(&it.name)?)));
    let list = members().map(|(member, described)| {
        let anchor = headings.get(&member.name).map_or("", |heading| &heading.anchor);
        listed(&described.docs, &format!("[{}](#{anchor})", code(&member.mark.to_string())))
    });
    let list = list.collect::<Vec<_>>().join("\n");
    let sections = members().flat_map(|(member, described)| whole_message(description, member, described, headings));
    [format!("## {MESSAGES}"), list].into_iter().chain(sections).collect()
}

fn whole_message(
    description: &Description,
    member: &UnionMember,
    described: &Type,
    headings: &Headings,
) -> Vec<String> {
    let mut blocks = type_described(format!("### {}", code(&member.mark.to_string())), description, described);
    blocks.extend(roles::of_message(description, &member.mark.to_string()));
    if let TypeKind::Union { tag, members, open, .. } = &described.kind {
        blocks.extend([union(tag, *open), union_members(members, headings)]);
    } else {
        let own = example::own_fields(description, described);
        let own: Vec<_> = own.into_iter().filter(|field| !field.is_unit()).collect();
        if own.is_empty() {
            blocks.push("It has no fields of its own.".to_owned());
        } else if let TypeKind::Array(fields) = &described.kind {
            let is_own = |(_, field): &(usize, &Field)| own.iter().any(|own| own.name == field.name);
            blocks.extend(elements(fields.iter().enumerate().filter(is_own), headings));
        } else {
            blocks.extend(fields(&own, headings));
        }
    }
    let examples = example::of_member(description, member);
    blocks.extend(examples.iter().map(|example| format!("```json\n{}```", example.to_pretty())));
    blocks
}

/// Writes the list of all messages, then a section for each; nothing where these are described as a whole.
pub(super) fn messages(description: &Description, headings: &Headings) -> Vec<String> {
    if description.document.is_some() {
        return Vec::new();
    }
    let list = description.payloads().map(|(message, payload)| {
        let anchor = headings.get(&payload.name).map_or("", |heading| &heading.anchor);
        listed(&payload.docs, &format!("[{}](#{anchor})", code(&message.tag)))
    });
    let list = list.collect::<Vec<_>>().join("\n");
    let sections =
        description.payloads().flat_map(|(message, payload)| self::message(description, message, payload, headings));
    [format!("## {MESSAGES}"), list].into_iter().chain(sections).collect()
}

fn message(description: &Description, message: &Message, payload: &Type, headings: &Headings) -> Vec<String> {
    let mut blocks = type_described(format!("### {}", code(&message.tag)), description, payload);
    blocks.extend(roles::of_message(description, &message.tag));
    let content = code(description.content_key());
    match &payload.kind {
        TypeKind::Newtype(value) => blocks.push(format!("In {content}: {}.", value_in_words(value, headings))),
        _ if !payload.has_content() => blocks.push(format!("It has no fields; {content} is left out.")),
        _ if payload.fields().is_empty() => blocks.push(format!("It has no fields; {content} is `{{}}`.")),
        _ => blocks.extend(fields(payload.fields(), headings)),
    }
    if payload.has_content() && !payload.needs_content() {
        blocks.push(format!("No field is required; {content} may be left out, or be `null`."));
    }
    let examples = example::messages(description, message);
    blocks.extend(examples.iter().map(|example| format!("```json\n{}```", example.to_pretty())));
    blocks
}

/// Writes the section of all data types; nothing if there are none.
pub(super) fn data_types(description: &Description, headings: &Headings) -> Vec<String> {
    let mut blocks = Vec::new();
    for described in data_types_of(description) {
        let name = headings.get(&described.name).map_or("", |heading| &heading.name);
        blocks.extend(type_described(format!("### {}", code(name)), description, described));
        match &described.kind {
            TypeKind::Struct(fields) => blocks.extend(self::fields(fields, headings)),
            TypeKind::Array(fields) => {
                blocks.push("An array of these, by their positions.".to_owned());
                blocks.extend(elements(fields.iter().enumerate(), headings));
            }
            TypeKind::Newtype(value) => blocks.push(format!("A value: {}.", value_in_words(value, headings))),
            TypeKind::Enum { variants, open } => {
                blocks.push(if *open {
                    "A string: one of these values, or one of a later version, which is to be kept as it is.".to_owned()
                } else {
                    "A string: one of these values.".to_owned()
                });
                blocks.extend(values(variants));
            }
            TypeKind::Integers { variants, open } => {
                blocks.push(if *open {
                    "An integer: one of these, or one of a later version, which is to be kept as it is.".to_owned()
                } else {
                    "An integer: one of these.".to_owned()
                });
                blocks.extend(integers(variants));
            }
            TypeKind::Untagged(members) => {
                blocks.push("One of these, told apart by the kind of JSON, and objects by a key:".to_owned());
                blocks.push(untagged(members, headings));
            }
            TypeKind::Union { tag, members, open, .. } => {
                blocks.extend([union(tag, *open), union_members(members, headings)]);
            }
        }
    }
    let list = data_types_of(description).map(|described| listed(&described.docs, &headings.link(&described.name)));
    let list = list.collect::<Vec<_>>().join("\n");
    if blocks.is_empty() { blocks } else { [format!("## {DATA_TYPES}"), list].into_iter().chain(blocks).collect() }
}

/// Writes the list of the members of a union.
fn union_members(members: &[UnionMember], headings: &Headings) -> String {
    let member =
        |member: &UnionMember| format!("- {}: {}", code(&member.mark.to_string()), headings.link(&member.name));
    members.iter().map(member).collect::<Vec<_>>().join("\n")
}

/// Returns what there is to say of a union apart from its members.
fn union(tag: &TagPlace, open: bool) -> String {
    let is_array = tag.is_index();
    let tag = code(&tag.to_string());
    if is_array {
        let of_others =
            if open { " Arrays with another value of a later version are to be kept as they are." } else { "" };
        return format!("An array: element {tag} says which of these it is.{of_others}");
    }
    let of_others =
        if open { " Objects with another value of a later version are to be kept as they are." } else { "" };
    format!("An object: {tag} says which of these it is.{of_others}")
}

/// Writes an entry of a list of links, with the first paragraph of the docs.
fn listed(docs: &str, link: &str) -> String {
    let (summary, _) = cell_and_rest(docs);
    if summary.is_empty() { format!("- {link}") } else { format!("- {link}: {summary}") }
}

fn type_described(heading: String, description: &Description, of: &Type) -> Vec<String> {
    let mut blocks = described(heading, &of.docs, of.deprecated.as_deref());
    blocks.extend(undeclared(description, of));
    blocks
}

/// Says what becomes of fields that a type does not have, where that is not the same in all types.
fn undeclared(description: &Description, of: &Type) -> Option<String> {
    let has_own = matches!(of.kind, TypeKind::Struct(_) | TypeKind::Array(_)) && of.may_have_undeclared();
    let treated = if of.is_closed() { "an error" } else { "ignored" };
    (has_own && description.undeclared() == Undeclared::ByType)
        .then(|| format!("What is not listed here is {treated}."))
}

/// Writes a heading and the text directly below it.
fn described(heading: String, docs: &str, deprecated: Option<&str>) -> Vec<String> {
    let parts = [Some(heading), deprecated.map(deprecation), Some(paragraphs(docs))];
    parts.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect()
}
