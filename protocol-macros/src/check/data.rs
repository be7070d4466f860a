//! Checks a data type: a struct, a header or an enum.

use super::enumeration::{EnumPlan, check_enum};
use super::integer_enum::check_integer_enum;
use super::structure::{StructPlan, check_struct};
use super::union::{UnionPlan, check_union};
use super::untagged::check_untagged;
use super::{Checked, Context};
use crate::diagnostics::{Errors, Macro, texts};
use crate::model::{DataType, StructKind};
use crate::parse::{RawData, RawItem};

/// Checks a data type. Rule: it is a struct or an enum. Rejected: `#[data] type Name = String;`.
pub(crate) fn check_data(raw: RawData, context: &Context<'_>, errors: &mut Errors) -> Checked<DataType> {
    let errors_before = errors.count();
    let RawData { arguments, item, source } = raw;
    errors.append(arguments.errors);
    match item {
        RawItem::Struct(item) => {
            // Rule: these keys apply to enums only. Rejected: `#[data(tag = "type")] struct Item`.
            for key in [arguments.tag.key(), arguments.content.key()].into_iter().flatten() {
                errors.push(key, texts::key_of_union(&key.to_string()));
            }
            for key in [arguments.integer.key(), arguments.untagged.key()].into_iter().flatten() {
                errors.push(key, texts::key_of_enum(&key.to_string()));
            }
            let is_header = arguments.header.key().is_some();
            let plan = StructPlan {
                kind: if is_header { StructKind::Header } else { StructKind::Data },
                rename_all: arguments.rename_all,
                new: arguments.new,
                runtime: context.runtime(arguments.runtime, errors),
                source,
                errors_before,
            };
            match check_struct(item, plan, errors) {
                Checked::Modelled(item) => Checked::Modelled(DataType::Struct(item)),
                Checked::Unmodelled(item) => Checked::Unmodelled(item),
            }
        }
        RawItem::Enum(item) => {
            // Rule: these keys apply to structs only. Rejected: `#[data(header)] enum Tone`.
            for (key, text) in [(arguments.header.key(), texts::HEADER_ENUM), (arguments.new.key(), texts::NEW_ENUM)] {
                if let Some(key) = key {
                    errors.push(key, text);
                }
            }
            let runtime = context.runtime(arguments.runtime, errors);
            if arguments.untagged.key().is_some() {
                // Rule: without a tag there are no names. Rejected: `#[data(untagged, tag = "type")]`.
                let others =
                    [arguments.tag.key(), arguments.content.key(), arguments.integer.key(), arguments.rename_all.key()];
                for key in others.into_iter().flatten() {
                    errors.push(key, texts::beside_untagged(&key.to_string()));
                }
                return match check_untagged(item, (runtime, source, errors_before), errors) {
                    Checked::Modelled(item) => Checked::Modelled(DataType::Untagged(item)),
                    Checked::Unmodelled(item) => Checked::Unmodelled(item),
                };
            }
            if arguments.integer.key().is_some() {
                // Rule: a number has no name and holds nothing. Rejected: `#[data(integer, tag = "type")]`.
                let others = [arguments.tag.key(), arguments.content.key(), arguments.rename_all.key()];
                for key in others.into_iter().flatten() {
                    errors.push(key, texts::beside_integer(&key.to_string()));
                }
                return match check_integer_enum(item, (runtime, source, errors_before), errors) {
                    Checked::Modelled(item) => Checked::Modelled(DataType::IntegerEnum(item)),
                    Checked::Unmodelled(item) => Checked::Unmodelled(item),
                };
            }
            if let Some(tag) = arguments.tag.value() {
                let (tag, rename_all) = (tag.clone(), arguments.rename_all);
                let plan = UnionPlan { tag, content: arguments.content, rename_all, runtime, source, errors_before };
                return match check_union(item, plan, errors) {
                    Checked::Modelled(item) => Checked::Modelled(DataType::Union(item)),
                    Checked::Unmodelled(item) => Checked::Unmodelled(item),
                };
            }
            // Rule: content stands beside a tag. Rejected: `#[data(content = "value")] enum Item`.
            if let (Some(key), None) = (arguments.content.key(), arguments.tag.key()) {
                errors.push(key, texts::CONTENT_WITHOUT_TAG);
            }
            let plan = EnumPlan { rename_all: arguments.rename_all, runtime, source, errors_before };
            match check_enum(item, plan, errors) {
                Checked::Modelled(item) => Checked::Modelled(DataType::Enum(item)),
                Checked::Unmodelled(item) => Checked::Unmodelled(item),
            }
        }
        RawItem::Unsupported(item) => {
            errors.push(&item.keyword, texts::wrong_item(Macro::Data.attribute(), item.kind));
            Checked::Unmodelled(item.item)
        }
        RawItem::Unreadable(item) => Checked::Unmodelled(item),
    }
}
