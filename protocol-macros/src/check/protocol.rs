//! Checks a protocol: first each item, then their relations.

use proc_macro2::{Ident, TokenStream};
use syn::LitStr;
use syn::ext::IdentExt;

use super::context::{RenameAll, runtime_path};
use super::deprecated::check_deprecated;
use super::docs::documentation;
use super::envelope::check_envelope;
use super::forgotten::adopt_forgotten;
use super::header::{check_header, check_header_type};
use super::included::{check_inclusion, drop_twins, inclusions};
use super::reserved::{check_name, check_type_name, check_unknown};
use super::roles::{Said, check_messages, check_roles};
use super::tags::{check_kinds, check_tags};
use super::visibility::check_visibility;
use super::{Checked, Context, check_data, check_message};
use crate::diagnostics::{Errors, texts};
use crate::model::{DataType, Envelope, Item, Message, Protocol, Service, Unknown};
use crate::parse::{
    RawInlineModule, RawModule, RawModuleItem, RawProtocol, RawService, Slot, is_protocol, names_of, without_derives,
};

/// Checks a protocol.
pub(crate) fn check_protocol(raw: RawProtocol, errors: &mut Errors) -> Checked<Protocol> {
    let RawProtocol { arguments, module } = raw;
    errors.append(arguments.errors);
    let envelope =
        check_envelope(arguments.envelope, arguments.unknown.value().copied().unwrap_or(Unknown::Reject), errors);
    let service = service(arguments.service);
    let rename_all = RenameAll::check(&arguments.rename_all, errors);
    let said = check_roles(arguments.roles, errors);
    let runtime = runtime_path(arguments.runtime);
    match check_module(module, errors) {
        Ok(module) => {
            let surroundings = (runtime, rename_all.as_ref());
            Checked::Modelled(check_contents(module, envelope, (service, said), surroundings, errors))
        }
        Err(item) => Checked::Unmodelled(item),
    }
}

fn service(raw: RawService) -> Service {
    let text = |slot: Slot<LitStr>| slot.into_value().map(|text| text.value());
    let servers = raw.servers.into_value().unwrap_or_default();
    Service {
        id: text(raw.id),
        address: text(raw.address),
        version: text(raw.version),
        license: text(raw.license),
        servers: servers.into_iter().map(|server| (server.name.unraw().to_string(), server.url.value())).collect(),
    }
}

/// Rule: a protocol is a module whose items can be seen. Rejected: `#[protocol] mod chat;`, `#[protocol] struct Chat;`.
fn check_module(module: RawModule, errors: &mut Errors) -> Result<RawInlineModule, TokenStream> {
    match module {
        RawModule::Inline(module) => Ok(module),
        RawModule::OutOfLine { ident, declaration, item } => {
            errors.push(declaration, texts::outline_module(&ident.to_string()));
            Err(item)
        }
        RawModule::Other { kind, keyword, item } => {
            errors.push(keyword, texts::not_a_module(kind));
            Err(item)
        }
        RawModule::Unreadable(item) => Err(item),
    }
}

fn check_contents(
    mut module: RawInlineModule,
    mut envelope: Envelope,
    (service, mut said): (Service, Said),
    (runtime, rename_all): (TokenStream, Option<&RenameAll>),
    errors: &mut Errors,
) -> Protocol {
    // Rule: a module is one protocol. Rejected: `#[protocol] #[protocol] mod chat`.
    module.attributes.retain(|attribute| {
        let is_second = is_protocol(attribute.path());
        if is_second {
            errors.push(&attribute.meta, texts::SECOND_PROTOCOL);
        }
        !is_second
    });
    let mut complete = true;
    let mut items: Vec<Item> = Vec::new();
    let mut declared: Vec<Ident> = Vec::new();
    check_header_type(&mut envelope, &module.items, errors);
    // Rule: a protocol has a message. Rejected: `mod chat {}`.
    if !module.items.iter().any(|item| matches!(item, RawModuleItem::Message(_) | RawModuleItem::Included(_))) {
        errors.push(&module.ident, texts::EMPTY_PROTOCOL);
    }
    for raw in module.items {
        let context = Context::Inside { envelope: &envelope, runtime: &runtime, rename_all };
        let item = check_item(raw, &context, &mut complete, errors);
        items.push(without_twin(item, &mut declared));
    }
    drop_twins(&mut items, &mut declared);
    let context = Context::Inside { envelope: &envelope, runtime: &runtime, rename_all };
    adopt_forgotten(&mut items, envelope.header.as_ref(), &context, errors);
    for ident in message_names(&items) {
        complete &= check_unknown(ident, envelope.unknown, errors) & check_type_name(ident, errors);
    }
    let item_visibility = check_visibility(&items, errors);
    check_kinds(messages_mut(&mut items), errors);
    let cfg_conflicts = check_tags(messages_mut(&mut items), errors);
    check_header(&envelope, data_types_mut(&mut items), errors);
    complete &= check_messages(&mut items, &envelope, &mut said, errors);
    check_deprecated(&mut items, errors);
    Protocol {
        docs: documentation(&module.attributes),
        ident: module.ident,
        visibility: module.visibility,
        attributes: module.attributes,
        envelope,
        service,
        roles: said.roles,
        correlate: said.correlate,
        runtime,
        item_visibility,
        items,
        complete,
        cfg_conflicts,
    }
}

/// Checks one item, and that the names it declares are not reserved.
fn check_item(raw: RawModuleItem, context: &Context<'_>, complete: &mut bool, errors: &mut Errors) -> Item {
    match raw {
        RawModuleItem::Message(raw) => match check_message(*raw, context, errors) {
            Checked::Modelled(message) => {
                *complete &= check_name(&message.structure.declaration.ident, errors);
                Item::Message(Box::new(message))
            }
            Checked::Unmodelled(item) => check_other(&names_of(&item), item, complete, errors),
        },
        RawModuleItem::Data(raw) => match check_data(*raw, context, errors) {
            Checked::Modelled(data) => {
                *complete &= check_name(&data.declaration().ident, errors);
                Item::Data(Box::new(data))
            }
            Checked::Unmodelled(item) => check_other(&names_of(&item), item, complete, errors),
        },
        RawModuleItem::Included(raw) => Item::Included(check_inclusion(*raw, complete, errors)),
        RawModuleItem::Other { names, item, errors: own } => {
            errors.append(own);
            check_other(&names, item, complete, errors)
        }
    }
}

fn check_other(names: &[Ident], item: TokenStream, complete: &mut bool, errors: &mut Errors) -> Item {
    for name in names {
        *complete &= check_name(name, errors);
    }
    Item::Other(item)
}

/// Drops the model of a second item of the same name, which rustc reports. Only the user's item is emitted: there must
/// not be a second variant, nor second impls.
fn without_twin(item: Item, declared: &mut Vec<Ident>) -> Item {
    let declaration = match &item {
        Item::Message(message) => &message.structure.declaration,
        Item::Data(data) => data.declaration(),
        Item::Included(_) | Item::Other(_) => return item,
    };
    if !declaration.cfgs.is_empty() {
        return item;
    }
    if declared.contains(&declaration.ident) {
        return Item::Other(without_derives(&declaration.item));
    }
    declared.push(declaration.ident.clone());
    item
}

fn message_names(items: &[Item]) -> impl Iterator<Item = &Ident> {
    let declared = items.iter().filter_map(|item| match item {
        Item::Message(message) => Some(&message.structure.declaration.ident),
        _ => None,
    });
    declared.chain(inclusions(items).flat_map(|inclusion| &inclusion.messages).map(|message| &message.ident))
}

fn messages_mut(items: &mut [Item]) -> impl Iterator<Item = &mut Message> {
    items.iter_mut().filter_map(|item| match item {
        Item::Message(message) => Some(&mut **message),
        _ => None,
    })
}

fn data_types_mut(items: &mut [Item]) -> impl Iterator<Item = &mut DataType> {
    items.iter_mut().filter_map(|item| match item {
        Item::Data(data) => Some(&mut **data),
        _ => None,
    })
}
