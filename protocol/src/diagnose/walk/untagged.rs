//! Walks a value whose looks determine what it is: its kind, or the keys of an object.

use super::field;
use crate::contract::{Kinds, UntaggedContent, UntaggedInfo, UntaggedVariant};
use crate::diagnose::kind::{Kind, in_words};
use crate::diagnose::object;
use crate::diagnose::report::Report;
use crate::diagnose::sentences::sentence;
use crate::error::IssueCode;
use crate::json::{Decode, Reader};

/// Reports the issues of a value as those of the variant that it looks like.
pub(super) fn walk(report: &mut Report<'_>, reader: &mut Reader<'_>, info: &UntaggedInfo) -> Decode<()> {
    let kind = Kinds::of(reader.peek());
    let variant = match by_keys(&mut reader.clone(), info) {
        Ok(Some(variant)) => Some(variant),
        _ => info.variants.iter().find(|variant| variant.when.is_none() && variant.kinds.overlap(kind)),
    };
    match variant.map(|variant| variant.content) {
        Some(UntaggedContent::Fields(describe)) => match describe().as_struct() {
            Some(info) => object::walk(report, reader, info),
            None => reader.skip_value().map(drop),
        },
        Some(UntaggedContent::Value(describe)) => match describe().fields() {
            [only] => field(report, reader, only),
            _ => reader.skip_value().map(drop),
        },
        None => {
            refuse(report, reader, info, kind)?;
            reader.skip_value().map(drop)
        }
    }
}

/// Returns the first variant of whose keys one is in the object, if it is an object.
fn by_keys(reader: &mut Reader<'_>, info: &UntaggedInfo) -> Decode<Option<&'static UntaggedVariant>> {
    let mut best = None;
    let mut first = true;
    reader.begin_object()?;
    while reader.next_member(first)? {
        first = false;
        let key = reader.key()?;
        let found = info.variants.iter().position(|variant| variant.when.is_some_and(|when| when == key));
        best = [best, found].into_iter().flatten().min();
        reader.skip_value()?;
    }
    Ok(best.and_then(|index| info.variants.get(index)))
}

/// Reports a value that looks like no variant.
fn refuse(report: &mut Report<'_>, reader: &mut Reader<'_>, info: &UntaggedInfo, kind: Kinds) -> Decode<()> {
    let at = reader.position();
    let keys: Vec<String> =
        info.variants.iter().filter_map(|variant| variant.when).map(|key| format!("`{key}`")).collect();
    if kind == Kinds::OBJECT && !keys.is_empty() {
        return report.push(IssueCode::MissingField, at, sentence!(none_of_keys, names = keys.join(", ")));
    }
    let wanted = info.variants.iter().fold(Kinds::NONE, |all, variant| all.or(variant.kinds));
    let found = Kind::at(reader).phrase();
    report.push(IssueCode::WrongType, at, sentence!(wrong_type, found = found, wanted = in_words(wanted)))
}
