//! Functions of unions: the tag says which function of a struct or an array, or of a union in the same one, goes on. An undeclared
//! tag is never plain, nor is an alias.

use super::code::{Code, Condition, Part};
use super::known::Known;
use super::{Room, call, function_of_type, property, property_of, reading, writing};
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
    function(known, &head, tagged, is_minus_zero, (reading::REFUSE, |member| names.reader(member)))
}

/// Writes the function that writes.
pub(super) fn writing(names: &Names<'_>, known: &Known<'_>, described: &Type, tagged: Tagged<'_>) -> String {
    let head = function_of_type(known, names.writer(&described.name), described, ": string");
    function(known, &head, tagged, None, (writing::REFUSE, |member| names.writer(member)))
}

fn function<'n>(
    known: &Known<'_>,
    head: &str,
    (tag, members): Tagged<'_>,
    further_refusal: Option<String>,
    (refuse, name): (&str, impl Fn(&str) -> &'n str),
) -> String {
    let mut code = Code::function(head);
    let refusals = no_holders(tag).into_iter().chain(further_refusal).map(Part::Plain);
    code.when("", &Condition::any(refusals), refuse);
    code.open(&format!("switch ({})", access(tag)));
    for member in members.iter().filter(|member| known.knows_type(&member.name)) {
        let mark = member.mark.as_text().map_or_else(|| member.mark.to_string(), quote);
        code.line(&format!("case {mark}:"));
        let kind = Kind::Named(member.name.clone());
        code.line(&format!("  return {};", call(known, name(&member.name), &kind, "value", Room::OF_UNION)));
    }
    code.line("default:");
    code.line(&format!("  {refuse}"));
    code.close();
    code.end()
}

/// Returns what reads the tag.
fn access(tag: &TagPlace) -> String {
    match tag {
        TagPlace::Key(key) => property(key),
        TagPlace::Within { field, key } => property_of(&property(field), key),
        TagPlace::Index(index) => format!("value[{index}]"),
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
    }
}
