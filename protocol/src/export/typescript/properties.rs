//! Declares structs: interfaces with their properties, and tuples with their elements.

use super::comments::Comment;
use super::constants;
use super::literal::{key, quote};
use super::names::{Names, label};
use super::syntax::typed;
use super::types::{self, Type::Labelled, value_type};
use crate::export::description::{
    Field, Kind, Presence, Tag, Type, Value, aliases_in_words, in_backticks, rules_in_words, sentence,
};

/// Declares a struct as an interface.
pub(super) fn structure(names: &Names<'_>, name: &str, described: &Type) -> String {
    let docs = Comment::of(&described.docs).deprecated(described.deprecated.as_deref()).render(0);
    let fields = names.description.fields_and_tags(described).into_iter().filter(|(field, _)| !field.is_unit());
    let fields: String =
        fields.map(|(field, tag)| tag.map_or_else(|| property(names, field), |tag| literal_property(&tag))).collect();
    if fields.is_empty() {
        // An empty interface would accept anything.
        return typed(format!("{docs}export type {name} = {{ readonly [key: string]: never }};"));
    }
    let declared = typed(format!("{docs}export interface {name} {{\n{fields}}}"));
    match constants::limits(names, name, described) {
        Some(limits) => format!("{declared}\n\n{limits}"),
        None => declared,
    }
}

/// Declares a tuple, of which every element has its name as a label. Only those behind all that are always there may be
/// marked as optional.
pub(super) fn array(names: &Names<'_>, name: &str, described: &Type) -> String {
    let docs = Comment::of(&described.docs).deprecated(described.deprecated.as_deref()).render(0);
    let fields = names.description.fields_and_tags(described);
    let fields: Vec<_> = fields.into_iter().filter(|(field, _)| !field.is_unit()).collect();
    let is_always = |field: &Field| !field.is_optional() && !field.is_rest();
    let always = fields.iter().rposition(|(field, _)| is_always(field)).map_or(0, |last| last + 1);
    let elements = fields.iter().enumerate().map(|(index, (field, tag))| {
        if let Some(tag) = tag {
            return Labelled("type:".to_owned(), Box::new(types::Type::Plain(literal(tag))));
        }
        let value = match (&field.presence, &field.value.kind) {
            (Presence::Optional, Kind::Nullable(inner)) => inner,
            _ => &field.value,
        };
        if field.is_rest() {
            return Labelled(format!("...{}:", label(&field.name)), Box::new(value_type(names, &field.value)));
        }
        let mark = if index < always { "" } else { "?" };
        Labelled(format!("{}{mark}:", label(&field.name)), Box::new(value_type(names, value)))
    });
    let elements: Vec<types::Type> = elements.collect();
    let comment = |(field, tag): &(&Field, Option<_>)| if tag.is_some() { String::new() } else { comment(field) };
    let comments: Vec<String> = fields.iter().map(comment).collect();
    let head = format!("{docs}export type {name} =");
    if comments.iter().all(String::is_empty) {
        return format!("{};", types::Type::Tuple(elements).after(&head, 0));
    }
    let lines = comments.iter().zip(&elements).map(|(comment, element)| format!("{comment}  {},\n", element.fitted(2)));
    format!("{head} readonly [\n{}];", lines.collect::<String>())
}

/// Writes the property by which an object is told apart in a union.
pub(super) fn literal_property(tag: &Tag<'_>) -> String {
    let literal = literal(tag);
    match tag.field {
        Some(field) => format!("  readonly {}: {{ readonly {}: {literal} }};\n", key(field), key(tag.key)),
        None => format!("  readonly {}: {literal};\n", key(tag.key)),
    }
}

/// Returns the type of a tag with this value.
fn literal(tag: &Tag<'_>) -> String {
    let mark = &tag.member.mark;
    mark.as_text().map_or_else(|| mark.to_string(), quote)
}

fn property(names: &Names<'_>, field: &Field) -> String {
    if let Some(entry) = field.entry() {
        return other_properties(names, field, entry);
    }
    let comment = comment(field);
    let (mark, declared) = match (&field.presence, &field.value.kind) {
        (Presence::Optional, Kind::Nullable(inner)) => ("?", value_type(names, inner).or("undefined")),
        (Presence::Optional | Presence::OptionalBesideNull, _) => {
            ("?", value_type(names, &field.value).or("undefined"))
        }
        _ => ("", value_type(names, &field.value)),
    };
    format!("{comment}  {};\n", declared.after(&format!("readonly {}{mark}:", key(&field.name)), 2))
}

/// Says what there is to say of a field beyond its type.
fn comment(field: &Field) -> String {
    let mut comment = Comment::of(&field.docs).paragraph(&words(field.entry().unwrap_or(&field.value), &field.aliases));
    if let Some(default) = field.shown_default().filter(|_| !field.is_rest()) {
        comment = comment.tag("defaultValue", &format!("`{default}`"));
    }
    comment.deprecated(field.deprecated.as_deref()).render(2)
}

/// Declares the properties that no other declares. Their type can only be said where every property is of it.
fn other_properties(names: &Names<'_>, field: &Field, entry: &Value) -> String {
    let of =
        format!("Of the type `{}`, which TypeScript can say only of all properties.", value_type(names, entry).flat());
    let said = if matches!(entry.kind, Kind::Any) { String::new() } else { of };
    let comment = Comment::of(&field.docs).paragraph(&words(entry, &[])).paragraph(&said);
    let comment = comment.deprecated(field.deprecated.as_deref()).render(2);
    format!("{comment}  readonly [key: string]: unknown;\n")
}

/// Returns the constraints on a value beyond its type, and other names of its field, in sentences.
pub(super) fn words(value: &Value, aliases: &[String]) -> String {
    let mut words = rules_in_words(value, in_backticks);
    // The type only says that it is a number or a string.
    let what = match value.unless_null().kind {
        Kind::Integer(_) => "a whole number, ",
        Kind::IntegerString(_) => "a whole number in digits, ",
        Kind::Timestamp => "seconds since 1970, ",
        _ => "",
    };
    if let Some(first) = words.first_mut() {
        first.insert_str(0, what);
    }
    let mut sentences: Vec<String> = words.iter().map(|words| sentence(words)).collect();
    let mut is_rust_alone = false;
    value.visit(&mut |value| is_rust_alone |= !value.checks.is_empty() || matches!(value.kind, Kind::Foreign { .. }));
    if is_rust_alone {
        sentences.push("What only Rust can check is not checked here.".to_owned());
    }
    sentences.extend(aliases_in_words(aliases).map(|words| sentence(&words)));
    sentences.join(" ")
}
