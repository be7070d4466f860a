//! Checks a data type: a struct, a header or an enum.

use super::enumeration::{EnumPlan, check_enum};
use super::structure::{StructPlan, check_struct};
use super::{Checked, Context};
use crate::diagnostics::{Errors, Macro, texts};
use crate::model::{DataType, StructKind};
use crate::parse::{RawData, RawItem, is_newtype};

/// Checks a data type. Rule: it is a struct or an enum. Rejected: `#[data] type Name = String;`.
pub(crate) fn check_data(raw: RawData, context: &Context<'_>, errors: &mut Errors) -> Checked<DataType> {
    let errors_before = errors.count();
    let RawData { arguments, item, mut source } = raw;
    errors.append(arguments.errors);
    let unknown_fields = context.unknown_fields(arguments.unknown_fields, errors);
    let case = context.case(&arguments.rename_all, &mut source, errors);
    match item {
        RawItem::Struct(item) => {
            // Rule: only names have a case. Rejected: `#[data(rename_all = "camelCase")] struct AgentId(String);`.
            if let Some(key) = arguments.rename_all.key().filter(|_| is_newtype(&item.item)) {
                errors.push(key, texts::RENAME_ALL_NEWTYPE);
            }
            let is_header = arguments.header.key().is_some();
            let plan = StructPlan {
                kind: if is_header { StructKind::Header } else { StructKind::Data },
                case,
                new: arguments.new,
                runtime: context.runtime(arguments.runtime, errors),
                source,
                unknown_fields,
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
            let plan = EnumPlan {
                case,
                runtime: context.runtime(arguments.runtime, errors),
                source,
                unknown_fields,
                errors_before,
            };
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
