//! Functions of untagged unions: a key, or else the kind of JSON, says which member a value is of.

use super::code::{Code, Condition, Part};
use super::known::Known;
use super::reading::{self, Reader};
use super::writing::{self, Writer, alone};
use super::{Room, function_of_type, property};
use crate::contract::Kinds;
use crate::export::description::{Type, UntaggedMember, kinds_of};
use crate::export::typescript::literal::quote;
use crate::export::typescript::names::Names;
use crate::export::typescript::syntax::typed;

/// A member, and when a value is of it if it is of none before; `None` if any value is.
type Told<'a> = (&'a UntaggedMember, Option<Condition>);

/// Writes the function that reads.
pub(super) fn reading(names: &Names<'_>, known: &Known<'_>, described: &Type, members: &[UntaggedMember]) -> String {
    let head = function_of_type(known, names.reader(&described.name), described, ": number");
    let mut reader = Reader { names, known, code: Code::function(&head) };
    for (UntaggedMember { value, .. }, condition) in told(names, members) {
        if let Some(condition) = &condition {
            reader.code.open_if(condition);
        }
        if !known.knows(value) {
            reader.code.line(reading::REFUSE);
        } else if let Some(keys) = reader.keys_of("value", value, Room::OF_UNION) {
            reader.code.line(&format!("return {keys};"));
        } else {
            let start = reader.code.position();
            reader.value("value", value, Room::OF_UNION, 1);
            reader.return_keys(start, 0);
        }
        if condition.is_none() {
            return reader.code.end();
        }
        reader.code.close();
    }
    reader.code.line(reading::REFUSE);
    reader.code.end()
}

/// Writes the function that writes.
pub(super) fn writing(names: &Names<'_>, known: &Known<'_>, described: &Type, members: &[UntaggedMember]) -> String {
    let head = function_of_type(known, names.writer(&described.name), described, ": string");
    let mut writer = Writer { names, known, code: Code::function(&head) };
    if members.iter().any(|member| member.when.is_some()) {
        // A key that is inherited tells nothing.
        writer.code.when("", &Condition::plain("isObject(value) && !isPlain(value)"), writing::REFUSE);
    }
    for (UntaggedMember { value, .. }, condition) in told(names, members) {
        if let Some(condition) = &condition {
            writer.code.open_if(condition);
        }
        if known.knows(value) {
            let written = writer.value("value", value, Room::OF_UNION, 1);
            writer.code.line(&format!("return {};", alone(&written)));
        } else {
            writer.code.line(writing::REFUSE);
        }
        if condition.is_none() {
            return writer.code.end();
        }
        writer.code.close();
    }
    writer.code.line(writing::REFUSE);
    writer.code.end()
}

/// Returns the members in the order in which they are looked for.
fn told<'a>(names: &Names<'_>, members: &'a [UntaggedMember]) -> Vec<Told<'a>> {
    let is_object = format!("isObject{}(value)", typed("<Record<string, unknown>>"));
    let tests = [
        (Kinds::NULL, "value === null"),
        (Kinds::BOOLEAN, "typeof value === \"boolean\""),
        (Kinds::NUMBER, "typeof value === \"number\""),
        (Kinds::STRING, "typeof value === \"string\""),
        (Kinds::ARRAY, "Array.isArray(value)"),
        (Kinds::OBJECT, &is_object),
    ];
    let by_key = members.iter().filter_map(|member| {
        let key = member.when.as_deref()?;
        let is_object = format!("isObject{}(value)", typed(format!("<Record<{}, unknown>>", quote(key))));
        let has_key = format!("{} !== undefined", property(key));
        Some((member, Some(Condition::all([is_object, has_key].map(Part::Plain)))))
    });
    let by_kind = members.iter().filter(|member| member.when.is_none()).map(|member| {
        let kinds = kinds_of(&member.value, &names.description.types);
        let tests = tests.into_iter().filter(|(kind, _)| kinds.overlap(*kind));
        let tests = tests.map(|(_, test)| Part::Plain(test.to_owned()));
        (member, (!kinds.is_any()).then(|| Condition::any(tests)))
    });
    by_key.chain(by_kind).collect()
}
