//! Functions of unions: the tag says which function of a struct or an array, or of a union in the same one, goes on. An undeclared
//! tag is never plain, nor is an alias.

use super::code::{Code, Condition, Part};
use super::known::Known;
use super::{Room, call, function, function_of_type, property, property_of, reading, writing};
use crate::export::description::{Kind, Mark, TagPlace, Type, UnionMember};
use crate::export::typescript::literal::quote;
use crate::export::typescript::names::Names;
use crate::export::typescript::syntax::typed;

/// The place of a tag, and what it tells apart.
type Tagged<'a> = (&'a TagPlace, &'a [UnionMember]);

/// Writes the function that reads.
pub(super) fn reading(names: &Names<'_>, known: &Known<'_>, described: &Type, tagged: Tagged<'_>) -> String {
    let head = function_of_type(known, names.reader(&described.name), described, ": number");
    let (tag, members) = tagged;
    // `-0` is read as 0.
    let has_zero = members.iter().any(|member| member.mark == Mark::Integer(0));
    let is_minus_zero = has_zero.then(|| format!("Object.is({}, -0)", access(tag)));
    let mut code = code(&head, tag, is_minus_zero, reading::REFUSE);
    switch(&mut code, known, (&access(tag), members, Room::OF_UNION), (reading::REFUSE, |member| names.reader(member)));
    code.end()
}

/// Writes the function that writes.
pub(super) fn writing(names: &Names<'_>, known: &Known<'_>, described: &Type, tagged: Tagged<'_>) -> String {
    let head = function_of_type(known, names.writer(&described.name), described, ": string");
    let (tag, members) = tagged;
    let mut code = code(&head, tag, None, writing::REFUSE);
    switch(&mut code, known, (&access(tag), members, Room::OF_UNION), (writing::REFUSE, |member| names.writer(member)));
    code.end()
}

/// Writes the function that reads a message whose type comes from outside.
pub(super) fn reading_as(names: &Names<'_>, known: &Known<'_>, members: &[UnionMember]) -> String {
    let mut code = Code::function(&function("readDocumentPlainly", &given_type(), ": number"));
    switch(
        &mut code,
        known,
        (&access(&TagPlace::Outside), members, Room::OF_WHOLE),
        (reading::REFUSE, |member| names.reader(member)),
    );
    code.end()
}

/// Writes the function that writes one.
pub(super) fn writing_as(names: &Names<'_>, known: &Known<'_>, members: &[UnionMember]) -> String {
    let mut code = Code::function(&function("writeDocumentPlainly", &given_type(), ": string"));
    switch(
        &mut code,
        known,
        (&access(&TagPlace::Outside), members, Room::OF_WHOLE),
        (writing::REFUSE, |member| names.writer(member)),
    );
    code.end()
}

fn given_type() -> String {
    format!(", type{}", typed(": unknown"))
}

/// Returns the beginning of a function, which refuses what has no tag.
fn code(head: &str, tag: &TagPlace, further_refusal: Option<String>, refuse: &str) -> Code {
    let mut code = Code::function(head);
    let refusals = no_holders(tag).into_iter().chain(further_refusal).map(Part::Plain);
    code.when("", &Condition::any(refusals), refuse);
    code
}

/// Leaves a value to the function of the member that the tag says.
fn switch<'n>(
    code: &mut Code,
    known: &Known<'_>,
    (tag, members, room): (&str, &[UnionMember], Room),
    (refuse, name): (&str, impl Fn(&str) -> &'n str),
) {
    code.open(&format!("switch ({tag})"));
    for member in members.iter().filter(|member| known.knows_type(&member.name)) {
        let mark = member.mark.as_text().map_or_else(|| member.mark.to_string(), quote);
        code.line(&format!("case {mark}:"));
        let kind = Kind::Named(member.name.clone());
        code.line(&format!("  return {};", call(known, name(&member.name), &kind, "value", room)));
    }
    code.line("default:");
    code.line(&format!("  {refuse}"));
    code.close();
}

/// Returns what reads the tag.
fn access(tag: &TagPlace) -> String {
    match tag {
        TagPlace::Key(key) => property(key),
        TagPlace::Within { field, key } => property_of(&property(field), key),
        TagPlace::Index(index) => format!("value[{index}]"),
        // The function is given it.
        TagPlace::Outside => "type".to_owned(),
    }
}

/// Returns when there is nothing that the tag could stand in.
fn no_holders(tag: &TagPlace) -> Vec<String> {
    let no_object =
        |value: &str, name: &str| format!("!isObject{}({value})", typed(format!("<Record<{}, unknown>>", quote(name))));
    match tag {
        TagPlace::Key(key) => vec![no_object("value", key)],
        TagPlace::Within { field, key } => vec![no_object("value", field), no_object(&property(field), key)],
        TagPlace::Index(_) => vec!["!isList(value, 0, Infinity)".to_owned()],
        TagPlace::Outside => Vec::new(),
    }
}
