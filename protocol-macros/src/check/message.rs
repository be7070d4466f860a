//! Checks a message: its shape, its tag, and the source of its envelope.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;

use super::envelope::check_flattened;
use super::message_roles::check_message_roles;
use super::newtype::check_case_of_newtype;
use super::structure::{StructPlan, check_struct};
use super::{Checked, Context};
use crate::diagnostics::{Errors, Macro, texts};
use crate::model::{Mark, Message, StructKind, Tag};
use crate::parse::{Integer, RawItem, RawMessage, RawTag, Slot};

/// Checks a message.
pub(crate) fn check_message(raw: RawMessage, context: &Context<'_>, errors: &mut Errors) -> Checked<Message> {
    let before = errors.count();
    let RawMessage { arguments, item, mut source } = raw;
    // If the attribute could not be read completely, its `type` may be in the part that could not be read.
    let legible = arguments.errors.count() == 0;
    errors.append(arguments.errors);
    let structure = match check_shape(item, errors) {
        Ok(structure) => structure,
        Err(item) => return Checked::Unmodelled(item),
    };
    let has_own_content = arguments.envelope.content.key().is_some();
    let tag = check_tag(&arguments.tag, &arguments.tokens, &structure.item.ident, legible.then_some(&mut *errors));
    let envelope = context.envelope(arguments.envelope, errors);
    check_case_of_newtype(&arguments.rename_all, &structure, errors);
    let case = context.case(&arguments.rename_all, &mut source, errors);
    let plan = StructPlan {
        kind: if envelope.has_elements() { StructKind::MessageOfElements } else { StructKind::Message },
        case,
        new: arguments.new,
        runtime: context.runtime(arguments.runtime, errors),
        source,
        unknown_fields: envelope.unknown_fields,
        errors_before: before,
    };
    match check_struct(structure, plan, errors) {
        Checked::Modelled(mut structure) => {
            structure.is_flattened = envelope.is_flattened();
            check_flattened(&envelope, &mut structure, errors);
            let examples = arguments.examples;
            let before = errors.count();
            let roles = check_message_roles(arguments.roles, &structure, &envelope, errors);
            structure.declaration.broken |= errors.count() > before;
            Checked::Modelled(Message { structure, tag, envelope, has_own_content, examples, roles })
        }
        Checked::Unmodelled(item) => Checked::Unmodelled(item),
    }
}

/// Rule: a message is a struct. Rejected: `#[message] enum Bark {}`.
fn check_shape(item: RawItem, errors: &mut Errors) -> Result<crate::parse::RawStruct, TokenStream> {
    let attribute = Macro::Message.attribute();
    match item {
        RawItem::Struct(item) => Ok(item),
        RawItem::Enum(item) => {
            errors.push(item.item.enum_token, texts::wrong_item(attribute, "an enum"));
            Err(item.into_tokens())
        }
        RawItem::Unsupported(item) => {
            let text = match item.kind {
                "a `use`" => texts::INCLUDED_OUTSIDE.to_owned(),
                kind => texts::wrong_item(attribute, kind),
            };
            errors.push(&item.keyword, text);
            Err(item.item)
        }
        RawItem::Unreadable(item) => Err(item),
    }
}

/// Rule: a message has a type. Rejected: `#[message] struct Bark`. (The parser rejects an empty one.)
fn check_tag(tag: &Slot<RawTag>, arguments: &TokenStream, ident: &Ident, errors: Option<&mut Errors>) -> Tag {
    match tag.value() {
        Some(RawTag::Text(literal)) => {
            return Tag { mark: Mark::Text(literal.value()), written: literal.to_token_stream() };
        }
        Some(RawTag::Integer(Integer { value, written })) => {
            return Tag { mark: Mark::Integer(*value), written: written.clone() };
        }
        None => {}
    }
    if let (None, Some(errors)) = (tag.key(), errors) {
        if arguments.is_empty() {
            errors.push(ident, texts::MISSING_TYPE);
        } else {
            errors.push(arguments, texts::MISSING_TYPE);
        }
    }
    Tag { mark: Mark::Text(String::new()), written: ident.to_token_stream() }
}
