//! Checks the roles of a protocol, and what its messages say of them, of each other, and of its header.

use proc_macro2::Ident;

use super::case::Case;
use super::header::local_name;
use super::included::inclusions;
use super::key_fields::{check_correlation, check_in_header};
use super::names::spelled;
use crate::diagnostics::{Errors, texts};
use crate::model::{DataType, DeclaredRole, Ends, Envelope, IncludedRoles, Item, Message, MessageRoles, Roles, Struct};
use crate::parse::{RawProtocolRoles, names_of};

/// The name of the module with a type for each role.
const MODULE: &str = "role";

/// What a protocol says of roles.
pub(super) struct Said {
    pub(super) roles: Option<Roles>,
    /// Whether it says anything: a mistake may have left no roles.
    pub(super) has_keys: bool,
    pub(super) correlate: Option<Ident>,
}

/// Checks what a protocol says of roles.
///
/// Rule: there is a server, and there are clients, each with a name of its own. Rejected: `clients(agent, agent)`.
pub(super) fn check_roles(raw: RawProtocolRoles, errors: &mut Errors) -> Said {
    let RawProtocolRoles { server, clients, correlate } = raw;
    match (server.key(), clients.key()) {
        (Some(key), None) => errors.push(key, texts::half_of_roles("server = ...", "clients(...)")),
        (None, Some(key)) => errors.push(key, texts::half_of_roles("clients(...)", "server = ...")),
        _ => {}
    }
    let has_keys = server.key().is_some() || clients.key().is_some();
    let correlate = correlate.into_value();
    let (Some(server), Some(clients)) = (server.into_value(), clients.into_value()) else {
        return Said { roles: None, has_keys, correlate };
    };
    let mut taken: Vec<String> = Vec::new();
    let mut declare = |ident: Ident| {
        let name = spelled(&ident);
        let type_name = Case::Pascal.of_field(&name);
        if ["self", "super", "crate", "Self", "_"].contains(&name.as_str()) {
            errors.push(&ident, texts::role_keyword(&name));
        } else if taken.contains(&type_name) {
            errors.push(&ident, texts::role_twice(&name));
        } else {
            taken.push(type_name.clone());
            return Some(DeclaredRole { ident, name, type_name });
        }
        None
    };
    let server = declare(server);
    let clients = clients.into_iter().filter_map(&mut declare).collect();
    Said { roles: server.map(|server| Roles { server, clients }), has_keys, correlate }
}

/// Checks what the messages say. Those with a mistake are broken.
///
/// Returns true if the name of the module of roles is free.
pub(super) fn check_messages(items: &mut [Item], envelope: &Envelope, said: &mut Said, errors: &mut Errors) -> bool {
    let is_free = check_module_name(items, said, errors);
    let header = header_of(items, envelope);
    said.correlate =
        said.correlate.take().filter(|field| check_correlation(field, envelope.header.is_none(), header, errors));
    let said = &*said;
    check_inclusions(items, said, errors);
    let message_names: Vec<String> = message_names(items).map(spelled).collect();
    let broken: Vec<usize> = items
        .iter()
        .enumerate()
        .filter_map(|(index, item)| if let Item::Message(message) = item { Some((index, &**message)) } else { None })
        .filter_map(|(index, message)| {
            let before = errors.count();
            check_sender(message, said, errors);
            if let Some(roles) = &message.roles {
                check_names(roles, said, &message_names, errors);
                if let Some(ends) = &roles.ends {
                    check_variants(ends, items, errors);
                }
                if let Some(header) = header {
                    check_in_header(roles, &message.structure, header, errors);
                }
            }
            (errors.count() > before).then_some(index)
        })
        .collect();
    for (index, item) in items.iter_mut().enumerate() {
        if let Item::Message(message) = item {
            message.structure.declaration.broken |= broken.contains(&index);
        }
    }
    is_free
}

/// Rule: with roles, each message has a sender; without them, none. Rejected: `from(agent)` in a protocol without roles.
fn check_sender(message: &Message, said: &Said, errors: &mut Errors) {
    let from = message.roles.as_ref().and_then(|roles| roles.from_key.as_ref());
    let ident = &message.structure.declaration.ident;
    match (from, &said.roles) {
        (None, Some(roles)) => {
            let known: Vec<&str> = roles.all().map(|role| role.name.as_str()).collect();
            errors.push(ident, texts::without_sender(&spelled(ident), &known));
        }
        (Some(key), None) if !said.has_keys => errors.push(key, texts::NO_ROLES),
        _ => {}
    }
    let to = message.roles.as_ref().and_then(|roles| roles.to.first());
    if let (Some(role), None, None, false) = (to, from, &said.roles, said.has_keys) {
        errors.push(role, texts::NO_ROLES);
    }
}

/// Rules: roles are those of the protocol, and replies its messages. Rejected: `from(agnet)`, `replies(Eror)`.
fn check_names(message: &MessageRoles, said: &Said, message_names: &[String], errors: &mut Errors) {
    if let Some(roles) = &said.roles {
        let named = message.from.iter().map(|sender| &sender.role).chain(&message.to);
        check_role_names(named, roles, errors);
    }
    let known: Vec<&str> = message_names.iter().map(String::as_str).collect();
    for reply in message.replies.iter().filter(|reply| !known.contains(&spelled(reply).as_str())) {
        errors.push(reply, texts::unknown_reply(&spelled(reply), &known));
    }
}

fn check_role_names<'n>(named: impl Iterator<Item = &'n Ident>, roles: &Roles, errors: &mut Errors) {
    let known: Vec<&str> = roles.all().map(|role| role.name.as_str()).collect();
    for role in named.filter(|role| !known.contains(&spelled(role).as_str())) {
        errors.push(role, texts::unknown_role(&spelled(role), &known));
    }
}

/// Checks the roles that a `use` says for the messages that it includes.
fn check_inclusions(items: &[Item], said: &Said, errors: &mut Errors) {
    // All messages of a `use` have what it says.
    for IncludedRoles { from_key, from, to_key, to } in
        inclusions(items).filter_map(|it| Some(&it.messages.first()?.roles))
    {
        match (&said.roles, from_key.as_ref().or(to_key.as_ref())) {
            (Some(roles), _) => check_role_names(from.iter().chain(to), roles, errors),
            (None, Some(key)) if !said.has_keys => errors.push(key, texts::NO_ROLES),
            (None, _) => {}
        }
    }
}

/// Rule: a state ends with a value of its field. Rejected: `ends(status = Dnoe)`. (Of an enum elsewhere the compiler
/// knows.)
fn check_variants(ends: &Ends, items: &[Item], errors: &mut Errors) {
    let Some(name) = local_name(&ends.ty) else { return };
    let Some(data) = data_types(items).find(|data| data.declaration().ident == *name) else { return };
    let known: Vec<String> = match data {
        DataType::Enum(data_enum) => data_enum.variants.iter().map(|variant| spelled(&variant.ident)).collect(),
        DataType::IntegerEnum(data_enum) => data_enum.variants.iter().map(|variant| spelled(&variant.ident)).collect(),
        DataType::Struct(_) | DataType::Union(_) | DataType::Untagged(_) => {
            errors.push(&ends.field, texts::not_an_enum(&spelled(&ends.field)));
            return;
        }
    };
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    for variant in ends.variants.iter().filter(|variant| !known.contains(&spelled(variant).as_str())) {
        errors.push(variant, texts::unknown_variant(&spelled(variant), &spelled(name), &known));
    }
}

/// Rule: the name of the module of roles is declared once. Rejected: `mod role {}` in a protocol with roles.
fn check_module_name(items: &[Item], said: &Said, errors: &mut Errors) -> bool {
    if said.roles.is_none() {
        return true;
    }
    let declared = items.iter().flat_map(|item| match item {
        Item::Other(tokens) => names_of(tokens),
        _ => Vec::new(),
    });
    // A struct, which has a name of its own in the same place, is named otherwise.
    let taken: Vec<Ident> = declared.filter(|name| spelled(name) == MODULE).collect();
    for name in &taken {
        errors.push(name, texts::reserved_name(MODULE));
    }
    taken.is_empty()
}

/// Returns the header, if its struct is in the module.
fn header_of<'i>(items: &'i [Item], envelope: &Envelope) -> Option<&'i Struct> {
    let name = envelope.header.as_ref().and_then(local_name)?;
    data_types(items).find_map(|data| match data {
        DataType::Struct(structure) if structure.declaration.ident == *name => Some(structure),
        _ => None,
    })
}

fn data_types(items: &[Item]) -> impl Iterator<Item = &DataType> {
    items.iter().filter_map(|item| if let Item::Data(data) = item { Some(&**data) } else { None })
}

fn message_names(items: &[Item]) -> impl Iterator<Item = &Ident> {
    let declared = items.iter().filter_map(|item| match item {
        Item::Message(message) => Some(&message.structure.declaration.ident),
        _ => None,
    });
    declared.chain(inclusions(items).flat_map(|inclusion| &inclusion.messages).map(|message| &message.ident))
}
