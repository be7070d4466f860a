//! Checks a data type: a struct, a header or an enum.

use super::enumeration::check_enum;
use super::integer_enum::check_integer_enum;
use super::newtype::check_case_of_newtype;
use super::plan::Plan;
use super::structure::{StructPlan, check_struct};
use super::union::{UnionPlan, check_union};
use super::untagged::check_untagged;
use super::{Checked, Context};
use crate::diagnostics::{Errors, Macro, texts};
use crate::model::{DataType, StructKind};
use crate::parse::{RawData, RawDataArguments, RawEnum, RawItem, RawStruct, Slot};
use crate::verbatim::Source;

/// Checks a data type. Rule: it is a struct or an enum. Rejected: `#[data] type Name = String;`.
pub(crate) fn check_data(raw: RawData, context: &Context<'_>, errors: &mut Errors) -> Checked<DataType> {
    let errors_before = errors.count();
    let RawData { mut arguments, item, source } = raw;
    errors.append(std::mem::take(&mut arguments.errors));
    match item {
        RawItem::Struct(item) => check_data_struct(item, arguments, (source, errors_before), context, errors),
        RawItem::Enum(item) => check_data_enum(item, arguments, (source, errors_before), context, errors),
        RawItem::Unsupported(item) => {
            errors.push(&item.keyword, texts::wrong_item(Macro::Data.attribute(), item.kind));
            Checked::Unmodelled(item.item)
        }
        RawItem::Unreadable(item) => Checked::Unmodelled(item),
    }
}

fn check_data_struct(
    item: RawStruct,
    arguments: RawDataArguments,
    (mut source, errors_before): (Option<Source>, usize),
    context: &Context<'_>,
    errors: &mut Errors,
) -> Checked<DataType> {
    // Rule: these keys apply to enums only. Rejected: `#[data(tag = "type")] struct Item`.
    for key in [arguments.tag.key(), arguments.content.key(), arguments.rename_all_fields.key()].into_iter().flatten() {
        errors.push(key, texts::key_of_union(&key.to_string()));
    }
    for key in [arguments.integer.key(), arguments.untagged.key()].into_iter().flatten() {
        errors.push(key, texts::key_of_enum(&key.to_string()));
    }
    check_case_of_newtype(&arguments.rename_all, &item, errors);
    let case = if let Some(array) = arguments.array.key() {
        // Rule: an array has neither names nor is it an envelope. Rejected: `#[data(array, rename_all = "camelCase")]`.
        if let Some(key) = arguments.rename_all.key() {
            errors.push(key, texts::RENAME_ALL_ARRAY);
        }
        if arguments.header.key().is_some() {
            errors.push(array, texts::ARRAY_HEADER);
        }
        None
    } else {
        context.case(&arguments.rename_all, &mut source, errors)
    };
    let kind = match (arguments.header.key(), arguments.array.key()) {
        (Some(_), _) => StructKind::Header,
        (None, Some(_)) => StructKind::Array,
        (None, None) => StructKind::Data,
    };
    let plan = StructPlan {
        kind,
        case,
        new: arguments.new,
        runtime: context.runtime(arguments.runtime, errors),
        source,
        unknown_fields: context.unknown_fields(arguments.unknown_fields, errors),
        errors_before,
    };
    check_struct(item, plan, errors).map(DataType::Struct)
}

fn check_data_enum(
    item: RawEnum,
    arguments: RawDataArguments,
    (mut source, errors_before): (Option<Source>, usize),
    context: &Context<'_>,
    errors: &mut Errors,
) -> Checked<DataType> {
    // Rule: these keys apply to structs only. Rejected: `#[data(header)] enum Tone`.
    let keys = [
        (arguments.header.key(), texts::HEADER_ENUM),
        (arguments.array.key(), texts::ARRAY_ENUM),
        (arguments.new.key(), texts::NEW_ENUM),
    ];
    for (key, text) in keys {
        if let Some(key) = key {
            errors.push(key, text);
        }
    }
    let RawDataArguments { rename_all, rename_all_fields, tag, content, integer, untagged, .. } = arguments;
    let runtime = context.runtime(arguments.runtime, errors);
    let unknown_fields = context.unknown_fields(arguments.unknown_fields, errors);
    let plan = |source| Plan { runtime, source, unknown_fields, errors_before };
    if untagged.key().is_some() {
        // Rule: without a tag there are no names. Rejected: `#[data(untagged, tag = "type")]`.
        let others = [tag.key(), content.key(), integer.key(), rename_all.key()];
        others.into_iter().flatten().for_each(|key| errors.push(key, texts::beside_untagged(&key.to_string())));
        let case = context.field_case(&rename_all_fields, &mut source, errors);
        return check_untagged(item, plan(source), case, errors).map(DataType::Untagged);
    }
    if integer.key().is_some() {
        // Rule: a number has no name and holds nothing. Rejected: `#[data(integer, tag = "type")]`.
        let others = [tag.key(), content.key(), rename_all.key(), rename_all_fields.key()];
        others.into_iter().flatten().for_each(|key| errors.push(key, texts::beside_integer(&key.to_string())));
        return check_integer_enum(item, plan(source), errors).map(DataType::IntegerEnum);
    }
    let case = context.case(&rename_all, &mut source, errors);
    if let Some(tag) = tag.value() {
        let field_case = context.field_case(&rename_all_fields, &mut source, errors);
        let plan = UnionPlan { tag: tag.clone(), content, case, field_case, plan: plan(source) };
        return check_union(item, plan, errors).map(DataType::Union);
    }
    if tag.key().is_none() {
        check_without_tag(&content, &rename_all_fields, errors);
    }
    check_enum(item, case, plan(source), errors).map(DataType::Enum)
}

/// Rule: what variants hold stands beside a tag. Rejected: `#[data(content = "value")] enum Item`.
fn check_without_tag<T>(content: &Slot<T>, rename_all_fields: &Slot<T>, errors: &mut Errors) {
    if let Some(key) = content.key() {
        errors.push(key, texts::CONTENT_WITHOUT_TAG);
    }
    if let Some(key) = rename_all_fields.key() {
        errors.push(key, texts::key_of_union(&key.to_string()));
    }
}
